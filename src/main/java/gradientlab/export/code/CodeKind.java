package gradientlab.export.code;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;

/**
 * How one lab's recipes are written as programs. All stand in {@code Exportables}.
 *
 * @param <R> its recipes
 */
public interface CodeKind<R extends Recipe> {

    /** Which recipes these are. */
    RecipeKind<R> kind();

    /**
     * A program that prints the recipe's own numbers as JSON, in the places of its export.
     *
     * @param detail how much of them; losses alone only where {@link #hasLosses}
     * @param texts the language of its comments
     * @throws ExportException where there is none, with one sentence
     */
    Script code(R recipe, Detail detail, Texts texts) throws ExportException;

    /** Whether losses and accuracies are only a part of what a program of the recipe prints. */
    default boolean hasLosses(R recipe) {
        return false;
    }
}
