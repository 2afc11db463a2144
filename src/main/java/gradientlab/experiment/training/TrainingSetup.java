package gradientlab.experiment.training;

import java.util.List;

/**
 * What a {@link TrainingRun} begins with; asked twice, it gives the same numbers in new objects.
 *
 * @param <M> what is trained
 * @param <S> what is known of one model at one step
 * @param <R> what is known of all of them at one step
 */
public interface TrainingSetup<M extends Model<S>, S, R extends StepSnapshot> {

    /** New models with the parameters they start with, one or more. */
    List<M> models();

    /** A new stream of batches for one of the models. @param model its place among them */
    BatchStream batches(int model);

    /**
     * Puts together what is known of a step.
     *
     * @param epoch how often all examples were seen, e.g. 2.5
     * @param models in the order of {@link #models}
     */
    R row(int step, double epoch, List<S> models);

    /** How many rows of history are kept at most, 2 or more. */
    int rows();
}
