package gradientlab.experiment.training;

/**
 * When the next step of a training is due: at so many steps a second, or at once. Guarded by the worker's
 * lock. Times are nanoseconds.
 */
final class Pace {

    private static final long SECOND = 1_000_000_000;
    /** A run that falls further behind its speed than this does not catch up. */
    private static final long PATIENCE = SECOND / 4;
    /** A wait until the next step that is worth a frame of its own. */
    private static final long PAUSE = SECOND / 200;

    private double speed = TrainingWorker.FLAT_OUT;
    private long due;

    /** The next step is due now. */
    void restart(long now) {
        due = now;
    }

    /** @param stepsPerSecond above 0; {@link TrainingWorker#FLAT_OUT} for no limit */
    void speed(double stepsPerSecond, long now) {
        speed = stepsPerSecond;
        due = now;
    }

    /** How long until the next step is due; 0 or less if it is. */
    long untilDue(long now) {
        return flatOut() ? 0 : due - now;
    }

    /** Whether the present step stays the newest for a while. */
    boolean lingers(long now) {
        return !flatOut() && due - now > PAUSE;
    }

    /**
     * How many steps are due, which count as made.
     *
     * @param most no more than so many
     */
    int take(long now, int most) {
        if (flatOut()) {
            return most;
        }
        if (now < due) {
            return 0;
        }
        long late = Math.min(now - due, PATIENCE);
        int count = (int) Math.min(1 + late / each(), most);
        due = Math.max(due, now - PATIENCE) + count * each();
        return count;
    }

    /** If the next step is due later than could have been asked for, the clock has jumped: it is due now. */
    void settle(long now) {
        if (!flatOut() && due - now > each() + PATIENCE) {
            due = now;
        }
    }

    /** Whether there is no limit. */
    boolean flatOut() {
        return speed == TrainingWorker.FLAT_OUT;
    }

    private long each() {
        return Math.max(1, (long) (SECOND / speed));
    }
}
