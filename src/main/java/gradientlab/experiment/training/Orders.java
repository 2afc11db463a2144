package gradientlab.experiment.training;

/**
 * What a {@link TrainingWorker} was asked for and has not done yet. Of recipes and probes the latest counts,
 * steps add up. Guarded by the worker's lock.
 */
final class Orders<Q> {

    /** The recipe to train; null for none. */
    Q recipe;
    /** Whether it starts at step 0 even if the training could go on with it. */
    boolean anew;
    /** Back to step 0. */
    boolean restart;
    /** One step back. */
    boolean back;
    /** The recipe to probe; null for none. */
    Q probe;
    /** Steps to make at once. */
    long steps;
    /** Epochs to end at once. */
    int epochs;
    /** A frame of what is there. */
    boolean frame;

    /** A recipe from its first step on: going back in the one before it makes no sense any more. */
    void start(Q wanted) {
        recipe = wanted;
        anew = true;
        restart = false;
        back = false;
    }

    boolean any() {
        return recipe != null || restart || back || probe != null || steps > 0 || epochs > 0 || frame;
    }
}
