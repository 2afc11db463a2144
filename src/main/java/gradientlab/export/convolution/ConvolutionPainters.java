package gradientlab.export.convolution;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.StepPainter;
import gradientlab.paint.convolution.dense.DensePicture;
import gradientlab.paint.convolution.functions.FunctionsPicture;
import gradientlab.paint.convolution.images.ImagesPicture;
import gradientlab.paint.convolution.layer.LayerPicture;
import gradientlab.paint.picture.PictureLook;

/** Who paints the recipes of the modes that train nothing. */
final class ConvolutionPainters {

    private ConvolutionPainters() {}

    /** The painter of the recipe's mode, which is not training, by the steps of its {@link Position}. */
    static StepPainter of(ConvolutionRecipe recipe, PictureLook look) throws ExportException {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> new LayerPicture(
                    new LayerRun(recipe.layer()), recipe.mode() == Mode.BACKWARD, look)::paint;
            case IMAGES -> images(recipe, look);
            case FUNCTIONS -> functions(recipe, look);
            case DENSE -> {
                DensePicture picture = new DensePicture(look);
                yield (g, step) -> picture.paint(g, new DenseRun(Position.set(recipe, step).dense()));
            }
            case TRAIN -> throw new IllegalArgumentException("a training is replayed");
        };
    }

    private static StepPainter images(ConvolutionRecipe recipe, PictureLook look) throws ExportException {
        Planes planes = ConvolutionRuns.picture(recipe.images());
        ImagesPicture picture = new ImagesPicture(run(recipe.images().withTimes(0), planes), look);
        return (g, step) -> picture.paint(g, run(Position.set(recipe, step).images(), planes));
    }

    private static ImagesRun run(ImagesRecipe recipe, Planes planes) {
        return ImagesRun.of(recipe, planes, () -> false);
    }

    private static StepPainter functions(ConvolutionRecipe recipe, PictureLook look) {
        FunctionsRecipe functions = recipe.functions();
        FunctionsPicture picture = new FunctionsPicture(FunctionsRun.of(functions), look);
        return (g, step) -> picture.paint(g, Position.set(recipe, step).functions().t());
    }
}
