package gradientlab.experiment.descent.sweep;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.WorkerPool;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes sweeps on a {@link Worker}'s thread and its helpers while a screen watches. A new sweep cancels the
 * one before. Pictures wait in a slot for one: a slow screen misses coarse ones, never the last.
 */
public final class SweepWorker implements AutoCloseable {

    private final Object lock = new Object();
    private final AtomicReference<SweepResult> pictures = new AtomicReference<>();
    private final WorkerPool helpers;
    private final Worker<Void> worker;
    private final Runnable changed;
    /** Counts sweeps, so that a cancelled one can't put a picture any more. */
    private int latest;
    private boolean busy;
    private Throwable failure;

    /**
     * @param threads how many cells may run at once, 1 or more
     * @param changed called on the worker's thread after a picture was put or a sweep ended; must not block
     */
    public SweepWorker(int threads, Runnable changed) {
        this.changed = changed;
        helpers = new WorkerPool("sweep-helper", threads - 1);
        worker = new Worker<>("sweep");
    }

    /** Starts a sweep in place of any other. */
    public void start(DescentRecipe recipe, SweepSpec spec) {
        int mine;
        synchronized (lock) {
            mine = ++latest;
            busy = true;
            failure = null;
            pictures.set(null);
        }
        worker.submit(signal -> {
            try {
                put(mine, Sweep.run(recipe, spec, helpers, signal::cancelled, seen -> put(mine, seen, null)),
                        null);
            } catch (CancellationException e) {
                put(mine, null, null);
            } catch (RuntimeException | OutOfMemoryError e) {
                put(mine, null, e);
            }
            return null;
        });
    }

    private void put(int sweep, SweepResult picture, Throwable failed) {
        synchronized (lock) {
            if (sweep != latest) {
                return;
            }
            if (picture != null) {
                pictures.set(picture);
            }
            busy = picture != null && !picture.complete();
            failure = failed;
        }
        changed.run();
    }

    /** Gives up the sweep that is being made. */
    public void cancel() {
        synchronized (lock) {
            latest++;
            busy = false;
        }
        worker.cancel();
    }

    /** Whether a sweep is being made. */
    public boolean busy() {
        synchronized (lock) {
            return busy;
        }
    }

    /** Takes the newest picture, if there is one that was not taken yet. */
    public Optional<SweepResult> poll() {
        return Optional.ofNullable(pictures.getAndSet(null));
    }

    /** Takes why the latest sweep could not be made. */
    public Optional<Throwable> pollFailure() {
        synchronized (lock) {
            Throwable taken = failure;
            failure = null;
            return Optional.ofNullable(taken);
        }
    }

    /** Ends the threads; nothing is delivered any more. */
    @Override
    public void close() {
        cancel();
        worker.close();
        helpers.close();
    }
}
