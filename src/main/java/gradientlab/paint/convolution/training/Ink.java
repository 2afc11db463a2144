package gradientlab.paint.convolution.training;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Type and marks of the mode's pictures. All lengths are logical pixels. */
record Ink(Graphics2D g, Theme theme) {

    static final double PAD = 20;
    /** The baseline of a region's title under its top. */
    static final double TITLE = 26;
    static final double LEADING = 17;
    private static final double HEAD = 15;
    private static final double TYPE = 12.5;
    private static final double HINT = 12;

    /** A region's title. @return where it ends */
    double title(String words, Rectangle2D area, double room) {
        Lettering line = Lettering.fitted(words, Fonts.bold(HEAD), room);
        line.draw(g, theme.text(), area.getX() + PAD, area.getY() + TITLE);
        return area.getX() + PAD + line.width();
    }

    /** A line of what is said less loudly, from x on. */
    void hint(String words, double x, double y, double room) {
        Lettering.fitted(words, Fonts.text(HINT), room).draw(g, theme.text2(), x, y);
    }

    /** The same with its right end at x. */
    void hintEnding(String words, double x, double y, double room) {
        Lettering line = Lettering.fitted(words, Fonts.text(HINT), room);
        line.draw(g, theme.text2(), x - line.width(), y);
    }

    static double hintWidth(String words) {
        return new Lettering(words, Fonts.text(HINT)).width();
    }

    void bold(String words, double x, double y, double room) {
        Lettering.fitted(words, Fonts.bold(TYPE), room).draw(g, theme.text(), x, y);
    }

    /** How many lines {@link #paragraph} makes of words that are not bold. */
    static int lines(String words, double width) {
        return new Paragraph(words, Fonts.text(HINT), Fonts.bold(TYPE), width, Integer.MAX_VALUE).lines();
    }

    /** Words broken into lines. @return the baseline after the last one */
    double paragraph(String words, boolean bold, Color color, double x, double y, double width) {
        Font font = bold ? Fonts.bold(TYPE) : Fonts.text(HINT);
        Paragraph lines = new Paragraph(words, font, Fonts.bold(TYPE), width, Integer.MAX_VALUE);
        lines.draw(g, color, x, y, LEADING);
        return y + lines.lines() * LEADING;
    }

    /** A number around x. */
    void number(String words, double size, Color color, double x, double y) {
        Lettering line = new Lettering(words, Fonts.mono(size));
        line.draw(g, color, x - line.width() / 2, y);
    }

    /** A network's marker on the ground of the stage. */
    void marker(Slot slot, double x, double y, double radius) {
        Shape head = slot.head(x, y, radius);
        g.setColor(theme.surface());
        g.setStroke(new BasicStroke(3));
        g.draw(head);
        g.setColor(slot.color(theme));
        g.fill(head);
    }

    void line(Color color, double width, double fromX, double fromY, double toX, double toY) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }
}
