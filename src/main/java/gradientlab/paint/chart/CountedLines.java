package gradientlab.paint.chart;

import gradientlab.paint.picture.Brush;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines over what is counted from 1, and where their corners lie. */
public final class CountedLines {

    private final DefaultXYDataset points = new DefaultXYDataset();
    private final LinePlot plot;

    public CountedLines(LinePlot plot) {
        this.plot = plot;
    }

    /** Takes away all lines. */
    public void clear() {
        while (points.getSeriesCount() > 0) {
            points.removeSeries(points.getSeriesKey(0));
        }
        plot.lines(points);
    }

    /**
     * Adds a line above those before.
     *
     * @param place where a number lies along the axis
     * @param width pixels
     */
    public void add(CountedLine line, DoubleUnaryOperator place, Color color, double width, float[] dash) {
        int n = line.values().length;
        double[][] xy = new double[2][n];
        for (int i = 0; i < n; i++) {
            xy[0][i] = i + 1;
            xy[1][i] = place.applyAsDouble(line.values()[i]);
        }
        int series = points.getSeriesCount();
        points.addSeries(series, xy);
        plot.line(series, color, Brush.stroke(width, dash));
    }

    /** The pixels of a line; those of numbers that are not finite are left out. */
    public List<Point2D> corners(CountedLine line, DoubleUnaryOperator place) {
        List<Point2D> corners = new ArrayList<>();
        for (int i = 0; i < line.values().length; i++) {
            double at = place.applyAsDouble(line.values()[i]);
            if (Double.isFinite(at)) {
                corners.add(new Point2D.Double(plot.xOf(i + 1), plot.yOf(at)));
            }
        }
        return corners;
    }

    /**
     * An axis from 1 to {@code last}.
     *
     * @param pixels its length
     * @param spacing pixels between two ticks at least
     * @param inset pixels between the axis' ends and the first and last number
     */
    public static void axis(TickAxis axis, int last, double pixels, double spacing, double inset) {
        double beside = last == 1 ? 0.5 : (last - 1) * inset / Math.max(1, pixels - 2 * inset);
        axis.tell(1 - beside, last + beside, CountTicks.of(last, pixels / spacing));
    }
}
