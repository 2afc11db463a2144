package gradientlab.experiment.descent;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Several optimizers from one start on one surface. Immutable; a change makes a new one.
 *
 * <p>Schedule, clipping and noise stand here for all runners; a runner that names its own overrides them.
 *
 * @param surface what is descended
 * @param start where from
 * @param steps how many updates, 1 to {@link #MAX_STEPS}
 * @param seed of the gradient noise
 * @param runners 1 to {@link #MAX_RUNNERS}
 * @param schedule of the learning rate
 * @param clip of the gradient
 * @param noise standard deviation of the noise added to each gradient coordinate; every runner sees
 *     the same noise at the same step
 * @param interventions changes of knobs during the run; those that come later in the list were made later
 * @param ghosts whether the path that a runner would have taken without an intervention is kept as a ghost
 * @param fan how many seeds everything random is run with, the recipe's own among them; 1 for that alone
 * @param budget the evaluations of the gradient each runner may make; empty for as many as its steps take
 * @param target the loss whose first crossing counts as arrived; empty for the least known minimum + 1e-3
 * @param view what part of the plane to show; empty for the surface's own
 * @param sweep the sweep to make of it; one that no longer fits the runners and the surface is dropped
 * @param relief from where the surface is seen in relief; empty for the plan
 * @param chart what the chart shows that can be chosen; empty for the usual
 * @param curvature the runner at whose point the Hessian's eigenvectors are shown; dropped with that runner
 * @param apart the step to take apart instead of racing; dropped if its runner does not race or has no such
 *     step
 * @param notes title and sentences of a preset
 */
public record DescentRecipe(
        SurfaceChoice surface,
        Point start,
        int steps,
        long seed,
        List<RunnerSpec> runners,
        ScheduleChoice schedule,
        Clip clip,
        double noise,
        List<Intervention> interventions,
        boolean ghosts,
        int fan,
        Optional<Integer> budget,
        Optional<Double> target,
        Optional<View> view,
        Optional<SweepSpec> sweep,
        Optional<Camera> relief,
        Optional<Measure> chart,
        Optional<Integer> curvature,
        Optional<Apart> apart,
        Notes notes)
        implements Recipe {

    public static final String LAB = "descent";
    public static final int MAX_STEPS = 100_000;
    public static final int MAX_RUNNERS = 16;
    public static final int DEFAULT_STEPS = 200;
    /** The largest budget: all that a line search may take for the longest run. */
    public static final int MAX_BUDGET = 10_000_000;
    public static final long DEFAULT_SEED = 1;
    /** The largest |coordinate| of a start or a view. */
    public static final double MAX_COORDINATE = 1e6;
    /** The largest standard deviation of the noise. */
    public static final double MAX_NOISE = 1000;
    /** The most interventions that may have ghosts: each is one more whole path. */
    public static final int MAX_GHOSTS = 32;
    /** The most seeds of a fan. */
    public static final int MAX_FAN = 50;
    /** The most points all paths of a fan may have together: 80 MB. */
    public static final int MAX_FAN_POINTS = 2_000_000;
    /** How far above the least known minimum the target lies where the recipe names none. */
    public static final double TARGET_MARGIN = 1e-3;

    public DescentRecipe {
        clip = clip.canonical();
        runners = List.copyOf(runners);
        interventions = List.copyOf(interventions);
        sweep = SweepReader.fitting(sweep, surface, runners);
        int count = runners.size();
        curvature = curvature.filter(runner -> runner < count);
        List<RunnerSpec> racing = runners;
        int last = steps - 1;
        apart = apart
                .filter(at -> at.runner() < count && racing.get(at.runner()).shown() && at.step() <= last);
    }

    /** A recipe with the surface's own start, 200 steps, seed 1 and nothing else. */
    public static DescentRecipe of(SurfaceChoice surface, List<RunnerSpec> runners) {
        Draft draft = new Draft();
        draft.surface = surface;
        draft.start = surface.make().start();
        draft.runners = runners;
        return draft.done();
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** The schedule of a runner: its own, or the recipe's. */
    public ScheduleChoice scheduleOf(RunnerSpec runner) {
        return runner.schedule().orElse(schedule);
    }

    /** The clipping of a runner: its own, or the recipe's. */
    public Clip clipOf(RunnerSpec runner) {
        return runner.clip().orElse(clip);
    }

    /** The noise deviation of a runner: its own, or the recipe's. */
    public double noiseOf(RunnerSpec runner) {
        return runner.noise().orElse(noise);
    }

    /** The knobs of a runner at the update from {@code step} on, with each change of course until then. */
    public Settings settingsAt(int runner, int step) {
        Settings settings = runners.get(runner).settings();
        for (Intervention change : interventions.stream()
                .filter(each -> each.runner() == runner && each.at() <= step)
                .sorted(Comparator.comparingInt(Intervention::at)).toList()) {
            settings = settings.with(change.set());
        }
        return settings;
    }

    /**
     * The factor a runner's schedule has for the update from {@code step} on.
     *
     * @param step from 0; the last update's factor for what comes after it
     */
    public double factorAt(int runner, int step) {
        ScheduleChoice choice = scheduleOf(runners.get(runner));
        return Schedules.find(choice.kind()).orElseThrow()
                .factor(Math.min(step, steps - 1), steps, choice.knobs());
    }

    /** The most seeds there is room for with so many runners and steps. */
    public int fanRoom() {
        long points = (long) runners.size() * (steps + 1);
        return (int) Math.max(1, Math.min(MAX_FAN, MAX_FAN_POINTS / points));
    }

    /** The same to be opened as its sweep, if it has one, or as the race itself with the sweep only kept. */
    public DescentRecipe seenAsSweep(boolean shown) {
        return withSweep(sweep.map(spec -> spec.withShown(shown)));
    }

    /** Without the interventions that come after the last update, which change nothing. */
    public DescentRecipe withoutIdle() {
        return withInterventions(
                interventions.stream().filter(intervention -> intervention.at() < steps).toList());
    }

    public DescentRecipe withSurface(SurfaceChoice other) {
        return change(draft -> draft.surface = other);
    }

    public DescentRecipe withStart(Point other) {
        return change(draft -> draft.start = other);
    }

    public DescentRecipe withSteps(int other) {
        return change(draft -> draft.steps = other);
    }

    public DescentRecipe withSeed(long other) {
        return change(draft -> draft.seed = other);
    }

    public DescentRecipe withRunners(List<RunnerSpec> other) {
        return change(draft -> draft.runners = other);
    }

    public DescentRecipe withRunner(int index, RunnerSpec other) {
        List<RunnerSpec> changed = new ArrayList<>(runners);
        changed.set(index, other);
        return withRunners(changed);
    }

    public DescentRecipe withSchedule(ScheduleChoice other) {
        return change(draft -> draft.schedule = other);
    }

    public DescentRecipe withClip(Clip other) {
        return change(draft -> draft.clip = other);
    }

    public DescentRecipe withNoise(double other) {
        return change(draft -> draft.noise = other);
    }

    public DescentRecipe withInterventions(List<Intervention> other) {
        return change(draft -> draft.interventions = other);
    }

    public DescentRecipe withGhosts(boolean other) {
        return change(draft -> draft.ghosts = other);
    }

    public DescentRecipe withFan(int other) {
        return change(draft -> draft.fan = other);
    }

    public DescentRecipe withBudget(Optional<Integer> other) {
        return change(draft -> draft.budget = other);
    }

    /** The loss whose first crossing counts as arrived; empty if none was chosen and no minimum is known. */
    public OptionalDouble target(LossSurface surface) {
        return target.isPresent() ? OptionalDouble.of(target.get())
                : surface.least().isPresent()
                        ? OptionalDouble.of(surface.least().getAsDouble() + TARGET_MARGIN)
                        : OptionalDouble.empty();
    }

    public DescentRecipe withTarget(Optional<Double> other) {
        return change(draft -> draft.target = other);
    }

    public DescentRecipe withView(Optional<View> other) {
        return change(draft -> draft.view = other);
    }

    public DescentRecipe withSweep(Optional<SweepSpec> other) {
        return change(draft -> draft.sweep = other);
    }

    public DescentRecipe withRelief(Optional<Camera> other) {
        return change(draft -> draft.relief = other);
    }

    public DescentRecipe withChart(Optional<Measure> other) {
        return change(draft -> draft.chart = other);
    }

    public DescentRecipe withCurvature(Optional<Integer> other) {
        return change(draft -> draft.curvature = other);
    }

    public DescentRecipe withApart(Optional<Apart> other) {
        return change(draft -> draft.apart = other);
    }

    public DescentRecipe withNotes(Notes other) {
        return change(draft -> draft.notes = other);
    }

    private DescentRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one: a new component is named here once, not in every change. */
    private static final class Draft {
        SurfaceChoice surface;
        Point start;
        int steps = DEFAULT_STEPS;
        long seed = DEFAULT_SEED;
        List<RunnerSpec> runners;
        ScheduleChoice schedule = ScheduleChoice.CONSTANT;
        Clip clip = Clip.OFF;
        double noise;
        List<Intervention> interventions = List.of();
        boolean ghosts;
        int fan = 1;
        Optional<Integer> budget = Optional.empty();
        Optional<Double> target = Optional.empty();
        Optional<View> view = Optional.empty();
        Optional<SweepSpec> sweep = Optional.empty();
        Optional<Camera> relief = Optional.empty();
        Optional<Measure> chart = Optional.empty();
        Optional<Integer> curvature = Optional.empty();
        Optional<Apart> apart = Optional.empty();
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(DescentRecipe from) {
            surface = from.surface;
            start = from.start;
            steps = from.steps;
            seed = from.seed;
            runners = from.runners;
            schedule = from.schedule;
            clip = from.clip;
            noise = from.noise;
            interventions = from.interventions;
            ghosts = from.ghosts;
            fan = from.fan;
            budget = from.budget;
            target = from.target;
            view = from.view;
            sweep = from.sweep;
            relief = from.relief;
            chart = from.chart;
            curvature = from.curvature;
            apart = from.apart;
            notes = from.notes;
        }

        DescentRecipe done() {
            return new DescentRecipe(
                    surface, start, steps, seed, runners, schedule, clip, noise, interventions, ghosts, fan,
                    budget, target, view, sweep, relief, chart, curvature, apart, notes);
        }
    }
}
