package gradientlab.experiment.descent.run;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.recipe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Runs a descent recipe: a pure function from recipe to trajectories, the same bits on every run.
 *
 * <p>An update from row k to k+1: the interventions of step k, then the schedule's learning rate, then
 * the gradient where the rule wants it, plus noise, then clipping, then the rule itself.
 */
public final class Descent {

    /** Beyond it a path is said to overflow, not to have come to where f has no value. */
    private static final double OVERFLOWING = 1e9;

    private final DescentRecipe recipe;
    private final LossSurface surface;
    private final double target;
    /** Two standard normals a step, the same for every runner; null if nobody has noise. */
    private final double[] normals;
    private final Map<ScheduleChoice, double[]> factors = new HashMap<>();
    /** Whose step is written down; null while only paths are wanted. */
    private StepRecorder watch;
    private BooleanSupplier cancelled = () -> false;

    private Descent(DescentRecipe recipe) {
        this(recipe, recipe.surface().make());
    }

    private Descent(DescentRecipe recipe, LossSurface surface) {
        this.recipe = recipe;
        this.surface = surface;
        target = target(recipe, surface);
        boolean noisy = recipe.runners().stream().anyMatch(runner -> recipe.noiseOf(runner) > 0);
        normals = noisy ? normals(recipe.seed(), recipe.steps()) : null;
    }

    /**
     * Every runner's whole path. A runner that overflows ends alone; it never stops the others. One that
     * is not shown does not run: its trajectory is the start alone.
     *
     * @param recipe as {@link Recipes#check} wants it
     */
    public static Trajectories run(DescentRecipe recipe) {
        return run(recipe, () -> false);
    }

