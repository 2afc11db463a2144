package gradientlab.experiment.flow.run;

import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.training.TrainingWorker;
import java.util.function.LongSupplier;

/** Trains networks while a screen watches, and meanwhile gets the fast matrix products going. */
public final class FlowWorker extends TrainingWorker<FlowRecipe, Training, FlowFrame> {

    private final FlowFrameSource frames;

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public FlowWorker(LongSupplier nanoTime, int threads) {
        this(new FlowFrameSource(nanoTime), nanoTime, threads);
    }

    private FlowWorker(FlowFrameSource frames, LongSupplier nanoTime, int threads) {
        super("flow", frames, nanoTime, threads, MatrixProducts::warm);
        this.frames = frames;
    }

    /** @param perSide cells of the boundaries that frames carry; 0 for none */
    public void boundaries(int perSide) {
        frames.cells(perSide);
    }
}
