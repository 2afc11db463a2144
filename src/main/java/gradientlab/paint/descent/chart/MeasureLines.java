package gradientlab.paint.descent.chart;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.StepBand;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.chart.StepSeries.Style;
import gradientlab.paint.picture.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One measure of every runner at every step, then of every ghost from where it goes its own way, then the
 * mean of every fan; the bands of the fans, and the axis that suits the runners.
 */
public final class MeasureLines {

    /** The most decades an axis spans, by measure: what lies deeper is drawn at the floor. */
    private static final Map<Measure, Integer> SPANS = Map.of(
            Measure.LOSS, 10, Measure.GRADIENT, 8, Measure.DISTANCE, 6, Measure.UPDATE, 8, Measure.RATE_X, 6,
            Measure.RATE_Y, 6);

    /** How far over the start's value a runner that swings away may push the axis, in decades. */
    private static final int HEADROOM = 3;

    /** A fan's band holds its middle 68 %: one deviation to both sides if they are normally distributed. */
    private static final double LOW = 0.16;
    private static final double HIGH = 0.84;

    /** What a point alone tells. */
    private static final Set<Measure> OF_POINTS = Set.of(Measure.LOSS, Measure.GRADIENT, Measure.DISTANCE);

    private final Measure measure;
    private final LossSurface surface;
    private final double least;
    private final boolean signed;
    private final List<StepSeries> series = new ArrayList<>();
    private final List<StepBand> bands = new ArrayList<>();
    private final RunCost cost;

    public MeasureLines(Measure measure, Trajectories trajectories) {
        this.measure = measure;
        surface = trajectories.surface();
        cost = new RunCost(trajectories.recipe());
        least = surface.least().orElse(0);
        List<Trajectory> runners = trajectories.runners();
        for (int i = 0; i < runners.size(); i++) {
            add(runners.get(i), i, Style.MAIN, 0, values(runners.get(i)));
        }
        for (Ghost ghost : trajectories.ghosts()) {
            add(runners.get(ghost.runner()), ghost.runner(), Style.GHOST, ghost.from(), values(ghost.path()));
        }
        for (Fan fan : trajectories.fans()) {
            Trajectory runner = runners.get(fan.runner());
            add(runner, fan.runner(), Style.MEAN, 0, mean(fan));
            bands.add(new StepBand(
                    slot(runner), trajectories.recipe().steps() + 1, x(fan.runner()),
                    row -> middle(fan, row)));
        }
        signed = measure == Measure.LOSS && (surface.least().isEmpty() || below());
        for (LoggedPath path : trajectories.logged()) {
            logged(path, runners.get(path.runner()));
        }
    }

    /** What the surface says of a log's points; of the updates between them a log says nothing. */
    private void logged(LoggedPath path, Trajectory runner) {
        int[] steps = path.steps();
        double[] values = new double[OF_POINTS.contains(measure) ? steps.length : 0];
        Arrays.setAll(values, row -> atPoint(path.x(steps[row]), path.y(steps[row])));
        series.add(new StepSeries(path.file(), slot(runner), Style.LOG, 0,
                row -> cost.at(path.runner(), steps[Math.min(row, steps.length - 1)]), values, steps));
    }

    private double atPoint(double x, double y) {
        if (measure == Measure.GRADIENT) {
            double[] gradient = new double[2];
            surface.gradient(gradient, x, y);
            return Math.hypot(gradient[0], gradient[1]);
        }
        return measure == Measure.LOSS ? surface.value(x, y) - least : distance(surface, x, y);
    }

    private void add(Trajectory runner, int index, Style style, int first, double[] values) {
        String name = Optimizers.get(runner.runner().optimizer()).name();
        series.add(new StepSeries(name, slot(runner), style, first, x(index), values));
    }

    private static Slot slot(Trajectory runner) {
        return Slot.of(runner.runner().slot());
    }

    private IntToDoubleFunction x(int runner) {
        return row -> cost.at(runner, row);
    }

    private double[] values(Trajectory path) {
        double[] values = new double[path.runner().shown() ? path.rows() : 0];
        Arrays.setAll(values, row -> measured(path, row));
        return values;
    }

    private double measured(Trajectory path, int row) {
        int before = row - 1;
        return switch (measure) {
            case UPDATE -> before < 0 ? Double.NaN : Math.hypot(path.updateX(before), path.updateY(before));
            case RATE_X -> before < 0 ? Double.NaN : rate(path.updateX(before), path.gradientX(before));
            case RATE_Y -> before < 0 ? Double.NaN : rate(path.updateY(before), path.gradientY(before));
            case LOSS -> path.loss(row) - least;
            case GRADIENT -> path.gradientNorm(row);
            case DISTANCE -> distance(surface, path.x(row), path.y(row));
        };
    }

    /** What an update was of the slope; NaN where there was no slope. */
    private static double rate(double update, double slope) {
        return slope == 0 ? Double.NaN : Math.abs(update / slope);
    }

    /** The mean of those seeds that are finite, step by step; NaN where none is. */
    private double[] mean(Fan fan) {
        double[] means = new double[fan.paths().stream().mapToInt(Trajectory::rows).max().orElse(0)];
        Arrays.setAll(means, row -> Arrays.stream(values(fan, row)).average().orElse(Double.NaN));
        return means;
    }

    private double[] middle(Fan fan, int row) {
        double[] values = values(fan, row);
        Arrays.sort(values);
        return values.length == 0 ? values : new double[] {quantile(values, LOW), quantile(values, HIGH)};
    }

    /** The value under which a share of sorted values lies, by straight lines between them. */
    public static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** What the seeds of a fan that are finite come to at a step. */
    private double[] values(Fan fan, int row) {
        return IntStream.range(0, fan.paths().size()).filter(path -> fan.finite(path, row))
                .mapToDouble(path -> measured(fan.paths().get(path), row)).filter(Double::isFinite).toArray();
    }

    /** Rounding may end a hair under the known minimum; further down it is not the least. */
    private boolean below() {
        double hair = -1e-9 * (1 + Math.abs(least));
        return series.stream().anyMatch(line -> Arrays.stream(line.values()).anyMatch(value -> value < hair));
    }

    /** What lies from left to right. */
    RunCost cost() {
        return cost;
    }

    /** One a runner, hidden ones included, then one a ghost, one a fan, one a path of a log. */
    public List<StepSeries> series() {
        return series;
    }

    /** One a fan. */
    public List<StepBand> bands() {
        return bands;
    }

    /** The axis for these lines alone. */
    public Decades decades() {
        double start = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (StepSeries each : series) {
            double[] line = each.values();
            if (each.style() == Style.MAIN && line.length > 0) {
                start = Math.max(start, finite(first(line)));
                for (double value : line) {
                    most = Math.max(most, finite(value));
                }
                least = Math.min(least, leastPositive(line));
            }
        }
        if (!(most > 0)) {
            return new Decades(-2, 2, signed);
        }
        int high = ceil(start > 0 ? Math.min(most, start * Math.pow(10, HEADROOM)) : most);
        int span = SPANS.get(measure);
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

    /** The first value there is: what measures an update has none at step 0. */
    private static double first(double[] line) {
        return Arrays.stream(line).filter(value -> !Double.isNaN(value)).findFirst().orElse(0);
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
