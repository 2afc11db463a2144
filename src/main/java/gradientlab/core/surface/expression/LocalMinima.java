package gradientlab.core.surface.expression;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.Arrays;
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
 *
 * <p>The search takes so many evaluations and no more, so that a long formula does not keep anybody waiting:
 * if they are used up the highest of the grid's lowest points are not followed.
 */
final class LocalMinima {

    /** Points of the grid along each side. */
    static final int GRID = 61;

    /** The most minima that are kept, the lowest ones. */
    static final int MOST = 50;

    /** What a gradient and a Hessian cost, in values of f. */
    private static final int GRADIENT = 2;
    private static final int HESSIAN = 3;

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
    private final double[] rises = new double[ANGLES];
    private double x;
    private double y;
    private double f;
    private long left;

    private LocalMinima(LossSurface surface, long evaluations) {
        this.surface = surface;
        this.view = surface.view();
        left = evaluations;
    }

    /**
     * The minima in the surface's view, lowest first.
     *
     * @param evaluations how many values of f are worth the search; exceeded by those of one point's at most
     */
    static List<Minimum> of(LossSurface surface, long evaluations) {
        return new LocalMinima(surface, evaluations).search();
    }

    private List<Minimum> search() {
        double[] grid = grid();
        double least = Arrays.stream(grid).min().orElseThrow();
        List<Minimum> found = new ArrayList<>();
        int[] points = IntStream.range(0, grid.length).filter(k -> lowest(grid, k % GRID, k / GRID)).boxed()
                .sorted(Comparator.comparingDouble(k -> grid[k])).limit(TRIES).mapToInt(k -> k).toArray();
        for (int i = 0; i < points.length && left > 0; i++) {
            int k = points[i];
            if (descend(gridX(k % GRID), gridY(k / GRID)) && isolated()
                    && fresh(found)) {
                found.add(new Minimum(x, y, f));
            }
        }
        found.sort(Comparator.comparingDouble(Minimum::value));
        if (found.isEmpty() || least < found.get(0).value() - 1e-9 * (1 + Math.abs(found.get(0).value()))) {
            return List.of();
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** f at the grid's points, row by row; infinite where there is no value. */
    private double[] grid() {
        double[] grid = new double[GRID * GRID];
        double[] row = new double[GRID];
        double[] across = new double[GRID];
        double[] up = new double[GRID];
        Arrays.setAll(across, this::gridX);
        for (int j = 0; j < GRID; j++) {
            Arrays.fill(up, gridY(j));
            surface.values(row, across, up, GRID);
            for (int i = 0; i < GRID; i++) {
                grid[j * GRID + i] = Double.isNaN(row[i]) ? Double.POSITIVE_INFINITY : row[i];
            }
        }
        left -= grid.length;
        return grid;
    }

    private double value(double atX, double atY) {
        left--;
        return surface.value(atX, atY);
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
        f = value(x, y);
        double cell = Math.max(view.width(), view.height()) / (GRID - 1);
        compass(cell, cell / 64);
        if (!newton()) {
            compass(cell / 64, cell * 1e-12);
        }
        return Double.isFinite(f) && view.contains(x, y);
    }

    /**
     * Newton steps, shortened (Levenberg 1944) until they go down; true if they ended at a point of no slope.
     */
    private boolean newton() {
        double size = Math.max(view.width(), view.height());
        double damping = 0;
        for (int step = 0; step < STEPS; step++) {
            surface.gradient(gradient, x, y);
            surface.second(hessian, x, y);
            left -= GRADIENT + HESSIAN;
            if (gradient[0] == 0 && gradient[1] == 0) {
                return true;
            }
            double mean = (hessian[0] + hessian[2]) / 2;
            double lowest = mean - Math.hypot((hessian[0] - hessian[2]) / 2, hessian[1]);
            double steep = Math.abs(mean) + Math.abs(mean - lowest);
            if (!Double.isFinite(steep + gradient[0] + gradient[1]) || steep == 0) {
                return false;
            }
            boolean down = false;
            for (int tries = 0; tries < STEPS && !down; tries++) {
                double added = Math.max(damping, lowest > 0 ? 0 : 1e-3 * steep - lowest);
                double xx = hessian[0] + added;
                double yy = hessian[2] + added;
                double determinant = xx * yy - hessian[1] * hessian[1];
                double dx = (hessian[1] * gradient[1] - yy * gradient[0]) / determinant;
                double dy = (hessian[1] * gradient[0] - xx * gradient[1]) / determinant;
                if (Math.hypot(dx, dy) <= 1e-14 * size) {
                    return added <= 1e-3 * lowest;
                }
                double value = value(x + dx, y + dy);
                down = value < f && Math.hypot(dx, dy) <= size / 4;
                if (down) {
                    x += dx;
                    y += dy;
                    f = value;
                }
                damping = down ? (added <= 1e-6 * steep ? 0 : added / 8) : Math.max(1e-6 * steep, 8 * added);
            }
            if (!down) {
                return false;
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
                double value = value(nx, ny);
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
     * Whether f is higher on a circle, also in the directions in which it rises least: along a level valley
     * it does not rise at all, and on a valley's floor it rises backwards but not forwards.
     */
    private boolean isolated() {
        double radius = AROUND * Math.min(view.width(), view.height());
        double most = 0;
        for (int k = 0; k < ANGLES; k++) {
            rises[k] = rise(radius, 2 * Math.PI * k / ANGLES);
            most = Math.max(most, Double.isInfinite(rises[k]) ? 0 : rises[k]);
        }
        for (int k = 0; k < ANGLES; k++) {
            double here = rises[k];
            if (here <= rises[(k + 1) % ANGLES] && here <= rises[(k + ANGLES - 1) % ANGLES]
                    && !(gentlest(radius, 2 * Math.PI * k / ANGLES) > LEVEL * most)) {
                return false;
            }
        }
        return most > 0;
    }

    /** The least rise about a direction. */
    private double gentlest(double radius, double from) {
        double angle = from;
        double least = rise(radius, angle);
        for (double width = Math.PI / ANGLES; width > 1e-11; width /= 2) {
            double left = rise(radius, angle - width);
            double right = rise(radius, angle + width);
            if (Math.min(left, right) < least) {
                least = Math.min(left, right);
                angle += left < right ? -width : width;
            }
        }
        return least;
    }

    /** How much higher f is in a direction; a place without a value is no way down. */
    private double rise(double radius, double angle) {
        double rise = value(x + radius * Math.cos(angle), y + radius * Math.sin(angle)) - f;
        return Double.isNaN(rise) ? Double.POSITIVE_INFINITY : rise;
    }

    private boolean fresh(List<Minimum> found) {
        double near = SAME * Math.max(view.width(), view.height());
        return found.stream().noneMatch(old -> Math.hypot(old.x() - x, old.y() - y) < near);
    }
}
