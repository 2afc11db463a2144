package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;

/** Decides from which step on a path has come to rest at a minimum. */
final class Convergence {

    /** The longest gradient, and the longest update, of a path at rest. */
    private static final double STILL = 1e-6;

    /** The farthest a minimum may be by Newton's step -H⁻¹g for the path to count as being at it. */
    private static final double NEAR = 1e-3;

    private Convergence() {}

    /**
     * The first row from which on gradient and update stay short, or -1. A path that only passes such a point
     * does not rest there.
     */
    static int step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        int last = x.length - 1;
        // Without an update after it the last row alone may be a point that the path rushes through.
        if (last == 0 || !within(STILL, gradientX[last], gradientY[last])) {
            return -1;
        }
        int row = last;
        while (row > 0
                && within(STILL, gradientX[row - 1], gradientY[row - 1])
                && within(STILL, x[row] - x[row - 1], y[row] - y[row - 1])) {
            row--;
        }
        return row < last ? row : -1;
    }

    /**
     * Whether a path that rests does so at a minimum. A flat plain is none: Newton's step from it is long.
     *
     * @param end x, y and the gradient there
     */
    static boolean minimum(LossSurface surface, double[] end) {
        // Where the Hessian says nothing (Ackley's cusp), the catalogue does.
        for (Minimum known : surface.minima()) {
            if (within(STILL, end[0] - known.x(), end[1] - known.y())) {
                return true;
            }
        }
        double[] h = new double[3];
        surface.second(h, end[0], end[1]);
        return h[0] > 0 && h[0] * h[2] - h[1] * h[1] > 0 && near(h, end);
    }

    /** The same for a saddle point: one eigenvalue of the Hessian is positive, the other negative. */
    static boolean saddle(LossSurface surface, double[] end) {
        double[] h = new double[3];
        surface.second(h, end[0], end[1]);
        return h[0] * h[2] - h[1] * h[1] < 0 && near(h, end);
    }

    private static boolean near(double[] h, double[] end) {
        double determinant = h[0] * h[2] - h[1] * h[1];
        double newtonX = (h[2] * end[2] - h[1] * end[3]) / determinant;
        double newtonY = (h[0] * end[3] - h[1] * end[2]) / determinant;
        return within(NEAR, newtonX, newtonY);
    }

    /** Whether the arrow is no longer than {@code length}; squares, since thousands of rows are asked. */
    private static boolean within(double length, double dx, double dy) {
        return dx * dx + dy * dy <= length * length;
    }
}
