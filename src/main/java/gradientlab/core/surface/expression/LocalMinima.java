package gradientlab.core.surface.expression;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for a surface's isolated local minima in its view: the lowest points of a grid, each followed down
 * by Newton steps where the curvature allows it and by a compass search where it does not (kinks).
 *
 * <p>Found are those whose valley the grid of {@link #GRID} squared points resolves, {@link #MOST} at most.
 * Nothing is reported if the grid has a point lower than all of them: f then falls out of the view, and what
 * is highest above it is no floor to measure losses from. Nothing is reported along a level valley either:
 * no point of it is the minimum.
 */
final class LocalMinima {

    /** Points of the grid along each side. */
    static final int GRID = 61;

    /** The most minima that are kept, the lowest ones. */
    static final int MOST = 50;

    private static final int STEPS = 60;

    /** Of the view's size: minima nearer to each other are the same one. */
    private static final double SAME = 1e-5;

    /** Of the view's size: how far around a minimum f must be higher. */
    private static final double AROUND = 1e-3;

    private static final int ANGLES = 32;

    /** Of the steepest rise: what rises less in its gentlest direction counts as a level valley. */
    private static final double LEVEL = 1e-9;

    /** How many points of the grid are followed: a plain has as many lowest points as it has points. */
    private static final int TRIES = 150;

    private static final double[][] COMPASS =
            {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}};

    private final LossSurface surface;
    private final View view;
    private final double[] gradient = new double[2];
    private final double[] hessian = new double[3];
    private double x;
    private double y;
    private double f;

    private LocalMinima(LossSurface surface) {
        this.surface = surface;
        this.view = surface.view();
    }

    /** The minima in the surface's view, lowest first. */
    static List<Minimum> of(LossSurface surface) {
        return new LocalMinima(surface).search();
    }

    private List<Minimum> search() {
        double[] grid = new double[GRID * GRID];
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < GRID; j++) {
            for (int i = 0; i < GRID; i++) {
                double value = surface.value(gridX(i), gridY(j));
                grid[j * GRID + i] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
                least = Math.min(least, grid[j * GRID + i]);
            }
        }
        List<Minimum> found = new ArrayList<>();
        int[] points = IntStream.range(0, grid.length).filter(k -> lowest(grid, k % GRID, k / GRID)).boxed()
                .sorted(Comparator.comparingDouble(k -> grid[k])).limit(TRIES).mapToInt(k -> k).toArray();
        for (int k : points) {
            if (descend(gridX(k % GRID), gridY(k / GRID)) && isolated() && fresh(found)) {
                found.add(new Minimum(x, y, f));
            }
        }
        found.sort(Comparator.comparingDouble(Minimum::value));
        if (found.isEmpty() || least < found.get(0).value() - 1e-9 * (1 + Math.abs(found.get(0).value()))) {
            return List.of();
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private double gridX(int i) {
        return view.xMin() + view.width() * i / (GRID - 1);
    }

    private double gridY(int j) {
        return view.yMin() + view.height() * j / (GRID - 1);
    }

    private static boolean lowest(double[] grid, int i, int j) {
        double here = grid[j * GRID + i];
        if (!Double.isFinite(here)) {
            return false;
        }
        for (double[] way : COMPASS) {
            int ni = i + (int) way[0];
            int nj = j + (int) way[1];
            if (ni >= 0 && nj >= 0 && ni < GRID && nj < GRID && grid[nj * GRID + ni] < here) {
                return false;
            }
        }
        return true;
    }

    /** Follows f down from a point; false if that leads out of the view. */
    private boolean descend(double fromX, double fromY) {
        x = fromX;
        y = fromY;
        f = surface.value(x, y);
        double cell = Math.max(view.width(), view.height()) / (GRID - 1);
        compass(cell, cell / 64);
        if (!newton()) {
            compass(cell / 64, cell * 1e-12);
        }
        return Double.isFinite(f) && view.contains(x, y);
    }

    /** Newton steps as long as they go down; true if they ended at a point of no slope. */
    private boolean newton() {
        double size = Math.max(view.width(), view.height());
        for (int step = 0; step < STEPS; step++) {
            surface.gradient(gradient, x, y);
            surface.second(hessian, x, y);
            double determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1];
            if (gradient[0] == 0 && gradient[1] == 0) {
                return true;
            }
            if (!(hessian[0] > 0 && determinant > 0)) {
                return false;
            }
            double dx = (hessian[1] * gradient[1] - hessian[2] * gradient[0]) / determinant;
            double dy = (hessian[1] * gradient[0] - hessian[0] * gradient[1]) / determinant;
            double value = surface.value(x + dx, y + dy);
            boolean tiny = Math.hypot(dx, dy) <= 1e-14 * size;
            if (!(value <= f + 1e-15 * Math.abs(f)) || !(Math.hypot(dx, dy) <= size)) {
                return tiny;
            }
            x += dx;
            y += dy;
            f = value;
            if (tiny) {
                return true;
            }
        }
        return false;
    }

    /** Steps in eight directions, halved when none goes down. */
    private void compass(double from, double to) {
        int tries = 0;
        for (double step = from; step > to && tries < 4000;) {
            boolean moved = false;
            for (double[] way : COMPASS) {
                double nx = x + step * way[0];
                double ny = y + step * way[1];
                double value = surface.value(nx, ny);
                tries++;
                if (value < f) {
                    x = nx;
                    y = ny;
                    f = value;
                    moved = true;
                    break;
                }
            }
            step = moved ? step : step / 2;
        }
    }

    /**
     * Whether f is higher all around, also in the direction in which it rises least: along a level valley it
     * does not rise at all.
     */
    private boolean isolated() {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        double lowest = 0;
        for (int k = 0; k < ANGLES; k++) {
            double angle = 2 * Math.PI * k / ANGLES;
            double rise = rise(angle);
            most = Math.max(most, Double.isInfinite(rise) ? 0 : rise);
            if (rise < least) {
                least = rise;
                lowest = angle;
            }
        }
        for (double width = Math.PI / ANGLES; width > 1e-12; width /= 2) {
            double left = rise(lowest - width);
            double right = rise(lowest + width);
            if (Math.min(left, right) < least) {
                least = Math.min(left, right);
                lowest += left < right ? -width : width;
            }
        }
        return least > LEVEL * most && most > 0;
    }

    /** How much higher f is in a direction; a place without a value is no way down. */
    private double rise(double angle) {
        double step = AROUND * Math.min(view.width(), view.height());
        double rise = surface.value(x + step * Math.cos(angle), y + step * Math.sin(angle)) - f;
        return Double.isNaN(rise) ? Double.POSITIVE_INFINITY : rise;
    }

    private boolean fresh(List<Minimum> found) {
        double near = SAME * Math.max(view.width(), view.height());
        return found.stream().noneMatch(old -> Math.hypot(old.x() - x, old.y() - y) < near);
    }
}
