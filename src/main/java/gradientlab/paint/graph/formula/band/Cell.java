package gradientlab.paint.graph.formula.band;

import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A cell of the band: what it is painted on and the lines all of them have.
 *
 * @param area of the cell, pixels
 */
record Cell(Graphics2D g, Theme theme, Texts texts, FormulaScene scene, Rectangle2D area, double scale) {

    static final double PAD = 16;
    static final double TITLE = 24;

    Cell in(double x, double width) {
        return new Cell(g, theme, texts, scene,
                new Rectangle2D.Double(x, area.getY(), width, area.getHeight()), scale);
    }

    Color hue() {
        return theme.gradient();
    }

    double left() {
        return area.getX() + PAD * scale;
    }

    double right() {
        return area.getMaxX() - PAD * scale;
    }

    double y(double down) {
        return area.getY() + down * scale;
    }

    double width() {
        return right() - left();
    }

    Font text(double size) {
        return Fonts.text(size * scale);
    }

    Font mono(double size) {
        return Fonts.mono(size * scale);
    }

    /** A title at the left, and what it is about behind it or at the right. */
    void title(String title, String about, boolean atTheRight) {
        Lettering head = Lettering.fitted(title, Fonts.bold(13 * scale), width());
        head.draw(g, theme.text(), left(), y(TITLE));
        double from = left() + head.width() + 10 * scale;
        HuedLine line = HuedLine.fitted(about, text(12), Math.max(1, right() - from));
        line.draw(g, theme.text2(), hue(), atTheRight ? right() - line.width() : from, y(TITLE));
    }

    /** A line of words with gradients in their hue. */
    double line(String words, Font font, Color color, double x, double down) {
        HuedLine line = HuedLine.fitted(words, font, Math.max(1, right() - x));
        line.draw(g, color, hue(), x, y(down));
        return x + line.width();
    }

    /** The same, ending at x. */
    void endingAt(String words, Font font, Color color, double x, double down) {
        HuedLine line = HuedLine.fitted(words, font, Math.max(1, x - left()));
        line.draw(g, color, hue(), x - line.width(), y(down));
    }
}
