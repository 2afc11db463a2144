package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.RampKey;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The logarithmic key that the maps of all networks share: which number has which colour of the ramp.
 *
 * @param low the power of ten at the ramp's end next to the page; what is under it, and 0, looks like it
 * @param high the power of ten at the other end
 */
public record LayerMapKey(int low, int high) {

    /**
     * The key goes as far below the calmest network's largest number, or small differences would look like
     * an end.
     */
    private static final int LEAST_DECADES = 6;

    /** How far above that number it goes at most: a network that explodes must not make the others fade. */
    private static final int HEADROOM = 4;

    /** How many rows of a history are looked at: its neighbours hardly differ. */
    private static final int ROWS = 100;

    private static final double HEIGHT = 20;

    /** The key of all shown networks' numbers so far; keeps {@code previous} (or null) while it is near. */
    public static LayerMapKey of(FlowRecipe recipe, FlowHistory history, FlowQuantity quantity,
            LayerMapKey previous) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double calmest = Double.POSITIVE_INFINITY;
        for (int network = 0; network < recipe.networks().size(); network++) {
            if (recipe.networks().get(network).shown()) {
                double[] range = range(history, network, quantity.measured());
                low = Math.min(low, range[0]);
                high = Math.max(high, range[1]);
                calmest = range[1] > 0 ? Math.min(calmest, range[1]) : calmest;
            }
        }
        Decades wanted = new Decades(-LEAST_DECADES, 0, false);
        if (high > 0) {
            int top = Math.min(ceil(high), ceil(calmest) + HEADROOM);
            int bottom = (int) Math.floor(Math.log10(low) + 1e-9);
            wanted = new Decades(Math.min(bottom, ceil(calmest) - LEAST_DECADES), top, false);
        }
        Decades kept =
                previous == null ? wanted : wanted.after(new Decades(previous.low, previous.high, false));
        return new LayerMapKey(kept.low(), kept.high());
    }

    private static int ceil(double value) {
        return (int) Math.ceil(Math.log10(value) - 1e-9);
    }

    /** The least and the largest positive number of a network, {∞, 0} if it has none. */
    private static double[] range(FlowHistory history, int network, Quantity measured) {
        double[] range = {Double.POSITIVE_INFINITY, 0};
        int each = Math.max(1, history.size() / ROWS);
        for (int row = 0; row < history.size(); row += each) {
            widen(range, history.rows().get(row).networks().get(network), measured);
        }
        widen(range, history.newest().networks().get(network), measured);
        return range;
    }

    private static void widen(double[] range, NetworkSnapshot network, Quantity measured) {
        for (int layer = 0; network.stopped().isEmpty() && layer < network.layers() - 1; layer++) {
            double value = network.get(layer, measured);
            if (value > 0 && value <= Double.MAX_VALUE) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
    }

    /** Where a number lies along the ramp, 0 to 1; NaN if it is none. */
    double place(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        return value > 0 ? Math.min(1, Math.max(0, (Math.log10(value) - low) / (high - low))) : 0;
    }

    /** The key as a picture of its own, transparent around: "δ 10⁻¹⁴ ▬ 10". */
    public BufferedImage image(FlowQuantity quantity, Theme theme, Texts texts, double scale) {
        int width = (int) Math.ceil(width(quantity, texts, scale));
        int height = (int) Math.ceil(HEIGHT * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        paint(g, quantity, theme, texts, scale, 0, height / 2.0);
        g.dispose();
        return image;
    }

    /** How far it reaches, pixels. */
    double width(FlowQuantity quantity, Texts texts, double scale) {
        return key(quantity, texts).width(scale);
    }

    /** Paints it from {@code x} on, around the row {@code middle}. */
    void paint(
            Graphics2D g, FlowQuantity quantity, Theme theme, Texts texts, double scale, double x,
            double middle) {
        key(quantity, texts).paint(g, theme, scale, x, middle);
    }

    private RampKey key(FlowQuantity quantity, Texts texts) {
        return new RampKey(quantity == FlowQuantity.DELTA ? "δ" : quantity.label(texts), low, high);
    }
}
