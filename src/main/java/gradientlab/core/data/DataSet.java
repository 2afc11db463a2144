package gradientlab.core.data;

import gradientlab.core.Lcg;
import java.util.Arrays;

/**
 * Labelled examples. Immutable: the arrays are the set's own and are not to be written.
 *
 * @param features numbers an example
 * @param classes how many classes there are, 2 or more
 * @param inputs [rows][features], row by row
 * @param labels [rows], 0 to classes - 1
 */
public record DataSet(int features, int classes, double[] inputs, int[] labels) {

    public int rows() {
        return labels.length;
    }

    /** The rows of these indices, in their order. */
    public DataSet rows(int[] indices, int from, int to) {
        double[] x = new double[(to - from) * features];
        int[] t = new int[to - from];
        for (int i = from; i < to; i++) {
            System.arraycopy(inputs, indices[i] * features, x, (i - from) * features, features);
            t[i - from] = labels[indices[i]];
        }
        return new DataSet(features, classes, x, t);
    }

    /** 0 to n - 1, shuffled (Fisher and Yates). */
    public static int[] shuffled(int n, Lcg random) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int j = random.below(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
