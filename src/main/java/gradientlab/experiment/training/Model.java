package gradientlab.experiment.training;

import gradientlab.core.network.Parameter;
import gradientlab.core.network.regularizer.Regularizers;
import java.util.List;

/**
 * What a {@link TrainingRun} trains: parameters, and the gradient of a loss on a batch. One thread at a time.
 *
 * <p>For each step the run calls {@link #pass}; to get to the next step it calls {@link #updating}, changes
 * the parameters by their gradients and calls {@link #updated}. None of these allocates anything.
 *
 * @param <S> what is known of the model at one step
 */
public interface Model<S> {

    /** All that is trained, always the same objects. */
    List<Parameter> parameters();

    /**
     * Runs a batch forward and backward: fills the gradient of every parameter.
     *
     * @param step how many updates were made
     * @return the loss of the batch
     */
    double pass(int step, BatchStream batch);

    /**
     * Makes passes by these from now on; the run itself takes care of penalties. What it needs for them is
     * allocated here.
     */
    default void regularize(Regularizers by) {}

    /** Back to before the last pass: the next one is made anew, with the same random numbers. */
    default void takeBack() {}

    /** Whether all numbers of the last pass are finite; if not, this model is trained no further. */
    default boolean finite(double loss) {
        // x - x is 0 for finite x, NaN otherwise.
        double sum = loss - loss;
        // By index, as in Learner: an iterator would be made at each step.
        List<Parameter> all = parameters();
        for (int i = 0; i < all.size(); i++) {
            for (double g : all.get(i).gradients()) {
                sum += g - g;
            }
        }
        return sum == 0;
    }

    /**
     * The parameters are about to be updated by their gradients, which hold a penalty's as well.
     *
     * @param watched whether a snapshot of the next step will be wanted
     */
    default void updating(boolean watched) {}

    /**
     * The parameters were updated.
     *
     * @param watched as for {@link #updating}
     */
    default void updated(boolean watched) {}

    /**
     * Everything known of the present step, but for what {@link #judged} adds. Called at most once a pass;
     * may overwrite what that left behind, but neither parameters nor gradients.
     *
     * @param loss of the present batch
     * @param stopped whether a number of the last pass was not finite
     */
    S snapshot(double loss, boolean stopped);

    /**
     * A snapshot with what has to be asked of examples apart from the batch, where that costs so much that it
     * is not asked for each step that is shown. Called after {@link #snapshot}, at most once a pass; may
     * overwrite what the pass left behind as well.
     *
     * @param snapshot of the present step
     */
    default S judged(S snapshot) {
        return snapshot;
    }
}
