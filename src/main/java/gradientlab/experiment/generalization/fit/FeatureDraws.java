package gradientlab.experiment.generalization.fit;

import gradientlab.core.regression.Family;
import gradientlab.core.regression.RandomFeatures;
import gradientlab.core.validation.Points;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.experiment.generalization.model.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The errors of random features over several draws of them, without and with a ridge penalty: one draw says
 * little where as many features as points make the fit wild.
 *
 * @param train [draws][steps]
 * @param test [draws][steps]
 * @param ridge [draws][steps] test errors with the penalty {@link #RIDGE}, or the recipe's own
 */
public record FeatureDraws(FitRecipe recipe, Capacities capacities, List<double[]> train,
        List<double[]> test, List<double[]> ridge) {

    /** The penalty that is compared with none. */
    public static final double RIDGE = 0.001;

    /**
     * Fits draw after draw.
     *
     * @param cancelled asked between two whether to stop early
     */
    public static FeatureDraws of(FitRecipe recipe, BooleanSupplier cancelled) {
        CurvePoints points = CurvePoints.of(recipe.data());
        Capacities capacities = Capacities.of(recipe.model(), recipe.data());
        List<double[]> train = new ArrayList<>();
        List<double[]> test = new ArrayList<>();
        List<double[]> ridge = new ArrayList<>();
        for (int draw = 0; draw < recipe.model().draws() && !cancelled.getAsBoolean(); draw++) {
            RandomFeatures features = (RandomFeatures) Families.of(
                    recipe.model().withDraw(draw).withL2(0), recipe.data(), capacities);
            double[][] errors = errors(features, points);
            train.add(errors[0]);
            test.add(errors[1]);
            ridge.add(errors(features.withAlpha(compared(recipe.model())), points)[1]);
        }
        return new FeatureDraws(recipe, capacities, train, test, ridge);
    }

    /** The penalty of the comparison. */
    public static double compared(ModelChoice model) {
        return model.l2() > 0 ? model.l2() : RIDGE;
    }

    /** On the training points and on the test points. */
    private static double[][] errors(Family family, CurvePoints points) {
        int n = points.n();
        double[][] out = new double[family.size()][n + points.testX().length];
        family.at(points.x(), Points.joined(points.x(), points.testX())).predict(points.y(), out);
        return new double[][] {Points.meanSquares(out, points.y()),
                Points.meanSquares(Points.parts(out, n, points.testX().length), points.testY())};
    }

    /** Whether it holds for another recipe. */
    public boolean answers(FitRecipe other) {
        ModelChoice own = recipe.model();
        return recipe.data().equals(other.data())
                && own.equals(other.model().withCapacity(own.capacity()).withDraw(own.draw()))
                && capacities.values().contains(other.model().capacity());
    }

    /** The median over the draws at every step. */
    public static double[] median(List<double[]> draws) {
        return quantile(draws, 0.5);
    }

    /** The value below which a share of the draws lies, at every step. */
    public static double[] quantile(List<double[]> draws, double share) {
        double[] values = new double[draws.get(0).length];
        Arrays.setAll(values, step -> {
            double[] sorted = draws.stream().mapToDouble(errors -> errors[step]).sorted().toArray();
            return sorted[(int) Math.round(share * (sorted.length - 1))];
        });
        return values;
    }
}
