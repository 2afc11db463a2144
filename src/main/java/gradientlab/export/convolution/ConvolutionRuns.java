package gradientlab.export.convolution;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Progress;

/** What exports compute of recipes, with what may go wrong as one sentence. */
final class ConvolutionRuns {

    private ConvolutionRuns() {}

    /**
     * The picture after its kernel.
     *
     * @param progress is asked whether to stop
     */
    static ImagesRun images(ImagesRecipe recipe, Progress progress) throws ExportException {
        ImagesRun run = ImagesRun.of(recipe, picture(recipe), progress::cancelled);
        ExportCancelled.ifAsked(progress);
        return run;
    }

    static Planes picture(ImagesRecipe recipe) throws ExportException {
        try {
            return recipe.picture().planes();
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }
}
