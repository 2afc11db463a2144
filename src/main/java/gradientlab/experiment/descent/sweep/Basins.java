package gradientlab.experiment.descent.sweep;

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

    /** Writes down how ended paths ended, none of which diverged; leaves none. */
    void settle(SweepCells cells, LanePaths paths) {
        double[] x = new double[paths.count()];
        double[] y = new double[paths.count()];
        int longest = 0;
        for (int i = paths.count() - 1; i >= 0; i--) {
            int last = paths.last(i);
            double[] minimum = minimum(paths.x(i, last), paths.y(i, last));
            if (minimum == null) {
                cells.missed(paths.cell(i));
                forget(paths, i, x, y);
            } else {
                x[i] = minimum[0];
                y[i] = minimum[1];
                longest = Math.max(longest, last);
            }
        }
        // Back row by row, all paths together: what lies side by side is read side by side.
        for (int row = longest - 1; row >= 0 && paths.count() > 0; row--) {
            for (int i = paths.count() - 1; i >= 0; i--) {
                if (row < paths.last(i) && !within(paths.x(i, row) - x[i], paths.y(i, row) - y[i])) {
                    cells.ended(paths.cell(i), x[i], y[i], row + 1);
                    forget(paths, i, x, y);
                }
            }
        }
        for (int i = paths.count() - 1; i >= 0; i--) {
            cells.ended(paths.cell(i), x[i], y[i], 0);
            forget(paths, i, x, y);
        }
    }

    private static void forget(LanePaths paths, int path, double[] x, double[] y) {
        paths.forget(path);
        x[path] = x[paths.count()];
        y[path] = y[paths.count()];
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
