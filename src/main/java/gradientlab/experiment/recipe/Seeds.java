package gradientlab.experiment.recipe;

/** Makes the seeds of what must not resemble each other out of a recipe's one seed. */
public final class Seeds {

    public static final int DATA = 1;
    public static final int SPLIT = 2;
    public static final int WEIGHTS = 3;
    public static final int SHUFFLE = 4;
    public static final int DROPOUT = 5;
    public static final int BATCHES = 6;
    public static final int INPUT_DROPOUT = 7;
    public static final int INPUT_NOISE = 8;
    public static final int WEIGHT_NOISE = 9;
    public static final int AUGMENTATION = 10;
    /** From here on, one a path. */
    public static final int FAN = 100;

    private Seeds() {}

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014) on the seed's stream-th successor. */
    public static long derive(long seed, int stream) {
        long z = seed + stream * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
