package gradientlab.experiment.descent;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.Optional;

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
