package gradientlab.experiment.training;

import gradientlab.experiment.worker.Parallel;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

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
     * Several updates where speed counts: the history leaves out steps that are not {@link #judge judged},
     * and a frame what judging would say of the present one, as long as it plays. Updates themselves are the
     * same.
     *
     * @param shown whether the last of these steps will be shown; asked when it is reached
     */
    default void advanceFast(int steps, Parallel parallel, BooleanSupplier shown) {
        advance(steps, parallel);
    }

    /**
     * After {@link #advanceFast}, judges the present step for the history unless it is too early: that may
     * take only so much of the time.
     */
    default void judge(Parallel parallel, RefreshPace judging) {}

    /**
     * Goes on by another recipe.
     *
     * @return false, and nothing has changed, if that recipe must start anew
     */
    boolean set(Q wanted);

    /** The same training at step 0, without the changes made at step {@code until} or later. */
    T again(int until);
}
