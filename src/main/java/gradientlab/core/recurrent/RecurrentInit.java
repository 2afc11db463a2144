package gradientlab.core.recurrent;

/** How the recurrent weights W_h start; all others are uniform in ±1/√H. */
public enum RecurrentInit {
    /** Uniform in ±1/√H, as all others. */
    PYTORCH("pytorch"),
    /** Normal with variance 1/H. */
    NORMAL("normal"),
    /** Orthogonal, gate by gate. */
    ORTHOGONAL("orthogonal"),
    /** The identity, with biases 0. */
    IDENTITY("identity");

    private final String id;

    RecurrentInit(String id) {
        this.id = id;
    }

    /** Its name in recipes. */
    public String id() {
        return id;
    }
}
