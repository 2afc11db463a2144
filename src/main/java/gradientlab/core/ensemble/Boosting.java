package gradientlab.core.ensemble;

import gradientlab.core.regression.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Gradient boosting with squared errors: a mean, then tree after tree, each fitted to what is left and added
 * with the learning rate.
 *
 * @param mean of the targets, the model before the first stage
 * @param rate the learning rate
 * @param trees one a stage
 */
public record Boosting(double mean, double rate, List<RegressionTree> trees) {

    /**
     * Fits so many stages in turn.
     *
     * @param x [n], in any order
     * @param y [n]
     * @param depth of each tree at most
     */
    public static Boosting of(double[] x, double[] y, int stages, double rate, int depth) {
        double mean = Arrays.stream(y).average().orElseThrow();
        TreeGrower grower = new TreeGrower(x);
        double[] left = new double[y.length];
        Arrays.setAll(left, i -> y[i] - mean);
        List<RegressionTree> trees = new ArrayList<>(stages);
        for (int stage = 0; stage < stages; stage++) {
            RegressionTree tree = grower.grow(left, depth);
            trees.add(tree);
            for (int i = 0; i < left.length; i++) {
                left[i] -= rate * tree.at(x[i]);
            }
        }
        return new Boosting(mean, rate, trees);
    }

    /** The same but that no stage waits for another: each is fitted to what the mean leaves. */
    public static Boosting atOnce(double[] x, double[] y, int stages, double rate, int depth) {
        Boosting first = of(x, y, 1, rate, depth);
        return new Boosting(first.mean, rate, Collections.nCopies(stages, first.trees.get(0)));
    }

    /** These stages of it, in this order: the sum alone, nothing is fitted again. */
    public Boosting only(int... stages) {
        return new Boosting(mean, rate, Arrays.stream(stages).mapToObj(trees::get).toList());
    }

    /**
     * The model after the first so many stages.
     *
     * @param sorted [g], ascending
     * @return [g]
     */
    public double[] predict(double[] sorted, int stages) {
        double[] sums = new double[sorted.length];
        Arrays.fill(sums, mean);
        for (RegressionTree tree : trees.subList(0, stages)) {
            tree.addTo(sorted, rate, sums);
        }
        return sums;
    }

    /**
     * The mean squared error after each stage.
     *
     * @param places [n], in any order
     * @param targets [n]
     * @return [stages + 1], that of the mean alone first
     */
    public double[] errors(double[] places, double[] targets) {
        int[] order = Order.of(places);
        double[] sorted = Arrays.stream(order).mapToDouble(i -> places[i]).toArray();
        double[] left = Arrays.stream(order).mapToDouble(i -> targets[i] - mean).toArray();
        double[] errors = new double[trees.size() + 1];
        errors[0] = meanSquare(left);
        for (int stage = 0; stage < trees.size(); stage++) {
            trees.get(stage).addTo(sorted, -rate, left);
            errors[stage + 1] = meanSquare(left);
        }
        return errors;
    }

    private static double meanSquare(double[] errors) {
        double total = 0;
        for (double error : errors) {
            total += error * error;
        }
        return total / errors.length;
    }
}
