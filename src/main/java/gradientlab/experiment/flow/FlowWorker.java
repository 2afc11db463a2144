package gradientlab.experiment.flow;

import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Trains on a {@link Worker}'s thread while a screen watches: takes orders from any thread and returns at
 * once.
 *
 * <p>Frames wait in a slot for one: the worker fills it when it is empty, so that a slow screen neither
 * floods nor stalls training; what a training comes to rest at always gets there. Failures have a slot of
 * their own, and leave the training as it was.
 */
public final class FlowWorker implements AutoCloseable {

    /** As fast as it goes. */
    public static final double FLAT_OUT = Double.POSITIVE_INFINITY;

    private static final long SECOND = 1_000_000_000;
    /** How long the worker trains before it looks for orders and at the slot. */
    private static final long CHUNK = SECOND / 100;
    /** A wait until the next step that is worth a frame of its own. */
    private static final long PAUSE = SECOND / 200;
    /** How often boundaries are drawn anew while it trains. */
    private static final long BOUNDARIES = SECOND / 4;
    /** While it trains, frames and boundaries are no oftener than so many times what they take. */
    private static final int FRAMES_REST = 4;
    private static final int BOUNDARIES_REST = 8;
    /** But no frame waits longer than this, however long the last one seemed to take. */
    private static final long LONGEST_REST = 5 * SECOND;
    /** A run that falls further behind its speed than this does not catch up. */
    private static final long PATIENCE = SECOND / 4;

    private final Object lock = new Object();
    private final AtomicReference<FlowFrame> frames = new AtomicReference<>();
    private final AtomicReference<Throwable> failures = new AtomicReference<>();
    private final LongSupplier nanoTime;
    private final WorkerPool helpers;
    private final Worker<Void> runner;
    private final Worker<Void> warmer = new Worker<>("flow-warmer");
    private FlowOrders orders = new FlowOrders();
    private boolean playing;
    private double speed = FLAT_OUT;
    private int cells;
    private boolean waiting;

    /** Only the worker looks at these. */
    private Training training;
    private Optional<FlowSnapshot> probed = Optional.empty();
    private List<Boundary> boundaries = List.of();
    private long boundariesNext;
    private long framesNext;
    private int boundariesOf = -1;
    private long due;
    private int chunk = 1;

    /**
     * A worker that waits for a recipe.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, only to keep the speed by
     * @param threads how many may train at once, 1 or more; networks are spread over them
     */
    public FlowWorker(LongSupplier nanoTime, int threads) {
        this.nanoTime = nanoTime;
        helpers = new WorkerPool("flow-helper", threads - 1);
        warmer.submit(signal -> {
            MatrixProducts.warm(signal::cancelled);
            return null;
        });
        runner = new Worker<>("flow");
        runner.submit(signal -> {
            work(signal);
            return null;
        });
    }

    /** Starts a recipe at step 0; playing goes on if it was. */
    public void start(FlowRecipe recipe) {
        order(o -> {
            o.recipe = recipe;
            o.anew = true;
            o.again = false;
            o.back = false;
        });
    }

    /** Takes over what can be changed on the run; starts anew, with the recipe's seed, where that must be. */
    public void set(FlowRecipe recipe) {
        order(o -> o.recipe = recipe);
    }

    /** Shows the present step under another recipe; see {@link Training#probe}. */
    public void probe(FlowRecipe recipe) {
        order(o -> o.probe = recipe);
    }

    /** Back to step 0 of the present recipe. */
    public void reset() {
        order(o -> o.again = true);
    }

