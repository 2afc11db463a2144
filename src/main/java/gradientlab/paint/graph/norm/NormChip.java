package gradientlab.paint.graph.norm;

/** The stations of a unit's value, each a chip above the lines. */
public enum NormChip {
    /** The fully connected layer, which gives z. */
    LAYER("layer"),
    NORM("norm"),
    ACTIVATION("activation"),
    /** What comes after; here the loss. */
    NEXT("next");

    private final String id;

    NormChip(String id) {
        this.id = id;
    }

    /** In the keys of its texts. */
    public String id() {
        return id;
    }
}
