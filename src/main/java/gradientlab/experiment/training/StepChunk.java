package gradientlab.experiment.training;

/** Learns how many steps of a training fill a given time: between two chunks it looks for orders. */
final class StepChunk {

    private static final int LARGEST = 1 << 16;

    private int steps = 1;

    /** How many steps to make at once. */
    int steps() {
        return steps;
    }

    /**
     * Takes what some steps took.
     *
     * @param made how many were made
     * @param nanoseconds they took
     * @param wanted nanoseconds that a chunk should take at most
     */
    void took(int made, long nanoseconds, long wanted) {
        if (nanoseconds > wanted && steps > 1) {
            steps /= 2;
        } else if (nanoseconds < wanted / 2 && made == steps && steps < LARGEST) {
            steps *= 2;
        }
    }
}
