package gradientlab.experiment.convolution.training;

import gradientlab.core.convolution.network.ConvolutionWarming;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.training.TrainingWorker;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Trains networks on digits while a screen watches, and meanwhile gets their fast steps going. */
public final class DigitsWorker extends TrainingWorker<ConvolutionRecipe, DigitsTraining, DigitsFrame> {

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public DigitsWorker(LongSupplier nanoTime, int threads) {
        super("convolution", new DigitsFrameSource(nanoTime), nanoTime, threads, DigitsWorker::warm);
    }

    private static void warm(BooleanSupplier cancelled) {
        ConvolutionWarming.warm(cancelled);
        MatrixProducts.warm(cancelled);
    }
}
