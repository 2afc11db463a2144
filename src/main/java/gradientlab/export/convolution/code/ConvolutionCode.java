package gradientlab.export.convolution.code;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;

/** A recipe of convolutions as a program of its mode. */
public final class ConvolutionCode implements CodeKind<ConvolutionRecipe> {

    @Override
    public RecipeKind<ConvolutionRecipe> kind() {
        return ConvolutionKind.KIND;
    }

    @Override
    public boolean hasLosses(ConvolutionRecipe recipe) {
        return recipe.mode() == Mode.TRAIN;
    }

    @Override
    public Script code(ConvolutionRecipe recipe, Detail detail, Texts texts) throws ExportException {
        Template template = new Template(texts, detail).value("about",
                About.text(recipe.notes(), texts.get("code.convolution.title"), detail, texts));
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> LayerProgram.script(recipe.layer(), template);
            case IMAGES -> ImagesProgram.script(recipe.images(), template);
            case FUNCTIONS -> FunctionsProgram.script(recipe.functions(), template);
            case DENSE -> DenseProgram.script(recipe.dense(), template);
            case TRAIN -> DigitsProgram.script(recipe.training(), template);
        };
    }
}
