package gradientlab.experiment.recipe;

import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.Map;

/**
 * One lab's kind of recipe: how it is read, checked and written. All kinds stand in {@code Recipes}.
 *
 * @param <R> its recipes
 */
public interface RecipeKind<R extends Recipe> {

    /** The value of {@code "lab"} in its recipes. */
    String id();

    /** The class of its recipes. */
    Class<R> type();

    /**
     * The recipe at some place of a JSON text, complete: what it leaves out stands at its default. Format and
     * lab were looked at before.
     *
     * @throws RecipeException with one sentence that names the field, what was found and what is allowed
     */
    R read(JsonField recipe) throws RecipeException;

    /** The recipe as a tree of maps, lists, texts, numbers and booleans that reads back equal. */
    Map<String, Object> tree(R recipe);

    /** How many steps its run has, 1 or more. */
    int steps(R recipe);

    /** The step at which a recipe is to be seen; 0, the first, unless it says so. */
    default int seenAt(R recipe) {
        return 0;
    }

    /** What it compares on what, on one line: ids, names and numbers, the same in every language. */
    default String summary(R recipe) {
        return steps(recipe) + " steps";
    }

    /**
     * Looks at what only the run needs, such as a file of data.
     *
     * @throws RecipeException if it is missing or does not fit
     */
    default void checkData(R recipe) throws RecipeException {}

    /**
     * Looks at what only a window needs, which computes at every change.
     *
     * @throws RecipeException if it is too large for that
     */
    default void checkShown(R recipe) throws RecipeException {}

    /** The ids of the charts of which a slide may ask one to be large. */
    default List<String> charts() {
        return List.of();
    }

    /** What of a recipe one control can turn, each id once. */
    default List<Dial<R>> dials(R recipe) {
        return List.of();
    }

    /** What of a recipe's run can be guessed before it is seen, each id once; the likeliest first. */
    default List<Question> questions(R recipe) {
        return List.of();
    }

    /** The command that runs it. */
    default String command() {
        return id();
    }

    /** The same recipe under other notes. */
    R withNotes(R recipe, Notes notes);

    /** The id of the preset that opens the lab; the first of the ladder if empty. */
    default String opening() {
        return "";
    }
}
