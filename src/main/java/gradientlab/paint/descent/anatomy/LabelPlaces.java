package gradientlab.paint.descent.anatomy;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds places for names on the stage: clear of each other and of markers, where there is room for that, and
 * off the arrows where that does not take them far away.
 */
final class LabelPlaces {

    /** What hiding an arrow costs, in pixels that a name may be moved instead. */
    private static final double CROSSING = 34;

    /** How many half lines up and down, and how many times to the side, a name may be moved. */
    private static final int UP = 16;
    private static final int ACROSS = 4;

    private final Rectangle2D room;
    private final double scale;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /** @param room in which names may lie, pixels */
    LabelPlaces(Rectangle2D room, double scale) {
        this.room = room;
        this.scale = scale;
    }

    /** Keeps a marker free. */
    void keepFree(double x, double y, double radius) {
        double r = radius + 2 * scale;
        taken.add(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** Keeps a line free where that is cheap. */
    void avoid(Line2D line) {
        lines.add(line);
    }

    /** The rectangle of a name with its baseline at {@code y}, pixels. */
    static Rectangle2D box(double x, double y, double width, double scale) {
        return new Rectangle2D.Double(x - 2 * scale, y - 14 * scale, width + 4 * scale, 19 * scale);
    }

    /**
     * The start of a name's baseline as near as can be to where it is wanted; it is taken then.
     *
     * @param x where the baseline would start
     * @param other where it would start on the other side of what it names
     */
    Point2D place(double x, double y, double width, double other) {
        Point2D best = new Point2D.Double(inside(x, width), y);
        double least = Double.POSITIVE_INFINITY;
        double[] sides = {x, other, (x + other) / 2};
        for (double side : sides) {
            for (int across = -ACROSS; across <= ACROSS; across++) {
                for (int up = -UP; up <= UP; up++) {
                    double left = inside(side + across * 12 * scale, width);
                    double baseline = y + up * 9.5 * scale;
                    double cost = cost(left, baseline, width)
                            + Math.hypot(left - x, 1.3 * (baseline - y)) / scale;
                    if (cost < least) {
                        least = cost;
                        best = new Point2D.Double(left, baseline);
                    }
                }
            }
        }
        taken.add(box(best.getX(), best.getY(), width, scale));
        return best;
    }

    private double inside(double x, double width) {
        return Math.max(room.getMinX(), Math.min(room.getMaxX() - width, x));
    }

    private double cost(double x, double y, double width) {
        Rectangle2D box = box(x, y, width, scale);
        double cost = box.getMinY() < room.getMinY() || box.getMaxY() > room.getMaxY() ? 1e6 : 0;
        for (Rectangle2D each : taken) {
            Rectangle2D both = each.createIntersection(box);
            if (both.getWidth() > 0 && both.getHeight() > 0) {
                cost += 1e4 + both.getWidth() * both.getHeight();
            }
        }
        for (Line2D line : lines) {
            cost += line.intersects(box) ? CROSSING : 0;
        }
        return cost;
    }
}
