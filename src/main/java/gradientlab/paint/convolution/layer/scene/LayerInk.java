package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Words, signs and lines between grids, in logical pixels. */
public final class LayerInk {

    private static final double SIGN = 15;
    private static final double HEAD = 9;
    private static final double NUMBERS = 26;
    private static final double UNKNOWN = 120;

    private final Graphics2D g;
    private final Theme theme;

    public LayerInk(Graphics2D g, Theme theme) {
        this.g = g;
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    /** A line of words, smaller where there is no room for it; the width it takes. */
    public double words(String words, double size, Color color, double x, double y, double room) {
        Lettering line = Lettering.fitted(words, Fonts.text(size), room);
        line.draw(g, color, x, y);
        return line.width();
    }

    /** The same, bold. */
    public double bold(String words, double size, double x, double y, double room) {
        Lettering line = Lettering.fitted(words, Fonts.bold(size), room);
        line.draw(g, theme.text(), x, y);
        return line.width();
    }

    /** Digits of one width. */
    public double digits(String words, double size, boolean bold, Color color, double x, double y) {
        Lettering line = new Lettering(words, CellPainter.digits(size, bold));
        line.draw(g, color, x, y);
        return line.width();
    }

    /** Words broken into lines; how many there are. */
    public int paragraph(String words, double size, Color color, Rectangle2D room) {
        double leading = Math.round(size * 1.35);
        int most = (int) Math.max(1, room.getHeight() / leading);
        Paragraph paragraph =
                new Paragraph(words, Fonts.text(size), Fonts.bold(size), room.getWidth(), most);
        paragraph.draw(g, color, room.getX(), room.getY() + size, leading);
        return paragraph.lines();
    }

    /** A grid's name and size above it, {@code lift} pixels over its top. */
    public void name(CellGrid grid, String name, String size, double lift) {
        name(grid, name, size, lift, grid.x() + 400);
    }

    /** The same, smaller where it would go beyond {@code end}. */
    public void name(CellGrid grid, String name, String size, double lift, double end) {
        double y = grid.y() - lift;
        double from = grid.x() + bold(name, 14, grid.x(), y, end - grid.x()) + 8;
        if (!size.isEmpty()) {
            words(size, 12, theme.text2(), from, y, end - from);
        }
    }

    /** A grid of which a class guesses the size: its name over a field as large as can be, with "?" in it. */
    public void unknown(CellGrid grid, String name, double lift) {
        Rectangle2D field = grid.bounds();
        double side = Math.max(UNKNOWN, Math.max(field.getWidth(), field.getHeight()));
        CellGrid one = new CellGrid(1, 1, field.getCenterX() - side / 2, field.getCenterY() - side / 2, side);
        name(one, name, "? × ?", lift);
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, new float[] {4, 4}));
        g.draw(one.bounds());
        Lettering sign = new Lettering("?", Fonts.bold(48));
        sign.draw(g, theme.text(), one.bounds().getCenterX() - sign.width() / 2,
                one.bounds().getCenterY() + 17);
    }

    /** Rows × columns. */
    public static String size(int rows, int columns) {
        return rows + " × " + columns;
    }

    /** A sign in a circle: × or Σ. */
    public void sign(String sign, double x, double y) {
        Ellipse2D circle = new Ellipse2D.Double(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
        g.setColor(theme.bg());
        g.fill(circle);
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(circle);
        Lettering letter = new Lettering(sign, Fonts.bold(17));
        letter.draw(g, theme.text(), x - letter.width() / 2, y + 6);
    }

    /** A thin line. */
    public void line(double x1, double y1, double x2, double y2) {
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.2, null));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /**
     * Faint lines from the edge of a grid, at the height of the cells that are read, to what is made of them:
     * over the cells between they would cross numbers.
     *
     * @param edge the side of the grid that faces the products
     */
    public void rays(double edge, Rectangle2D read, CellGrid products) {
        double end = edge < products.x() ? products.x() : products.right();
        g.setColor(Brush.faint(theme.text(), 0.45));
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(edge, read.getMinY(), end, products.y()));
        g.draw(new Line2D.Double(edge, read.getMaxY(), end, products.bottom()));
    }

    /** The left edge of a grid with its rows' numbers. */
    public static double leftOf(CellGrid grid) {
        return grid.x() - NUMBERS;
    }

    /** A curve with a head at its end, which leaves and arrives level. */
    public void flow(double x1, double y1, double x2, double y2) {
        double middle = (x1 + x2) / 2;
        Path2D curve = new Path2D.Double();
        curve.moveTo(x1, y1);
        double end = x2 - Math.signum(x2 - x1) * HEAD;
        curve.curveTo(middle, y1, middle, y2, end, y2);
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(curve);
        head(x2, y2, Math.signum(x2 - x1), 0);
    }

    /** A straight line with a head at its end. */
    public void arrow(double x1, double y1, double x2, double y2) {
        double length = Math.max(1e-9, Math.hypot(x2 - x1, y2 - y1));
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(new Line2D.Double(x1, y1, x2 - HEAD * dx, y2 - HEAD * dy));
        head(x2, y2, dx, dy);
    }

    private void head(double x, double y, double dx, double dy) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - HEAD * dx - HEAD / 2 * dy, y - HEAD * dy + HEAD / 2 * dx);
        head.lineTo(x - HEAD * dx + HEAD / 2 * dy, y - HEAD * dy - HEAD / 2 * dx);
        head.closePath();
        g.setColor(theme.text());
        g.fill(head);
    }

    /** A formula with its baseline from (x, y), smaller where it is wider than the room; its width. */
    public double formula(String latex, double size, double x, double y, double room) {
        Typeset formula = new Typeset(latex, size, theme.text());
        double zoom = Math.min(1, room / formula.width());
        formula.paint(g, x, y, zoom);
        return zoom * formula.width();
    }

    /** A thin frame around cells that are looked at, but not computed with. */
    public void outline(Rectangle2D cells) {
        g.setColor(theme.casing());
        g.setStroke(Brush.stroke(4, null));
        g.draw(cells);
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.8, null));
        g.draw(cells);
    }

    /** A divider. */
    public void divider(double x1, double y1, double x2, double y2) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }
}
