package gradientlab.experiment.generalization;

import gradientlab.core.network.regularizer.Regularizers;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one network has of its own.
 *
 * @param regularizers those that act in every update
 * @param batchNorm whether every hidden layer has one
 * @param patience epochs without a lower validation loss before it stops, {@link #NEVER} for no stopping
 * @param batch its own, {@link TrainingPlan#FULL} for all; empty for the common one
 * @param lr its own learning rate; empty for the common one
 */
public record NetworkSettings(
        Regularizers regularizers,
        boolean batchNorm,
        int patience,
        Optional<Integer> batch,
        Optional<Double> lr) {

    /** No early stopping. */
    public static final int NEVER = 0;

    public static final int MAX_PATIENCE = 100;
    public static final int DEFAULT_PATIENCE = 20;

    /** No regularizer. */
    public static final NetworkSettings NONE =
            new NetworkSettings(Regularizers.NONE, false, NEVER, Optional.empty(), Optional.empty());

    /** Penalty λ on weights, 0 for none. */
    public double l2() {
        return regularizers.penalty().l2();
    }

    /** Penalty λ₁ on weights, 0 for none. */
    public double l1() {
        return regularizers.penalty().l1();
    }

    /** σ added to inputs while training. */
    public double inputNoise() {
        return regularizers.feeding().noise();
    }

    /** σ added to weights while training. */
    public double weightNoise() {
        return regularizers.weightNoise();
    }

    /** Share of hidden units switched off while training. */
    public double dropout() {
        return regularizers.dropout();
    }

    /** Share of inputs switched off while training. */
    public double inputDropout() {
        return regularizers.feeding().dropout();
    }

    /** ε of the target that is spread over all classes. */
    public double labelSmoothing() {
        return regularizers.smoothing();
    }

    /** Whole pixels that a picture moves by at most. */
    public int shift() {
        return regularizers.feeding().shift();
    }

    /** Degrees that it turns by at most. */
    public double rotation() {
        return regularizers.feeding().rotation();
    }

    /** Whether training pictures are moved. */
    public boolean augments() {
        return regularizers.feeding().augments();
    }

    public boolean stopsEarly() {
        return patience != NEVER;
    }

    public NetworkSettings withL2(double other) {
        return turned(all -> all.withL2(other));
    }

    public NetworkSettings withL1(double other) {
        return turned(all -> all.withL1(other));
    }

    public NetworkSettings withInputNoise(double other) {
        return turned(all -> all.withInputNoise(other));
    }

    public NetworkSettings withWeightNoise(double other) {
        return turned(all -> all.withWeightNoise(other));
    }

    public NetworkSettings withDropout(double other) {
        return turned(all -> all.withDropout(other));
    }

    public NetworkSettings withInputDropout(double other) {
        return turned(all -> all.withInputDropout(other));
    }

    public NetworkSettings withLabelSmoothing(double other) {
        return turned(all -> all.withSmoothing(other));
    }

    public NetworkSettings withShift(int other) {
        return turned(all -> all.withShift(other));
    }

    public NetworkSettings withRotation(double other) {
        return turned(all -> all.withRotation(other));
    }

    private NetworkSettings turned(UnaryOperator<Regularizers> turn) {
        return withRegularizers(turn.apply(regularizers));
    }

    public NetworkSettings withRegularizers(Regularizers other) {
        return new NetworkSettings(other, batchNorm, patience, batch, lr);
    }

    public NetworkSettings withBatchNorm(boolean other) {
        return new NetworkSettings(regularizers, other, patience, batch, lr);
    }

    public NetworkSettings withPatience(int other) {
        return new NetworkSettings(regularizers, batchNorm, other, batch, lr);
    }

    public NetworkSettings withBatch(Optional<Integer> other) {
        return new NetworkSettings(regularizers, batchNorm, patience, other, lr);
    }

    public NetworkSettings withLr(Optional<Double> other) {
        return new NetworkSettings(regularizers, batchNorm, patience, batch, other);
    }
}
