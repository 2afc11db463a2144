package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.ensemble.AdaBoost;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.data.PlanePoints;
import java.util.List;

/**
 * Rounds of votes on one sample of points of two classes.
 *
 * @param points they were fitted to, and are judged on
 * @param fitted the rounds, fewer than asked for where they end by themselves
 * @param training the share of training points that the vote gets wrong as labelled, after each round
 * @param test the same of the test points, whose labels are correct; empty if there are none
 * @param weightOnWrong the share of the weight that points with a wrong label carry, after each round
 * @param votes the answers on a raster
 */
public record AdaBoostRun(EnsemblesRecipe recipe, PlanePoints points, AdaBoost fitted, double[] training,
        double[] test, double[] weightOnWrong, VoteRaster votes) implements EnsembleRun {

    private static final double[] NONE = {};

    static AdaBoostRun of(EnsemblesRecipe recipe) {
        PlanePoints points = PlanePoints.of(recipe.plane());
        EnsemblesRecipe.AdaBoost plan = recipe.adaboost();
        AdaBoost fitted = AdaBoost.of(points.x(), points.y(), plan.rounds(), plan.depth());
        return new AdaBoostRun(recipe, points, fitted, fitted.errors(points.x(), points.y()),
                points.testY().length == 0 ? NONE : fitted.errors(points.testX(), points.testY()),
                onWrong(fitted.rounds(), points.wrong()), VoteRaster.of(points.x(), fitted.rounds()));
    }

    private static double[] onWrong(List<AdaBoost.Round> rounds, int[] wrong) {
        return rounds.stream().mapToDouble(round -> {
            double sum = 0;
            for (int i : wrong) {
                sum += round.weights()[i];
            }
            return sum;
        }).toArray();
    }
}
