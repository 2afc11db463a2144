package gradientlab.experiment;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.Surfaces;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param map the map to make of it; one that no longer fits the runners and the surface is dropped
 * @param relief from where the surface is seen in relief; empty for the plan
 * @param curvature the runner at whose point the Hessian's eigenvectors are shown; dropped with that runner
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
        Optional<MapSpec> map,
        Optional<Camera> relief,
        Optional<Integer> curvature,
        Notes notes)
        implements Recipe {

    public static final String LAB = "descent";
    public static final int MAX_STEPS = 100_000;
    public static final int MAX_RUNNERS = 16;
    public static final int DEFAULT_STEPS = 200;
    /** The largest budget: all that a line search may take for the longest run. */
    public static final int MAX_BUDGET = 10_000_000;
    public static final long DEFAULT_SEED = 1;
    /** How many looks (colour, dash, marker) there are for runners. */
    public static final int SLOTS = 8;
    /** The largest |coordinate| of a start or a view. */
    public static final double MAX_COORDINATE = 1e6;
    /** The largest standard deviation of the noise. */
    public static final double MAX_NOISE = 1000;
    /** The largest limit of clipping. */
    public static final double MAX_CLIP = 1e6;
    /** The most interventions that may have ghosts: each is one more whole path. */
    public static final int MAX_GHOSTS = 32;
    /** The most seeds of a fan. */
    public static final int MAX_FAN = 50;
    /** The most points all paths of a fan may have together: 80 MB. */
    public static final int MAX_FAN_POINTS = 2_000_000;
    /** How far above the least known minimum the target lies where the recipe names none. */
    public static final double TARGET_MARGIN = 1e-3;

    public DescentRecipe {
        clip = canonical(clip);
        runners = List.copyOf(runners);
        interventions = List.copyOf(interventions);
        map = MapReader.fitting(map, surface, runners);
        int count = runners.size();
        curvature = curvature.filter(runner -> runner < count);
    }

    /** A recipe with the surface's own start, 200 steps, seed 1 and nothing else. */
    public static DescentRecipe of(SurfaceChoice surface, List<RunnerSpec> runners) {
        return new DescentRecipe(
                surface, surface.make().start(), DEFAULT_STEPS, DEFAULT_SEED, runners,
                ScheduleChoice.CONSTANT,
                Clip.OFF, 0, List.of(), false, 1, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Notes.NONE);
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

    /** The most seeds there is room for with so many runners and steps. */
    public int fanRoom() {
        long points = (long) runners.size() * (steps + 1);
        return (int) Math.max(1, Math.min(MAX_FAN, MAX_FAN_POINTS / points));
    }

    /** The same to be opened as its map, if it has one, or as the race itself with the map only kept. */
    public DescentRecipe seenAsMap(boolean shown) {
        return withMap(map.map(spec -> spec.withShown(shown)));
    }

    /** Without the interventions that come after the last update, which change nothing. */
    public DescentRecipe withoutIdle() {
        return withInterventions(
                interventions.stream().filter(intervention -> intervention.at() < steps).toList());
    }

    /** What has no effect stands at its default, so that recipes that do the same are equal. */
    static Clip canonical(Clip clip) {
        return switch (clip.kind()) {
            case OFF -> Clip.OFF;
            case NORM -> clip;
            case VALUE -> new Clip(clip.kind(), clip.limit(), false);
        };
    }

    /** A surface: its id, or what all of its origin share; a value for each knob; what it is made from. */
    public record SurfaceChoice(String id, Settings knobs, SurfaceOrigin origin) {

        /** A surface of the catalogue. */
        public SurfaceChoice(String id, Settings knobs) {
            this(id, knobs, SurfaceOrigin.CATALOGUE);
        }

        /** The surface of the catalogue with its knobs at their defaults. */
        public static SurfaceChoice of(String id) {
            return new SurfaceChoice(
                    id, Settings.defaults(Surfaces.find(id).orElseThrow().knobs()));
        }

        /** The same surface with other values for its knobs. */
        public SurfaceChoice with(Settings other) {
            return new SurfaceChoice(id, other, origin);
        }

        /** What may be turned on it. */
        public List<Knob> knobList() {
            return origin.knobs(id);
        }

        /** The surface itself. */
        public LossSurface make() {
            return origin.make(id, knobs);
        }
    }

    /**
     * One racer.
     *
     * @param optimizer its rule's id
     * @param settings a value for every knob of the rule
     * @param schedule its own schedule, or empty for the recipe's
     * @param clip its own clipping, or empty for the recipe's
     * @param noise its own noise deviation, or empty for the recipe's
     * @param slot which colour, dash and marker, 0 to 7
     * @param shown whether it races; one that does not keeps its place, slot and knobs
     * @param batch its own batch size, {@link Batching#FULL} for all; or empty for the recipe's
     */
    public record RunnerSpec(
            String optimizer,
            Settings settings,
            Optional<ScheduleChoice> schedule,
            Optional<Clip> clip,
            Optional<Double> noise,
            int slot,
            boolean shown,
            Optional<Integer> batch) {

        public RunnerSpec {
            clip = clip.map(DescentRecipe::canonical);
        }

        public RunnerSpec(
                String optimizer, Settings settings, Optional<ScheduleChoice> schedule, Optional<Clip> clip,
                Optional<Double> noise, int slot, boolean shown) {
            this(optimizer, settings, schedule, clip, noise, slot, shown, Optional.empty());
        }

        /** A rule with its knobs at their defaults, and the recipe's schedule, clipping and noise. */
        public static RunnerSpec of(String optimizer, int slot) {
            return new RunnerSpec(
                    optimizer, Settings.defaults(Optimizers.get(optimizer).knobs()), Optional.empty(),
                    Optional.empty(), Optional.empty(), slot, true);
        }

        public RunnerSpec with(Settings other) {
            return new RunnerSpec(optimizer, other, schedule, clip, noise, slot, shown, batch);
        }

        public RunnerSpec withSchedule(Optional<ScheduleChoice> other) {
            return new RunnerSpec(optimizer, settings, other, clip, noise, slot, shown, batch);
        }

        public RunnerSpec withClip(Optional<Clip> other) {
            return new RunnerSpec(optimizer, settings, schedule, other, noise, slot, shown, batch);
        }

        public RunnerSpec withNoise(Optional<Double> other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, other, slot, shown, batch);
        }

        public RunnerSpec withBatch(Optional<Integer> other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, slot, shown, other);
        }

        public RunnerSpec withSlot(int other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, other, shown, batch);
        }

        public RunnerSpec withShown(boolean other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, slot, other, batch);
        }
    }

    /** A schedule by id, with a value for each of its knobs. */
    public record ScheduleChoice(String kind, Settings knobs) {
        public static final ScheduleChoice CONSTANT = new ScheduleChoice("constant", Settings.NONE);

        /** The schedule with its knobs at their defaults. */
        public static ScheduleChoice of(String kind) {
            return new ScheduleChoice(
                    kind, Settings.defaults(Schedules.find(kind).orElseThrow().knobs()));
        }
    }

    /**
     * From step {@code at} on, the knobs in {@code set} have these values for that runner.
     *
     * @param at the first update with the new values is the one that leads from step {@code at} to the next
     * @param runner index in {@link #runners}
     * @param set the changed knobs only
     */
    public record Intervention(int at, int runner, Settings set) {}

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

    public DescentRecipe withTarget(Optional<Double> other) {
        return change(draft -> draft.target = other);
    }

    public DescentRecipe withView(Optional<View> other) {
        return change(draft -> draft.view = other);
    }

    public DescentRecipe withMap(Optional<MapSpec> other) {
        return change(draft -> draft.map = other);
    }

    public DescentRecipe withRelief(Optional<Camera> other) {
        return change(draft -> draft.relief = other);
    }

    public DescentRecipe withCurvature(Optional<Integer> other) {
        return change(draft -> draft.curvature = other);
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
        int steps;
        long seed;
        List<RunnerSpec> runners;
        ScheduleChoice schedule;
        Clip clip;
        double noise;
        List<Intervention> interventions;
        boolean ghosts;
        int fan;
        Optional<Integer> budget;
        Optional<Double> target;
        Optional<View> view;
        Optional<MapSpec> map;
        Optional<Camera> relief;
        Optional<Integer> curvature;
        Notes notes;

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
            map = from.map;
            relief = from.relief;
            curvature = from.curvature;
            notes = from.notes;
        }

        DescentRecipe done() {
            return new DescentRecipe(
                    surface, start, steps, seed, runners, schedule, clip, noise, interventions, ghosts, fan,
                    budget, target, view, map, relief, curvature, notes);
        }
    }
}
