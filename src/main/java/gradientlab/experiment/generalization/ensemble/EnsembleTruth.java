package gradientlab.experiment.generalization.ensemble;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** The number that came of a question about an ensemble. */
public final class EnsembleTruth {

    private EnsembleTruth() {}

    /** After the recipe's trees, stages or rounds; empty without test points. */
    public static Optional<Outcome> of(Question question, EnsembleRun run, EnsemblesRecipe recipe) {
        boolean training = question.of().equals("training");
        double[] errors = errors(run, recipe.boosting().atOnce(), training);
        int step = question.of().equals("best") ? least(errors) : Math.min(recipe.step(), errors.length - 1);
        if (step < 0 || !Double.isFinite(errors[step])) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.Number(question.of().equals("best") ? step : errors[step]));
    }

    private static double[] errors(EnsembleRun run, boolean atOnce, boolean training) {
        if (run instanceof BoostingRun boosting) {
            return training ? boosting.judged(atOnce).training() : boosting.judged(atOnce).test();
        }
        if (run instanceof AdaBoostRun ada) {
            return training ? ada.training() : ada.test();
        }
        BaggingRun bagging = (BaggingRun) run;
        return training ? bagging.all().errors(bagging.points().x(), bagging.points().y())
                : bagging.all().errors(bagging.points().testX(), bagging.points().testY());
    }

    private static int least(double[] errors) {
        int least = -1;
        for (int i = 0; i < errors.length; i++) {
            if (Double.isFinite(errors[i]) && (least < 0 || errors[i] < errors[least])) {
                least = i;
            }
        }
        return least;
    }
}
