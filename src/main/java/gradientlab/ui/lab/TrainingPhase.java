package gradientlab.ui.lab;

import java.util.Locale;

/** What a training is at, as its strip says. */
public enum TrainingPhase {
    /** An earlier step than the newest is looked at. */
    PAST,
    /** Another recipe is laid over the present step. */
    FROZEN,
    TRAINING,
    FINISHED,
    PAUSED;

    /** That of a training that has a frame. */
    public static TrainingPhase of(TrainingModel<?, ?, ?> model) {
        return !model.timeline().live() ? PAST
                : model.frozenProperty().get() ? FROZEN
                        : model.timeline().playing() ? TRAINING
                                : model.frame().finished() ? FINISHED : PAUSED;
    }

    /** Its name in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
