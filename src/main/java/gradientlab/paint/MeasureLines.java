package gradientlab.paint;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One measure of every runner at every step, and the axis that suits it. */
final class MeasureLines {

    /** The most decades an axis spans, by measure: what lies deeper is drawn at the floor. */
    private static final int[] SPANS = {10, 8, 6};

    /** How far over the start's value a runner that swings away may push the axis, in decades. */
    private static final int HEADROOM = 3;

    private final Measure measure;
    private final boolean signed;
    private final List<double[]> lines = new ArrayList<>();

    MeasureLines(Measure measure, Trajectories trajectories) {
        this.measure = measure;
        LossSurface surface = trajectories.surface();
        double least = surface.minima().stream().mapToDouble(Minimum::value).min().orElse(0);
        boolean below = surface.minima().isEmpty();
        for (Trajectory runner : trajectories.runners()) {
            double[] line = new double[runner.runner().shown() ? runner.rows() : 0];
            for (int row = 0; row < line.length; row++) {
                line[row] = switch (measure) {
                    case LOSS -> runner.loss(row) - least;
                    case GRADIENT -> runner.gradientNorm(row);
                    case DISTANCE -> distance(surface, runner.x(row), runner.y(row));
                };
                // Rounding may end a hair under the known minimum; further down it is not the least.
                below |= measure == Measure.LOSS && line[row] < -1e-9 * (1 + Math.abs(least));
            }
            lines.add(line);
        }
        this.signed = measure == Measure.LOSS && below;
    }

    /** How many runners there are, hidden ones included. */
    int runners() {
        return lines.size();
    }

    /** How many rows a runner has; 0 if it is hidden. */
    int rows(int runner) {
        return lines.get(runner).length;
    }

    /** The measure itself; not finite where it overflowed. */
    double value(int runner, int row) {
        return lines.get(runner)[row];
    }

    /** The axis for these lines alone. */
    Decades decades() {
        double start = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double[] line : lines) {
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
