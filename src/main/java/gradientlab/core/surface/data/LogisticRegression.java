package gradientlab.core.surface.data;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;

/**
 * f(w1, w2) = mean of log(1 + exp(-s m)) + λ/2 (w1² + w2²), m = w1 u + w2 v: the cross-entropy of a straight
 * boundary through the origin, s = 1 for examples of the second class and -1 for the others; x is w1, y is
 * w2. Where λ = 0 and the classes can be told apart it falls for ever and has no minimum.
 */
public final class LogisticRegression implements DataLoss {

    public static final String ID = "logistic_regression";

    /** Factors of a product whose logarithm is taken once; each is at most 2. */
    private static final int CHUNK = 512;

    private static final int STEPS = 100;

    /** Weights beyond it are on their way to infinity. */
    private static final double FAR = 1e3;

    private final Sample sample;
    private final double lambda;
    private final List<Minimum> minima;

    /**
     * @param sample two features an example, and its class
     * @param lambda weight of the penalty, 0 or more
     */
    public LogisticRegression(Sample sample, double lambda) {
        this.sample = sample;
        this.lambda = lambda;
        this.minima = lowest();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String formula() {
        return "mean of log(1 + exp(∓(x·u + y·v))) + λ/2 (x² + y²)";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public double value(double x, double y) {
        int n = sample.rows();
        double sum = 0;
        double product = 1;
        for (int i = 0; i < n; i++) {
            double m = x * sample.u(i) + y * sample.v(i);
            double signed = sample.positive(i) ? m : -m;
            // log(1 + exp(-m)) = max(-m, 0) + log(1 + exp(-|m|)).
            sum += signed < 0 ? -signed : 0;
            product *= 1 + Math.exp(-Math.abs(m));
            if (i % CHUNK == CHUNK - 1) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return (sum + Math.log(product)) / n + lambda / 2 * (x * x + y * y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        int n = sample.rows();
        double gx = 0;
        double gy = 0;
        for (int i = 0; i < n; i++) {
            double pull = pull(i, x, y);
            gx += pull * sample.u(i);
            gy += pull * sample.v(i);
        }
        gradient[0] = gx / n + lambda * x;
        gradient[1] = gy / n + lambda * y;
    }

    @Override
    public void gradient(double[] gradient, double x, double y, int[] rows, int from, int to) {
        double gx = 0;
        double gy = 0;
        for (int i = from; i < to; i++) {
            double pull = pull(rows[i], x, y);
            gx += pull * sample.u(rows[i]);
            gy += pull * sample.v(rows[i]);
        }
        gradient[0] = gx / (to - from) + lambda * x;
        gradient[1] = gy / (to - from) + lambda * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        int n = sample.rows();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double u = sample.u(i);
            double v = sample.v(i);
            double p = sigmoid(x * u + y * v);
            double weight = p * (1 - p);
            xx += weight * u * u;
            xy += weight * u * v;
            yy += weight * v * v;
        }
        second[0] = xx / n + lambda;
        second[1] = xy / n;
        second[2] = yy / n + lambda;
    }

    @Override
    public double predict(double x, double y, double u, double v) {
        return sigmoid(x * u + y * v);
    }

    @Override
    public View view() {
        Point middle = middle();
        double half = half();
        return new View(middle.x() - half, middle.x() + half, middle.y() - half, middle.y() + half);
    }

    @Override
    public List<Minimum> minima() {
        return minima;
    }

    @Override
    public Point start() {
        Point middle = middle();
        double half = half();
        return new Point(
                Rounding.near(middle.x() - 0.7 * half, half), Rounding.near(middle.y() + 0.5 * half, half));
    }

    private Point middle() {
        return minima.isEmpty() ? new Point(0, 0) : new Point(minima.get(0).x(), minima.get(0).y());
    }

    private double half() {
        Point middle = middle();
        return Rounding.up(Math.max(3, 1.2 * Math.max(Math.abs(middle.x()), Math.abs(middle.y()))));
    }

    /** The derivative of an example's loss by m. */
    private double pull(int row, double x, double y) {
        double p = sigmoid(x * sample.u(row) + y * sample.v(row));
        return sample.positive(row) ? p - 1 : p;
    }

    private static double sigmoid(double m) {
        if (m >= 0) {
            return 1 / (1 + Math.exp(-m));
        }
        double e = Math.exp(m);
        return e / (1 + e);
    }

    /** Newton's method from 0, halved where it would climb: f is convex. */
    private List<Minimum> lowest() {
        double[] g = new double[2];
        double[] h = new double[3];
        double x = 0;
        double y = 0;
        double f = value(0, 0);
        for (int step = 0; step < STEPS; step++) {
            gradient(g, x, y);
            second(h, x, y);
            double determinant = h[0] * h[2] - h[1] * h[1];
            if (!(determinant > 1e-30) || Math.max(Math.abs(x), Math.abs(y)) > FAR) {
                return List.of();
            }
            double dx = (h[1] * g[1] - h[2] * g[0]) / determinant;
            double dy = (h[1] * g[0] - h[0] * g[1]) / determinant;
            double share = 1;
            while (share > 1e-6 && !(value(x + share * dx, y + share * dy) <= f + 1e-14 * (1 + f))) {
                share /= 2;
            }
            if (share <= 1e-6 || Math.hypot(dx, dy) < 1e-13 * (1 + Math.hypot(x, y))) {
                return Math.hypot(dx, dy) < 1e-6 * (1 + Math.hypot(x, y))
                        ? List.of(new Minimum(x, y, f))
                        : List.of();
            }
            x += share * dx;
            y += share * dy;
            f = value(x, y);
        }
        return List.of();
    }
}
