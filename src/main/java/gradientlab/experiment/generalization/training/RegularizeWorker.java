package gradientlab.experiment.generalization.training;

import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.training.TrainingWorker;
import java.util.function.LongSupplier;

/** Trains regularized networks while a screen watches, and meanwhile gets their fast steps going. */
public final class RegularizeWorker
        extends TrainingWorker<GeneralizationRecipe, RegularizeTraining, RegularizeFrame> {

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, to keep the speed and to tell how long updates take
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public RegularizeWorker(LongSupplier nanoTime, int threads) {
        super("generalization", new RegularizeFrameSource(nanoTime), nanoTime, threads, MatrixProducts::warm);
    }
}
