package gradientlab.experiment.descent;

/**
 * How many examples an update sees, who sees which, and whether a run is measured by them.
 *
 * @param size examples a batch; {@link #FULL} for all of them
 * @param own whether every runner shuffles for itself; otherwise all see the same batches
 * @param samples whether charts count the examples seen from left to right, not the steps
 */
public record Batching(int size, boolean own, boolean samples) {

    /** The size that means all examples. */
    public static final int FULL = 0;

    /** Every update sees all examples. */
    public static final Batching ALL = new Batching(FULL, false, false);

    public Batching withSize(int other) {
        return new Batching(other, own, samples);
    }

    public Batching withOwn(boolean other) {
        return new Batching(size, other, samples);
    }

    public Batching withSamples(boolean other) {
        return new Batching(size, own, other);
    }
}