    /** Back by one step, or to the step before the first network stopped, and pause there. */
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
            orders.look = true;
            due = nanoTime.getAsLong();
            lock.notifyAll();
        }
    }

    /** @param stepsPerSecond above 0; {@link #FLAT_OUT} for no limit */
    public void speed(double stepsPerSecond) {
        synchronized (lock) {
            speed = stepsPerSecond;
            due = nanoTime.getAsLong();
            lock.notifyAll();
        }
    }

    /** @param perSide cells of the boundaries that frames carry; 0 for none */
    public void boundaries(int perSide) {
        synchronized (lock) {
            cells = perSide;
        }
    }

    /** Takes the newest frame, if there is one that was not taken yet. */
    public Optional<FlowFrame> poll() {
        return Optional.ofNullable(frames.getAndSet(null));
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

    /** Takes the last failure, if there is one: a {@link RecipeException} if a recipe can't be trained. */
    public Optional<Throwable> pollFailure() {
        return Optional.ofNullable(failures.getAndSet(null));
    }

    /** Ends the threads; nothing is delivered any more. */
    @Override
    public void close() {
        runner.close();
        helpers.close();
        warmer.close();
    }

    private interface Order {
        void put(FlowOrders orders);
    }

    private void order(Order order) {
        synchronized (lock) {
            order.put(orders);
            lock.notifyAll();
        }
    }

    private void work(Worker.Signal signal) throws InterruptedException {
        while (!signal.cancelled()) {
            try {
                FlowOrders taken = await();
                boolean ordered = taken.any();
                follow(taken, signal);
                int steps = ordered ? 0 : steps();
                if (steps > 0) {
                    train(steps);
                }
                rest();
                publish(ordered);
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
    private FlowOrders await() throws InterruptedException {
        synchronized (lock) {
            while (!orders.any()) {
                settle();
                long wait = !playing || training == null ? Long.MAX_VALUE
                        : speed == FLAT_OUT ? 0 : due - nanoTime.getAsLong();
                if (wait <= 0) {
                    break;
                }
                waiting = true;
                try {
                    if (wait == Long.MAX_VALUE) {
                        lock.wait();
                    } else {
                        lock.wait(wait / 1_000_000, (int) (wait % 1_000_000));
                    }
                } finally {
                    waiting = false;
                }
            }
            FlowOrders taken = orders;
            orders = new FlowOrders();
            return taken;
        }
    }

    /** What waits for a time further off than it could have set itself waits no longer: the clock jumped. */
    private void settle() {
        long now = nanoTime.getAsLong();
        if (speed != FLAT_OUT && due - now > Math.max(1, (long) (SECOND / speed)) + PATIENCE) {
            due = now;
        }
        if (framesNext - now > LONGEST_REST) {
            framesNext = now;
        }
        if (boundariesNext - now > LONGEST_REST) {
            boundariesNext = now;
        }
    }

    private void follow(FlowOrders taken, Worker.Signal signal) throws RecipeException {
        if (taken.recipe != null) {
            probed = Optional.empty();
            if (taken.anew || training == null || !training.set(taken.recipe)) {
                begin(new Training(taken.recipe));
            }
        }
        if (training == null) {
            return;
        }
        if (taken.again) {
            begin(new Training(training.recipe().present()));
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
            probed = training.probe(taken.probe);
        }
    }

    private void begin(Training other) {
        training = other;
        probed = Optional.empty();
        boundaries = List.of();
        boundariesOf = -1;
        chunk = 1;
    }

    private void back(Worker.Signal signal) {
        pause();
        int to = training.snapshot().networks().stream().flatMap(network -> network.stopped().stream())
                .mapToInt(NetworkSnapshot.Stop::step).min().orElse(training.step()) - 1;
        Training again = training.again(Math.max(0, to));
        begin(again);
        advance(to, signal);
    }

    private void advance(long steps, Worker.Signal signal) {
        long left = steps;
        while (left > 0 && !training.finished() && !signal.cancelled()) {
            int part = (int) Math.min(left, chunk);
            train(part);
            left -= part;
        }
    }

    /** How many steps are due now. */
    private int steps() {
        synchronized (lock) {
            if (!playing || training == null || training.finished()) {
                return 0;
            }
            if (speed == FLAT_OUT) {
                return chunk;
            }
            long now = nanoTime.getAsLong();
            if (now < due) {
                return 0;
            }
            long each = Math.max(1, (long) (SECOND / speed));
            long late = Math.min(now - due, PATIENCE);
            int count = (int) Math.min(1 + late / each, chunk);
            due = Math.max(due, now - PATIENCE) + count * each;
            return count;
        }
    }

    /** Trains, and learns how many steps fill a chunk of time. */
    private void train(int steps) {
        probed = Optional.empty();
        long began = nanoTime.getAsLong();
        training.advance(steps, helpers);
        long took = nanoTime.getAsLong() - began;
        if (took > CHUNK && chunk > 1) {
            chunk /= 2;
        } else if (took < CHUNK / 2 && steps == chunk && chunk < 1 << 16) {
            chunk *= 2;
        }
    }

    private void rest() {
        synchronized (lock) {
            if (playing && training != null && training.finished()) {
                playing = false;
            }
        }
    }

    /** @param wanted whether to replace a frame that was not taken */
    private void publish(boolean wanted) {
        if (training == null) {
            return;
        }
        boolean goesOn;
        boolean waits;
        int perSide;
        synchronized (lock) {
            goesOn = playing;
            waits = speed != FLAT_OUT && due - nanoTime.getAsLong() > PAUSE;
            perSide = cells;
        }
        // An older frame that was not taken is worth replacing where this one stays the newest for a while.
        long began = nanoTime.getAsLong();
        if (wanted || !goesOn || waits || frames.get() == null && began >= framesNext) {
            draw(perSide, wanted || !goesOn);
            long drawn = nanoTime.getAsLong();
            frames.set(new FlowFrame(
                    training.recipe(), training.data(), training.stepsPerEpoch(), training.snapshot(),
                    training.history(), probed, boundaries, goesOn, training.finished()));
            long now = nanoTime.getAsLong();
            framesNext = now + FRAMES_REST * (now - drawn);
        }
    }

    private void draw(int perSide, boolean atOnce) {
        long now = nanoTime.getAsLong();
        if (perSide == 0 || !atOnce && now < boundariesNext || boundariesOf == training.step()) {
            return;
        }
        Boundary[] drawn = new Boundary[training.recipe().networks().size()];
        helpers.all(drawn.length, i -> drawn[i] = training.boundary(i, perSide).orElse(null));
        boundaries = drawn[0] == null ? List.of() : new ArrayList<>(Arrays.asList(drawn));
        long done = nanoTime.getAsLong();
        boundariesNext = done + Math.max(BOUNDARIES, BOUNDARIES_REST * (done - now));
        boundariesOf = training.step();
    }
}
