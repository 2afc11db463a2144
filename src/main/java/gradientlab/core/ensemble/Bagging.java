package gradientlab.core.ensemble;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.regression.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees grown each on its own sample of the points; together they answer with their mean.
 *
 * @param x [n], the places
 * @param y [n], the targets
 * @param draws [trees][m], the indices each tree's sample was drawn of
 * @param trees grown on them, in the same order
 */
public record Bagging(double[] x, double[] y, int[][] draws, List<RegressionTree> trees) {

    /** An error over the points that some tree has not seen. */
    public record OutOfBag(double meanSquare, int points) {}

    /**
     * Grows a tree on each sample.
     *
     * @param draws [trees][m], indices of points, m at least 1
     * @param depth splits from the root to a leaf at most; {@link TreeGrower#FULL} for any number
     */
    public static Bagging of(double[] x, double[] y, int[][] draws, int depth) {
        TreeGrower grower = new TreeGrower(x);
        List<RegressionTree> trees = new ArrayList<>(draws.length);
        for (int[] sample : draws) {
            trees.add(grower.grow(y, sample, depth));
        }
        return new Bagging(x, y, draws, trees);
    }

    /** The samples of so many trees: each m draws of n points with replacement. */
    public static int[][] bootstraps(int trees, int n, int m, Lcg random) {
        int[][] draws = new int[trees][m];
        for (int[] sample : draws) {
            Arrays.setAll(sample, j -> random.below(n));
        }
        return draws;
    }

    /** The same without replacement: m of n points, no point twice; m at most n. */
    public static int[][] subsets(int trees, int n, int m, Lcg random) {
        int[][] draws = new int[trees][];
        Arrays.setAll(draws, b -> Arrays.copyOf(DataSet.shuffled(n, random), m));
        return draws;
    }

    /** How many different points are expected in m draws with replacement from n. */
    public static double expectedDifferent(int n, int m) {
        return n * (1 - Math.pow(1 - 1.0 / n, m));
    }

    /** These trees of it, in this order. */
    public Bagging only(int... chosen) {
        int[][] kept = Arrays.stream(chosen).mapToObj(b -> draws[b]).toArray(int[][]::new);
        return new Bagging(x, y, kept, Arrays.stream(chosen).mapToObj(trees::get).toList());
    }

    /** How often each point was drawn for a tree: [n]. */
    public int[] counts(int tree) {
        int[] counts = new int[x.length];
        for (int i : draws[tree]) {
            counts[i]++;
        }
        return counts;
    }

    /**
     * The mean of the trees.
     *
     * @param sorted [g], ascending
     * @return [g]
     */
    public double[] mean(double[] sorted) {
        double[] mean = new double[sorted.length];
        for (RegressionTree tree : trees) {
            tree.addTo(sorted, 1.0, mean);
        }
        for (int g = 0; g < mean.length; g++) {
            mean[g] /= trees.size();
        }
        return mean;
    }

    /**
     * The mean squared error of the mean of the first trees, as more and more of them are taken.
     *
     * @param places [n], in any order
     * @param targets [n]
     * @return [trees], that of 1, 2, ... trees
     */
    public double[] errors(double[] places, double[] targets) {
        int[] order = Order.of(places);
        double[] sorted = Arrays.stream(order).mapToDouble(i -> places[i]).toArray();
        double[] wanted = Arrays.stream(order).mapToDouble(i -> targets[i]).toArray();
        double[] sums = new double[places.length];
        double[] errors = new double[trees.size()];
        for (int b = 0; b < errors.length; b++) {
            trees.get(b).addTo(sorted, 1, sums);
            double total = 0;
            for (int i = 0; i < sums.length; i++) {
                double error = sums[i] / (b + 1) - wanted[i];
                total += error * error;
            }
            errors[b] = total / places.length;
        }
        return errors;
    }

    /**
     * The out-of-bag error, as more and more trees are taken: each point is judged by the mean of those
     * trees whose sample it is missing from.
     *
     * @return [trees]; not a number while every tree has seen every point
     */
    public OutOfBag[] outOfBag() {
        double[] sums = new double[x.length];
        int[] judges = new int[x.length];
        OutOfBag[] errors = new OutOfBag[trees.size()];
        for (int b = 0; b < errors.length; b++) {
            int[] counts = counts(b);
            for (int i = 0; i < x.length; i++) {
                if (counts[i] == 0) {
                    sums[i] += trees.get(b).at(x[i]);
                    judges[i]++;
                }
            }
            errors[b] = outOfBag(sums, judges);
        }
        return errors;
    }

    private OutOfBag outOfBag(double[] sums, int[] judges) {
        double total = 0;
        int points = 0;
        for (int i = 0; i < sums.length; i++) {
            if (judges[i] > 0) {
                double error = sums[i] / judges[i] - y[i];
                total += error * error;
                points++;
            }
        }
        return new OutOfBag(total / points, points);
    }
}
