package gradientlab.experiment.generalization.truth;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** The number that came of a question about many samples. */
public final class BiasTruth {

    private BiasTruth() {}

    /** At the recipe's capacity; empty where the true function is not known. */
    public static Optional<Outcome> of(Question question, BiasRun run, BiasRecipe recipe) {
        if (question.form() == GuessForm.CHOICE) {
            return run.knows() && question.index() < run.compared().size()
                    ? lowered(run.compared().get(0), run.compared().get(question.index()))
                    : Optional.empty();
        }
        BiasTerms terms = run.terms().get(run.step(recipe));
        double number = switch (question.of()) {
            case "bias2" -> terms.terms().bias2();
            case "variance" -> terms.terms().variance();
            case "error" -> terms.sum(run.noise());
            default -> run.least().isPresent() ? run.capacities().at(run.least().getAsInt()) : Double.NaN;
        };
        return Outcome.number(number);
    }

    /** How much of bias² and of variance one model leaves of another's; a bias² below 0 counts as 0. */
    private static Optional<Outcome> lowered(BiasTerms from, BiasTerms to) {
        return Optional.of(new Outcome.Ranking(new double[] {
                Math.max(0, to.terms().bias2()) / Math.max(0, from.terms().bias2()),
                to.terms().variance() / from.terms().variance()}, false));
    }
}
