package gradientlab.paint.chart;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A sentence or two inside a plot where no line runs, with a thread to the point they are about. */
public final class Callout {

    private static final int COLUMNS = 12;
    private static final int ROWS = 14;
    /** Wider than this share of the plot it hides more of the lines it crosses than it says about them. */
    private static final double COVERING = 0.8;

    /** One that may be broken is left out where it would hide more pieces of lines than this. */
    private static final int MANY = 8;
    /** Where two sentences find no free place, narrower lines are tried, in this share of the room. */
    private static final double NARROW = 0.62;
    /** Where lines of the same length don't do, by so much longer ones are tried. */
    private static final double EVEN = 1.06;
    private static final double LEADING = 22;
    private static final double WRAPPED = 19;

    /** One row of letters, and how far under the top its baseline is. */
    private record Row(Lettering letters, boolean main, double baseline) {}

    /** Rows, the room they take, and which of the ways to write the sentences they are. */
    private record Block(int way, List<Row> rows, double width, double height) {}

    private final Theme theme;
    private final double scale;
    private final double widest;
    /** The place it had before, as shares of the plot: it stays while it is free. */
    private Point2D before;
    /** What it had there. */
    private Block taken;
    private int most;

    /** One whose sentences are never broken into lines. */
    public Callout(Theme theme, double scale) {
        this(theme, scale, 1);
    }

    /** @param widest share of the plot's width over which a sentence is broken into lines */
    public Callout(Theme theme, double scale, double widest) {
        this.theme = theme;
        this.scale = scale;
        this.widest = widest;
        most = widest < 1 ? MANY : Integer.MAX_VALUE;
    }

    /** How many pieces of lines it may hide at most: rather than more it leaves out its lesser sentence. */
    public void setMost(int pieces) {
        most = pieces;
    }

    public void forget() {
        before = null;
    }

    /**
     * Draws it; not where it would fill the plot, or take most of its width over the lines. One that may be
     * broken tries narrower lines, one that may not hide everything the main sentence alone, before it lies
     * on any line.
     *
     * @param words the main sentence, then perhaps a lesser one
     * @param about the point, or null for none
     * @param lines the pixels of everything that is to stay readable
     */
    public void draw(Graphics2D g, List<String> words, Point2D about, Rectangle2D area,
            List<List<Point2D>> lines) {
        List<Block> blocks = blocks(words, area);
        if (blocks.isEmpty()) {
            return;
        }
        double crossed = choose(blocks, about, area, lines);
        Rectangle2D box = box(before, taken, area);
        if (crossed > 0 && box.getWidth() > COVERING * area.getWidth() || crossed > most) {
            return;
        }
        if (about != null) {
            thread(g, box, about);
        }
        write(g, taken, box, crossed > 0);
    }

    private void write(Graphics2D g, Block block, Rectangle2D box, boolean cased) {
        for (Row row : block.rows()) {
            Color ink = row.main() ? theme.text() : theme.text2();
            double y = box.getY() + row.baseline();
            if (cased) {
                row.letters().drawCased(g, ink, theme.surface(), 3 * scale, box.getX(), y);
            } else {
                row.letters().draw(g, ink, box.getX(), y);
            }
        }
    }

