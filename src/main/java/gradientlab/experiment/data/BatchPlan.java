package gradientlab.experiment.data;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.experiment.recipe.Seeds;

/**
 * Which examples each update of a runner sees: shuffled anew every epoch, dealt out in batches, the last of
 * which is smaller where they don't fill. The same for the same seed, whatever step is asked for first.
 *
 * <p>It remembers the epoch last asked for: one a thread.
 */
public final class BatchPlan {

    private final int rows;
    private final int size;
    private final long seed;
    private final int perEpoch;
    private int[] order;
    private int epoch = -1;

    /** @param size 1 to {@code rows} */
    public BatchPlan(int rows, int size, long seed) {
        this.rows = rows;
        this.size = size;
        this.seed = seed;
        this.perEpoch = (rows + size - 1) / size;
    }

    /** Batches an epoch. */
    public int perEpoch() {
        return perEpoch;
    }

    /** Examples a batch, the last of an epoch perhaps less. */
    public int size() {
        return size;
    }

    /** How many examples there are. */
    public int rows() {
        return rows;
    }

    /** The order of the epoch that the update from {@code step} on belongs to; not to be written. */
    public int[] order(int step) {
        int wanted = step / perEpoch;
        if (wanted != epoch) {
            epoch = wanted;
            order = DataSet.shuffled(rows, new Lcg(Seeds.derive(seed, wanted)));
        }
        return order;
    }

    /** Where in that order the update's batch begins. */
    public int from(int step) {
        return from(step % perEpoch, size);
    }

    /** Where it ends: the place behind its last example. */
    public int to(int step) {
        return Math.min(rows, from(step) + size);
    }

    /** How many examples the updates before {@code step} have seen, repetitions counted. */
    public long samples(int step) {
        return (long) (step / perEpoch) * rows + from(step % perEpoch, size);
    }

    private static int from(int batch, int size) {
        return batch * size;
    }
}
