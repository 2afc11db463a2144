package gradientlab.paint.chart;

import java.awt.geom.Rectangle2D;

/**
 * What the places of a painted chart over steps mean.
 *
 * @param inside between its axes, in pixels of the picture
 * @param left the step at the left edge, a fraction where there is a margin
 * @param right the step at the right edge
 * @param low the value at the lower edge
 * @param high the value at the upper edge
 * @param log whether equal factors are equally high; both values are above 0 then
 */
public record ChartAxes(
        Rectangle2D inside, double left, double right, double low, double high, boolean log) {

    /** Of a plot as it was last painted. @param up whose places are powers of ten where it is logarithmic */
    public static ChartAxes of(LinePlot plot, TickAxis across, PlotAxis up) {
        boolean log = up instanceof FollowingAxis following && following.logarithmic();
        double low = up.getLowerBound();
        double high = up.getUpperBound();
        return new ChartAxes(plot.inside(), across.getLowerBound(), across.getUpperBound(),
                log ? Math.pow(10, low) : low, log ? Math.pow(10, high) : high, log);
    }
}
