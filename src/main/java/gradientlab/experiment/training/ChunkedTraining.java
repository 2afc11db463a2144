package gradientlab.experiment.training;

import gradientlab.experiment.worker.Parallel;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A training made in chunks of time: after each its worker looks for orders and at who watches. */
final class ChunkedTraining<Q, T extends Trainable<Q, T>> {

    /** Flat out, judging a step is followed by so many times its time of training. */
    private static final int JUDGING_REST = 9;
    /** But a training that is younger keeps all its steps, to be looked back at. */
    private static final long UNSPARED = 3_000_000_000L;

    private final T training;
    private final LongSupplier nanoTime;
    private final Parallel parallel;
    private final RefreshPace judging;
    private final StepChunk chunk = new StepChunk();
    /** How long it took, and how long it has rested flat out, which is no time of training. */
    private long worked;
    private long rested;

    /** @param nanoTime a clock as {@link System#nanoTime} */
    ChunkedTraining(T training, LongSupplier nanoTime, Parallel parallel) {
        this.training = training;
        this.nanoTime = nanoTime;
        this.parallel = parallel;
        judging = new RefreshPace(() -> nanoTime.getAsLong() - rested, 0, JUDGING_REST);
    }

    /** How many steps fill a chunk. */
    int steps() {
        return chunk.steps();
    }

    /**
     * Makes a chunk of so many steps.
     *
     * @param fast whether speed counts
     * @param shown then, whether the last of them will be shown; asked when it is reached
     */
    void advance(int steps, boolean fast, BooleanSupplier shown) {
        boolean spared = fast && worked > UNSPARED;
        long began = nanoTime.getAsLong();
        if (spared) {
            training.advanceFast(steps, parallel, shown);
        } else {
            training.advance(steps, parallel);
        }
        long took = nanoTime.getAsLong() - began;
        worked += took;
        chunk.took(steps, took, spared);
    }

    /**
     * Where speed counts, judges the present step unless it is too early, and does more of what waits until
     * there is time; the next chunk is so much shorter.
     */
    void lookAhead(Runnable more) {
        long began = nanoTime.getAsLong();
        training.judge(parallel, judging);
        more.run();
        chunk.spent(nanoTime.getAsLong() - began);
    }

    /** It was left alone for so many nanoseconds. */
    void rested(long nanoseconds) {
        rested += nanoseconds;
    }
}
