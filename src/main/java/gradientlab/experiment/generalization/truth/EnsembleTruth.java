package gradientlab.experiment.generalization.truth;

import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The number that came of a question about an ensemble. */
public final class EnsembleTruth {

    private EnsembleTruth() {}

    /**
     * After the recipe's trees, stages or rounds; empty of errors without test points.
     *
     * @param fresh the same over many samples, where there are; what is asked of them waits for them
     */
    public static Optional<Outcome> of(
            Question question, EnsembleRun run, EnsemblesRecipe recipe, Optional<FreshSamples> fresh) {
        return switch (question.of()) {
            case "variance" -> ofBagging(fresh, variance -> variance.measured()[Math.max(0,
                    Math.min(recipe.step(), variance.measured().length) - 1)]);
            case "limit" -> ofBagging(fresh, BaggingVariance::covariance);
            case "missing" -> number(Arrays.stream(((BaggingRun) run).missing()).average()
                    .orElse(Double.NaN));
            case "weight" -> number(((AdaBoostRun) run).weightOnWrong()[recipe.step() - 1]);
            case "stage" -> fresh.map(FreshSamples.OfBoosting.class::cast)
                    .map(means -> new Outcome.Number(means.least()));
            default -> ofSample(question, run, recipe);
        };
    }

    private static Optional<Outcome> ofBagging(
            Optional<FreshSamples> fresh, ToDoubleFunction<BaggingVariance> number) {
        return fresh.map(FreshSamples.OfBagging.class::cast)
                .flatMap(drawn -> number(number.applyAsDouble(drawn.variance())));
    }

    private static Optional<Outcome> number(double value) {
        return Outcome.number(value);
    }

    private static Optional<Outcome> ofSample(Question question, EnsembleRun run, EnsemblesRecipe recipe) {
        boolean training = question.of().equals("training");
        double[] errors = errors(run, recipe.boosting().atOnce(), training);
        int step = Math.min(recipe.step(), errors.length - 1);
        return step < 0 ? Optional.empty() : number(errors[step]);
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
}
