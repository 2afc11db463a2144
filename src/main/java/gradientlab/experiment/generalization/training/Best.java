package gradientlab.experiment.generalization.training;

/**
 * A network at the least validation loss so far.
 *
 * @param judged what it answered then
 * @param numbers what it had learned
 */
record Best(Judged judged, Numbers numbers) {

    int epoch() {
        return judged.epoch();
    }

    /** Whether another one's validation loss is lower; at epoch 0 nothing is learned yet. */
    boolean beatenBy(Judged other) {
        return epoch() == 0 || other.validation().loss() < judged.validation().loss();
    }
}
