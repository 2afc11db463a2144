package gradientlab.export.generalization;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;

/** A recipe of generalization as what its mode shows. */
public final class GeneralizationExports implements ExportKind<GeneralizationRecipe> {

    @Override
    public RecipeKind<GeneralizationRecipe> kind() {
        return GeneralizationKind.KIND;
    }

    @Override
    public Exportable of(GeneralizationRecipe recipe) {
        return GeneralizationExportable.of(recipe);
    }
}
