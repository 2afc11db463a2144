package gradientlab.experiment.flow;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of networks: a line over the steps, or how much of a gradient there is now. */
final class FlowQuestions {

    private FlowQuestions() {}

    /** Of each network that is shown. */
    static List<Question> of(FlowRecipe recipe) {
        return IntStream.range(0, recipe.networks().size()).filter(i -> recipe.networks().get(i).shown())
                .boxed().flatMap(i -> of(i, recipe.networks().get(i))).toList();
    }

    private static Stream<Question> of(int network, NetworkSpec spec) {
        return Stream.of(
                question(network, spec, "loss", GuessForm.CURVE, GuessUnit.PLAIN),
                question(network, spec, "accuracy", GuessForm.CURVE, GuessUnit.SHARE),
                question(network, spec, "gradient", GuessForm.CURVE, GuessUnit.DECADES),
                question(network, spec, "share", GuessForm.NUMBER, GuessUnit.DECADES),
                question(network, spec, "delta", GuessForm.NUMBER, GuessUnit.DECADES));
    }

    private static Question question(
            int network, NetworkSpec spec, String of, GuessForm form, GuessUnit unit) {
        return new Question(
                "networks[" + network + "]." + of, form, unit, spec.slot(), "flow.guess." + of, List.of());
    }
}
