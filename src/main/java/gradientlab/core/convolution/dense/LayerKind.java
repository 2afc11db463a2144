package gradientlab.core.convolution.dense;

import gradientlab.core.convolution.ConvolutionShape;

/** What connects an input to an output: who reads what, and who shares weights. */
public enum LayerKind {
    /** Every output reads every input, each with a weight of its own. */
    FULL,
    /** An output reads its window, with weights of its own. */
    LOCAL,
    /** An output reads its window; all windows of a filter have the same weights. */
    SHARED;

    /**
     * Weights between the input and the output of that shape.
     *
     * @param biases whether each output's bias is counted too, a shared filter's once
     */
    public long weights(ConvolutionShape shape, boolean biases) {
        long outputs = biases ? shape.outputSize() : 0;
        return switch (this) {
            case FULL -> shape.fullWeights() + outputs;
            case LOCAL -> shape.localWeights() + outputs;
            case SHARED -> shape.weights() + (biases ? shape.filters() : 0);
        };
    }

    /** Products of a weight and an input that one example takes. */
    public long multiplications(ConvolutionShape shape) {
        return this == FULL ? shape.fullWeights() : shape.multiplications();
    }
}
