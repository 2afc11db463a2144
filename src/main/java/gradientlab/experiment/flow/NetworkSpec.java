package gradientlab.experiment.flow;

import gradientlab.core.network.Block;
import java.util.List;
import java.util.Optional;

/**
 * One network.
 *
 * @param depth hidden layers
 * @param width units in each
 * @param activation its id
 * @param block around the activation
 * @param init its initializer's id
 * @param std for the initializer {@code normal}
 * @param weightScale all hidden weights are multiplied by it before the first step, in
 *     (0, {@link FlowRecipe#MAX_SCALE}]
 * @param branchScale s in h = h_prev + s a
 * @param slope of the leaky ReLU, or where PReLU's starts
 * @param dropout share of activations dropped
 * @param slot colour, dash and marker, 0 to 7
 * @param shown whether it is drawn; one that is not trains all the same, so that it can come back at once
 * @param parameters explicit numbers instead of drawn ones; {@code init} is then without effect
 */
public record NetworkSpec(
        int depth,
        int width,
        String activation,
        Block block,
        String init,
        double std,
        double weightScale,
        double branchScale,
        double slope,
        double dropout,
        int slot,
        boolean shown,
        Optional<Parameters> parameters) {

    public static final int DEFAULT_DEPTH = 20;
    public static final int DEFAULT_WIDTH = 32;
    public static final String DEFAULT_ACTIVATION = "relu";
    public static final String DEFAULT_INIT = "he_normal";
    public static final double DEFAULT_STD = 0.01;
    private static final double LEAKY_SLOPE = 0.01;
    private static final double PRELU_SLOPE = 0.25;

    /** A plain ReLU network, He-initialized, 20 layers of 32 units. */
    public static NetworkSpec of(int slot) {
        return new NetworkSpec(
                DEFAULT_DEPTH, DEFAULT_WIDTH, DEFAULT_ACTIVATION, Block.PLAIN, DEFAULT_INIT, DEFAULT_STD, 1,
                1,
                defaultSlope(DEFAULT_ACTIVATION), 0, slot, true, Optional.empty());
    }

    /** The slope below 0 where a recipe names none: 0.25 for PReLU, 0.01 for the others. */
    public static double defaultSlope(String activation) {
        return activation.equals("prelu") ? PRELU_SLOPE : LEAKY_SLOPE;
    }

    public NetworkSpec withDepth(int other) {
        return new NetworkSpec(
                other, width, activation, block, init, std, weightScale, branchScale, slope, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withWidth(int other) {
        return new NetworkSpec(
                depth, other, activation, block, init, std, weightScale, branchScale, slope, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withBlock(Block other) {
        return new NetworkSpec(
                depth, width, activation, other, init, std, weightScale, branchScale, slope, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withInit(String other) {
        return new NetworkSpec(
                depth, width, activation, block, other, std, weightScale, branchScale, slope, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withStd(double other) {
        return new NetworkSpec(
                depth, width, activation, block, init, other, weightScale, branchScale, slope, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withWeightScale(double other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, other, branchScale, slope, dropout, slot,
                shown, parameters);
    }

    public NetworkSpec withBranchScale(double other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, other, slope, dropout, slot,
                shown, parameters);
    }

    public NetworkSpec withSlope(double other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, branchScale, other, dropout,
                slot, shown, parameters);
    }

    public NetworkSpec withDropout(double other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, branchScale, slope, other, slot,
                shown, parameters);
    }

    public NetworkSpec withSlot(int other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, branchScale, slope, dropout,
                other, shown, parameters);
    }

    public NetworkSpec withShown(boolean other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, branchScale, slope, dropout,
                slot, other, parameters);
    }

    public NetworkSpec withParameters(Optional<Parameters> other) {
        return new NetworkSpec(
                depth, width, activation, block, init, std, weightScale, branchScale, slope, dropout,
                slot, shown, other);
    }

    /** The same with another activation, its slope at its default. */
    public NetworkSpec withActivation(String other) {
        return new NetworkSpec(
                depth, width, other, block, init, std, weightScale, branchScale, defaultSlope(other), dropout,
                slot, shown, parameters);
    }

    /**
     * Explicit parameters, layer by layer, the output layer last.
     *
     * @param weights W[l], [out][in]
     * @param biases b[l], [out]
     * @param scales batch norm's gamma of the hidden layers; empty for 1
     * @param shifts batch norm's beta of the hidden layers; empty for 0
     */
    public record Parameters(
            List<List<List<Double>>> weights,
            List<List<Double>> biases,
            List<List<Double>> scales,
            List<List<Double>> shifts) {

        public Parameters {
            weights = weights.stream().map(Parameters::copied).toList();
            biases = copied(biases);
            scales = copied(scales);
            shifts = copied(shifts);
        }

        private static List<List<Double>> copied(List<List<Double>> rows) {
            return rows.stream().map(List::copyOf).toList();
        }
    }
}
