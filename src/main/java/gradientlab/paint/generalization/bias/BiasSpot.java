package gradientlab.paint.generalization.bias;

/**
 * What lies under a pointer.
 *
 * @param index of the point or model; -1 where there is none
 */
public record BiasSpot(Kind kind, int index) {

    /** What it is. */
    public enum Kind {
        /** The chart of the fits, where x is chosen. */
        X,
        /** The chart of the terms, where a capacity is chosen. */
        TERMS,
        /** One of the models side by side. */
        MODEL
    }
}
