package gradientlab.export.flow;

import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;
import gradientlab.paint.flow.FlowQuantity;
import java.util.Optional;

/** A flow recipe as its whole training, with the gradients that the lab shows first. */
public final class FlowExports implements ExportKind<FlowRecipe> {

    @Override
    public RecipeKind<FlowRecipe> kind() {
        return FlowKind.KIND;
    }

    @Override
    public Exportable of(FlowRecipe recipe) {
        return new FlowExportable(recipe, Optional.empty(), FlowQuantity.DELTA);
    }
}
