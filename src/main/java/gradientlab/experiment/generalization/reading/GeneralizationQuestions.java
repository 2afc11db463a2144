package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of networks, fits, samples and ensembles. */
final class GeneralizationQuestions {

    private static final String SAYS = "generalization.guess.";

    private GeneralizationQuestions() {}

    static List<Question> of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> ofNetworks(recipe.regularize());
            case FIT -> ofFit(recipe.fit());
            case BIAS -> ofBias(recipe.bias());
            case ENSEMBLES -> ofEnsemble(recipe.ensembles());
        };
    }

    private static List<Question> ofNetworks(RegularizeRecipe recipe) {
        List<Integer> on = IntStream.range(0, recipe.networks().size())
                .filter(i -> recipe.networks().get(i).on()).boxed().toList();
        int epochs = recipe.training().epochs();
        List<Question> all = new ArrayList<>();
        on.forEach(i -> ofNetwork(i, epochs).forEach(all::add));
        if (on.size() > 1) {
            all.add(Question.choice("most.validation", GuessUnit.SHARE, SAYS + "most.validation",
                    List.of(String.valueOf(epochs)), on.stream().map(i -> Option.compared(i, i)).toList()));
        }
        return all;
    }

    private static List<Question> ofFit(FitRecipe recipe) {
        List<Question> all = new ArrayList<>(numbers("fit", "test", "training", "folds", "best"));
        all.addAll(numbers("fit", "fitted", "above"));
        if (recipe.model().kind() != Kind.NETWORK) {
            all.addAll(numbers("fit", "refits"));
        }
        return all;
    }

    /** What an ensemble lowers is measured against the first of the models that stand side by side. */
    private static List<Question> ofBias(BiasRecipe recipe) {
        List<Question> all = new ArrayList<>(numbers("bias", "bias2", "variance", "error", "best"));
        for (int i = 1; i < recipe.compare().size(); i++) {
            Kind kind = recipe.compare().get(i).kind();
            if (kind == Kind.BAGGING || kind == Kind.BOOSTING) {
                all.add(Question.choice("compare[" + i + "].lowered", GuessUnit.SHARE,
                        SAYS + "bias.lowered." + kind.id(), List.of(),
                        List.of(Option.named(0, SAYS + "bias.bias2"),
                                Option.named(1, SAYS + "bias.variance"))));
            }
        }
        return all;
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
                SAYS + of, List.of(end));
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
                            SAYS + "ensembles.weight",
                            List.of(String.valueOf(recipe.step()))));
                }
            }
            case BOOTSTRAP -> all.add(new Question("missing", GuessForm.NUMBER, GuessUnit.PLAIN, -1,
                    SAYS + "ensembles.missing", List.of(
                            String.valueOf(recipe.data().n()), String.valueOf(recipe.bagging().members()))));
        }
        return all;
    }

    private static List<Question> numbers(String mode, String... all) {
        return Stream.of(all).map(of -> new Question(of, GuessForm.NUMBER, GuessUnit.PLAIN, -1,
                SAYS + mode + "." + of, List.of())).toList();
    }
}
