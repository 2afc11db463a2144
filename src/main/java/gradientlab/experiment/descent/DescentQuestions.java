package gradientlab.experiment.descent;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.stream.IntStream;

/** What can be guessed of a race: the path of each optimizer that is shown. */
final class DescentQuestions {

    private DescentQuestions() {}

    /** None where a step is taken apart: its plane is not seen whole. */
    static List<Question> of(DescentRecipe recipe) {
        if (recipe.apart().isPresent()) {
            return List.of();
        }
        return IntStream.range(0, recipe.runners().size()).filter(i -> recipe.runners().get(i).shown())
                .mapToObj(i -> new Question(
                        "runners[" + i + "].path", GuessForm.PATH, GuessUnit.PLAIN,
                        recipe.runners().get(i).slot(), "descent.guess.path", List.of()))
                .toList();
    }
}
