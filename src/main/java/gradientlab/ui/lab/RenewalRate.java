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
    private double spent;
    private boolean unfinished;
    /** Since the last; one at least is left to what is brought up to date a pulse later. */
    private int pulses = 1;

    /**
     * Whether it is time for the next.
     *
     * @param seconds since this was last asked
     */
    boolean due(double seconds) {
        passed += seconds;
        pulses++;
        return passed + EARLY >= between && pulses > 1;
    }

    /** There is something new; what is shown next is shown for it. */
    void taken() {
        passed = 0;
        pulses = 0;
        taken = true;
    }

    /** The least time from one to the next, in seconds. */
    double between() {
        return between;
    }

    /**
     * The view was brought up to date, or a part of it.
     *
     * @param seconds it took
     * @param whole whether nothing is left for the next pulse
     */
    void shown(double seconds, boolean whole) {
        spent += seconds;
        unfinished = !whole;
        if (whole) {
            if (taken) {
                taken = false;
                between = Math.max(FASTEST, Math.min(SLOWEST, PARTS * spent));
            }
            spent = 0;
        }
    }

    /** Whether a part of the view is left for this pulse. */
    boolean unfinished() {
        return unfinished;
    }
}
