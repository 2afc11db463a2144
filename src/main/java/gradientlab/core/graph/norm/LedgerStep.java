package gradientlab.core.graph.norm;

/** The steps in which batch norm is taken apart, forward and then backward. */
public enum LedgerStep {
    MEAN(false),
    VARIANCE(false),
    NORMALIZED(true),
    OUTPUT(true),
    ACTIVATION(true),
    BY_OUTPUT(true),
    BY_BETA(false),
    BY_GAMMA(false),
    BY_NORMALIZED(true),
    BY_VARIANCE(false),
    BY_MEAN(false),
    BY_INPUT(true);

    private final boolean ofExample;

    LedgerStep(boolean ofExample) {
        this.ofExample = ofExample;
    }

    /** Whether each example has a number of its own. */
    public boolean ofExample() {
        return ofExample;
    }

    /** Whether it belongs to the backward pass. */
    public boolean backward() {
        return compareTo(BY_OUTPUT) >= 0;
    }

    /**
     * Its number; the last step's is ∂L/∂z.
     *
     * @param example from 0; of no matter for what all examples share
     */
    public double value(NormPasses passes, int example) {
        return switch (this) {
            case MEAN -> passes.mean();
            case VARIANCE -> passes.variance();
            case NORMALIZED -> passes.normalized(example);
            case OUTPUT -> passes.output(example);
            case ACTIVATION -> passes.activation(example);
            case BY_OUTPUT -> passes.byOutput(example);
            case BY_BETA -> passes.byBeta();
            case BY_GAMMA -> passes.byGamma();
            case BY_NORMALIZED -> passes.byNormalized(example);
            case BY_VARIANCE -> passes.byVariance();
            case BY_MEAN -> passes.byMean();
            case BY_INPUT -> passes.byZ(example);
        };
    }
}
