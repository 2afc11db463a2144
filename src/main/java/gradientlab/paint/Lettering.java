package gradientlab.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * One line of words in one size, as shapes: a sign that the font lacks (∇ in Pretendard) is taken from
 * JetBrains Mono, since Java2D's loaded fonts fall back on nothing.
 */
final class Lettering {

    /** Shapes do not depend on the device, so that pictures of any kind agree on every width. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;
    private final Font other;
    private final String text;
    private final double width;

    Lettering(String text, Font font) {
        this.text = text;
        this.font = font;
        this.other = Fonts.mono(font.getSize2D());
        double sum = 0;
        for (int from = 0; from < text.length(); ) {
            int to = runEnd(from);
            sum += glyphs(from, to).getLogicalBounds().getWidth();
            from = to;
        }
        this.width = sum;
    }

    /** How far it reaches, pixels. */
    double width() {
        return width;
    }

    /** Draws it with its baseline from (x, y). */
    void draw(Graphics2D g, Color color, double x, double y) {
        g.setColor(color);
        double at = x;
        for (int from = 0; from < text.length(); ) {
            int to = runEnd(from);
            GlyphVector glyphs = glyphs(from, to);
            g.drawGlyphVector(glyphs, (float) at, (float) y);
            at += glyphs.getLogicalBounds().getWidth();
            from = to;
        }
    }

    /** The same with a rim of {@code casing} around the letters, so that it reads on anything. */
    void drawCased(Graphics2D g, Color color, Color casing, double rim, double x, double y) {
        Shape letters = outline(x, y);
        g.setColor(casing);
        g.setStroke(new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(letters);
        g.setColor(color);
        g.fill(letters);
    }

    /** The letters' outline with the baseline from (x, y). */
    Shape outline(double x, double y) {
        Path2D letters = new Path2D.Double();
        double at = x;
        for (int from = 0; from < text.length(); ) {
            int to = runEnd(from);
            GlyphVector glyphs = glyphs(from, to);
            letters.append(glyphs.getOutline().getPathIterator(AffineTransform.getTranslateInstance(at, y)), false);
            at += glyphs.getLogicalBounds().getWidth();
            from = to;
        }
        return letters;
    }

    private GlyphVector glyphs(int from, int to) {
        Font used = lacks(from) ? other : font;
        return used.createGlyphVector(CONTEXT, text.substring(from, to));
    }

    private int runEnd(int from) {
        boolean lacking = lacks(from);
        int to = from + 1;
        while (to < text.length() && lacks(to) == lacking) {
            to++;
        }
        return to;
    }

    private boolean lacks(int index) {
        return !font.canDisplay(text.charAt(index));
    }
}
