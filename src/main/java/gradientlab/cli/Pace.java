package gradientlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How often something is done in a second: the median over short spans, so that what else the machine does
 * for a moment does not count.
 */
final class Pace {

    /** A span for what is measured over seconds, in seconds. */
    static final double SPAN = 0.1;

    private static final double SECOND = 1e9;

    /** Between two looks at the clock there are about a tenth of a span's repetitions. */
    private static final int LOOKS = 10;

    /** What is measured. */
    interface Work {
        /** Repeats it and tells how much was done by that: that number, or more where one does several. */
        long repeat(int times);
    }

    private final Work work;
    private final double span;
    private final LongSupplier nanoTime;
    private final List<Double> rates = new ArrayList<>();
    private int chunk = 1;

    /**
     * @param span seconds, above 0
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    Pace(Work work, double span, LongSupplier nanoTime) {
        this.work = work;
        this.span = span * SECOND;
        this.nanoTime = nanoTime;
    }

    /** Lets it run for at least so many seconds, and for one span, that are not counted. */
    void warmUp(double seconds) {
        spans(seconds, new ArrayList<>());
    }

    /** Counts for at least so many seconds, and for one span. */
    void measure(double seconds) {
        spans(seconds, rates);
    }

    /** How much was done in a second, of all that was counted so far. */
    double perSecond() {
        List<Double> sorted = rates.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void spans(double seconds, List<Double> into) {
        long begun = nanoTime.getAsLong();
        long now = begun;
        do {
            long from = now;
            long done = 0;
            do {
                long before = now;
                done += work.repeat(chunk);
                now = nanoTime.getAsLong();
                chunk = next(now - before);
            } while (now - from < span);
            into.add(done * SECOND / (now - from));
        } while (now - begun < seconds * SECOND);
    }

    private int next(long took) {
        double fitting = chunk * span / LOOKS / Math.max(1, took);
        return (int) Math.max(1, Math.min(2.0 * chunk, fitting));
    }
}
