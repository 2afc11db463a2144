package gradientlab.experiment.training;

import java.util.function.LongSupplier;

/**
 * Says when to do again what costs too much for every frame: a few times a second, and never most of the
 * time.
 */
public final class RefreshPace {

    private static final long SECOND = 1_000_000_000;
    private static final long USUAL = SECOND / 4;
    private static final int REST = 8;
    /** And no longer than this, however long that seemed to take. */
    private static final long LONGEST_REST = 5 * SECOND;

    private final LongSupplier nanoTime;
    private final long usual;
    private final int rest;
    private long next;

    /**
     * Four times a second, an eighth of the time at most.
     *
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    public RefreshPace(LongSupplier nanoTime) {
        this(nanoTime, USUAL, REST);
    }

    /**
     * A pace of its own.
     *
     * @param usual nanoseconds between two at least
     * @param rest the pause between two is at least so many times what one takes
     */
    RefreshPace(LongSupplier nanoTime, long usual, int rest) {
        this.nanoTime = nanoTime;
        this.usual = usual;
        this.rest = rest;
        next = nanoTime.getAsLong();
    }

    /** Whether it is too early yet. */
    public boolean rests() {
        long now = nanoTime.getAsLong();
        return now < next && next - now <= LONGEST_REST;
    }

    /** Does it, and knows from then on how long that takes. */
    public void run(Runnable task) {
        long began = nanoTime.getAsLong();
        task.run();
        long done = nanoTime.getAsLong();
        next = done + Math.max(usual, rest * (done - began));
    }
}
