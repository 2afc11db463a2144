package gradientlab.core.graph.analysis;

/** What is often done wrong in a backward pass. */
public enum Mistake {
    /** What comes back on the last edge overwrites what came before. */
    OVERWRITE("overwrite"),
    /**
     * A node sends at its first contribution, before all have arrived, and once more in its turn; what it
     * sent too early stays in the sums.
     */
    SEND_EARLY("send_early"),
    /** A second pass adds to the gradients of the first, which nobody set to 0. */
    KEEP_OLD("keep_old"),
    /** σ′ = z (1 − z), of what goes in, for p (1 − p), of what comes out. */
    SIGMOID_OF_INPUT("sigmoid_of_input");

    private final String id;

    Mistake(String id) {
        this.id = id;
    }

    /** Its name in recipes. */
    public String id() {
        return id;
    }
}
