package gradientlab.experiment.recipe;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Schedules;

/** A schedule by id, with a value for each of its knobs. */
public record ScheduleChoice(String kind, Settings knobs) {
    public static final ScheduleChoice CONSTANT = new ScheduleChoice("constant", Settings.NONE);

    /** The schedule with its knobs at their defaults. */
    public static ScheduleChoice of(String kind) {
        return new ScheduleChoice(
                kind, Settings.defaults(Schedules.find(kind).orElseThrow().knobs()));
    }

    /** Whether the learning rate stays as it is. */
    public boolean constant() {
        return kind.equals(CONSTANT.kind);
    }
}
