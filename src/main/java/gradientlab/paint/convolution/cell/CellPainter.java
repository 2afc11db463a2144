package gradientlab.paint.convolution.cell;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws grids of numbers. All lengths are logical pixels. */
public final class CellPainter {

    /** Cells smaller than this show no numbers. */
    public static final double LEAST_NUMBERED = 18;

    /** Of a cell's height. */
    private static final double NUMBER = 0.4;
    /** The same at most for a lecture room, where the longest number of a grid fills its cell. */
    private static final double LARGE_NUMBER = 0.6;
    /** Where cells are small, so much, until a number has the size that the last row reads. */
    private static final double LARGEST_NUMBER = 0.7;
    private static final double READ = 14;
    /** How wide a digit is, of the type's size. */
    private static final double DIGIT = 0.6;
    private static final double LEAST_TYPE = 10.5;
    /** A number that would have to be smaller is left out. */
    private static final double LEAST_READ = 8.5;
    private static final double CORNER = 0.25;
    private static final double LEAST_CORNER = 9.5;
    /** Smaller cells have no room for a corner. */
    private static final double CORNERED = 28;
    private static final double ROOM = 0.88;
    private static final double LARGE_ROOM = 0.94;
    /** Half the height of a digit, of the type's size. */
    private static final double MIDDLE = 0.36;

    private static final double HATCH = 7;
    private static final double FRAME = 3;

    private final Graphics2D g;
    private final Theme theme;
    private final SignedColours colours;
    /** Most numbers stand in several cells, and cost much to set. */
    private final Map<Letters, Optional<Lettering>> letters = new HashMap<>();
    private double share = NUMBER;
    private boolean large;

    private record Letters(String text, double size, double width, boolean bold) {}

    public CellPainter(Graphics2D g, Theme theme) {
        this(g, theme, new SignedColours(theme));
    }

    /** With a table of colours that was made before. */
    public CellPainter(Graphics2D g, Theme theme, SignedColours colours) {
        this.g = g;
        this.theme = theme;
        this.colours = colours;
    }

    /** Writes numbers as a lecture room reads them. */
    public CellPainter large(boolean on) {
        large = on;
        return this;
    }

    public SignedColours colours() {
        return colours;
    }

    /**
     * Draws a whole grid.
     *
     * @param scale the |value| that has the strongest colour; 0 if all are 0
     * @param numbers whether they are written where cells have room for them
     */
    public void paint(CellGrid grid, Cells cells, double scale, boolean numbers) {
        paint(grid, cells, scale, numbers ? LEAST_NUMBERED : Double.POSITIVE_INFINITY);
    }

