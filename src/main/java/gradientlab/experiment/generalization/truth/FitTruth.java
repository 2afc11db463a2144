package gradientlab.experiment.generalization.truth;

import gradientlab.core.validation.FoldErrors;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Arrays;
import java.util.Optional;

/** The number that came of a question about a fit. */
public final class FitTruth {

    private FitTruth() {}

    /** At the recipe's capacity, or which capacity the folds choose; empty where there is none. */
    public static Optional<Outcome> of(Question question, FitRun run, FitRecipe recipe) {
        int step = run.step(recipe);
        double number = switch (question.of()) {
            case "test" -> run.testAt(step).orElse(Double.NaN);
            case "training" -> run.train()[step];
            case "fitted" -> run.folds().without(0).length;
            case "above" -> above(run.foldErrors(), step);
            case "refits" -> run.refits();
            case "folds" -> run.foldErrors().mean(step);
            default -> run.foldErrors().chosen() < 0 ? Double.NaN
                    : run.capacities().at(run.foldErrors().chosen());
        };
        return Outcome.number(number);
    }

    /** How many folds have a larger error than the mean over all of them; NaN where there is none. */
    private static double above(FoldErrors folds, int step) {
        double mean = folds.mean(step);
        return Double.isNaN(mean) ? mean
                : Arrays.stream(folds.errors()).filter(fold -> fold[step] > mean).count();
    }
}
