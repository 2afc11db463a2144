package gradientlab.paint.graph.formula.stage;

import gradientlab.paint.graph.formula.layout.PlacedGraph;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * What the painters of the stage paint on, and the few things they all draw.
 *
 * @param about the node that the answer speaks of
 * @param letters that were set before
 */
record Canvas(Graphics2D g, Theme theme, Texts texts, FormulaScene scene, PlacedGraph placed, int about,
        Letters letters) {

    double scale() {
        return placed.scale();
    }

    static final double NUMBER = 14;
    static final double SMALL = 11;

    Color hue() {
        return theme.gradient();
    }

    Font mono(double size) {
        return Fonts.mono(size * scale());
    }

    /** A line centred in a box, smaller where it would not fit. */
    void centred(String words, Font font, Color color, Rectangle2D box) {
        Lettering line = letters.fitted(words, font, box.getWidth());
        line.draw(g, color, box.getCenterX() - line.width() / 2, baseline(box, font));
    }

    /** A line that ends at a box' right, smaller where it would not fit. */
    Rectangle2D toTheRight(String words, Font font, Color color, Rectangle2D box) {
        Lettering line = letters.fitted(words, font, box.getWidth());
        double x = box.getMaxX() - line.width();
        line.draw(g, color, x, baseline(box, font));
        return new Rectangle2D.Double(x, box.getY(), line.width(), box.getHeight());
    }

    /** The baseline of a line in the middle of a box' height. */
    static double baseline(Rectangle2D box, Font font) {
        return box.getCenterY() + 0.36 * font.getSize2D();
    }

    /** Small words struck through, centred. */
    void struck(String words, Rectangle2D box) {
        Font font = mono(SMALL);
        Lettering line = letters.fitted(words, font, box.getWidth());
        double x = box.getCenterX() - line.width() / 2;
        line.draw(g, theme.text3(), x, baseline(box, font));
        g.setStroke(new BasicStroke((float) (1.1 * scale())));
        g.draw(new Line2D.Double(x - 2 * scale(), box.getCenterY(), x + line.width() + 2 * scale(),
                box.getCenterY()));
    }

    /** Four dashes: not yet computed. */
    static void dashes(Graphics2D g, Color color, double centre, double y, double scale) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (1.2 * scale)));
        for (int i = 0; i < 4; i++) {
            double x = centre + (7 * i - 13) * scale;
            g.draw(new Line2D.Double(x, y, x + 5 * scale, y));
        }
    }

    void dashes(Rectangle2D box) {
        dashes(g, theme.text3(), box.getCenterX(), box.getCenterY(), scale());
    }
}
