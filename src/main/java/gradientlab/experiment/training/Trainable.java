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
     * a share of the time. Updates themselves are the same.
     *
     * @param looking when to judge a step again
     * @return whether all is known of the present step, so that it can be shown at once
     */
    default boolean advanceFast(int steps, Parallel parallel, RefreshPace looking) {
        advance(steps, parallel);
        return true;
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
