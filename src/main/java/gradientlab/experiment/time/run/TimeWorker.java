package gradientlab.experiment.time.run;

import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.TrainingWorker;
import gradientlab.experiment.worker.Worker;
import java.util.function.LongSupplier;

/** Trains recurrent networks while a screen watches, and meanwhile gets the fast matrix products going. */
public final class TimeWorker extends TrainingWorker<TimeRecipe, TimeTraining, TimeFrame> {

    private final Worker<Void> warmer = new Worker<>("time-warmer");

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public TimeWorker(LongSupplier nanoTime, int threads) {
        super("time", new TimeFrameSource(nanoTime), nanoTime, threads);
        warmer.submit(signal -> {
            MatrixProducts.warm(signal::cancelled);
            return null;
        });
    }

    @Override
    public void close() {
        super.close();
        warmer.close();
    }
}