    /**
     * The same, given up where it is no longer wanted.
     *
     * @param cancelled looked at before every path
     * @throws CancellationException if it was cancelled
     */
    public static Trajectories run(DescentRecipe recipe, BooleanSupplier cancelled) {
        Descent descent = new Descent(recipe);
        descent.cancelled = cancelled;
        List<Trajectory> runners = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            runners.add(descent.path(i, recipe.interventions()));
        }
        return new Trajectories(
                recipe, descent.surface, runners, descent.ghosts(runners), fans(recipe, runners, cancelled));
    }

    /** How many updates {@link #run} makes for a recipe: what it costs. */
    public static long updates(DescentRecipe recipe) {
        long ghosts = recipe.ghosts() ? recipe.interventions().size() : 0;
        return (recipe.runners().size() * (long) recipe.fan() + ghosts) * recipe.steps();
    }

    /** Whether another seed would lead a runner another way. */
    public static boolean random(DescentRecipe recipe, int runner) {
        RunnerSpec spec = recipe.runners().get(runner);
        return spec.shown() && (recipe.noiseOf(spec) > 0 || batches(recipe, runner).isPresent());
    }

    /** A fan for every runner that is random. */
    private static List<Fan> fans(
            DescentRecipe recipe, List<Trajectory> runners, BooleanSupplier cancelled) {
        Map<Integer, List<Trajectory>> paths = new TreeMap<>();
        for (int i = 0; i < runners.size() && recipe.fan() > 1; i++) {
            if (random(recipe, i)) {
                paths.put(i, new ArrayList<>(List.of(runners.get(i))));
            }
        }
        for (int path = 1; path < recipe.fan() && !paths.isEmpty(); path++) {
            Descent other = new Descent(recipe.withSeed(Fan.seed(recipe.seed(), path)));
            other.cancelled = cancelled;
            paths.forEach((runner, fan) -> fan.add(other.path(runner, recipe.interventions())));
        }
        List<Fan> fans = new ArrayList<>();
        paths.forEach((runner, fan) -> fans.add(new Fan(runner, fan)));
        return fans;
    }

    /** A ghost for every intervention that its runner lived to see. */
    private List<Ghost> ghosts(List<Trajectory> runners) {
        List<Ghost> ghosts = new ArrayList<>();
        for (int i = 0; recipe.ghosts() && i < recipe.interventions().size(); i++) {
            Intervention change = recipe.interventions().get(i);
            if (change.at() < runners.get(change.runner()).rows() - 1) {
                Trajectory path = path(change.runner(), recipe.interventions().subList(0, i));
                ghosts.add(new Ghost(change.runner(), i, change.at(), path));
            }
        }
        return ghosts;
    }

    /** The path of one runner on the recipe's surface, which is made already. */
    public static Trajectory one(DescentRecipe recipe, int runner, LossSurface surface) {
        return new Descent(recipe, surface).path(runner, recipe.interventions());
    }

    /**
     * Runs one runner again up to a step and writes down what its update was computed from: the same
     * computation as {@link #run}'s, so the same bits.
     *
     * @param runner one that is shown
     * @param step of which there is a row after
     */
    static StepRecorder watch(DescentRecipe recipe, int runner, int step) {
        Descent descent = new Descent(recipe);
        descent.watch = new StepRecorder(step);
        descent.path(runner, recipe.interventions());
        return descent.watch;
    }

    /**
     * Which examples a runner's updates see; empty where each sees all, or where there are none.
     */
    public static Optional<BatchPlan> batches(DescentRecipe recipe, int runner) {
        if (!(recipe.surface().origin() instanceof Fitted fitted)) {
            return Optional.empty();
        }
        int size = recipe.runners().get(runner).batch().orElse(fitted.batching().size());
        int rows = fitted.rows(recipe.surface().knobs());
        if (size == Batching.FULL || size >= rows) {
            return Optional.empty();
        }
        long seed = Seeds.derive(recipe.seed(), Seeds.BATCHES);
        return Optional.of(
                new BatchPlan(rows, size, fitted.batching().own() ? Seeds.derive(seed, 1 + runner) : seed));
    }

    private Trajectory path(int index, List<Intervention> changes) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        RunnerSpec spec = recipe.runners().get(index);
        int steps = spec.shown() ? recipe.steps() : 0;
        Optimizer rule = Optimizers.get(spec.optimizer());
        Counted counted = rule.coordinatewise() ? null : new Counted(surface);
        Stepper stepper = rule.start(2, spec.settings(), counted == null ? surface : counted);
        int budget = recipe.budget().orElse(Integer.MAX_VALUE);
        int[] evaluations = counted == null ? null : new int[steps + 1];
        boolean spent = false;
        double[] factor = factors(recipe.scheduleOf(spec));
        double noise = recipe.noiseOf(spec);
        Clip clip = recipe.clipOf(spec);
        boolean clips = clip.kind() != Clip.Kind.OFF;
        List<Intervention> interventions = interventions(index, changes);
        int nextIntervention = 0;
        Settings settings = spec.settings();
        double lr = settings.get("lr");

        double[] x = new double[steps + 1];
        double[] y = new double[steps + 1];
        double[] loss = new double[steps + 1];
        double[] gradientX = new double[steps + 1];
        double[] gradientY = new double[steps + 1];
        double[] point = {recipe.start().x(), recipe.start().y()};
        double[] gradient = new double[2];
        double[] probe = new double[2];
        boolean looksAhead = stepper.looksAhead();
        BatchPlan batches = batches(recipe, index).orElse(null);
        int watched = watch == null ? -1 : watch.step();
        boolean holes = surface.holes();
        boolean undefined = false;
        int last = steps;
        int divergedAt = -1;
        // These two wait for nothing, so here, beside the chain of updates, they cost no time.
        int reachedAt = -1;
        int bestAt = 0;
        double least = Double.POSITIVE_INFINITY;

        for (int k = 0; k <= steps; k++) {
            surface.gradient(gradient, point[0], point[1]);
            x[k] = point[0];
            y[k] = point[1];
            double value = surface.value(point[0], point[1]);
            loss[k] = value;
            gradientX[k] = gradient[0];
            gradientY[k] = gradient[1];
            if (holes && !Double.isFinite(value + gradient[0] + gradient[1])) {
                // A point that is none any more came from a gradient, probed elsewhere, that had no value.
                int there = Double.isFinite(point[0] + point[1]) ? k : k - 1;
                undefined = Math.abs(x[there]) < OVERFLOWING && Math.abs(y[there]) < OVERFLOWING;
                divergedAt = k;
                break;
            }
            if (value < least) {
                least = value;
                bestAt = k;
            }
            if (reachedAt < 0 && value <= target) {
                reachedAt = k;
            }
            // x - x is 0 for finite x, NaN otherwise.
            if ((point[0] - point[0]) + (point[1] - point[1]) != 0) {
                divergedAt = k;
                break;
            }
            if (k == steps) {
                break;
            }
            while (nextIntervention < interventions.size() && interventions.get(nextIntervention).at() == k) {
                settings = settings.with(interventions.get(nextIntervention).set());
                lr = settings.get("lr");
                stepper.set(settings);
                looksAhead = stepper.looksAhead();
                nextIntervention++;
            }
            if (factor != null) {
                stepper.rate(lr * factor[k]);
            }
            if (looksAhead) {
                stepper.probe(probe, point);
                surface.gradient(gradient, probe[0], probe[1]);
            }
            if (batches != null) {
                double[] at = looksAhead ? probe : point;
                ((DataLoss) surface).gradient(
                        gradient, at[0], at[1], batches.order(k), batches.from(k), batches.to(k));
            }
            if (k == watched) {
                watch.begin(stepper, settings, clip, batches != null, point, gradient);
            }
            if (noise > 0) {
                gradient[0] += noise * normals[2 * k];
                gradient[1] += noise * normals[2 * k + 1];
            }
            if (k == watched && noise > 0) {
                watch.noise(noise * normals[2 * k], noise * normals[2 * k + 1], gradient);
            }
            if (clips) {
                clip.apply(gradient);
            }
            stepper.step(point, gradient);
            if (k == watched) {
                watch.end(gradient, point);
                return null;
            }
            if (counted != null) {
                evaluations[k + 1] = evaluations[k] + 1 + counted.taken();
            }
            if ((counted == null ? k + 1 : evaluations[k + 1]) > budget) {
                // The update that would cost too much is not made.
                spent = true;
                last = k;
                break;
            }
        }
        int rows = divergedAt >= 0 ? divergedAt + 1 : last + 1;
        if (rows <= steps) {
            x = Arrays.copyOf(x, rows);
            y = Arrays.copyOf(y, rows);
            loss = Arrays.copyOf(loss, rows);
            gradientX = Arrays.copyOf(gradientX, rows);
            gradientY = Arrays.copyOf(gradientY, rows);
        }
        return new Trajectory(
                spec, rows, divergedAt, undefined,
                Convergence.step(surface, divergedAt, x, y, gradientX, gradientY),
                reachedAt, bestAt, x, y, loss, gradientX, gradientY, evaluations, spent);
    }

    /** The runner's interventions in the order of their steps; those of one step in the recipe's order. */
    private static List<Intervention> interventions(int runner, List<Intervention> changes) {
        return changes.stream()
                .filter(intervention -> intervention.runner() == runner)
                .sorted(Comparator.comparingInt(Intervention::at))
                .toList();
    }

    /** The schedule's factor for each step, worked out once for all runners; null if it is always 1. */
    private double[] factors(ScheduleChoice choice) {
        return factors.computeIfAbsent(choice, key -> factors(key, recipe.steps()));
    }

    /** The schedule's factor for each step of a run; null if it is always 1. */
    public static double[] factors(ScheduleChoice choice, int steps) {
        Schedule schedule = Schedules.find(choice.kind()).orElseThrow();
        if (schedule == Schedules.CONSTANT) {
            return null;
        }
        double[] values = new double[steps];
        for (int k = 0; k < steps; k++) {
            values[k] = schedule.factor(k, steps, choice.knobs());
        }
        return values;
    }

    /** Two standard normals a step. */
    public static double[] normals(long seed, int steps) {
        Lcg lcg = new Lcg(seed);
        double[] normals = new double[2 * steps];
        for (int i = 0; i < normals.length; i++) {
            normals[i] = lcg.normal();
        }
        return normals;
    }

    /** The loss that counts as arrived; NaN where none was chosen and no minimum is known. */
    public static double target(DescentRecipe recipe, LossSurface surface) {
        return recipe.target().orElseGet(
                () -> surface.minima().stream().mapToDouble(Minimum::value).min().orElse(Double.NaN)
                        + DescentRecipe.TARGET_MARGIN);
    }
}
