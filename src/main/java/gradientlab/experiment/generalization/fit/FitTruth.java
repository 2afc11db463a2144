package gradientlab.experiment.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
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
            case "folds" -> run.foldErrors().mean(step);
            default -> run.foldErrors().chosen() < 0 ? Double.NaN
                    : run.capacities().at(run.foldErrors().chosen());
        };
        return Outcome.number(number);
    }
}