    /** The ways to write it that fit the plot, the fullest first. */
    private List<Block> blocks(List<String> words, Rectangle2D area) {
        double room = widest * area.getWidth();
        List<List<Row>> ways = new ArrayList<>(List.of(rows(words, room)));
        if (widest < 1) {
            ways.add(rows(words, NARROW * room));
        }
        if (most < Integer.MAX_VALUE && words.size() > 1) {
            ways.add(rows(words.subList(0, 1), room));
        }
        if (widest < 1) {
            ways.add(rows(words.subList(0, 1), NARROW * room));
        }
        List<Block> blocks = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            List<Row> rows = ways.get(way);
            double width = rows.stream().mapToDouble(row -> row.letters().width()).max().orElse(0);
            double height = rows.get(rows.size() - 1).baseline() + 6 * scale;
            if (width <= 0.95 * area.getWidth() && height <= 0.6 * area.getHeight()) {
                blocks.add(new Block(way, rows, width, height));
            }
        }
        return blocks;
    }

    private List<Row> rows(List<String> words, double room) {
        List<Row> rows = new ArrayList<>();
        double baseline = 16 * scale;
        for (int i = 0; i < words.size(); i++) {
            boolean main = i == 0;
            Font font = main ? Fonts.bold(15 * scale) : Fonts.text(13 * scale);
            boolean begins = true;
            for (String line : broken(words.get(i), font, room)) {
                baseline += rows.isEmpty() ? 0 : (begins ? LEADING : WRAPPED) * scale;
                rows.add(new Row(new Lettering(line, font), main, baseline));
                begins = false;
            }
        }
        return rows;
    }

    private List<String> broken(String sentence, Font font, double room) {
        if (widest >= 1 || new Lettering(sentence, font).width() <= room) {
            return List.of(sentence);
        }
        // Lines of about the same length, no more of them than need be: no word stands alone.
        double whole = new Lettering(sentence, font).width();
        int least = (int) Math.ceil(whole / room);
        double even = whole / least;
        List<String> lines = wrapped(sentence, font, even);
        while (lines.size() > least && even < room) {
            even = Math.min(room, EVEN * even);
            lines = wrapped(sentence, font, even);
        }
        return lines;
    }

    private static List<String> wrapped(String sentence, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Paragraph.words(sentence)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && new Lettering(longer, font).width() > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private void thread(Graphics2D g, Rectangle2D box, Point2D about) {
        double gap = 8 * scale;
        boolean right = box.getX() > about.getX() + 3 * gap;
        double fromX = right ? box.getX() - gap : Math.min(box.getMaxX(), Math.max(box.getX(), about.getX()));
        double fromY =
                right ? box.getY() + 11 * scale : about.getY() > box.getMaxY() ? box.getMaxY() : box.getY();
        double length = about.distance(fromX, fromY);
        if (length < 3 * gap) {
            return;
        }
        double toX = about.getX() + (fromX - about.getX()) * gap / length;
        double toY = about.getY() + (fromY - about.getY()) * gap / length;
        g.setColor(theme.edge());
        g.setStroke(new BasicStroke((float) scale));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Chooses the fullest block that hides nothing, where it was if it can. @return how much it hides */
    private double choose(
            List<Block> blocks, Point2D about, Rectangle2D area, List<List<Point2D>> lines) {
        Point2D kept = before;
        int way = taken == null ? -1 : taken.way();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < blocks.size() && least > 0; i++) {
            Block block = blocks.get(i);
            boolean stays = kept != null && block.way() == way
                    && crossings(box(kept, block, area), lines) == 0;
            Point2D place = stays ? kept : place(block, about, area, lines);
            double crossed = crossings(box(place, block, area), lines);
            if (crossed < least) {
                least = crossed;
                before = place;
                taken = block;
            }
        }
        return least;
    }

    private Point2D place(Block block, Point2D about, Rectangle2D area, List<List<Point2D>> lines) {
        Point2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int column = 0; column <= COLUMNS; column++) {
            for (int row = 0; row <= ROWS; row++) {
                Point2D share = new Point2D.Double((double) column / COLUMNS, (double) row / ROWS);
                Rectangle2D box = box(share, block, area);
                double cost = 1000 * crossings(box, lines) + away(box, about, area);
                if (cost < least) {
                    least = cost;
                    best = share;
                }
            }
        }
        return best;
    }

    /** Not on top of the point, but near it; without a point, in the middle. */
    private double away(Rectangle2D box, Point2D about, Rectangle2D area) {
        double x = about == null ? area.getCenterX() : about.getX() + 60 * scale + box.getWidth() / 2;
        double y = about == null ? area.getCenterY() : about.getY();
        return Math.hypot(box.getCenterX() - x, box.getCenterY() - y);
    }

    private Rectangle2D box(Point2D share, Block block, Rectangle2D area) {
        double pad = 12 * scale;
        double x = area.getX() + pad + share.getX() * Math.max(0, area.getWidth() - block.width() - 2 * pad);
        double y =
                area.getY() + pad / 2 + share.getY() * Math.max(0, area.getHeight() - block.height() - pad);
        return new Rectangle2D.Double(x, y, block.width(), block.height());
    }

    private double crossings(Rectangle2D box, List<List<Point2D>> lines) {
        double pad = 7 * scale;
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - pad, box.getY() - pad / 2, box.getWidth() + 2 * pad, box.getHeight() + pad);
        int crossings = 0;
        for (List<Point2D> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                crossings += crosses(wide, line.get(i - 1), line.get(i)) ? 1 : 0;
            }
        }
        return crossings;
    }

    /** Most pieces lie wholly beside a box: that costs less to find than where a line meets it. */
    private static boolean crosses(Rectangle2D box, Point2D a, Point2D b) {
        boolean beside = a.getX() < box.getMinX() && b.getX() < box.getMinX()
                || a.getX() > box.getMaxX() && b.getX() > box.getMaxX()
                || a.getY() < box.getMinY() && b.getY() < box.getMinY()
                || a.getY() > box.getMaxY() && b.getY() > box.getMaxY();
        return !beside && box.intersectsLine(a.getX(), a.getY(), b.getX(), b.getY());
    }
}
