package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;

/**
 * When a path has diverged: from the first row on from which x or y stays outside {@link #bound}, or is no
 * longer finite, until the path ends.
 *
 * <p>Overflow alone would say so too late: with a rate just above the limit a path on a bowl is at a loss of
 * 1e59 after hundreds of steps, all numbers finite. The loss would not say it: f may be unbounded below, or
 * flat far out. What goes a thousand times as far as the surface is worth looking at, and does not come back
 * while it runs, has left: every catalogued minimum lies within the view.
 */
public final class Divergence {

    /** How many times as far out as the view's farthest edge, or the start, a path may go. */
    private static final double TIMES = 1000;

    private Divergence() {}

    /** The largest |x| and |y| of a path from such a start that has not left. */
    public static double bound(LossSurface surface, double startX, double startY) {
        View view = surface.view();
        double x = Math.max(Math.abs(view.xMin()), Math.abs(view.xMax()));
        double y = Math.max(Math.abs(view.yMin()), Math.abs(view.yMax()));
        return TIMES * Math.max(Math.max(x, y), Math.max(Math.abs(startX), Math.abs(startY)));
    }

    /** Whether a point is outside, NaN included. */
    public static boolean outside(double x, double y, double bound) {
        return !(Math.abs(x) <= bound && Math.abs(y) <= bound);
    }

    /** The first of the rows at the end of a path that are all outside; {@code count} if the last is not. */
    static int since(double[] x, double[] y, int count, double bound) {
        int row = count;
        while (row > 0 && outside(x[row - 1], y[row - 1], bound)) {
            row--;
        }
        return row;
    }
}
