package gradientlab.core.surface.data;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * f(w1, w2) = mean of log(1 + exp(-s m)) + λ/2 (w1² + w2²), m = w1 u + w2 v: the cross-entropy of a straight
 * boundary through the origin, s = 1 for examples of the second class and -1 for the others; x is w1, y is
 * w2. Where λ = 0 and the classes can be told apart it falls for ever and has no minimum.
 */
public final class LogisticRegression implements DataLoss {

    public static final String ID = "logistic_regression";

    private static final int STEPS = 100;

    /** Weights beyond it are on their way to infinity. */
    private static final double FAR = 1e3;

    /** One for each thread serves all surfaces. */
    private static final ThreadLocal<Workspace> WORKSPACE = ThreadLocal.withInitial(Workspace::new);

    private final Sample sample;
    private final int rows;
    /** s u and s v by example. */
    private final double[] signedU;
    private final double[] signedV;
    /** Weights up to it have margins that {@link LogisticKernels#fastest} can take. */
    private final double reach;
    private final double lambda;
    private final List<Minimum> minima;

    /**
     * @param sample two features an example, and its class
     * @param lambda weight of the penalty, 0 or more
     */
    public LogisticRegression(Sample sample, double lambda) {
        this.sample = sample;
        rows = sample.rows();
        signedU = new double[rows];
        signedV = new double[rows];
        double longest = 1;
        for (int i = 0; i < rows; i++) {
            longest = Math.max(longest, Math.abs(sample.u(i)) + Math.abs(sample.v(i)));
            signedU[i] = sample.positive(i) ? sample.u(i) : -sample.u(i);
            signedV[i] = sample.positive(i) ? sample.v(i) : -sample.v(i);
        }
        reach = LogisticSums.FARTHEST / longest;
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
        Workspace w = WORKSPACE.get().at(x, y);
        w.scalar.losses(w.loss, w.x, w.y, 1, signedU, signedV, rows);
        meanLosses(w.loss, w.x, w.y, 1);
        return w.loss[0];
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        sums(WORKSPACE.get(), x, y, n).losses(values, x, y, n, signedU, signedV, rows);
        meanLosses(values, x, y, n);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        Workspace w = WORKSPACE.get().at(x, y);
        w.scalar.slopes(w.slopeU, w.slopeV, w.x, w.y, 1, signedU, signedV, rows);
        meanGradients(w.slopeU, w.slopeV, w.x, w.y, 1, rows);
        gradient[0] = w.slopeU[0];
        gradient[1] = w.slopeV[0];
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        sums(WORKSPACE.get(), x, y, n).slopes(gradientX, gradientY, x, y, n, signedU, signedV, rows);
        meanGradients(gradientX, gradientY, x, y, n, rows);
    }

    @Override
    public void valuesAndGradients(
            double[] values, double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        sums(WORKSPACE.get(), x, y, n).both(values, gradientX, gradientY, x, y, n, signedU, signedV, rows);
        meanLosses(values, x, y, n);
        meanGradients(gradientX, gradientY, x, y, n, rows);
    }

    @Override
    public void gradient(double[] gradient, double x, double y, int[] batch, int from, int to) {
        Workspace w = WORKSPACE.get().at(x, y);
        pack(w, batch, from, to);
        w.scalar.slopes(w.slopeU, w.slopeV, w.x, w.y, 1, w.batchU, w.batchV, to - from);
        meanGradients(w.slopeU, w.slopeV, w.x, w.y, 1, to - from);
        gradient[0] = w.slopeU[0];
        gradient[1] = w.slopeV[0];
    }

    @Override
    public void gradients(
            double[] gradientX, double[] gradientY, double[] x, double[] y, int n, int[] batch, int from,
            int to) {
        Workspace w = WORKSPACE.get();
        pack(w, batch, from, to);
        sums(w, x, y, n).slopes(gradientX, gradientY, x, y, n, w.batchU, w.batchV, to - from);
        meanGradients(gradientX, gradientY, x, y, n, to - from);
    }

    @Override
    public void warm(BooleanSupplier cancelled) {
        LogisticKernels.warm(cancelled);
    }

    private LogisticSums sums(Workspace w, double[] x, double[] y, int n) {
        boolean near = true;
        for (int i = 0; i < n; i++) {
            near &= Math.abs(x[i]) <= reach && Math.abs(y[i]) <= reach;
        }
        return near ? w.fastest() : w.scalar;
    }

    private void pack(Workspace w, int[] batch, int from, int to) {
        w.room(to - from);
        for (int i = from; i < to; i++) {
            w.batchU[i - from] = signedU[batch[i]];
            w.batchV[i - from] = signedV[batch[i]];
        }
    }

    /** Puts the means with the penalty in place of sums of losses. */
    private void meanLosses(double[] losses, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            losses[i] /= rows;
        }
        // 0 times an overflow would be NaN.
        for (int i = 0; lambda != 0 && i < n; i++) {
            losses[i] += lambda / 2 * (x[i] * x[i] + y[i] * y[i]);
        }
    }

    /** Puts the gradients of the means with the penalty in place of sums of slopes over {@code count}. */
    private void meanGradients(double[] slopesU, double[] slopesV, double[] x, double[] y, int n, int count) {
        for (int i = 0; i < n; i++) {
            slopesU[i] = lambda * x[i] - slopesU[i] / count;
            slopesV[i] = lambda * y[i] - slopesV[i] / count;
        }
    }

    @Override
    public void second(double[] second, double x, double y) {
        Workspace w = WORKSPACE.get().at(x, y);
        w.scalar.curvatures(w.loss, w.slopeU, w.slopeV, w.x, w.y, 1, signedU, signedV, rows);
        meanCurvatures(w.loss, w.slopeU, w.slopeV, 1);
        second[0] = w.loss[0];
        second[1] = w.slopeU[0];
        second[2] = w.slopeV[0];
    }

    @Override
    public void hessians(double[] xx, double[] xy, double[] yy, double[] x, double[] y, int n) {
        sums(WORKSPACE.get(), x, y, n).curvatures(xx, xy, yy, x, y, n, signedU, signedV, rows);
        meanCurvatures(xx, xy, yy, n);
    }

    private void meanCurvatures(double[] xx, double[] xy, double[] yy, int n) {
        for (int i = 0; i < n; i++) {
            xx[i] = xx[i] / rows + lambda;
            xy[i] = xy[i] / rows;
            yy[i] = yy[i] / rows + lambda;
        }
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

    /** One point's numbers, a batch's examples, and who sums. */
    private static final class Workspace {

        final LogisticSums scalar = LogisticKernels.scalar();
        final double[] x = new double[1];
        final double[] y = new double[1];
        final double[] loss = new double[1];
        final double[] slopeU = new double[1];
        final double[] slopeV = new double[1];
        double[] batchU = new double[0];
        double[] batchV = new double[0];
        private LogisticSums fastest;

        Workspace at(double atX, double atY) {
            x[0] = atX;
            y[0] = atY;
            return this;
        }

        void room(int examples) {
            if (batchU.length < examples) {
                batchU = new double[examples];
                batchV = new double[examples];
            }
        }

        /** For many points at once; the same bits as {@link #scalar}. */
        LogisticSums fastest() {
            if (fastest == null && LogisticKernels.warmed()) {
                fastest = LogisticKernels.fastest();
            }
            return fastest == null ? scalar : fastest;
        }
    }
}
