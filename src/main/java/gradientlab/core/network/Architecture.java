package gradientlab.core.network;

import java.util.function.Consumer;

/**
 * The shape of a network: {@code depth} hidden layers of {@code width} units and a linear output layer.
 * Immutable; a change makes a new one.
 *
 * @param inputs how many numbers an example has
 * @param depth hidden layers, 1 or more
 * @param width units in each
 * @param outputs logits
 * @param activation of the hidden layers
 * @param block around the activation
 * @param branchScale s in h = h_prev + s a; 1 unless residual
 * @param slope of the leaky ReLU, or where PReLU's starts
 * @param dropout share of activations dropped while training, [0, 1)
 */
public record Architecture(
        int inputs,
        int depth,
        int width,
        int outputs,
        Activation activation,
        Block block,
        double branchScale,
        double slope,
        double dropout) {

    /** Plain layers, nothing dropped; the slope is 0. */
    public static Architecture plain(int inputs, int depth, int width, int outputs, Activation activation) {
        Draft draft = new Draft();
        draft.inputs = inputs;
        draft.depth = depth;
        draft.width = width;
        draft.outputs = outputs;
        draft.activation = activation;
        return draft.done();
    }

    /** @param scale s in h = h_prev + s a, without effect where nothing is skipped */
    public Architecture withBlock(Block other, double scale) {
        return change(draft -> {
            draft.block = other;
            draft.branchScale = scale;
        });
    }

    public Architecture withSlope(double other) {
        return change(draft -> draft.slope = other);
    }

    public Architecture withDropout(double other) {
        return change(draft -> draft.dropout = other);
    }

    private Architecture change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        int inputs;
        int depth;
        int width;
        int outputs;
        Activation activation;
        Block block = Block.PLAIN;
        double branchScale = 1;
        double slope;
        double dropout;

        Draft() {}

        Draft(Architecture from) {
            inputs = from.inputs;
            depth = from.depth;
            width = from.width;
            outputs = from.outputs;
            activation = from.activation;
            block = from.block;
            branchScale = from.branchScale;
            slope = from.slope;
            dropout = from.dropout;
        }

        Architecture done() {
            return new Architecture(
                    inputs, depth, width, outputs, activation, block, branchScale, slope, dropout);
        }
    }
}
