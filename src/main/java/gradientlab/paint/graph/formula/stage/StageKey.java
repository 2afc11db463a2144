package gradientlab.paint.graph.formula.stage;

import gradientlab.paint.graph.formula.scene.GradientHue;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The key at the top right: a value, a gradient, what is not yet computed. */
final class StageKey {

    private static final double SIZE = 12;
    private static final double APART = 20;

    private final Graphics2D g;
    private final Theme theme;
    private final double scale;
    private double right;

    private StageKey(Graphics2D g, Theme theme, double right, double scale) {
        this.g = g;
        this.theme = theme;
        this.scale = scale;
        this.right = right;
    }

    /**
     * Draws it and says how far to the left it reaches.
     *
     * @param row what is said of rows that are not shown; empty for nothing
     */
    static double draw(Graphics2D g, Theme theme, Texts texts, Rectangle2D stage, double scale, String row) {
        StageKey key = new StageKey(g, theme, stage.getMaxX() - 16 * scale, scale);
        double y = stage.getY() + 36 * scale;
        if (!row.isEmpty()) {
            key.words(row, y);
            key.right -= APART * scale;
        }
        key.words(texts.get("graph.say.key.not_yet"), y);
        key.right -= 36 * scale;
        Canvas.dashes(g, theme.text3(), key.right + 14 * scale, y - 4 * scale, scale);
        key.right -= APART * scale;
        key.words(texts.get("graph.say.key.gradient"), y);
        key.sample(GradientHue.of(theme), y);
        key.right -= APART * scale;
        key.words(texts.get("graph.say.key.value"), y);
        key.sample(theme.text(), y);
        return key.right;
    }

    private void words(String words, double y) {
        Lettering line = new Lettering(words, Fonts.text(SIZE * scale));
        right -= line.width();
        line.draw(g, theme.text2(), right, y);
    }

    private void sample(Color color, double y) {
        Lettering line = new Lettering("0.5", Fonts.mono(SIZE * scale));
        right -= line.width() + 6 * scale;
        line.draw(g, color, right, y);
    }
}
