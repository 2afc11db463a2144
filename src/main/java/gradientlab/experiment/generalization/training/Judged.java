package gradientlab.experiment.generalization.training;

/**
 * One network after an epoch, judged as it answers: batch norm's running statistics, nothing dropped, moved
 * or noisy, the same weights for training and validation data.
 *
 * @param epoch after which; 0 before the first
 * @param training on the training data, whose labels are as given: some are wrong
 * @param validation on the validation data, whose labels are right
 * @param answers to each example
 * @param confidence the mean over the validation data of the largest probability
 * @param weights of all weights W together
 */
public record Judged(
        int epoch,
        Score training,
        Score validation,
        Answers answers,
        double confidence,
        Weights weights) {

    /**
     * How well a network does on some examples.
     *
     * @param loss the mean cross-entropy, labels not smoothed
     * @param accuracy the share classified rightly
     */
    public record Score(double loss, double accuracy) {}

    /**
     * What a network answers. Arrays are not to be written.
     *
     * @param classes the class given to each training example, [n]
     * @param chances the probability of that class, [n]
     * @param unseen the class given to each validation example
     * @param repeated how many wrong labels are answered as they were given
     * @param corrected how many examples with a wrong label are answered with their true class
     */
    public record Answers(byte[] classes, float[] chances, byte[] unseen, int repeated, int corrected) {}

    /**
     * Of all weights W together.
     *
     * @param norm ‖W‖
     * @param zeros the share that is exactly 0
     */
    public record Weights(double norm, double zeros) {}

    /** Training accuracy minus validation accuracy. */
    public double gap() {
        return training.accuracy() - validation.accuracy();
    }

    /** The same with other scores. */
    Judged scored(Score other) {
        return new Judged(epoch, other, other, answers, confidence, weights);
    }

    /** The same numbers at another epoch: those of a network that is trained no further. */
    Judged at(int other) {
        return new Judged(other, training, validation, answers, confidence, weights);
    }
}
