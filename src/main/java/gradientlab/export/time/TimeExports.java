package gradientlab.export.time;

import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;

/** A recipe through time as what its mode shows. */
public final class TimeExports implements ExportKind<TimeRecipe> {

    @Override
    public RecipeKind<TimeRecipe> kind() {
        return TimeKind.KIND;
    }

    @Override
    public Exportable of(TimeRecipe recipe) {
        return TimeExportable.of(recipe);
    }
}