    /** The same. @param least the size from which cells show their numbers */
    public void paint(CellGrid grid, Cells cells, double scale, double least) {
        boolean written = Math.min(grid.width(), grid.height()) >= least;
        share = large && written ? share(grid, cells) : NUMBER;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                cell(grid.cell(row, column), cells, row, column, scale, written);
            }
        }
        boolean padded = cells.shade(0, 0) == Shade.PADDING;
        if (!padded) {
            lines(grid);
        }
    }

    /** With which all numbers of a grid have one size. */
    private static double share(CellGrid grid, Cells cells) {
        int longest = 1;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (cells.shade(row, column).numbered()) {
                    longest = Math.max(longest, CellNumber.shown(cells.value(row, column)).length());
                }
            }
        }
        double wide = LARGE_ROOM * grid.width() / grid.height();
        double most = Math.max(LARGE_NUMBER, Math.min(LARGEST_NUMBER, READ / grid.height()));
        return Math.max(NUMBER, Math.min(most, wide / (DIGIT * longest)));
    }

    private void cell(Rectangle2D at, Cells cells, int row, int column, double scale, boolean written) {
        Shade shade = cells.shade(row, column);
        double value = cells.value(row, column);
        if (shade == Shade.PADDING) {
            padding(at, cells.corner(row, column), written);
            return;
        }
        Color ground = ground(value, scale, shade);
        Brush.ground(g, at, ground);
        if (cells.hatched(row, column)) {
            hatch(at, Brush.faint(SignedColours.ink(ground), 0.45));
        }
        if (written && shade.numbered()) {
            number(at, CellNumber.shown(value), cells.corner(row, column), ground, shade == Shade.LIT);
        }
    }

    /** The ground of a value in a shade. */
    public Color ground(double value, double scale, Shade shade) {
        return colours.color(scale > 0 ? value / scale : 0, shade.alpha());
    }

    /** A number in the middle of a cell, above its corner's factor if there is one. */
    public void number(Rectangle2D at, String number, String corner, Color ground, boolean bold) {
        Color ink = SignedColours.ink(ground);
        boolean both = !corner.isEmpty() && at.getHeight() >= CORNERED;
        double size = Math.max(LEAST_TYPE, (both ? NUMBER : share) * at.getHeight());
        Optional<Lettering> fitting = letters.computeIfAbsent(new Letters(number, size, at.getWidth(), bold),
                each -> Lettering.fitting(number, digits(size, bold),
                        (large ? LARGE_ROOM : ROOM) * at.getWidth(), LEAST_READ));
        if (fitting.isEmpty()) {
            return;
        }
        Lettering line = fitting.get();
        double middle = at.getCenterY() - (both ? 0.13 * at.getHeight() : 0);
        line.draw(g, ink, at.getCenterX() - line.width() / 2, middle + MIDDLE * size);
        if (both) {
            corner(at, corner, ink);
        }
    }

    private void corner(Rectangle2D at, String words, Color ink) {
        double pad = 0.05 * at.getHeight();
        double size = Math.max(LEAST_CORNER, CORNER * at.getHeight());
        Lettering line = letters
                .computeIfAbsent(new Letters(words, size, at.getWidth(), false), each -> Optional
                        .of(Lettering.fitted(words, Fonts.mono(size), at.getWidth() - 2 * pad)))
                .orElseThrow();
        line.draw(g, ink, at.getMaxX() - pad - line.width(), at.getMaxY() - 1.2 * pad);
    }

    /** Digits of one width; the shipped typeface has no bold cut, so it is made of the regular one. */
    public static Font digits(double size, boolean bold) {
        return bold ? Fonts.mono(size).deriveFont(Font.BOLD) : Fonts.mono(size);
    }

    private void padding(Rectangle2D at, String corner, boolean written) {
        g.setColor(theme.edge());
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 2},
                0));
        g.draw(new Rectangle2D.Double(at.getX() + 1, at.getY() + 1, at.getWidth() - 2, at.getHeight() - 2));
        if (written) {
            double size = share * at.getHeight();
            Lettering zero =
                    letters.computeIfAbsent(new Letters("0", size, 0, !corner.isEmpty()), each -> Optional
                            .of(new Lettering("0", digits(size, !corner.isEmpty())))).orElseThrow();
            boolean both = !corner.isEmpty() && at.getHeight() >= CORNERED;
            double middle = at.getCenterY() - (both ? 0.1 * at.getHeight() : 0);
            Color ink = corner.isEmpty() ? theme.text3() : theme.text();
            zero.draw(g, ink, at.getCenterX() - zero.width() / 2, middle + MIDDLE * size);
            if (both) {
                corner(at, corner, ink);
            }
        }
    }

    /** The thin lines between cells, and the grid's rim. */
    public void lines(CellGrid grid) {
        g.setStroke(Brush.stroke(1, null));
        g.setColor(Brush.faint(theme.text(), 0.16));
        if (Math.min(grid.width(), grid.height()) >= 6) {
            for (int row = 1; row < grid.rows(); row++) {
                double y = grid.y() + row * grid.height();
                g.draw(new Line2D.Double(grid.x(), y, grid.right(), y));
            }
            for (int column = 1; column < grid.columns(); column++) {
                double x = grid.x() + column * grid.width();
                g.draw(new Line2D.Double(x, grid.y(), x, grid.bottom()));
            }
        }
        g.setColor(theme.edge());
        g.draw(grid.bounds());
    }

    /** Slanted lines over cells that nothing reads. */
    public void hatch(Rectangle2D at, Color color) {
        Shape clip = g.getClip();
        g.clip(at);
        Path2D lines = new Path2D.Double();
        double end = at.getMaxX() + at.getMaxY();
        double first = Math.ceil((at.getX() + at.getY()) / HATCH) * HATCH;
        for (double sum = first; sum < end; sum += HATCH) {
            lines.moveTo(sum - at.getY(), at.getY());
            lines.lineTo(sum - at.getMaxY(), at.getMaxY());
        }
        g.setColor(color);
        g.setStroke(Brush.stroke(1.2, null));
        g.draw(lines);
        g.setClip(clip);
    }

    /** The bright frame around a window or a lit cell, which lies half outside it. */
    public void frame(Rectangle2D block) {
        g.setStroke(new BasicStroke((float) FRAME + 2, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.setColor(theme.casing());
        g.draw(block);
        g.setStroke(new BasicStroke((float) FRAME, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.setColor(theme.text());
        g.draw(block);
    }

    /** One frame around cells that lie side by side, or one around each where others lie between them. */
    public void frames(List<Rectangle2D> cells) {
        Rectangle2D all = cells.stream().reduce(Rectangle2D::createUnion).orElse(null);
        double area = cells.stream().mapToDouble(cell -> cell.getWidth() * cell.getHeight()).sum();
        if (all != null && area > 0.99 * all.getWidth() * all.getHeight()) {
            frame(all);
        } else {
            cells.forEach(this::frame);
        }
    }

    /**
     * Rows' and columns' numbers left of and above a grid.
     *
     * @param row the number of the first row: −p where a grid shows its padding
     * @param column that of the first column
     * @param lit the row and column whose numbers stand out; null for none
     */
    public void indices(CellGrid grid, int row, int column, CellSpot lit) {
        double size = Math.max(11, Math.min(15, 0.24 * grid.height()));
        for (int i = 0; i < grid.rows(); i++) {
            index(row + i, lit != null && lit.row() == i, size, grid.x() - 8 - size / 2,
                    grid.y() + (i + 0.5) * grid.height() + MIDDLE * size, grid.height());
        }
        for (int j = 0; j < grid.columns(); j++) {
            index(column + j, lit != null && lit.column() == j, size,
                    grid.x() + (j + 0.5) * grid.width(), grid.y() - 6, grid.width());
        }
    }

    /** Where cells are small, every second or fifth number. */
    private void index(int number, boolean lit, double size, double x, double y, double pitch) {
        int every = pitch >= 16 ? 1 : pitch >= 8 ? 2 : 5;
        if (number % every != 0 && !lit) {
            return;
        }
        Lettering line = new Lettering(CellNumber.shown(number), digits(size, lit));
        line.draw(g, lit ? theme.text() : theme.text3(), x - line.width() / 2, y);
    }
}
