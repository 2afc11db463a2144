package gradientlab.experiment;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.Surfaces;
import gradientlab.core.surface.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param interventions changes of knobs during the run, by step
 * @param target the loss whose first crossing counts as arrived; empty for the least known minimum + 1e-3
 * @param view what part of the plane to show; empty for the surface's own
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
        Optional<Double> target,
        Optional<View> view,
        Notes notes)
        implements Recipe {

    public static final String LAB = "descent";
    public static final int MAX_STEPS = 100_000;
    public static final int MAX_RUNNERS = 16;

    public DescentRecipe {
        runners = List.copyOf(runners);
        interventions = List.copyOf(interventions);
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** A surface by id, with its knobs. */
    public record SurfaceChoice(String id, Settings knobs) {

        /** The surface itself. */
        public LossSurface make() {
            return Surfaces.find(id).orElseThrow().make(knobs);
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
     */
    public record RunnerSpec(
            String optimizer,
            Settings settings,
            Optional<ScheduleChoice> schedule,
            Optional<Clip> clip,
            Optional<Double> noise,
            int slot,
            boolean shown) {

        public RunnerSpec with(Settings other) {
            return new RunnerSpec(optimizer, other, schedule, clip, noise, slot, shown);
        }

        public RunnerSpec withSchedule(Optional<ScheduleChoice> other) {
            return new RunnerSpec(optimizer, settings, other, clip, noise, slot, shown);
        }

        public RunnerSpec withClip(Optional<Clip> other) {
            return new RunnerSpec(optimizer, settings, schedule, other, noise, slot, shown);
        }

        public RunnerSpec withNoise(Optional<Double> other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, other, slot, shown);
        }

        public RunnerSpec withSlot(int other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, other, shown);
        }

        public RunnerSpec withShown(boolean other) {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, slot, other);
        }
    }

    /** A schedule by id, with a value for each of its knobs. */
    public record ScheduleChoice(String kind, Settings knobs) {
        public static final ScheduleChoice CONSTANT = new ScheduleChoice("constant", Settings.NONE);
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
        return new DescentRecipe(
                other, start, steps, seed, runners, schedule, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withStart(Point other) {
        return new DescentRecipe(
                surface, other, steps, seed, runners, schedule, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withSteps(int other) {
        return new DescentRecipe(
                surface, start, other, seed, runners, schedule, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withSeed(long other) {
        return new DescentRecipe(
                surface, start, steps, other, runners, schedule, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withRunners(List<RunnerSpec> other) {
        return new DescentRecipe(
                surface, start, steps, seed, other, schedule, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withRunner(int index, RunnerSpec other) {
        List<RunnerSpec> changed = new ArrayList<>(runners);
        changed.set(index, other);
        return withRunners(changed);
    }

    public DescentRecipe withSchedule(ScheduleChoice other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, other, clip, noise, interventions, target, view, notes);
    }

    public DescentRecipe withClip(Clip other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, other, noise, interventions, target, view, notes);
    }

    public DescentRecipe withNoise(double other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, clip, other, interventions, target, view, notes);
    }

    public DescentRecipe withInterventions(List<Intervention> other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, clip, noise, other, target, view, notes);
    }

    public DescentRecipe withTarget(Optional<Double> other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, clip, noise, interventions, other, view, notes);
    }

    public DescentRecipe withView(Optional<View> other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, clip, noise, interventions, target, other, notes);
    }

    public DescentRecipe withNotes(Notes other) {
        return new DescentRecipe(
                surface, start, steps, seed, runners, schedule, clip, noise, interventions, target, view, other);
    }
}
