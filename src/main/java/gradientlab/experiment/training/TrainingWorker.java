package gradientlab.experiment.training;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.WorkerPool;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Trains on a {@link Worker}'s thread while a screen watches: takes orders from any thread and returns at
 * once.
 *
 * <p>Frames wait in a slot for one: the worker fills it when it is empty, so that a slow screen neither
 * floods nor stalls training; what a training comes to rest at always gets there. Failures have a slot of
 * their own, and leave the training as it was.
 *
 * @param <Q> the recipe
 * @param <T> its training
 * @param <F> what a screen shows at one moment
 */
public class TrainingWorker<Q, T extends Trainable<Q, T>, F> implements AutoCloseable {

    /** As fast as it goes. */
    public static final double FLAT_OUT = Double.POSITIVE_INFINITY;

    /** While it trains, the pause between two frames is so many times what making one takes. */
    private static final int FRAMES_REST = 4;

    private final Object lock = new Object();
    private final AtomicReference<F> frames = new AtomicReference<>();
    private final AtomicReference<Throwable> failures = new AtomicReference<>();
    private final FrameSource<Q, T, F> lab;
    private final LongSupplier nanoTime;
    private final RefreshPace framing;
    private final WorkerPool parallel;
    private final Worker<Void> worker;
    private final Worker<Void> warmer;
    private final AtomicBoolean warmed = new AtomicBoolean();
    private final Consumer<BooleanSupplier> warming;

    /** Flat out, the share of the time in which the threads do nothing. */
    private volatile double rest;
    private volatile boolean drawing;

    /** These are guarded by the lock. */
    private final Pace pace = new Pace();
    private Orders<Q> orders = new Orders<>();
    private boolean playing;
    private boolean waiting;

    /** Only the worker looks at these. */
    private T training;
    private ChunkedTraining<Q, T> chunks;
    private boolean fast;

    /** {@link #TrainingWorker(String, FrameSource, LongSupplier, int, Consumer)} without a warm-up. */
    public TrainingWorker(
            String name, FrameSource<Q, T, F> lab, LongSupplier nanoTime, int threads) {
        this(name, lab, nanoTime, threads, cancelled -> {});
    }

    /**
     * A worker that waits for a recipe.
     *
     * @param name of its threads
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; models are spread over them
     * @param warming makes the first steps fast, on a thread of its own, once there is a recipe; is told how
     *     to ask whether to stop
     */
    public TrainingWorker(
            String name, FrameSource<Q, T, F> lab, LongSupplier nanoTime, int threads,
            Consumer<BooleanSupplier> warming) {
        this.lab = lab;
        this.nanoTime = nanoTime;
        framing = new RefreshPace(nanoTime, 0, FRAMES_REST);
        parallel = new WorkerPool(name + "-helper", threads - 1, () -> drawing);
        worker = new Worker<>(name);
        worker.submit(signal -> {
            work(signal);
            return null;
        });
        this.warming = warming;
        warmer = new Worker<>(name + "-warmer");
    }

    /** Starts a recipe at step 0; playing goes on if it was. */
    public void start(Q recipe) {
        if (warmed.compareAndSet(false, true)) {
            warmer.submit(signal -> {
                warming.accept(signal::cancelled);
                return null;
            });
        }
        order(o -> o.start(recipe));
    }

    /** Takes over what can be changed on the run; starts anew, with the recipe's seed, where that must be. */
    public void set(Q recipe) {
        order(o -> o.recipe = recipe);
    }

    /** Shows the present step under another recipe, as far as the same weights can. */
    public void probe(Q recipe) {
        order(o -> o.probe = recipe);
    }

    /** Back to step 0 of the present recipe. */
    public void reset() {
        order(o -> o.restart = true);
    }

    /** Back by one step, or to the step before the first model stopped, and pause there. */
    public void back() {
        order(o -> o.back = true);
    }

    /** So many steps more, at once. */
    public void step(int steps) {
        order(o -> o.steps += steps);
    }

    /** To the end of the epoch, at once. */
    public void epoch() {
        order(o -> o.epochs++);
    }

    public void play() {
        playing(true);
    }

    public void pause() {
        playing(false);
    }

    private void playing(boolean on) {
        synchronized (lock) {
            playing = on;
            pace.restart(nanoTime.getAsLong());
            orders.frame = true;
            lock.notifyAll();
        }
    }

    /** @param stepsPerSecond above 0; {@link #FLAT_OUT} for no limit */
    public void speed(double stepsPerSecond) {
        synchronized (lock) {
            pace.speed(stepsPerSecond, nanoTime.getAsLong());
            lock.notifyAll();
        }
    }

    /**
     * Flat out, leaves the processors to others for a share of the time: where all of them train, a screen
     * comes late.
     *
     * @param share 0 or more, below 1
     */
    public void rest(double share) {
        rest = share;
    }

    /** Whether who watches is drawing now: one of the threads that train then leaves its processor to it. */
    public void drawing(boolean on) {
        drawing = on;
    }

    /** Takes the newest frame, if there is one that was not taken yet. */
    public Optional<F> poll() {
        return Optional.ofNullable(frames.getAndSet(null));
    }

    /** Takes the last failure, if there is one: a {@link RecipeException} if a recipe can't be trained. */
    public Optional<Throwable> pollFailure() {
        return Optional.ofNullable(failures.getAndSet(null));
    }

    /**
     * Whether every order is carried out, nothing plays and every frame was taken: there is nothing to wait
     * for.
     */
    public boolean resting() {
        synchronized (lock) {
            return waiting && !orders.any() && !playing && frames.get() == null && failures.get() == null;
        }
    }

