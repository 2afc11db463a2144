package gradientlab.experiment.training;

/** Everything known of a training after some updates: one row of its history. Immutable. */
public interface StepSnapshot {

    /** How many updates were made. */
    int step();
}
