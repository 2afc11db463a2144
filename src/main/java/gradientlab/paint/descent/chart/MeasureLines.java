package gradientlab.paint.descent.chart;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.chart.Decades;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One measure of every runner at every step, then of every ghost from where it goes its own way, then the
 * mean of every fan, and the axis that suits the runners.
 */
public final class MeasureLines {

    /** Whose line it is. */
    public enum Kind {
        RUNNER,
        GHOST,
        MEAN
    }

    /** A line: whose, of which runner, and from which row on it is drawn. */
    private record Line(Kind kind, int runner, int first, double[] values) {}

    /** The most decades an axis spans, by measure: what lies deeper is drawn at the floor. */
    private static final int[] SPANS = {10, 8, 6};

    /** How far over the start's value a runner that swings away may push the axis, in decades. */
    private static final int HEADROOM = 3;

    private final Measure measure;
    private final LossSurface surface;
    private final double least;
    private final boolean signed;
    private final List<Line> lines = new ArrayList<>();
    private final FanBands bands;
    private final RunCost cost;

    public MeasureLines(Measure measure, Trajectories trajectories) {
        this.measure = measure;
        surface = trajectories.surface();
        cost = new RunCost(trajectories.recipe());
        least = surface.minima().stream().mapToDouble(Minimum::value).min().orElse(0);
        List<Trajectory> runners = trajectories.runners();
        for (int i = 0; i < runners.size(); i++) {
            lines.add(new Line(Kind.RUNNER, i, 0, values(runners.get(i))));
        }
        for (Ghost ghost : trajectories.ghosts()) {
            lines.add(new Line(Kind.GHOST, ghost.runner(), ghost.from(), values(ghost.path())));
        }
        bands = new FanBands(trajectories.fans(), this);
        for (Fan fan : trajectories.fans()) {
            lines.add(new Line(Kind.MEAN, fan.runner(), 0, bands.mean(fan)));
        }
        signed = measure == Measure.LOSS && (surface.minima().isEmpty() || below());
    }

    private double[] values(Trajectory path) {
        double[] values = new double[path.runner().shown() ? path.rows() : 0];
        for (int row = 0; row < values.length; row++) {
            values[row] = measured(path, row);
        }
        return values;
    }

    /** The measure of a path at a row. */
    double measured(Trajectory path, int row) {
        return switch (measure) {
            case LOSS -> path.loss(row) - least;
            case GRADIENT -> path.gradientNorm(row);
            case DISTANCE -> distance(surface, path.x(row), path.y(row));
        };
    }

    /** Rounding may end a hair under the known minimum; further down it is not the least. */
    private boolean below() {
        double hair = -1e-9 * (1 + Math.abs(least));
        return lines.stream().anyMatch(line -> Arrays.stream(line.values()).anyMatch(value -> value < hair));
    }

    /** What lies from left to right. */
    RunCost cost() {
        return cost;
    }

    /** The bands of the fans. */
    public FanBands bands() {
        return bands;
    }

    /** How many lines there are: one a runner, hidden ones included, then one a ghost, then one a fan. */
    public int lines() {
        return lines.size();
    }

    /** Whose line it is. */
    public Kind kind(int line) {
        return lines.get(line).kind();
    }

    /** The runner whose line, or whose ghost's or fan's, it is. */
    public int runner(int line) {
        return lines.get(line).runner();
    }

    /** The first row of a line that is drawn. */
    int first(int line) {
        return lines.get(line).first();
    }

    /** How many rows a line has, from row 0 on; 0 if its runner is hidden. */
    int rows(int line) {
        return lines.get(line).values().length;
    }

    /** The measure itself; not finite where it overflowed. */
    public double value(int line, int row) {
        return lines.get(line).values()[row];
    }

    /** The axis for these lines alone. */
    public Decades decades() {
        double start = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Line each : lines) {
            double[] line = each.values();
            if (each.kind() == Kind.RUNNER && line.length > 0) {
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
