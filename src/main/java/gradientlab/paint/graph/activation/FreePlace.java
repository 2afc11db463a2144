package gradientlab.paint.graph.activation;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Looks for a place near a marker where words lie on no line. */
final class FreePlace {

    private static final int[] ASIDE = {14, 44, 84};
    private static final int[] AWAY = {0, 20, 40, 62, 86, 112, 140};
    /** Above counts as so much farther than below, where lines that fall have left room. */
    private static final double UP = 1.6;

    private final Rectangle2D inside;
    private final double scale;
    private final List<Line2D> lines;
    private Rectangle2D best;
    private double nearest;

    FreePlace(Rectangle2D inside, double scale, List<Line2D> lines) {
        this.inside = inside;
        this.scale = scale;
        this.lines = lines;
    }

    /** The nearest place for words of that size beside a marker; null if there is none. */
    Rectangle2D find(double x, double y, double width, double height) {
        best = null;
        nearest = Double.POSITIVE_INFINITY;
        for (int aside : ASIDE) {
            for (int away : AWAY) {
                for (int down : new int[] {1, -1}) {
                    double distance = Math.hypot(aside, away * (down < 0 ? UP : 1));
                    double top = y + down * away * scale - height / 2;
                    attempt(x, y, new Rectangle2D.Double(x + aside * scale, top, width, height), distance);
                    attempt(x, y, new Rectangle2D.Double(x - aside * scale - width, top, width, height),
                            distance);
                }
            }
        }
        return best;
    }

    private void attempt(double x, double y, Rectangle2D box, double distance) {
        if (distance < nearest && inside.contains(box) && free(x, y, box)) {
            best = box;
            nearest = distance;
        }
    }

    private boolean free(double x, double y, Rectangle2D box) {
        Rectangle2D wide = new Rectangle2D.Double(box.getX() - 3 * scale, box.getY() - 2 * scale,
                box.getWidth() + 6 * scale, box.getHeight() + 4 * scale);
        double end = box.getX() > x ? box.getX() : box.getMaxX();
        // What runs through the marker itself is met there, not crossed on the way.
        double length = Math.max(1, Math.hypot(end - x, box.getCenterY() - y));
        double from = Math.min(0.9, 9 * scale / length);
        Line2D leader = new Line2D.Double(
                x + from * (end - x), y + from * (box.getCenterY() - y), end, box.getCenterY());
        return lines.stream().noneMatch(line -> line.intersects(wide) || line.intersectsLine(leader));
    }
}
