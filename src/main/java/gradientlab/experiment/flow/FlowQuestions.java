package gradientlab.experiment.flow;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be guessed of networks: a line over the steps, how much of a gradient there is now, or which of
 * them is ahead.
 */
final class FlowQuestions {

    private static final String SAYS = "flow.guess.";

    private FlowQuestions() {}

    /** Of each network that is shown, then of all of them. */
    static List<Question> of(FlowRecipe recipe) {
        List<Integer> shown = IntStream.range(0, recipe.networks().size())
                .filter(i -> recipe.networks().get(i).shown()).boxed().toList();
        List<Question> all = new ArrayList<>();
        shown.forEach(i -> all.addAll(of(i, recipe.networks().get(i))));
        if (shown.size() > 1) {
            List<Option> options = shown.stream()
                    .map(i -> Option.compared(i, recipe.networks().get(i).slot())).toList();
            List<String> steps = List.of(String.valueOf(recipe.steps()));
            all.add(Question.choice("first.nan", GuessUnit.PLAIN, SAYS + "first.nan", List.of(), options));
            all.add(Question.choice("least.loss", GuessUnit.PLAIN, SAYS + "least.loss", steps, options));
            all.add(Question.choice(
                    "most.accuracy", GuessUnit.SHARE, SAYS + "most.accuracy", steps, options));
            all.add(Question.choice(
                    "most.share", GuessUnit.DECADES, SAYS + "most.share", List.of(), options));
        }
        return all;
    }

    private static List<Question> of(int network, NetworkSpec spec) {
        return List.of(
                question(network, spec, "loss", GuessForm.CURVE, GuessUnit.PLAIN),
                question(network, spec, "accuracy", GuessForm.CURVE, GuessUnit.SHARE),
                question(network, spec, "gradient", GuessForm.CURVE, GuessUnit.DECADES),
                question(network, spec, "share", GuessForm.NUMBER, GuessUnit.DECADES),
                question(network, spec, "delta", GuessForm.NUMBER, GuessUnit.DECADES));
    }

    private static Question question(
            int network, NetworkSpec spec, String of, GuessForm form, GuessUnit unit) {
        return new Question(
                "networks[" + network + "]." + of, form, unit, spec.slot(), SAYS + of, List.of());
    }
}
