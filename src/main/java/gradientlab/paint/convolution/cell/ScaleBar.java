package gradientlab.paint.convolution.cell;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The key of the signed colours: from −max over 0 to max. */
public final class ScaleBar {

    private static final double WIDTH = 128;
    private static final double HEIGHT = 8;
    private static final double GAP = 8;
    private static final double TYPE = 11;

    private ScaleBar() {}

    /** How wide it is with its words. */
    public static double width(Texts texts) {
        return WIDTH + 2 * GAP + word(texts, "min").width() + word(texts, "max").width();
    }

    /** Draws it with its right end at x and its top at y; it is 24 pixels high. */
    public static void paint(
            Graphics2D g, SignedColours colours, Theme theme, Texts texts, double x, double y) {
        Lettering max = word(texts, "max");
        Lettering min = word(texts, "min");
        Lettering zero = new Lettering("0", Fonts.text(TYPE));
        double left = x - max.width() - GAP - WIDTH;
        RampBar.paint(g, new Rectangle2D.Double(left, y, WIDTH, HEIGHT), 1, theme.edge(),
                share -> colours.color(2 * share - 1));
        max.draw(g, theme.text2(), x - max.width(), y + HEIGHT);
        min.draw(g, theme.text2(), left - GAP - min.width(), y + HEIGHT);
        zero.draw(g, theme.text2(), left + WIDTH / 2 - zero.width() / 2, y + HEIGHT + 14);
    }

    private static Lettering word(Texts texts, String end) {
        return new Lettering(texts.get("convolution.layer.scale." + end), Fonts.text(TYPE));
    }
}
