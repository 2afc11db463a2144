package gradientlab.paint.stage;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;

/** What stands on a stage while its first picture is being computed. */
public final class Waiting {

    private static final double SIZE = 14;

    private Waiting() {}

    /** Writes that in the middle of (0, 0, width, height), in logical pixels. */
    public static void paint(Graphics2D g, Theme theme, String words, double width, double height) {
        Lettering line = Lettering.fitted(words, Fonts.text(SIZE), width - 2 * StageTitle.LEFT);
        line.draw(g, theme.text2(), (width - line.width()) / 2, height / 2);
    }
}
