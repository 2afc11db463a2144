package gradientlab.ui.lab;

/**
 * How often the charts of a training are renewed: 30 times a second, or so much less often where they are
 * costly that most pulses are left to what a person does.
 */
public final class RenewalRate {

    /** The least time between two renewals, in seconds. */
    public static final double FASTEST = 1.0 / 30;
    /** Every second pulse is a bit early now and then; it would otherwise be every third. */
    private static final double EARLY = 0.004;
    /** However long one takes, something moves. */
    static final double SLOWEST = 0.25;
    /** A renewal may take one part of so many of the time. */
    static final double PARTS = 3;

    private double between = FASTEST;
    private double passed = FASTEST;
    private boolean taken;

    /**
     * Whether it is time for the next.
     *
     * @param seconds since this was last asked
     */
    boolean due(double seconds) {
        passed += seconds;
        return passed + EARLY >= between;
    }

    /** There is something new; what is shown next is shown for it. */
    void taken() {
        passed = 0;
        taken = true;
    }

    /** The least time from one to the next, in seconds. */
    double between() {
        return between;
    }

    /** @param seconds it took to bring the view up to date */
    void shown(double seconds) {
        if (taken) {
            taken = false;
            between = Math.max(FASTEST, Math.min(SLOWEST, PARTS * seconds));
        }
    }
}
