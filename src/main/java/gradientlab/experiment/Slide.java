package gradientlab.experiment;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts.Language;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One experiment of a lesson: what stands over it, what is asked, what is answered after the next click.
 *
 * @param title by language
 * @param question by language; empty for none
 * @param answer by language; empty for none
 * @param recipe what is run, of any lab
 * @param hideAfter the step after which the paths are hidden until the next click, so that a class predicts
 *     first; empty to show all
 */
public record Slide(
        Map<Language, String> title,
        Map<Language, String> question,
        Map<Language, String> answer,
        Recipe recipe,
        OptionalInt hideAfter) {

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
