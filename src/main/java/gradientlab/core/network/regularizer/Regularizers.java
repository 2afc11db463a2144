package gradientlab.core.network.regularizer;

/**
 * How one network is kept from learning its training data by heart. Early stopping and batch norm stand
 * elsewhere: one decides how long to train, the other is a layer.
 *
 * @param penalty on the weights
 * @param feeding what happens to a batch's inputs
 * @param weightNoise deviation of the noise on the weights in a training pass, 0 for none
 * @param dropout share of hidden units dropped, [0, 1)
 * @param smoothing ε of the targets (1 − ε) y + ε / K, [0, 1)
 */
public record Regularizers(
        Penalty penalty, Feeding feeding, double weightNoise, double dropout, double smoothing) {

    /** None at all. */
    public static final Regularizers NONE = new Regularizers(Penalty.NONE, Feeding.PLAIN, 0, 0, 0);
}
