package gradientlab.paint.time.cliff;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** What the parts of the clipping mode's pictures draw alike. */
final class CliffInk {

    private static final double RIM = 0.8;
    /** Lines of a sentence. */
    private static final int MOST = 4;

    private CliffInk() {}

    /** The rim around words on the map. */
    static Color casing(Theme theme) {
        return Brush.faint(theme.casing(), RIM);
    }

    /** A part's title, smaller where the part is narrow. */
    static void title(Graphics2D g, Theme theme, String words, double x, double y, double room) {
        Lettering.fitted(words, Fonts.bold(12), room).draw(g, theme.text(), x, y);
    }

    /** An answer in bold at (x, top), broken into lines; where the next line would stand. */
    static double paragraph(
            Graphics2D g, Theme theme, String said, double size, double x, double top, double room) {
        return lines(g, new Paragraph(said, Fonts.bold(size), Fonts.bold(size), room, MOST), theme.text(),
                size,
                x, top);
    }

    /** What stands under an answer. */
    static double lesser(
            Graphics2D g, Theme theme, String said, double size, double x, double top, double room) {
        return lines(g, new Paragraph(said, Fonts.text(size), Fonts.bold(size), room, MOST), theme.text2(),
                size, x, top);
    }

    private static double lines(
            Graphics2D g, Paragraph text, Color color, double size, double x, double top) {
        double leading = 1.35 * size;
        text.draw(g, color, x, top, leading);
        return top + text.lines() * leading;
    }

    /** The head of an arrow that ends at (x, y), going to (dx, dy), which is a unit long. */
    static Path2D head(double x, double y, double dx, double dy, double length) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - length * (dx - 0.42 * dy), y - length * (dy + 0.42 * dx));
        head.lineTo(x - length * (dx + 0.42 * dy), y - length * (dy - 0.42 * dx));
        head.closePath();
        return head;
    }
}
