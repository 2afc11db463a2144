package gradientlab.core.surface.data;

import gradientlab.core.surface.Exponentials;
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

    /** Times a margin that matters it is more than 1. */
    private static final double HUGE = 1e300;

    /** Weights beyond it are on their way to infinity. */
    private static final double FAR = 1e3;

    /** Three numbers an example; one for each thread serves all surfaces. */
    private static final ThreadLocal<double[][]> WORKSPACE = ThreadLocal.withInitial(() -> new double[3][0]);

    private final Sample sample;
    /** s u and s v by example. */
    private final double[] signedU;
    private final double[] signedV;
    private final double lambda;
    private final List<Minimum> minima;

    /**
     * @param sample two features an example, and its class
     * @param lambda weight of the penalty, 0 or more
     */
    public LogisticRegression(Sample sample, double lambda) {
        this.sample = sample;
        signedU = new double[sample.rows()];
        signedV = new double[sample.rows()];
        for (int i = 0; i < signedU.length; i++) {
            signedU[i] = sample.positive(i) ? sample.u(i) : -sample.u(i);
            signedV[i] = sample.positive(i) ? sample.v(i) : -sample.v(i);
        }
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
        int n = signedU.length;
        double[][] workspace = workspace(n);
        double[] margin = workspace[0];
        double[] e = workspace[1];
        margins(margin, e, x, y, n);
        Exponentials.exp(e, workspace[2], n);
        // log(1 + exp(-m)) = max(-m, 0) + log(1 + exp(-|m|)).
        for (int i = 0; i < n; i++) {
            margin[i] = Math.max(-margin[i], 0);
            e[i] = 1 + e[i];
        }
        double sum = sum(margin, n);
        for (int from = 0; from < n; from += CHUNK) {
            sum += logarithm(e, from, Math.min(n, from + CHUNK));
        }
        return sum / n + lambda / 2 * (x * x + y * y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        int n = signedU.length;
        double[][] workspace = workspace(n);
        double[] margin = workspace[0];
        double[] e = workspace[1];
        margins(margin, e, x, y, n);
        Exponentials.exp(e, workspace[2], n);
        missed(e, margin, n);
        gradient[0] = lambda * x - sum(e, signedU, workspace[2], n) / n;
        gradient[1] = lambda * y - sum(e, signedV, workspace[2], n) / n;
    }

    /** Writes s m and -|m| of every example. */
    private void margins(double[] margin, double[] size, double x, double y, int n) {
        margins(margin, x, signedU, y, signedV, n);
        for (int i = 0; i < n; i++) {
            size[i] = -Math.abs(margin[i]);
        }
    }

    private static void margins(double[] margin, double x, double[] u, double y, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            margin[i] = x * u[i] + y * v[i];
        }
    }

    /** Puts 1 / (1 + exp m), how much of its class an example misses, in place of exp(-|m|). */
    private static void missed(double[] e, double[] margin, int n) {
        for (int i = 0; i < n; i++) {
            double more = 1 / (1 + e[i]);
            // The larger of the two where m < 0, else the smaller, without a branch.
            e[i] = Math.max(e[i] * more, Math.min(more, -HUGE * margin[i]));
        }
    }

    /** The sum of products, which are written down. */
    private static double sum(double[] a, double[] b, double[] products, int n) {
        for (int i = 0; i < n; i++) {
            products[i] = a[i] * b[i];
        }
        return sum(products, n);
    }

    /** In four sums, none of which waits for another. */
    private static double sum(double[] a, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            sum0 += a[i];
            sum1 += a[i + 1];
            sum2 += a[i + 2];
            sum3 += a[i + 3];
        }
        for (; i < n; i++) {
            sum0 += a[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** The logarithm of a product, in four products. */
    private static double logarithm(double[] factors, int from, int to) {
        double product0 = 1;
        double product1 = 1;
        double product2 = 1;
        double product3 = 1;
        int i = from;
        for (; i + 3 < to; i += 4) {
            product0 *= factors[i];
            product1 *= factors[i + 1];
            product2 *= factors[i + 2];
            product3 *= factors[i + 3];
        }
        for (; i < to; i++) {
            product0 *= factors[i];
        }
        return Math.log((product0 * product1) * (product2 * product3));
    }

    private static double[][] workspace(int n) {
        double[][] workspace = WORKSPACE.get();
        if (workspace[0].length < n) {
            workspace = new double[3][n];
            WORKSPACE.set(workspace);
        }
        return workspace;
    }

    @Override
    public void gradient(double[] gradient, double x, double y, int[] rows, int from, int to) {
        double gx = 0;
        double gy = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            double missed = sigmoid(-(x * signedU[row] + y * signedV[row]));
            gx += missed * signedU[row];
            gy += missed * signedV[row];
        }
        gradient[0] = lambda * x - gx / (to - from);
        gradient[1] = lambda * y - gy / (to - from);
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
