package gradientlab.experiment;

import gradientlab.experiment.guess.Question;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts.Language;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One experiment of a lesson, or a text: what stands over it, what is asked, what is answered after the next
 * click.
 *
 * @param title by language
 * @param question by language; empty for none
 * @param answer by language; empty for none
 * @param notes what the speaker alone reads, by language; empty for none
 * @param text what a slide without an experiment shows, by language; empty for one with an experiment
 * @param experiment what is run, of any lab; empty for a slide of text
 * @param showing how it is run
 */
public record Slide(
        Map<Language, String> title,
        Map<Language, String> question,
        Map<Language, String> answer,
        Map<Language, String> notes,
        Map<Language, String> text,
        Optional<Recipe> experiment,
        Showing showing) {

    public Slide {
        title = Map.copyOf(title);
        question = Map.copyOf(question);
        answer = Map.copyOf(answer);
        notes = Map.copyOf(notes);
        text = Map.copyOf(text);
    }

    /** One without notes that shows its run from the first step to the last. */
    public Slide(
            Map<Language, String> title, Map<Language, String> question, Map<Language, String> answer,
            Recipe recipe, OptionalInt hideAfter) {
        this(title, question, answer, Map.of(), Map.of(), Optional.of(recipe),
                Showing.hidingAfter(hideAfter));
    }

    /**
     * What is run.
     *
     * @throws java.util.NoSuchElementException for a slide of text
     */
    public Recipe recipe() {
        return experiment.orElseThrow();
    }

    /** The step after which the run is hidden until the next click; empty to show all. */
    public OptionalInt hideAfter() {
        return showing.hideAfter();
    }

    /** What somebody can guess before the answer; empty where nothing is hidden, or nothing fits. */
    public Optional<Question> asked() {
        return showing.hiding().question();
    }

    /** Whether a click shows something more before the next slide comes. */
    public boolean hasMore() {
        return !answer.isEmpty() || hideAfter().isPresent() || showing.hidden();
    }
}
