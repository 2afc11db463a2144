package gradientlab.export.convolution;

import gradientlab.experiment.convolution.ConvolutionKind;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.picture.PictureLook;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A recipe of convolutions as it is exported: what its mode shows. */
public record ConvolutionExportable(ConvolutionRecipe recipe) implements Exportable {

    public static ConvolutionExportable of(ConvolutionRecipe recipe) {
        return new ConvolutionExportable(recipe);
    }

    @Override
    public Set<Format> formats() {
        return EnumSet.of(Format.CSV, Format.JSON, Format.JSONL);
    }

    @Override
    public String name() {
        return Exportable.name(recipe, "convolution-" + recipe.mode().id());
    }

    /** Opened again it shows the step of the picture. */
    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.of(options.step() == ExportOptions.LAST_STEP
                ? recipe
                : Position.set(recipe, options.stillStep(steps())));
    }

    @Override
    public int steps() {
        return ConvolutionKind.KIND.steps(recipe);
    }

    /** Where the recipe stands; a layer that has not begun is shown whole. */
    @Override
    public int step() {
        int step = Position.of(recipe);
        return step == 0 ? ExportOptions.LAST_STEP : step;
    }

    @Override
    public Frames frames(PictureLook look) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Still still(ExportOptions options, Progress progress) throws ExportException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Numbers numbers(Format format) {
        return numbers(recipe);
    }

    /** All numbers of a recipe's mode. */
    public static Numbers numbers(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> new LayerNumbers(recipe);
            case IMAGES -> new ImagesNumbers(recipe);
            case FUNCTIONS -> new FunctionsNumbers(recipe);
            case DENSE -> new DenseNumbers(recipe);
            case TRAIN -> new DigitsNumbers(recipe);
        };
    }
}
