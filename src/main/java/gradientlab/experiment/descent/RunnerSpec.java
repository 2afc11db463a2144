package gradientlab.experiment.descent;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.Optional;
import java.util.function.Consumer;

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
        clip = clip.map(Clip::canonical);
    }

    /** A rule with its knobs at their defaults, and the recipe's schedule, clipping, noise and batches. */
    public static RunnerSpec of(String optimizer, int slot) {
        Draft draft = new Draft();
        draft.rule(optimizer);
        draft.slot = slot;
        return draft.done();
    }

    /** Another rule with its knobs at their defaults; all else stays. */
    public RunnerSpec withOptimizer(String other) {
        return change(draft -> draft.rule(other));
    }

    public RunnerSpec with(Settings other) {
        return change(draft -> draft.settings = other);
    }

    public RunnerSpec withSchedule(Optional<ScheduleChoice> other) {
        return change(draft -> draft.schedule = other);
    }

    public RunnerSpec withClip(Optional<Clip> other) {
        return change(draft -> draft.clip = other);
    }

    public RunnerSpec withNoise(Optional<Double> other) {
        return change(draft -> draft.noise = other);
    }

    public RunnerSpec withBatch(Optional<Integer> other) {
        return change(draft -> draft.batch = other);
    }

    public RunnerSpec withSlot(int other) {
        return change(draft -> draft.slot = other);
    }

    public RunnerSpec withShown(boolean other) {
        return change(draft -> draft.shown = other);
    }

    private RunnerSpec change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        String optimizer;
        Settings settings;
        Optional<ScheduleChoice> schedule = Optional.empty();
        Optional<Clip> clip = Optional.empty();
        Optional<Double> noise = Optional.empty();
        int slot;
        boolean shown = true;
        Optional<Integer> batch = Optional.empty();

        Draft() {}

        Draft(RunnerSpec from) {
            optimizer = from.optimizer;
            settings = from.settings;
            schedule = from.schedule;
            clip = from.clip;
            noise = from.noise;
            slot = from.slot;
            shown = from.shown;
            batch = from.batch;
        }

        void rule(String id) {
            optimizer = id;
            settings = Settings.defaults(Optimizers.get(id).knobs());
        }

        RunnerSpec done() {
            return new RunnerSpec(optimizer, settings, schedule, clip, noise, slot, shown, batch);
        }
    }
}
