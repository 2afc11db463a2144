package gradientlab.experiment;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import java.util.List;

/**
 * Says at which minimum a path ends, if at any, and since when it has been there: it ends at a minimum if its
 * last point lies within a small radius of it, and has been there since the last time it came into that
 * radius.
 *
 * <p>The radius is half a percent of the shorter side of the surface's view, or a quarter of the least
 * distance between known minima if that is less. A minimum the surface does not list is found by Newton's
 * method from the last point, if it lies within the radius.
 */
final class Basins {

    private static final double SHARE = 0.005;
    private static final int NEWTON = 30;

    private final LossSurface surface;
    private final List<Minimum> known;
    private final double radius;

    Basins(LossSurface surface) {
        this.surface = surface;
        known = surface.minima();
        double least = SHARE * Math.min(surface.view().width(), surface.view().height());
        for (int i = 0; i < known.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance =
                        Math.hypot(known.get(i).x() - known.get(j).x(), known.get(i).y() - known.get(j).y());
                least = distance > 0 ? Math.min(least, distance / 4) : least;
            }
        }
        radius = least;
    }

    List<Minimum> known() {
        return known;
    }

    double radius() {
        return radius;
    }

    double value(double x, double y) {
        return surface.value(x, y);
    }

    boolean same(Minimum minimum, double x, double y) {
        return within(minimum.x() - x, minimum.y() - y);
    }

    /**
     * Writes down how a path that did not diverge ended.
     *
     * @param x of row k at {@code first + k * stride}
     * @param rows how many there are
     */
    void settle(MapCells cells, int cell, double[] x, double[] y, int first, int stride, int rows) {
        int last = first + (rows - 1) * stride;
        double[] minimum = minimum(x[last], y[last]);
        if (minimum == null) {
            cells.missed(cell);
            return;
        }
        int row = rows - 1;
        while (row > 0) {
            int before = first + (row - 1) * stride;
            if (!within(x[before] - minimum[0], y[before] - minimum[1])) {
                break;
            }
            row--;
        }
        cells.ended(cell, minimum[0], minimum[1], row);
    }

    /** The minimum within the radius of a point, or null. */
    private double[] minimum(double x, double y) {
        Minimum nearest = null;
        double least = radius * radius;
        for (Minimum each : known) {
            double dx = x - each.x();
            double dy = y - each.y();
            if (dx * dx + dy * dy <= least) {
                least = dx * dx + dy * dy;
                nearest = each;
            }
        }
        return nearest == null ? unlisted(x, y) : new double[] {nearest.x(), nearest.y()};
    }

    /** The minimum that Newton's method finds near a point of positive curvature, or null. */
    private double[] unlisted(double startX, double startY) {
        double x = startX;
        double y = startY;
        double[] g = new double[2];
        double[] h = new double[3];
        for (int i = 0; i < NEWTON; i++) {
            surface.gradient(g, x, y);
            surface.second(h, x, y);
            double determinant = h[0] * h[2] - h[1] * h[1];
            if (!(h[0] > 0 && determinant > 0)) {
                return null;
            }
            double dx = (h[2] * g[0] - h[1] * g[1]) / determinant;
            double dy = (h[0] * g[1] - h[1] * g[0]) / determinant;
            x -= dx;
            y -= dy;
            if (!within(x - startX, y - startY)) {
                return null;
            }
            if (Math.abs(dx) + Math.abs(dy) <= 1e-9 * radius) {
                return new double[] {x, y};
            }
        }
        return null;
    }

    private boolean within(double dx, double dy) {
        return dx * dx + dy * dy <= radius * radius;
    }
}
