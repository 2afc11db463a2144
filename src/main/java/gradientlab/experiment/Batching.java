package gradientlab.experiment;

/**
 * How many examples an update sees, and who sees which.
 *
 * @param size examples a batch; {@link #FULL} for all of them
 * @param own whether every runner shuffles for itself; otherwise all see the same batches
 */
public record Batching(int size, boolean own) {

    /** The size that means all examples. */
    public static final int FULL = 0;

    /** Every update sees all examples. */
    public static final Batching ALL = new Batching(FULL, false);

    public Batching withSize(int other) {
        return new Batching(other, own);
    }

    public Batching withOwn(boolean other) {
        return new Batching(size, other);
    }
}
