package gradientlab.experiment.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Spreads tasks over the calling thread and a few workers; each takes the next task until none is left. */
public final class WorkerPool implements Parallel, AutoCloseable {

    /** How soon a worker that left its processor to somebody else sees that it is free again. */
    private static final long LOOK_AGAIN = 500_000;

    private final List<Worker<Void>> workers = new ArrayList<>();
    private final String name;
    private final BooleanSupplier wanted;
    /** For {@link #aside}; null until asked for. */
    private Worker<Void> spare;
    private boolean closed;

    /** @param count how many workers beside the caller, 0 or more */
    public WorkerPool(String name, int count) {
        this(name, count, () -> false);
    }

    /**
     * A pool that leaves a processor to somebody else at times.
     *
     * @param wanted whether one is wanted elsewhere now: the first worker then takes no further task until it
     *     is not. Asked often, from any thread
     */
    public WorkerPool(String name, int count, BooleanSupplier wanted) {
        this.name = name;
        this.wanted = wanted;
        for (int i = 1; i <= count; i++) {
            workers.add(new Worker<>(name + "-" + i));
        }
    }

    @Override
    public int threads() {
        return workers.size() + 1;
    }

    @Override
    public void all(int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        // Tasks are waited for, not workers: one that wakes up late, or was closed, is not missed.
        CountDownLatch left = new CountDownLatch(count);
        for (int i = 0; i < Math.min(workers.size(), count - 1); i++) {
            BooleanSupplier leaves = i == 0 ? wanted : () -> false;
            workers.get(i).submit(signal -> {
                work(count, task, next, left, failure, leaves);
                return null;
            });
        }
        work(count, task, next, left, failure, () -> false);
        await(left);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    @Override
    public synchronized void aside(Consumer<BooleanSupplier> task) {
        if (closed) {
            return;
        }
        if (spare == null) {
            spare = new Worker<>(name + "-aside");
        }
        if (!spare.busy()) {
            spare.submit(signal -> {
                task.accept(signal::cancelled);
                return null;
            });
        }
    }

    private static void work(
            int count,
            IntConsumer task,
            AtomicInteger next,
            CountDownLatch left,
            AtomicReference<Throwable> failure,
            BooleanSupplier leaves) {
        while (true) {
            while (leaves.getAsBoolean() && next.get() < count) {
                LockSupport.parkNanos(LOOK_AGAIN);
            }
            int i = next.getAndIncrement();
            if (i >= count) {
                return;
            }
            try {
                task.accept(i);
            } catch (Throwable e) {
                // An OutOfMemoryError, too, must get to the caller rather than leave it waiting.
                failure.compareAndSet(null, e);
            } finally {
                left.countDown();
            }
        }
    }

    /** To the end, even if interrupted: the tasks work on what the caller will use next. */
    private static void await(CountDownLatch left) {
        boolean interrupted = false;
        while (true) {
            try {
                left.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        workers.forEach(Worker::close);
        if (spare != null) {
            spare.close();
        }
    }
}
