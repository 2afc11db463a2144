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
     * The first row from which on gradient and update stay short, or -1 if the last row is no minimum. A
     * saddle is none (its Hessian has a negative eigenvalue), a flat plain is none (Newton's step from
     * it is long), and a path that only passes such a point does not rest there.
     *
     * @param divergedAt the row at which it overflowed, or -1
     */
    static int step(
            LossSurface surface,
            int divergedAt,
            double[] x,
            double[] y,
            double[] gradientX,
            double[] gradientY) {
        int last = x.length - 1;
        // Without an update after it the last row alone may be a point that the path rushes through.
        if (divergedAt >= 0 || last == 0 || !within(STILL, gradientX[last], gradientY[last])) {
            return -1;
        }
        int row = last;
        while (row > 0
                && within(STILL, gradientX[row - 1], gradientY[row - 1])
                && within(STILL, x[row] - x[row - 1], y[row] - y[row - 1])) {
            row--;
        }
        return row < last && minimum(surface, x[last], y[last], gradientX[last], gradientY[last]) ? row : -1;
    }

    private static boolean minimum(LossSurface surface, double x, double y, double gx, double gy) {
        // Where the Hessian says nothing (Ackley's cusp), the catalogue does.
        for (Minimum known : surface.minima()) {
            if (within(STILL, x - known.x(), y - known.y())) {
                return true;
            }
        }
        double[] h = new double[3];
        surface.second(h, x, y);
        double determinant = h[0] * h[2] - h[1] * h[1];
        if (!(h[0] > 0 && determinant > 0)) {
            return false;
        }
        double newtonX = (h[2] * gx - h[1] * gy) / determinant;
        double newtonY = (h[0] * gy - h[1] * gx) / determinant;
        return within(NEAR, newtonX, newtonY);
    }

    /** Whether the arrow is no longer than {@code length}; squares, since thousands of rows are asked. */
    private static boolean within(double length, double dx, double dy) {
        return dx * dx + dy * dy <= length * length;
    }
}
