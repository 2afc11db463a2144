package gradientlab.export.convolution;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsFrame;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Film;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.export.format.Still;
import gradientlab.export.format.Target;
import gradientlab.paint.convolution.images.ImagesPicture;
import gradientlab.paint.convolution.training.DigitsPicture;
import gradientlab.paint.picture.PictureLook;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A recipe of convolutions as it is exported: what its mode shows. A training is replayed from its start;
 * its preview shows the updates that are kept.
 *
 * @param recipe with the changes made while it ran
 * @param frame what the preview of a training is painted from; empty where there is none
 */
public record ConvolutionExportable(ConvolutionRecipe recipe, Optional<DigitsFrame> frame)
        implements Exportable {

    /** What a mode shows, or a training from its start. */
    public static ConvolutionExportable of(ConvolutionRecipe recipe) {
        return new ConvolutionExportable(recipe, Optional.empty());
    }

    @Override
    public String name() {
        return Exportable.name(recipe, "convolution-" + recipe.mode().id());
    }

    /** Opened again it shows the step of the picture; a training is played again. */
    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        boolean moved = recipe.mode() != Mode.TRAIN && options.step() != ExportOptions.LAST_STEP;
        return Optional.of(moved ? Position.set(recipe, options.stillStep(steps())) : recipe);
    }

    /** Of a training that is on the screen as many as were made. */
    @Override
    public int steps() {
        int newest = frame.map(shown -> shown.snapshot().step()).orElse(0);
        return newest > 0 ? newest : ConvolutionKind.KIND.steps(recipe);
    }

    /** Where the recipe stands; a layer that has not begun and a training are shown whole. */
    @Override
    public int step() {
        boolean whole = recipe.mode() == Mode.TRAIN || layer() && recipe.layer().view().step() == 0;
        return whole ? ExportOptions.LAST_STEP : Position.of(recipe);
    }

    private boolean layer() {
        return recipe.mode() == Mode.FORWARD || recipe.mode() == Mode.BACKWARD;
    }

    /** A training takes longer than its pictures. */
    @Override
    public double preparation() {
        return recipe.mode() == Mode.TRAIN ? 0.7 : 0;
    }

    /** Of a training only one that is on the screen. */
    @Override
    public Frames frames(PictureLook look) {
        if (recipe.mode() != Mode.TRAIN) {
            try {
                return ConvolutionPainters.of(recipe, look).frames(look);
            } catch (ExportException e) {
                throw new IllegalStateException("a recipe that was not checked", e);
            }
        }
        DigitsFrame kept = frame.orElseThrow();
        DigitsPicture picture = new DigitsPicture(recipe.training(), kept.data(), look);
        StepPainter painter = (g, step) -> picture.paint(g, kept.history().at(step), kept.history());
        return painter.frames(look);
    }

    @Override
    public Still still(ExportOptions options, Progress progress) throws ExportException {
        if (recipe.mode() == Mode.TRAIN) {
            DigitsReel reel = new DigitsReel(DigitsTraining.shown(recipe), options, progress);
            reel.runToStill();
            return reel::paint;
        }
        StepPainter painter = ConvolutionPainters.of(recipe, options.look());
        int step = options.stillStep(steps());
        return g -> painter.paint(g, step);
    }

    @Override
    public Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        if (recipe.mode() == Mode.TRAIN) {
            DigitsReel reel = new DigitsReel(DigitsTraining.shown(recipe), options, progress);
            reel.record();
            return reel::frame;
        }
        Frames frames = ConvolutionPainters.of(recipe, options.look()).frames(options.look());
        return index -> Still.pixels(frames.frame(options.stepOfFrame(index, steps())));
    }

    @Override
    public Numbers numbers(Format format) {
        return numbers(recipe);
    }

    /** Writes a PNG of a kernel's result on a picture alone, a pixel for each of its pixels. */
    public static void writeResult(
            ConvolutionRecipe recipe, ExportOptions options, Target target, Progress progress)
            throws ExportException {
        BufferedImage result =
                ImagesPicture.result(ConvolutionRuns.images(recipe.images(), progress), options.theme());
        int width = result.getWidth();
        int[] pixels = result.getRGB(0, 0, width, result.getHeight(), null, 0, width);
        Optional<Recipe> carried = options.embedRecipe() ? Optional.of(recipe) : Optional.empty();
        Exports.write(width, pixels, carried, target, progress);
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
