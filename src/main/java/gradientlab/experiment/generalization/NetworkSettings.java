package gradientlab.experiment.generalization;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one network has of its own.
 *
 * @param l2 penalty λ on weights, 0 for none
 * @param l1 penalty λ₁ on weights, 0 for none
 * @param inputNoise σ added to inputs while training
 * @param weightNoise σ added to weights while training
 * @param dropout share of hidden units switched off while training, 0 to {@link #MAX_SHARE}
 * @param inputDropout share of inputs switched off while training
 * @param labelSmoothing ε of the target that is spread over all classes
 * @param shift whole pixels that a picture moves by at most, 0 to {@link #MAX_SHIFT}
 * @param rotation degrees that it turns by at most, 0 to {@link #MAX_ROTATION}
 * @param batchNorm whether every hidden layer has one
 * @param patience epochs without a lower validation loss before it stops, {@link #NEVER} for no stopping
 * @param batch its own, {@link TrainingPlan#FULL} for all; empty for the common one
 * @param lr its own learning rate; empty for the common one
 */
public record NetworkSettings(
        double l2,
        double l1,
        double inputNoise,
        double weightNoise,
        double dropout,
        double inputDropout,
        double labelSmoothing,
        int shift,
        double rotation,
        boolean batchNorm,
        int patience,
        Optional<Integer> batch,
        Optional<Double> lr) {

    /** No early stopping. */
    public static final int NEVER = 0;

    public static final double MAX_L2 = 0.3;
    public static final double MAX_L1 = 0.03;
    public static final double MAX_INPUT_NOISE = 1;
    public static final double MAX_WEIGHT_NOISE = 0.3;
    public static final double MAX_SHARE = 0.9;
    public static final int MAX_SHIFT = 2;
    public static final double MAX_ROTATION = 25;
    public static final int MAX_PATIENCE = 100;
    public static final int DEFAULT_PATIENCE = 20;

    /** No regularizer. */
    public static final NetworkSettings NONE = new NetworkSettings(
            0, 0, 0, 0, 0, 0, 0, 0, 0, false, NEVER, Optional.empty(), Optional.empty());

    /** Whether training pictures are moved. */
    public boolean augments() {
        return shift > 0 || rotation > 0;
    }

    public boolean stopsEarly() {
        return patience != NEVER;
    }

    public NetworkSettings withL2(double other) {
        return change(draft -> draft.l2 = other);
    }

    public NetworkSettings withL1(double other) {
        return change(draft -> draft.l1 = other);
    }

    public NetworkSettings withInputNoise(double other) {
        return change(draft -> draft.inputNoise = other);
    }

    public NetworkSettings withWeightNoise(double other) {
        return change(draft -> draft.weightNoise = other);
    }

    public NetworkSettings withDropout(double other) {
        return change(draft -> draft.dropout = other);
    }

    public NetworkSettings withInputDropout(double other) {
        return change(draft -> draft.inputDropout = other);
    }

    public NetworkSettings withLabelSmoothing(double other) {
        return change(draft -> draft.labelSmoothing = other);
    }

    public NetworkSettings withShift(int other) {
        return change(draft -> draft.shift = other);
    }

    public NetworkSettings withRotation(double other) {
        return change(draft -> draft.rotation = other);
    }

    public NetworkSettings withBatchNorm(boolean other) {
        return change(draft -> draft.batchNorm = other);
    }

    public NetworkSettings withPatience(int other) {
        return change(draft -> draft.patience = other);
    }

    public NetworkSettings withBatch(Optional<Integer> other) {
        return change(draft -> draft.batch = other);
    }

    public NetworkSettings withLr(Optional<Double> other) {
        return change(draft -> draft.lr = other);
    }

    private NetworkSettings change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        double l2;
        double l1;
        double inputNoise;
        double weightNoise;
        double dropout;
        double inputDropout;
        double labelSmoothing;
        int shift;
        double rotation;
        boolean batchNorm;
        int patience;
        Optional<Integer> batch;
        Optional<Double> lr;

        Draft(NetworkSettings from) {
            l2 = from.l2;
            l1 = from.l1;
            inputNoise = from.inputNoise;
            weightNoise = from.weightNoise;
            dropout = from.dropout;
            inputDropout = from.inputDropout;
            labelSmoothing = from.labelSmoothing;
            shift = from.shift;
            rotation = from.rotation;
            batchNorm = from.batchNorm;
            patience = from.patience;
            batch = from.batch;
            lr = from.lr;
        }

        NetworkSettings done() {
            return new NetworkSettings(l2, l1, inputNoise, weightNoise, dropout, inputDropout,
                    labelSmoothing, shift, rotation, batchNorm, patience, batch, lr);
        }
    }
}
