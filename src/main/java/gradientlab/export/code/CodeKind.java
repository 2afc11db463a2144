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
     * @param texts the language of its comments
     * @throws ExportException where there is none, with one sentence
     */
    Script code(R recipe, Texts texts) throws ExportException;
}
