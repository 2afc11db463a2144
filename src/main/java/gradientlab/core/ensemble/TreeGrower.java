package gradientlab.core.ensemble;

import gradientlab.core.regression.Order;
import java.util.Arrays;

/**
 * Grows regression trees on the same places again and again: the places are sorted once, and nothing is
 * allocated but the trees.
 *
 * <p>A split lies midway between two neighbouring places and takes most from the squared error; of several
 * that take equally much the leftmost is taken. A node is a leaf where the depth is used up, where all its
 * targets are equal and where all its places are. Not for several threads at once.
 */
public final class TreeGrower {

    /** A depth that no tree reaches. */
    public static final int FULL = Integer.MAX_VALUE;

    /** Splits whose gains differ by less than this share of them are as good as one another. */
    private static final double TIE = 1e-12;

    private final int[] order;
    private final double[] all;
    private final int[] drawn;
    private final double[] x;
    private final double[] y;
    private final int[] counts;
    private final double[] thresholds;
    private final double[] values;
    private int leaves;

    /** @param places [n], n at least 1, finite, in any order */
    public TreeGrower(double[] places) {
        int n = places.length;
        order = Order.of(places);
        all = places.clone();
        drawn = new int[n];
        x = new double[n];
        y = new double[n];
        counts = new int[n];
        thresholds = new double[n];
        values = new double[n];
    }

    /**
     * The tree of all the points, each once.
     *
     * @param targets [n], in the order of the places
     * @param depth splits from the root to a leaf at most, 0 or more; {@link #FULL} for any number
     */
    public RegressionTree grow(double[] targets, int depth) {
        Arrays.fill(drawn, 1);
        return growDrawn(targets, depth);
    }

    /**
     * The tree of a sample of the points.
     *
     * @param targets [n], in the order of the places
     * @param draws the indices of the points drawn, each as often as it was drawn; at least one
     * @param depth as above
     */
    public RegressionTree grow(double[] targets, int[] draws, int depth) {
        Arrays.fill(drawn, 0);
        for (int i : draws) {
            drawn[i]++;
        }
        return growDrawn(targets, depth);
    }

    private RegressionTree growDrawn(double[] targets, int depth) {
        int size = 0;
        for (int i : order) {
            if (drawn[i] > 0) {
                x[size] = all[i];
                y[size] = targets[i];
                counts[size++] = drawn[i];
            }
        }
        leaves = 0;
        grow(0, size, depth);
        return new RegressionTree(Arrays.copyOf(thresholds, leaves - 1), Arrays.copyOf(values, leaves));
    }

    private void grow(int from, int to, int depth) {
        double weight = 0;
        double sum = 0;
        boolean pure = true;
        for (int i = from; i < to; i++) {
            weight += counts[i];
            sum += counts[i] * y[i];
            pure &= y[i] == y[from];
        }
        double mean = sum / weight;
        int cut = depth == 0 || pure ? from : bestCut(from, to, weight, mean);
        if (cut == from) {
            values[leaves++] = pure ? y[from] : mean;
            return;
        }
        grow(from, cut, depth - 1);
        thresholds[leaves - 1] = midway(x[cut - 1], x[cut]);
        grow(cut, to, depth - 1);
    }

    /** Where the right side of the best split begins; from if all places are the same. */
    private int bestCut(int from, int to, double weight, double mean) {
        double most = -1;
        int best = from;
        double left = 0;
        double sum = 0;
        for (int i = from; i < to - 1; i++) {
            left += counts[i];
            sum += counts[i] * (y[i] - mean);
            if (x[i] < x[i + 1]) {
                double gain = sum * sum * weight / (left * (weight - left));
                if (gain > most + TIE * Math.abs(most)) {
                    most = gain;
                    best = i + 1;
                }
            }
        }
        return best;
    }

    /** Between two numbers, below the upper one even where they are neighbours. */
    static double midway(double lower, double upper) {
        double middle = lower / 2 + upper / 2;
        return middle < upper ? middle : lower;
    }
}
