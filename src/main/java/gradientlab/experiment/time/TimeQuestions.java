package gradientlab.experiment.time;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.time.TimeRecipe.Mode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of recurrent networks in training: lines over the steps, what reaches t = 1. */
final class TimeQuestions {

    private TimeQuestions() {}

    /** Of each network that is shown; none of the other modes. */
    static List<Question> of(TimeRecipe recipe) {
        return recipe.mode() != Mode.TRAINING ? List.of()
                : IntStream.range(0, recipe.networks().size())
                        .filter(i -> recipe.networks().get(i).shown()).boxed()
                        .flatMap(i -> of(i, recipe.networks().get(i), String.valueOf(recipe.length())))
                        .toList();
    }

    private static Stream<Question> of(int network, CellSpec spec, String length) {
        return Stream.of(
                question(network, "loss", GuessForm.CURVE, GuessUnit.PLAIN, List.of()),
                question(network, "accuracy", GuessForm.CURVE, GuessUnit.SHARE, List.of()),
                question(network, "share", GuessForm.NUMBER, GuessUnit.DECADES,
                        List.of(spec.cell().hasCellState() ? "c" : "h", length)));
    }

    private static Question question(
            int network, String of, GuessForm form, GuessUnit unit, List<String> args) {
        return new Question(
                "networks[" + network + "]." + of, form, unit, network, "time.guess." + of, args);
    }
}
