package gradientlab.experiment.descent.run;

import gradientlab.core.Lcg;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.surface.LossSurface;
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

    final DescentRecipe recipe;
    final LossSurface surface;
    final double target;
    /** Two standard normals a step, the same for every runner; null if no runner has noise. */
    final double[] normals;
    private final Map<ScheduleChoice, double[]> factors = new HashMap<>();
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
            runners.add(descent.path(i, recipe.interventions()).run());
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
            paths.forEach((runner, fan) -> fan.add(other.path(runner, recipe.interventions()).run()));
        }
        List<Fan> fans = new ArrayList<>();
        paths.forEach((runner, fan) -> fans.add(new Fan(runner, fan)));
        return fans;
    }

    /** A ghost for every intervention before its runner's path ended. */
    private List<Ghost> ghosts(List<Trajectory> runners) {
        List<Ghost> ghosts = new ArrayList<>();
        for (int i = 0; recipe.ghosts() && i < recipe.interventions().size(); i++) {
            Intervention change = recipe.interventions().get(i);
            if (change.at() < runners.get(change.runner()).rows() - 1) {
                Trajectory path = path(change.runner(), recipe.interventions().subList(0, i)).run();
                ghosts.add(new Ghost(change.runner(), i, change.at(), path));
            }
        }
        return ghosts;
    }

    /** The path of one runner on the recipe's surface, which is made already. */
    public static Trajectory one(DescentRecipe recipe, int runner, LossSurface surface) {
        return new Descent(recipe, surface).path(runner, recipe.interventions()).run();
    }

    /**
     * Runs one runner again up to a step and writes down what its update was computed from: the same
     * computation as {@link #run}'s, so the same bits.
     *
     * @param runner one that is shown
     * @param step of which there is a row after
     */
    static StepRecorder record(DescentRecipe recipe, int runner, int step) {
        return new Descent(recipe).path(runner, recipe.interventions()).record(step);
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

    private DescentPath path(int runner, List<Intervention> changes) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return new DescentPath(this, runner, changes);
    }

    /** The schedule's factor for each step, worked out once for all runners; null if it is always 1. */
    double[] factors(ScheduleChoice choice) {
        return choice.constant() ? null
                : factors.computeIfAbsent(choice, key -> factors(key, recipe.steps()));
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
        return recipe.target(surface).orElse(Double.NaN);
    }
}
