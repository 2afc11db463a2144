package gradientlab.experiment.training;

/** Learns how many steps of a training fill a given time: between two chunks it looks for orders. */
final class StepChunk {

    private static final long SECOND = 1_000_000_000;
    /** How long the worker trains before it looks for orders and at the slot. */
    private static final long USUAL = SECOND / 100;
    /**
     * The same flat out, where threads wait for each other at the end of each; with the frame that follows no
     * more than a thirtieth of a second.
     */
    private static final long FAST = SECOND / 40;
    private static final int LARGEST = 1 << 16;

    private int steps = 1;
    /** The share of the next chunk's time that was spent otherwise. */
    private double spent;

    /** How many steps to make at once. */
    int steps() {
        return (int) Math.max(1, Math.round(steps * (1 - spent)));
    }

    /**
     * Takes what some steps took.
     *
     * @param made how many were made, 1 or more
     * @param nanoseconds they took
     * @param fast whether they were made flat out
     */
    void took(int made, long nanoseconds, boolean fast) {
        boolean whole = made == steps;
        double fitting = (double) made * (fast ? FAST : USUAL) / Math.max(1, nanoseconds);
        spent = 0;
        if (fitting < steps) {
            steps = Math.max(1, (int) fitting);
        } else if (whole) {
            // What was quick once may have been so by chance: not more than twice as many.
            steps = (int) Math.min(Math.min(fitting, 2.0 * steps), LARGEST);
        }
    }

    /** So much of the time of the next chunk went by with other work, flat out. */
    void spent(long nanoseconds) {
        // A clock may jump.
        spent = Math.max(0, Math.min(1, (double) nanoseconds / FAST));
    }
}
