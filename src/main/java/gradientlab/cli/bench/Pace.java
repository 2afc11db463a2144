package gradientlab.cli.bench;

import java.util.ArrayList;
import java.util.List;

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
    private final Clock clock;
    private final List<Double> rates = new ArrayList<>();
    private int chunk = 1;

    /** @param span seconds, above 0 */
    Pace(Work work, double span, Clock clock) {
        this.work = work;
        this.span = span * SECOND;
        this.clock = clock;
    }

    /**
     * The median rate over spans of {@link #SPAN}.
     *
     * @param seconds with the warm-up, more than it
     */
    static double perSecond(Work work, double warmUp, double seconds, Clock clock) {
        Pace pace = new Pace(work, SPAN, clock);
        pace.warmUp(warmUp);
        pace.measure(seconds - warmUp);
        return pace.perSecond();
    }

    /**
     * Lets it run, without counting, until this thread had a processor for so many seconds: where others take
     * turns on it, the compiler takes longer as well. At least for one span.
     */
    void warmUp(double seconds) {
        long begun = clock.own();
        do {
            spans(0, new ArrayList<>());
        } while (clock.own() - begun < seconds * SECOND);
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
        long begun = clock.wall();
        long now = begun;
        do {
            long from = now;
            long done = 0;
            do {
                long before = now;
                done += work.repeat(chunk);
                now = clock.wall();
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
