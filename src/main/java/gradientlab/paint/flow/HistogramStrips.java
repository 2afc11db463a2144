package gradientlab.paint.flow;

import gradientlab.experiment.flow.Histogram;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Histograms side by side, a layer each: the denser the further along the ramp. */
final class HistogramStrips {

    private HistogramStrips() {}

    /** The least and the most value of all histograms; {0, 1} if there are none. */
    static double[] range(List<Histogram> histograms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Histogram histogram : histograms) {
            if (!histogram.isEmpty()) {
                low = Math.min(low, histogram.min());
                high = Math.max(high, histogram.max());
            }
        }
        return low <= high ? new double[] {low, high} : new double[] {0, 1};
    }

    /** Paints them over the inside of a plot whose columns are layers from 1 on. */
    static void paint(Graphics2D g, List<Histogram> histograms, LinePlot plot, Theme theme, double scale) {
        double width = plot.xOf(2) - plot.xOf(1);
        for (int layer = 0; layer < histograms.size(); layer++) {
            Histogram histogram = histograms.get(layer);
            double left = plot.xOf(layer + 1) - 0.46 * width;
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

    private static double value(Histogram histogram, int bin) {
        return histogram.min() + (histogram.max() - histogram.min()) * bin / histogram.shares().length;
    }
}
