package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of networks, fits, samples and ensembles. */
final class GeneralizationQuestions {

    private GeneralizationQuestions() {}

    static List<Question> of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> IntStream.range(0, recipe.regularize().networks().size())
                    .filter(i -> recipe.regularize().networks().get(i).on()).boxed()
                    .flatMap(i -> ofNetwork(i, recipe.regularize().training().epochs())).toList();
            case FIT -> numbers("fit", "test", "training", "folds", "best");
            case BIAS -> numbers("bias", "bias2", "variance", "error", "best");
            case ENSEMBLES -> ofEnsemble(recipe.ensembles());
        };
    }

    /** The chosen network is asked of first: see {@code view.network}. */
    private static Stream<Question> ofNetwork(int network, int epochs) {
        String end = String.valueOf(epochs);
        return Stream.of(
                question(network, "validation", GuessForm.CURVE, GuessUnit.SHARE, end),
                question(network, "accuracy", GuessForm.NUMBER, GuessUnit.SHARE, end),
                question(network, "repeated", GuessForm.NUMBER, GuessUnit.PLAIN, end),
                question(network, "kept", GuessForm.NUMBER, GuessUnit.PLAIN, end));
    }

    private static Question question(
            int network, String of, GuessForm form, GuessUnit unit, String end) {
        return new Question("networks[" + network + "]." + of, form, unit, network,
                "generalization.guess." + of, List.of(end));
    }

    /** What is averaged over fresh samples only where the program draws them. */
    private static List<Question> ofEnsemble(EnsemblesRecipe recipe) {
        List<Question> all = new ArrayList<>(numbers("ensembles", "test", "training"));
        boolean drawn = FreshSamples.asked(recipe).isPresent();
        switch (recipe.method()) {
            case BAGGING -> all.addAll(drawn ? numbers("ensembles", "variance", "limit") : List.of());
            case BOOSTING -> all.addAll(drawn ? numbers("ensembles", "stage") : List.of());
            case ADABOOST -> {
                if (recipe.step() > 0 && recipe.step() <= recipe.steps()) {
                    all.add(new Question("weight", GuessForm.NUMBER, GuessUnit.SHARE, -1,
                            "generalization.guess.ensembles.weight",
                            List.of(String.valueOf(recipe.step()))));
                }
            }
            case BOOTSTRAP -> {}
        }
        return all;
    }

    private static List<Question> numbers(String mode, String... all) {
        return Stream.of(all).map(of -> new Question(of, GuessForm.NUMBER, GuessUnit.PLAIN, -1,
                "generalization.guess." + mode + "." + of, List.of())).toList();
    }
}
