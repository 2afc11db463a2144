package gradientlab.paint.generalization;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * One part of a stage: its title, a remark at the right of it, what is painted, and how to read that.
 *
 * @param area all of it
 * @param title may be empty
 * @param remark short, may be empty; left out where there is no room for it
 * @param sentence how to read it, broken into lines; may be empty
 */
public record Cell(Rectangle2D area, String title, String remark, String sentence) {

    /** Between a cell's edge and its words. */
    public static final double PAD = 16;
    private static final double HEAD = 38;
    private static final double TITLE = 13.5;
    private static final double SMALL = 12;
    private static final double LEADING = 16;
    private static final int LINES = 3;
    private static final double GAP = 12;
    /** A remark that would be smaller is left out. */
    private static final double LEAST = 10;

    private double room() {
        return area.getWidth() - 2 * PAD;
    }

    private Paragraph reading() {
        return new Paragraph(sentence, Fonts.text(SMALL), Fonts.bold(SMALL), room(), LINES);
    }

    private double head() {
        return title.isEmpty() && remark.isEmpty() ? 10 : HEAD;
    }

    private double foot() {
        return sentence.isEmpty() ? 8 : 12 + LEADING * reading().lines();
    }

    /** What is free between title and sentence. */
    public Rectangle2D between() {
        return new Rectangle2D.Double(area.getX() + PAD, area.getY() + head(), room(),
                Math.max(1, area.getHeight() - head() - foot()));
    }

    /** The same without the room that axes need for their numbers. */
    public Rectangle2D inside(double left, double right) {
        Rectangle2D free = between();
        return new Rectangle2D.Double(free.getX() + left, free.getY() + 4,
                Math.max(1, free.getWidth() - left - right), Math.max(1, free.getHeight() - 30));
    }

    /** Paints the words. */
    public void paint(Graphics2D g, Theme theme) {
        double x = area.getX() + PAD;
        double y = area.getY() + 25;
        Lettering words = Lettering.fitted(title, Fonts.bold(TITLE), room());
        words.draw(g, theme.text(), x, y);
        Lettering.fitting(remark, Fonts.text(SMALL), room() - words.width() - GAP, LEAST).ifPresent(
                right -> right.draw(g, theme.text2(), area.getMaxX() - PAD - right.width(), y));
        if (!sentence.isEmpty()) {
            Paragraph reading = reading();
            double first = area.getMaxY() - 10 - LEADING * (reading.lines() - 1);
            reading.draw(g, theme.text2(), x, first, LEADING);
        }
    }

    /** A line along the left or the top edge. */
    public static void rule(Graphics2D g, Theme theme, double x, double y, double width, double height) {
        Brush.ground(g, new Rectangle2D.Double(x, y, Math.max(1, width), Math.max(1, height)), theme.line());
    }
}
