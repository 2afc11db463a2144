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
public record BoostingRun(EnsemblesRecipe recipe, CurvePoints points, Judged inTurn, Judged atOnce)
        implements EnsembleRun {

    /** So many stages at most are put into another order. */
    private static final int ORDERED = 60;

    /**
     * Stages and their errors.
     *
     * @param training on the points fitted to, after 0, 1, ... stages
     * @param test on the test points, after 0, 1, ... stages; not a number where there are none
     */
    public record Judged(Boosting boosting, double[] training, double[] test) {

        static Judged of(Boosting boosting, CurvePoints points) {
            return new Judged(boosting, boosting.errors(points.x(), points.y()),
                    boosting.errors(points.testX(), points.testY()));
        }
    }

    static BoostingRun of(EnsemblesRecipe recipe) {
        CurvePoints points = CurvePoints.of(recipe.data());
        EnsemblesRecipe.Boosting plan = recipe.boosting();
        double[] x = points.x();
        double[] y = points.y();
        return new BoostingRun(recipe, points,
                Judged.of(Boosting.of(x, y, plan.rounds(), plan.rate(), plan.depth()), points),
                Judged.of(Boosting.atOnce(x, y, plan.rounds(), plan.rate(), plan.depth()), points));
    }

    /** How many stages are put into another order. */
    public int ordered() {
        return Math.min(ORDERED, inTurn.boosting.trees().size());
    }

    /** Stages fitted in turn or at once. */
    public Judged judged(boolean once) {
        return once ? atOnce : inTurn;
    }

    /** The stages alone. */
    public Boosting fitted(boolean once) {
        return judged(once).boosting;
    }

    /** The test error of the same stages in another order, after each of them. */
    public double[] errors(int[] order) {
        return inTurn.boosting.only(order).errors(points.testX(), points.testY());
    }
}
