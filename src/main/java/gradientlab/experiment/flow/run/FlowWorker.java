package gradientlab.experiment.flow.run;

import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.training.TrainingWorker;
import gradientlab.experiment.worker.Worker;
import java.util.function.LongSupplier;

/** Trains networks while a screen watches, and meanwhile gets the fast matrix products going. */
public final class FlowWorker extends TrainingWorker<FlowRecipe, Training, FlowFrame> {

    private final FlowFrameSource frames;
    private final Worker<Void> warmer = new Worker<>("flow-warmer");

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
        super("flow", frames, nanoTime, threads);
        this.frames = frames;
        warmer.submit(signal -> {
            MatrixProducts.warm(signal::cancelled);
            return null;
        });
    }

    /** @param perSide cells of the boundaries that frames carry; 0 for none */
    public void boundaries(int perSide) {
        frames.cells(perSide);
    }

    @Override
    public void close() {
        super.close();
        warmer.close();
    }
}