    /** Ends the threads; nothing is delivered any more. */
    @Override
    public void close() {
        worker.close();
        parallel.close();
        warmer.close();
    }

    private void order(Consumer<Orders<Q>> order) {
        synchronized (lock) {
            order.accept(orders);
            lock.notifyAll();
        }
    }

    private void work(Worker.Signal signal) throws InterruptedException {
        while (!signal.cancelled()) {
            try {
                Orders<Q> taken = await();
                boolean ordered = taken.any();
                if (ordered) {
                    follow(taken, signal);
                } else {
                    long began = nanoTime.getAsLong();
                    train(due(), fast);
                    pauseAfter(nanoTime.getAsLong() - began);
                }
                pauseAtEnd();
                boolean shown = show(ordered);
                if (fast && !ordered) {
                    // What takes longer than a frame may wait for: until the next there is most time now.
                    chunks.lookAhead(() -> {
                        if (shown) {
                            lab.ahead(training, parallel);
                        }
                    });
                }
            } catch (InterruptedException e) {
                // Only close() means it; whoever else interrupts the thread does not end the training.
                if (signal.cancelled()) {
                    throw e;
                }
            } catch (Throwable failure) {
                // An OutOfMemoryError, too: a network that is too large must be told, not end the worker.
                pause();
                failures.set(failure);
            }
        }
    }

    /** Waits until there are orders or a step is due. */
    private Orders<Q> await() throws InterruptedException {
        synchronized (lock) {
            while (!orders.any()) {
                long now = nanoTime.getAsLong();
                pace.settle(now);
                if (!playing || training == null) {
                    waitFor(Long.MAX_VALUE);
                } else if (pace.untilDue(now) > 0) {
                    waitFor(pace.untilDue(now));
                } else {
                    break;
                }
            }
            Orders<Q> taken = orders;
            orders = new Orders<>();
            return taken;
        }
    }

    /** Rests after so much work, unless there is an order. */
    private void pauseAfter(long took) throws InterruptedException {
        synchronized (lock) {
            long pause = (long) (took * rest / (1 - rest));
            if (pause > 0 && pace.flatOut() && playing && !orders.any()) {
                long began = nanoTime.getAsLong();
                waitFor(pause);
                chunks.rested(nanoTime.getAsLong() - began);
            }
        }
    }

    /** Waits under the lock until it is notified. @param nanoseconds at most */
    private void waitFor(long nanoseconds) throws InterruptedException {
        waiting = true;
        try {
            if (nanoseconds == Long.MAX_VALUE) {
                lock.wait();
            } else {
                lock.wait(nanoseconds / 1_000_000, (int) (nanoseconds % 1_000_000));
            }
        } finally {
            waiting = false;
        }
    }

    private void follow(Orders<Q> taken, Worker.Signal signal) throws RecipeException {
        if (taken.recipe != null) {
            lab.moved();
            if (taken.anew || training == null || !training.set(taken.recipe)) {
                begin(lab.start(taken.recipe));
            }
        }
        if (training == null) {
            return;
        }
        if (taken.restart) {
            begin(lab.start(training.present()));
        }
        if (taken.back && training.step() > 0) {
            back(signal);
        }
        if (taken.steps > 0) {
            advance(taken.steps, signal);
        }
        if (taken.epochs > 0) {
            int epoch = training.stepsPerEpoch();
            advance((long) taken.epochs * epoch - training.step() % epoch, signal);
        }
        if (taken.probe != null) {
            lab.probe(training, taken.probe);
        }
    }

    private void begin(T other) {
        training = other;
        lab.began();
        chunks = new ChunkedTraining<>(other, nanoTime, parallel);
    }

    private void back(Worker.Signal signal) {
        pause();
        int to = training.firstStop().orElse(training.step()) - 1;
        begin(training.again(Math.max(0, to)));
        advance(to, signal);
    }

    private void advance(long steps, Worker.Signal signal) {
        long left = steps;
        while (left > 0 && !training.finished() && !signal.cancelled()) {
            int part = (int) Math.min(left, chunks.steps());
            train(part, false);
            left -= part;
        }
    }

    /** How many steps are due now. */
    private int due() {
        synchronized (lock) {
            fast = pace.flatOut();
            return playing && training != null && !training.finished()
                    ? pace.take(nanoTime.getAsLong(), chunks.steps())
                    : 0;
        }
    }

    /** @param quick whether speed counts */
    private void train(int steps, boolean quick) {
        if (steps > 0) {
            lab.moved();
            chunks.advance(steps, quick, this::showable);
        }
    }

    private void pauseAtEnd() {
        synchronized (lock) {
            if (playing && training != null && training.finished()) {
                playing = false;
            }
        }
    }

    /**
     * Puts a frame into the slot, if one is due.
     *
     * @param ordered whether an order was carried out
     * @return whether it did
     */
    private boolean show(boolean ordered) {
        if (training == null) {
            return false;
        }
        boolean goesOn;
        boolean lingers;
        synchronized (lock) {
            goesOn = playing;
            lingers = pace.lingers(nanoTime.getAsLong());
        }
        // What stays is shown even if the screen has not taken the last frame.
        boolean stays = ordered || !goesOn || lingers;
        boolean due = stays || showable();
        if (due) {
            lab.refresh(training, ordered || !goesOn, parallel);
            framing.run(() -> frames.set(lab.frame(training, goesOn)));
        }
        return due;
    }

    /** Whether there is room for a frame, and none was made just now. */
    private boolean showable() {
        return frames.get() == null && !framing.rests();
    }
}
