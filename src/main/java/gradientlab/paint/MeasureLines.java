package gradientlab.paint;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Ghost;
import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One measure of every runner at every step, then of every ghost from where it goes its own way, and the
 * axis that suits the runners.
 */
final class MeasureLines {

    /** The most decades an axis spans, by measure: what lies deeper is drawn at the floor. */
    private static final int[] SPANS = {10, 8, 6};

    /** How far over the start's value a runner that swings away may push the axis, in decades. */
    private static final int HEADROOM = 3;

    private final Measure measure;
    private final boolean signed;
    private final List<double[]> lines = new ArrayList<>();
    private final int runners;
    private final int[] owners;
    private final int[] first;

    MeasureLines(Measure measure, Trajectories trajectories) {
        this.measure = measure;
        LossSurface surface = trajectories.surface();
        double least = surface.minima().stream().mapToDouble(Minimum::value).min().orElse(0);
        boolean below = surface.minima().isEmpty();
        runners = trajectories.runners().size();
        owners = new int[runners + trajectories.ghosts().size()];
        first = new int[owners.length];
        for (int line = 0; line < owners.length; line++) {
            Ghost ghost = line < runners ? null : trajectories.ghosts().get(line - runners);
            Trajectory path = ghost == null ? trajectories.runners().get(line) : ghost.path();
            owners[line] = ghost == null ? line : ghost.runner();
            first[line] = ghost == null ? 0 : ghost.from();
            double[] values = new double[path.runner().shown() ? path.rows() : 0];
            for (int row = 0; row < values.length; row++) {
                values[row] = switch (measure) {
                    case LOSS -> path.loss(row) - least;
                    case GRADIENT -> path.gradientNorm(row);
                    case DISTANCE -> distance(surface, path.x(row), path.y(row));
                };
                // Rounding may end a hair under the known minimum; further down it is not the least.
                below |= measure == Measure.LOSS && values[row] < -1e-9 * (1 + Math.abs(least));
            }
            lines.add(values);
        }
        this.signed = measure == Measure.LOSS && below;
    }

    /** How many lines there are: one a runner, hidden ones included, then one a ghost. */
    int lines() {
        return lines.size();
    }

    /** Whether a line is a ghost's. */
    boolean ghost(int line) {
        return line >= runners;
    }

    /** The runner whose line, or whose ghost's, it is. */
    int runner(int line) {
        return owners[line];
    }

    /** The first row of a line that is drawn. */
    int first(int line) {
        return first[line];
    }

    /** How many rows a line has, from row 0 on; 0 if its runner is hidden. */
    int rows(int line) {
        return lines.get(line).length;
    }

    /** The measure itself; not finite where it overflowed. */
    double value(int line, int row) {
        return lines.get(line)[row];
    }

    /** The axis for these lines alone. */
    Decades decades() {
        double start = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double[] line : lines.subList(0, runners)) {
            if (line.length > 0) {
                start = Math.max(start, finite(line[0]));
                most = Math.max(most, Arrays.stream(line).map(MeasureLines::finite).max().orElse(0));
                least = Math.min(least, leastPositive(line));
            }
        }
        if (!(most > 0)) {
            return new Decades(-2, 2, signed);
        }
        int high = ceil(start > 0 ? Math.min(most, start * Math.pow(10, HEADROOM)) : most);
        int span = SPANS[measure.ordinal()];
        if (signed) {
            return new Decades(high - 4, high, true);
        }
        int low = least < Double.POSITIVE_INFINITY ? floor(least) : high - span;
        low = Math.min(Math.max(low, high - span), high - 2);
        if (high - low > 4) {
            // Every second power gets a tick: the floor and the top shall be among them.
            high += Math.floorMod(high, 2);
            low = Math.max(low - Math.floorMod(low, 2), high - span);
        }
        return new Decades(low, high, false);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    private static double leastPositive(double[] line) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : line) {
            if (value > 0) {
                least = Math.min(least, value);
            }
        }
        return least;
    }

    private static int ceil(double value) {
        return (int) Math.ceil(Math.log10(value) - 1e-9);
    }

    private static int floor(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static double distance(LossSurface surface, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        double nearestX = Double.NaN;
        double nearestY = Double.NaN;
        for (Minimum minimum : surface.minima()) {
            double dx = x - minimum.x();
            double dy = y - minimum.y();
            double squared = dx * dx + dy * dy;
            if (squared < nearest) {
                nearest = squared;
                nearestX = dx;
                nearestY = dy;
            }
        }
        return nearest > 1e-200 ? Math.sqrt(nearest) : Math.hypot(nearestX, nearestY);
    }
}
