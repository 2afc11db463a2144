package gradientlab.paint.training;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A logarithmic key in one line: "δ 10⁻¹⁴ ▬ 10".
 *
 * @param name of what is measured; may be empty
 * @param low the power of ten at the ramp's end next to the page
 * @param high the power of ten at the other end
 */
public record RampKey(String name, int low, int high) {

    private static final double BAR = 128;
    private static final double BAR_HEIGHT = 8;
    private static final double GAP = 8;

    /** How far it reaches, pixels. */
    public double width(double scale) {
        double words = 0;
        for (Lettering word : words(scale)) {
            words += word.width();
        }
        return words + (3 * GAP + BAR) * scale + 2;
    }

    /** Paints it from {@code x} on, around the row {@code middle}. */
    public void paint(Graphics2D g, Theme theme, double scale, double x, double middle) {
        Lettering[] words = words(scale);
        double baseline = middle + 4.3 * scale;
        double at = x;
        words[0].draw(g, theme.text2(), at, baseline);
        at += words[0].width() + GAP * scale;
        words[1].draw(g, theme.text2(), at, baseline);
        at += words[1].width() + GAP * scale;
        Rectangle2D bar = new Rectangle2D.Double(
                at, middle - BAR_HEIGHT / 2 * scale, BAR * scale, BAR_HEIGHT * scale);
        RampBar.paint(g, bar, scale, theme.edge(), theme::ramp);
        words[2].draw(g, theme.text2(), at + (BAR + GAP) * scale, baseline);
    }

    private Lettering[] words(double scale) {
        Font font = Fonts.text(12 * scale);
        return new Lettering[] {
                new Lettering(name, font), new Lettering(power(low), font), new Lettering(power(high), font)
        };
    }

    private static String power(int exponent) {
        return exponent == 0 ? "1" : exponent == 1 ? "10" : PrintedNumbers.power(exponent);
    }
}
