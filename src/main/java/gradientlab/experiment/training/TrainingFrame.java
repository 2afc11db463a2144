package gradientlab.experiment.training;

import java.util.Optional;

/**
 * What a {@link TrainingWorker} hands to a screen that watches: all there is to show at one moment.
 *
 * @param <R> the recipe
 * @param <S> what is known of one step
 */
public interface TrainingFrame<R, S extends StepSnapshot> {

    /** What is trained, with the changes made while it ran. */
    R recipe();

    /** The present step. */
    S snapshot();

    /** All steps so far, thinned. */
    StepHistory<S> history();

    /**
     * The present step under the recipe that was last probed; empty once training moves on, or if that recipe
     * takes other weights.
     */
    Optional<S> probed();

    /** Whether it goes on by itself. */
    boolean playing();

    /** Whether all steps are made or everything that trained has stopped. */
    boolean finished();
}
