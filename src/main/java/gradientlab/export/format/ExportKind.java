package gradientlab.export.format;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;

/**
 * What one lab exports. All stand in {@code Exportables}.
 *
 * @param <R> its recipes
 */
public interface ExportKind<R extends Recipe> {

    /** Which recipes these are. */
    RecipeKind<R> kind();

    /** What a window would show that opens the recipe. */
    Exportable of(R recipe);
}
