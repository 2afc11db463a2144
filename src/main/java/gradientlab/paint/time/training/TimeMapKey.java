package gradientlab.paint.time.training;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.RampKey;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The logarithmic key of all maps over time: the same in every training, so that pictures compare. */
public final class TimeMapKey {

    /** Powers of ten at the ramp's ends; what is under the first, and 0, looks like the page. */
    public static final int LOW = -10;
    public static final int HIGH = 1;

    private static final RampKey KEY = new RampKey("", LOW, HIGH);
    private static final double HEIGHT = 20;

    private TimeMapKey() {}

    /** Where a number lies along the ramp, 0 to 1; NaN if it is none. */
    static double place(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        return value > 0 ? Math.min(1, Math.max(0, (Math.log10(value) - LOW) / (HIGH - LOW))) : 0;
    }

    /** The key as a picture of its own, transparent around: "10⁻¹⁰ ▬ 10". */
    public static BufferedImage image(Theme theme, double scale) {
        int width = (int) Math.ceil(KEY.width(scale));
        int height = (int) Math.ceil(HEIGHT * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        KEY.paint(g, theme, scale, 0, height / 2.0);
        g.dispose();
        return image;
    }

    static double width(double scale) {
        return KEY.width(scale);
    }

    /** Paints it from {@code x} on, around the row {@code middle}. */
    static void paint(Graphics2D g, Theme theme, double scale, double x, double middle) {
        KEY.paint(g, theme, scale, x, middle);
    }
}
