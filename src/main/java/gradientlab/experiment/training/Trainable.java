package gradientlab.experiment.training;

import gradientlab.experiment.worker.Parallel;
import java.util.OptionalInt;

/**
 * The training of a recipe, as a {@link TrainingWorker} drives it. One thread at a time.
 *
 * @param <Q> the recipe
 * @param <T> the training itself
 */
public interface Trainable<Q, T> {

    /** The recipe as it would start now: with the last of its changes from the first step on. */
    Q present();

    /** How many updates were made. */
    int step();

    /** Updates an epoch. */
    int stepsPerEpoch();

    /** Whether no further update will be made. */
    boolean finished();

    /** The step the first model stopped at, if one did. */
    OptionalInt firstStop();

    /** Several updates; fewer if it is finished before. */
    void advance(int steps, Parallel parallel);

    /**
     * Several updates where speed counts: the history may leave out steps whose judging would take too large
     * a share of the time, and a frame what judging would say of the present one, as long as it plays.
     * Updates themselves are the same.
     *
     * @param judging when to judge a step again
     */
    default void advanceFast(int steps, Parallel parallel, RefreshPace judging) {
        advance(steps, parallel);
    }

    /**
     * Goes on by another recipe.
     *
     * @return false, and nothing has changed, if that recipe must start anew
     */
    boolean set(Q wanted);

    /** The same training at step 0, without the changes made at step {@code until} or later. */
    T again(int until);
}
