package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.Edge;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** An edge on the stage: a curve from the node that is used to the operation that uses it. */
public final class PlacedEdge {

    private static final double FLAT = 0.3;
    private static final double LEVEL = 4;

    private final Edge edge;
    private final boolean hidden;
    private final Path2D path;
    private final List<Point2D> points = new ArrayList<>();
    private final double length;

    PlacedEdge(Edge edge, boolean hidden, Path2D path) {
        this.edge = edge;
        this.hidden = hidden;
        this.path = path;
        double[] at = new double[6];
        for (PathIterator i = new FlatteningPathIterator(path.getPathIterator(null), FLAT); !i.isDone(); i
                .next()) {
            i.currentSegment(at);
            points.add(new Point2D.Double(at[0], at[1]));
        }
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i).distance(points.get(i - 1));
        }
        length = sum;
    }

    public Edge edge() {
        return edge;
    }

    /** Whether it is drawn while its leaf is pointed at and not else. */
    public boolean hidden() {
        return hidden;
    }

    /** The curve; not to be changed. */
    public Path2D path() {
        return path;
    }

    /** Pixels. */
    public double length() {
        return length;
    }

    /** At the node that is used: where the arrow's tip is. */
    public Point2D start() {
        return points.get(0);
    }

    /** At the operation. */
    public Point2D end() {
        return points.get(points.size() - 1);
    }

    /** @param share of its length, 0 at the node that is used, 1 at the operation */
    public Point2D at(double share) {
        double left = share * length;
        for (int i = 1; i < points.size(); i++) {
            Point2D a = points.get(i - 1);
            Point2D b = points.get(i);
            double piece = a.distance(b);
            if (left <= piece && piece > 0) {
                double t = left / piece;
                return new Point2D.Double(a.getX() + t * (b.getX() - a.getX()),
                        a.getY() + t * (b.getY() - a.getY()));
            }
            left -= piece;
        }
        return end();
    }

    /** Whether it keeps its height between two columns of pixels. */
    public boolean isLevel(double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point2D point : points) {
            if (point.getX() >= from - LEVEL && point.getX() <= to + LEVEL) {
                least = Math.min(least, point.getY());
                most = Math.max(most, point.getY());
            }
        }
        return !(most - least > LEVEL);
    }

    /** Whether it runs through a rectangle. */
    public boolean meets(Rectangle2D box) {
        for (int i = 1; i < points.size(); i++) {
            if (box.intersectsLine(new Line2D.Double(points.get(i - 1), points.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** How far a point is from it, pixels. */
    public double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            Point2D a = points.get(i - 1);
            Point2D b = points.get(i);
            least = Math.min(least,
                    Line2D.ptSegDist(a.getX(), a.getY(), b.getX(), b.getY(), x, y));
        }
        return least;
    }
}
