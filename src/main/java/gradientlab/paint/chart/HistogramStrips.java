package gradientlab.paint.chart;

import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Histograms side by side, a column each: the denser the further along the ramp. */
public final class HistogramStrips {

    /**
     * One histogram.
     *
     * @param min lower end of the first bin
     * @param max upper end of the last bin
     * @param shares by bin; none for nothing to draw
     */
    public record Strip(double min, double max, float[] shares) {}

    private HistogramStrips() {}

    /** The least and the most value of all histograms; {0, 1} if there are none. */
    public static double[] range(List<Strip> histograms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Strip histogram : histograms) {
            if (histogram.shares().length > 0) {
                low = Math.min(low, histogram.min());
                high = Math.max(high, histogram.max());
            }
        }
        return low <= high ? new double[] {low, high} : new double[] {0, 1};
    }

    /** Paints them over the inside of a plot with columns at 1, 2, .... */
    public static void paint(Graphics2D g, List<Strip> histograms, LinePlot plot, Theme theme, double scale) {
        double width = plot.xOf(2) - plot.xOf(1);
        for (int column = 0; column < histograms.size(); column++) {
            Strip histogram = histograms.get(column);
            double left = plot.xOf(column + 1) - 0.46 * width;
            double most = 0;
            for (float share : histogram.shares()) {
                most = Math.max(most, share);
            }
            int bins = histogram.shares().length;
            for (int bin = 0; bin < bins; bin++) {
                double share = histogram.shares()[bin];
                double from = plot.yOf(value(histogram, bin));
                double to = plot.yOf(value(histogram, bin + 1));
                if (share > 0) {
                    // The root shows the few beside the many, such as what a ReLU lets through.
                    g.setColor(theme.ramp(0.12 + 0.88 * Math.sqrt(share / most)));
                    double height = Math.max(scale, from - to);
                    g.fill(new Rectangle2D.Double(left, (from + to - height) / 2, 0.92 * width, height));
                }
            }
        }
    }

    private static double value(Strip histogram, int bin) {
        return histogram.min() + (histogram.max() - histogram.min()) * bin / histogram.shares().length;
    }
}
