package gradientlab.core.network.regularizer;

/**
 * How one network is kept from learning its training data by heart. Early stopping and batch norm stand
 * elsewhere: one decides how long to train, the other is a layer. Immutable; a change makes a new one.
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

    public Regularizers withL2(double lambda) {
        return withPenalty(new Penalty(lambda, penalty.l1()));
    }

    public Regularizers withL1(double lambda) {
        return withPenalty(new Penalty(penalty.l2(), lambda));
    }

    public Regularizers withInputNoise(double deviation) {
        return withFeeding(
                new Feeding(feeding.shift(), feeding.rotation(), deviation, feeding.dropout()));
    }

    public Regularizers withInputDropout(double share) {
        return withFeeding(new Feeding(feeding.shift(), feeding.rotation(), feeding.noise(), share));
    }

    public Regularizers withShift(int pixels) {
        return withFeeding(new Feeding(pixels, feeding.rotation(), feeding.noise(), feeding.dropout()));
    }

    public Regularizers withRotation(double degrees) {
        return withFeeding(new Feeding(feeding.shift(), degrees, feeding.noise(), feeding.dropout()));
    }

    public Regularizers withWeightNoise(double deviation) {
        return new Regularizers(penalty, feeding, deviation, dropout, smoothing);
    }

    public Regularizers withDropout(double share) {
        return new Regularizers(penalty, feeding, weightNoise, share, smoothing);
    }

    public Regularizers withSmoothing(double share) {
        return new Regularizers(penalty, feeding, weightNoise, dropout, share);
    }

    private Regularizers withPenalty(Penalty other) {
        return new Regularizers(other, feeding, weightNoise, dropout, smoothing);
    }

    private Regularizers withFeeding(Feeding other) {
        return new Regularizers(penalty, other, weightNoise, dropout, smoothing);
    }
}
