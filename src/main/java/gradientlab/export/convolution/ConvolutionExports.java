package gradientlab.export.convolution;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;

/** A recipe of convolutions as what its mode shows. */
public final class ConvolutionExports implements ExportKind<ConvolutionRecipe> {

    @Override
    public RecipeKind<ConvolutionRecipe> kind() {
        return ConvolutionKind.KIND;
    }

    @Override
    public Exportable of(ConvolutionRecipe recipe) {
        return ConvolutionExportable.of(recipe);
    }
}
