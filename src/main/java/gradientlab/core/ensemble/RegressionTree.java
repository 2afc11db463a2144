package gradientlab.core.ensemble;

import java.util.Arrays;

/**
 * A grown regression tree of one variable, which is a function of steps: its leaves from left to right.
 *
 * @param thresholds [leaves - 1], ascending; x at a threshold goes to the left of it
 * @param values [leaves], what the tree answers
 */
public record RegressionTree(double[] thresholds, double[] values) {

    /**
     * The tree of these points, each drawn once.
     *
     * @param x [n], in any order
     * @param y [n]
     * @param depth splits from the root to a leaf at most; {@link TreeGrower#FULL} for any number
     */
    public static RegressionTree of(double[] x, double[] y, int depth) {
        return new TreeGrower(x).grow(y, depth);
    }

    public int leaves() {
        return values.length;
    }

    /** Its answer at x. */
    public double at(double x) {
        int found = Arrays.binarySearch(thresholds, x);
        return values[found < 0 ? -1 - found : found];
    }

    /**
     * Adds factor times its answers to sums, in one walk.
     *
     * @param sorted [g], ascending
     * @param sums [g], written
     */
    public void addTo(double[] sorted, double factor, double[] sums) {
        int leaf = 0;
        for (int g = 0; g < sorted.length; g++) {
            while (leaf < thresholds.length && sorted[g] > thresholds[leaf]) {
                leaf++;
            }
            sums[g] += factor * values[leaf];
        }
    }

    /** Its answers at these places, in any order. */
    public double[] predict(double[] x) {
        double[] answers = new double[x.length];
        Arrays.setAll(answers, i -> at(x[i]));
        return answers;
    }
}
