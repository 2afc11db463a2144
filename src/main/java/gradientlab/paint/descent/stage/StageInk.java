package gradientlab.paint.descent.stage;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.picture.Viewport;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a whole run draws in a part of the stage, whatever step is shown: for what is laid over it, to
 * find where it hides least.
 */
public final class StageInk {

    /** The start, a minimum, and where a path ends count as so much path, in marker widths. */
    private static final double START = 12;
    private static final double MINIMUM = 8;
    private static final double END = 8;

    private final List<Line2D> segments = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final double marker;

    /** A marker, and what hiding it costs. */
    private record Spot(double x, double y, double weight) {}

    /**
     * @param viewport of the stage
     * @param marker how wide a marker is on it, pixels
     */
    public StageInk(Trajectories run, Viewport viewport, double marker) {
        this.marker = marker;
        spot(viewport, run.recipe().start().x(), run.recipe().start().y(), START);
        for (Minimum minimum : run.surface().minima()) {
            spot(viewport, minimum.x(), minimum.y(), MINIMUM);
        }
        for (Trajectory path : run.runners()) {
            if (path.runner().shown()) {
                trace(viewport, path);
            }
        }
    }

    /** Pixels of path under a rectangle; more for what is marked. 0 where the rectangle hides nothing. */
    public double under(Rectangle2D place) {
        double ink = 0;
        for (Line2D segment : segments) {
            ink += within(segment, place);
        }
        Rectangle2D near = new Rectangle2D.Double(place.getX() - marker, place.getY() - marker,
                place.getWidth() + 2 * marker, place.getHeight() + 2 * marker);
        for (Spot spot : spots) {
            ink += near.contains(spot.x(), spot.y()) ? spot.weight() * marker : 0;
        }
        return ink;
    }

    private void trace(Viewport viewport, Trajectory path) {
        int last = path.lastFinite(path.rows() - 1);
        for (int row = 1; row <= last; row++) {
            double x = viewport.px(path.x(row));
            double y = viewport.py(path.y(row));
            double fromX = viewport.px(path.x(row - 1));
            double fromY = viewport.py(path.y(row - 1));
            // A path that has come to rest has thousands of rows at one pixel.
            if (Math.hypot(x - fromX, y - fromY) > 0.01) {
                segments.add(new Line2D.Double(fromX, fromY, x, y));
            }
        }
        // Who has left is pointed to from the edge.
        spot(viewport, clamp(viewport.px(path.x(last)), viewport.width()),
                clamp(viewport.py(path.y(last)), viewport.height()));
    }

    private void spot(Viewport viewport, double x, double y, double weight) {
        spots.add(new Spot(viewport.px(x), viewport.py(y), weight));
    }

    private void spot(Viewport viewport, double px, double py) {
        spots.add(new Spot(px, py, END));
    }

    private static double clamp(double pixel, double most) {
        return Math.max(0, Math.min(most, pixel));
    }

    /** The length of a segment in a rectangle. */
    private static double within(Line2D line, Rectangle2D place) {
        double[] span = {0, 1};
        Point2D from = line.getP1();
        double dx = line.getX2() - from.getX();
        double dy = line.getY2() - from.getY();
        boolean meets = TrailPath.within(span, -dx, from.getX() - place.getMinX())
                && TrailPath.within(span, dx, place.getMaxX() - from.getX())
                && TrailPath.within(span, -dy, from.getY() - place.getMinY())
                && TrailPath.within(span, dy, place.getMaxY() - from.getY());
        return meets ? Math.max(0, span[1] - span[0]) * Math.hypot(dx, dy) : 0;
    }
}
