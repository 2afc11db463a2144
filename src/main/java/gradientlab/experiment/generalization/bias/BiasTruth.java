package gradientlab.experiment.generalization.bias;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** The number that came of a question about many samples. */
public final class BiasTruth {

    private BiasTruth() {}

    /** At the recipe's capacity; empty where the true function is not known. */
    public static Optional<Outcome> of(Question question, BiasRun run, BiasRecipe recipe) {
        BiasTerms terms = run.terms().get(run.step(recipe));
        double number = switch (question.of()) {
            case "bias2" -> terms.terms().bias2();
            case "variance" -> terms.terms().variance();
            case "error" -> terms.sum(run.noise());
            default -> run.least().isPresent() ? run.capacities().at(run.least().getAsInt()) : Double.NaN;
        };
        return Outcome.number(number);
    }
}
