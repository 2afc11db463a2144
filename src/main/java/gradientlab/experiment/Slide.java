package gradientlab.experiment;

import gradientlab.text.Texts.Language;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One experiment of a lesson: what stands over it, what is asked, what is answered after the next click.
 *
 * @param title by language
 * @param question by language; empty for none
 * @param answer by language; empty for none
 * @param recipe what is run
 * @param hideAfter the step after which the paths are hidden until the next click, so that a class predicts
 *     first; empty to show all
 * @param apart the step that is taken apart; empty to run
 */
public record Slide(
        Map<Language, String> title,
        Map<Language, String> question,
        Map<Language, String> answer,
        DescentRecipe recipe,
        OptionalInt hideAfter,
        Optional<Apart> apart) {

    /**
     * A step to be taken apart into its arrows and numbers.
     *
     * @param runner index in the recipe's runners
     * @param step the step it starts from, 0 to the recipe's steps - 1
     */
    public record Apart(int runner, int step) {}

    public Slide {
        title = Map.copyOf(title);
        question = Map.copyOf(question);
        answer = Map.copyOf(answer);
    }

    /** Whether a click shows something more before the next slide comes. */
    public boolean hasMore() {
        return !answer.isEmpty() || hideAfter.isPresent();
    }
}
