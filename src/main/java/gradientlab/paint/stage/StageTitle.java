package gradientlab.paint.stage;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;

/**
 * The headline of a stage, and the line under it where there is room. A lecture room reads a title of its
 * own.
 *
 * @param presented whether that is shown, so that nothing is painted here
 */
public record StageTitle(boolean presented, double width, double height) {

    public static final double LEFT = 24;
    private static final double TITLE = 18;
    private static final double SUB = 13;
    private static final double BASELINE = 32;
    private static final double UNDER = 25;
    /** A lower stage has no line under its headline. */
    private static final double LOW = 520;

    private boolean low() {
        return height < LOW;
    }

    /** Where what is below it begins. */
    public double bottom() {
        return presented ? 10 : low() ? BASELINE + 14 : BASELINE + UNDER + 12;
    }

    /**
     * Paints it.
     *
     * @param right what is kept free at the right end of both lines
     */
    public void paint(Graphics2D g, Theme theme, String title, String sub, double right) {
        if (presented) {
            return;
        }
        Lettering.fitted(title, Fonts.bold(TITLE), width - 2 * LEFT - right)
                .draw(g, theme.text(), LEFT, BASELINE);
        if (!low()) {
            Lettering.fitted(sub, Fonts.text(SUB), width - 2 * LEFT - right)
                    .draw(g, theme.text2(), LEFT, BASELINE + UNDER);
        }
    }
}
