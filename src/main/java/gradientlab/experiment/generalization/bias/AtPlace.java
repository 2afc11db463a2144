package gradientlab.experiment.generalization.bias;

import gradientlab.core.validation.BiasVariance;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What all fits of a recipe's model say at its x.
 *
 * @param values one a fit
 * @param truth the true value; none where it is not known
 * @param atPoints the fits' mean variance at the places of the points, of polynomials without a penalty
 * @param theory that variance in expectation, σ² (d + 1) / n
 */
public record AtPlace(double x, double[] values, OptionalDouble truth, OptionalDouble atPoints,
        double theory) {

    /** Fits once more, to predict there. */
    public static AtPlace of(BiasRun run, BiasRecipe recipe) {
        ModelChoice model = recipe.model();
        double[] values = Arrays.stream(run.at(model, recipe.x())).mapToDouble(row -> row[0]).toArray();
        OptionalDouble truth = run.knows() && recipe.data().truth().isPresent()
                ? OptionalDouble.of(recipe.data().truth().get().at(recipe.x()))
                : OptionalDouble.empty();
        boolean plain = model.kind() == Kind.POLYNOMIAL && model.l2() == 0 && model.l1() == 0
                && run.samples().samePlaces() && values.length > 1;
        return new AtPlace(recipe.x(), values, truth, plain ? OptionalDouble.of(atPoints(run, model))
                : OptionalDouble.empty(), run.noise() * (model.capacity() + 1) / run.points().n());
    }

    private static double atPoints(BiasRun run, ModelChoice model) {
        double[][] fits = run.at(model, run.points().x());
        return BiasVariance.of(fits, BiasVariance.mean(fits)).variance();
    }

    /** The mean of the fits; NaN without any. */
    public double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The fits' standard deviation, divided by R - 1. */
    public double deviation() {
        double mean = mean();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
