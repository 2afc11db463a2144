package gradientlab.experiment.worker;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Works off one job at a time on one named daemon thread; the only class that owns a thread.
 *
 * <p>The latest job wins: submitting one cancels the job before it, whose outcome is dropped. How the
 * latest job ended waits in a slot until {@link #poll} takes it, failures included, so nothing is lost
 * and nobody waits. All methods may be called from any thread and return at once.
 *
 * @param <T> what jobs make
 */
public final class Worker<T> implements AutoCloseable {

    /**
     * Something to do on the worker's thread.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    public interface Job<T> {

        /**
         * Does it.
         *
         * @param signal says when to give up; the thread is interrupted at the same time
         * @throws Exception any failure; it is delivered as the outcome
         */
        T run(Signal signal) throws Exception;
    }

    /** Tells a job whether its outcome is still wanted. */
    @FunctionalInterface
    public interface Signal {
        boolean cancelled();
    }

    /**
     * How a job ended: with a value or with a failure.
     *
     * @param value what it made; null if it failed
     * @param failure why it failed; null if it did not. A job cancelled before it began failed with a
     *     {@link CancellationException}
     */
    public record Outcome<T>(T value, Throwable failure) {
        public boolean failed() {
            return failure != null;
        }
    }

    /** One submitted job; cancelled by setting its flag and interrupting the thread. */
    private static final class Ticket<T> implements Signal {
        private final Job<T> job;
        private volatile boolean cancelled;
        /** Whether its outcome is still wanted: a replaced job's is not, a cancelled one's is. */
        private boolean wanted = true;

        Ticket(Job<T> job) {
            this.job = job;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    private final Object lock = new Object();
    private final AtomicReference<Outcome<T>> slot = new AtomicReference<>();
    private final Runnable ended;
    private final Thread thread;
    private Ticket<T> pending;
    private Ticket<T> running;
    private boolean closed;

    /** A worker whose outcomes are polled. */
    public Worker(String name) {
        this(name, () -> {});
    }

    /**
     * A worker that also says when there is an outcome to poll.
     *
     * @param name of the thread
     * @param ended called on the worker's thread after an outcome was put into the slot; must not block.
     *     A job submitted meanwhile may have dropped the outcome again
     */
    public Worker(String name, Runnable ended) {
        this.ended = ended;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts a job as soon as the one before it has given up; an outcome not yet taken is dropped. Nothing
     * once closed: a window that closes may paint once more, and what it asks for then nobody will look at.
     */
    public void submit(Job<T> job) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            slot.set(null);
            pending = new Ticket<>(job);
            if (running != null) {
                running.wanted = false;
                stop(running);
            }
            lock.notifyAll();
        }
    }

    /** Asks the latest job to give up. Its outcome comes all the same, mostly a failure. */
    public void cancel() {
        synchronized (lock) {
            if (pending != null) {
                pending.cancelled = true;
            } else if (running != null) {
                stop(running);
            }
        }
    }

    /** Whether a job is waiting or running. */
    public boolean busy() {
        synchronized (lock) {
            return pending != null || running != null;
        }
    }

    /** Takes how the latest job ended; empty while it has not, and once it was taken. */
    public Optional<Outcome<T>> poll() {
        return Optional.ofNullable(slot.getAndSet(null));
    }

    /** Cancels everything and ends the thread; outcomes that come later are dropped. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            pending = null;
            if (running != null) {
                running.wanted = false;
                stop(running);
            }
            slot.set(null);
            lock.notifyAll();
        }
    }

    /** Under the lock, and only while the ticket runs: so an interrupt never hits a later job. */
    private void stop(Ticket<T> ticket) {
        ticket.cancelled = true;
        thread.interrupt();
    }

    private void work() {
        while (true) {
            Ticket<T> ticket = next();
            if (ticket == null) {
                return;
            }
            Outcome<T> outcome = run(ticket);
            boolean delivered;
            synchronized (lock) {
                running = null;
                Thread.interrupted();
                delivered = ticket.wanted;
                if (delivered) {
                    slot.set(outcome);
                }
            }
            if (delivered) {
                tell();
            }
        }
    }

    /** A listener that fails (a toolkit that has shut down, say) must not end the thread. */
    private void tell() {
        try {
            ended.run();
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private Ticket<T> next() {
        synchronized (lock) {
            while (pending == null && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    // Only a running job is ever interrupted; there is none here, so look again.
                    continue;
                }
            }
            running = pending;
            pending = null;
            return closed ? null : running;
        }
    }

    private static <T> Outcome<T> run(Ticket<T> ticket) {
        if (ticket.cancelled) {
            return new Outcome<>(null, new CancellationException());
        }
        try {
            return new Outcome<>(ticket.job.run(ticket), null);
        } catch (Throwable failure) {
            // Errors too: an OutOfMemoryError must reach the user, not end the thread silently.
            return new Outcome<>(null, failure);
        }
    }
}
