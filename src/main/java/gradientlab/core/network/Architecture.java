package gradientlab.core.network;

/**
 * The shape of a network: {@code depth} hidden layers of {@code width} units and a linear output layer.
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
        double dropout) {}
