package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.Lcg;
import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.data.CurvePoints;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trees of bootstrap samples of one sample of points.
 *
 * @param points they were grown on, and are judged on
 * @param all trees of the recipe in the order drawn, none left out
 * @param single one tree on all points
 */
public record BaggingRun(EnsemblesRecipe recipe, CurvePoints points, Bagging all, RegressionTree single)
        implements EnsembleRun {

    private static final long DRAWS = 1000;

    static BaggingRun of(EnsemblesRecipe recipe) {
        CurvePoints points = CurvePoints.of(recipe.data());
        EnsemblesRecipe.Bagging plan = recipe.bagging();
        int[][] draws = plan.indices().isEmpty()
                ? draws(plan, recipe.trees(), points.n(), new Lcg(recipe.data().seed() + DRAWS))
                : plan.indices().stream().map(BaggingRun::array).toArray(int[][]::new);
        return new BaggingRun(recipe, points, Bagging.of(points.x(), points.y(), draws, plan.depth()),
                RegressionTree.of(points.x(), points.y(), plan.depth()));
    }

    private static int[] array(List<Integer> indices) {
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The draws of so many trees from n points, the next of a stream. */
    static int[][] draws(EnsemblesRecipe.Bagging plan, int trees, int n, Lcg random) {
        int m = plan.drawn(n);
        return plan.replacement()
                ? Bagging.bootstraps(trees, n, m, random)
                : Bagging.subsets(trees, n, Math.min(m, n), random);
    }

    /** The first so many trees without those left out. */
    public Bagging first(int trees, List<Integer> leftOut) {
        return all.only(IntStream.range(0, trees).filter(tree -> !leftOut.contains(tree)).toArray());
    }

    /** The trees of another order, as errors of more and more of them. */
    public double[] errors(int[] order) {
        return all.only(order).errors(points.testX(), points.testY());
    }

    /** The test error of the one tree on all points; not a number where there are no test points. */
    public double singleError() {
        double total = 0;
        for (int i = 0; i < points.testX().length; i++) {
            double error = single.at(points.testX()[i]) - points.testY()[i];
            total += error * error;
        }
        return total / points.testX().length;
    }

    /** How many points are missing from each tree's sample. */
    public int[] missing() {
        return IntStream.range(0, all.trees().size()).map(this::missing).toArray();
    }

    private int missing(int tree) {
        return (int) IntStream.of(all.counts(tree)).filter(count -> count == 0).count();
    }
}
