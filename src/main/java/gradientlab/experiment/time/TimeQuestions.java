package gradientlab.experiment.time;

import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be guessed of recurrent networks: in training lines over the steps, what reaches t = 1, and which
 * of them is ahead; a number in each of the other modes.
 */
final class TimeQuestions {

    private static final String SAYS = "time.guess.";

    private TimeQuestions() {}

    static List<Question> of(TimeRecipe recipe) {
        return switch (recipe.mode()) {
            case TRAINING -> ofTraining(recipe);
            case UNROLLED -> ofUnrolled(recipe.networks().get(recipe.unrolled().network()).cell());
            case BY_HAND -> List.of(number("recalled", GuessUnit.SHARE));
            case CLIPPING -> List.of(number("length", GuessUnit.DECADES));
        };
    }

    /** By the name of the gate that keeps; nothing without one. */
    private static List<Question> ofUnrolled(Cell cell) {
        return !cell.hasKeepingGate() ? List.of()
                : List.of(new Question("alone", GuessForm.NUMBER, GuessUnit.SHARE, -1,
                        SAYS + (cell.hasCellState() ? "alone" : "alone.gru"), List.of()));
    }

    /** Of each network that is shown, then of all of them. */
    private static List<Question> ofTraining(TimeRecipe recipe) {
        List<Integer> shown = IntStream.range(0, recipe.networks().size())
                .filter(i -> recipe.networks().get(i).shown()).boxed().toList();
        List<Question> all = new ArrayList<>();
        String length = String.valueOf(recipe.length());
        shown.forEach(i -> all.addAll(of(i, recipe.networks().get(i), length)));
        if (shown.size() > 1) {
            List<Option> options = shown.stream().map(i -> Option.compared(i, i)).toList();
            // Loss and accuracy are those of the last answers.
            List<String> steps =
                    List.of(String.valueOf(recipe.steps() - recipe.steps() % TimeRecipe.CHECK));
            all.add(Question.choice("least.loss", GuessUnit.PLAIN, SAYS + "least.loss", steps, options));
            all.add(Question.choice(
                    "most.accuracy", GuessUnit.SHARE, SAYS + "most.accuracy", steps, options));
            all.add(Question.choice(
                    "most.share", GuessUnit.DECADES, SAYS + "most.share", List.of(length), options));
        }
        return all;
    }

    private static List<Question> of(int network, CellSpec spec, String length) {
        return List.of(
                question(network, "loss", GuessForm.CURVE, GuessUnit.PLAIN, List.of()),
                question(network, "accuracy", GuessForm.CURVE, GuessUnit.SHARE, List.of()),
                question(network, "share", GuessForm.NUMBER, GuessUnit.DECADES,
                        List.of(spec.cell().hasCellState() ? "c" : "h", length)));
    }

    private static Question question(
            int network, String of, GuessForm form, GuessUnit unit, List<String> args) {
        return new Question("networks[" + network + "]." + of, form, unit, network, SAYS + of, args);
    }

    private static Question number(String of, GuessUnit unit) {
        return new Question(of, GuessForm.NUMBER, unit, -1, SAYS + of, List.of());
    }
}
