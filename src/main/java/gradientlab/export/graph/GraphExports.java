package gradientlab.export.graph;

import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;

/** A recipe of the lab Backprop as what is seen in its mode. */
public final class GraphExports implements ExportKind<GraphRecipe> {

    @Override
    public RecipeKind<GraphRecipe> kind() {
        return GraphKind.KIND;
    }

    @Override
    public Exportable of(GraphRecipe recipe) {
        return new GraphExportable(recipe);
    }
}
