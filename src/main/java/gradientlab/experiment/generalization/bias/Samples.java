package gradientlab.experiment.generalization.bias;

import gradientlab.core.Lcg;
import gradientlab.core.validation.Points;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.data.CurvePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples that a model is fitted to.
 *
 * @param x [R][n]
 * @param y [R][n]
 * @param samePlaces whether all have the same x
 */
public record Samples(double[][] x, double[][] y, boolean samePlaces) {

    private static final long FRESH = 100;
    private static final long BOOTSTRAPS = 1000;

    /** Those of a recipe. */
    public static Samples of(BiasRecipe recipe) {
        CurvePoints points = CurvePoints.of(recipe.data());
        if (!recipe.given().isEmpty()) {
            return same(points, recipe.given().stream()
                    .map(y -> y.stream().mapToDouble(Double::doubleValue).toArray()).toList());
        }
        if (recipe.bootstrap()) {
            return bootstraps(points, recipe);
        }
        if (recipe.data() instanceof Generated drawn && drawn.places() == Places.RANDOM) {
            return elsewhere(drawn, recipe.samples());
        }
        return same(points, noise(points, recipe));
    }

    private static Samples same(CurvePoints points, List<double[]> y) {
        double[][] x = new double[y.size()][];
        Arrays.fill(x, points.x());
        return new Samples(x, y.toArray(double[][]::new), true);
    }

    /** Fresh noise at the same places, all of Lcg(seed + 100). */
    private static List<double[]> noise(CurvePoints points, BiasRecipe recipe) {
        CurveData data = recipe.data();
        CurveFunction function = data.truth().orElse(CurveFunction.SINE);
        Lcg numbers = new Lcg(data.seed() + FRESH);
        List<double[]> samples = new ArrayList<>();
        for (int r = 0; r < recipe.samples(); r++) {
            samples.add(CurvePoints.targets(points.x(), function, data.sigma().orElse(0.0), numbers));
        }
        return samples;
    }

    /** Fresh places and noise, all of Lcg(seed): the first sample is that of the data. */
    private static Samples elsewhere(Generated drawn, int count) {
        Lcg numbers = new Lcg(drawn.seed());
        double[][] x = new double[count][];
        double[][] y = new double[count][];
        for (int r = 0; r < count; r++) {
            CurvePoints sample = CurvePoints.sample(drawn, numbers);
            x[r] = sample.x();
            y[r] = sample.y();
        }
        return new Samples(x, y, false);
    }

    /** n draws of the pairs with replacement for each sample, all of Lcg(seed + 1000). */
    private static Samples bootstraps(CurvePoints points, BiasRecipe recipe) {
        Lcg numbers = new Lcg(recipe.data().seed() + BOOTSTRAPS);
        double[][] x = new double[recipe.samples()][];
        double[][] y = new double[recipe.samples()][];
        for (int r = 0; r < x.length; r++) {
            int[] draws = new int[points.n()];
            Arrays.setAll(draws, i -> numbers.below(points.n()));
            x[r] = Points.choose(points.x(), draws);
            y[r] = Points.choose(points.y(), draws);
        }
        return new Samples(x, y, false);
    }

    public int count() {
        return x.length;
    }
}
