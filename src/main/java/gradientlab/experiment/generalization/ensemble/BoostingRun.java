package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.ensemble.Boosting;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.data.CurvePoints;

/**
 * Stages fitted to one sample of points, in turn and all at once.
 *
 * @param points they were fitted to, and are judged on
 * @param inTurn each fitted to what those before it left
 * @param atOnce each fitted to what the mean left
 */
public record BoostingRun(EnsemblesRecipe recipe, CurvePoints points, Boosting inTurn, Boosting atOnce)
        implements EnsembleRun {

    /** So many stages at most are put into another order. */
    private static final int ORDERED = 60;

    static BoostingRun of(EnsemblesRecipe recipe) {
        CurvePoints points = CurvePoints.of(recipe.data());
        EnsemblesRecipe.Boosting plan = recipe.boosting();
        return new BoostingRun(recipe, points,
                Boosting.of(points.x(), points.y(), plan.rounds(), plan.rate(), plan.depth()),
                Boosting.atOnce(points.x(), points.y(), plan.rounds(), plan.rate(), plan.depth()));
    }

    /** How many stages are put into another order. */
    public int ordered() {
        return Math.min(ORDERED, inTurn.trees().size());
    }

    /** What is looked at: stages fitted in turn or at once. */
    public Boosting fitted(boolean once) {
        return once ? atOnce : inTurn;
    }

    /** The error on the points fitted to, after 0, 1, ... stages. */
    public double[] training(boolean once) {
        return fitted(once).errors(points.x(), points.y());
    }

    /** The error on the test points, after 0, 1, ... stages; not a number where there are none. */
    public double[] test(boolean once) {
        return fitted(once).errors(points.testX(), points.testY());
    }

    /** The test error of the same stages in another order, after each of them. */
    public double[] errors(int[] order) {
        return inTurn.only(order).errors(points.testX(), points.testY());
    }
}
