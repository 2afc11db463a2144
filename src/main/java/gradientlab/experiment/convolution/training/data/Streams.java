package gradientlab.experiment.convolution.training.data;

/**
 * Where the random numbers of a seed come from: each purpose has a generator of its own, so that a network's
 * weights do not depend on how the digits are split.
 */
public final class Streams {

    /** Which digits are for training. */
    static final int SPLIT = 11;
    /** The weights a network starts with. */
    public static final int WEIGHTS = 5;
    /** The order in which digits are dealt. */
    static final int ORDER = 7;
    /** By how much a digit is shifted before it is trained on. */
    static final int SHIFTS = 9;

    private Streams() {}

    /** What the generator of a purpose starts with. */
    public static long of(long seed, int purpose) {
        return 1000 * seed + purpose;
    }
}
