package gradientlab.experiment.training;

import gradientlab.core.Lcg;
import gradientlab.experiment.data.Examples;

/**
 * Deals the training examples out in batches, shuffled anew each epoch; the few that don't fill a batch wait
 * for the next shuffle. Nothing is allocated after the start.
 */
public final class Batches implements BatchStream {

    private final Examples all;
    private final int size;
    private final int perEpoch;
    private final int[] order;
    private final Lcg random;
    private final double[] inputs;
    private final double[] targets;

    /** @param size examples a batch, 1 to all of them */
    public Batches(Examples all, int size, long seed) {
        this.all = all;
        this.size = size;
        perEpoch = all.rows() / size;
        random = new Lcg(seed);
        boolean whole = size == all.rows();
        order = new int[all.rows()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        inputs = whole ? all.inputs() : new double[size * all.features()];
        targets = whole ? all.targets() : new double[size * all.width()];
    }

    @Override
    public int perEpoch() {
        return perEpoch;
    }

    @Override
    public void deal(int step) {
        if (size == order.length) {
            return;
        }
        int from = step % perEpoch * size;
        if (from == 0) {
            shuffle();
        }
        for (int i = 0; i < size; i++) {
            int row = order[from + i];
            System.arraycopy(all.inputs(), row * all.features(), inputs, i * all.features(), all.features());
            System.arraycopy(all.targets(), row * all.width(), targets, i * all.width(), all.width());
        }
    }

    /** Fisher and Yates, in place. */
    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.below(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double[] inputs() {
        return inputs;
    }

    @Override
    public double[] targets() {
        return targets;
    }
}
