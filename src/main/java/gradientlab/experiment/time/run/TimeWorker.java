package gradientlab.experiment.time.run;

import gradientlab.core.recurrent.RecurrentWarming;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.TrainingWorker;
import java.util.function.LongSupplier;

/** Trains recurrent networks while a screen watches, and meanwhile gets its fast steps going. */
public final class TimeWorker extends TrainingWorker<TimeRecipe, TimeTraining, TimeFrame> {

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public TimeWorker(LongSupplier nanoTime, int threads) {
        super("time", new TimeFrameSource(nanoTime), nanoTime, threads, RecurrentWarming::warm);
    }
}
