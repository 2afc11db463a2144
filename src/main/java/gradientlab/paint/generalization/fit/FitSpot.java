package gradientlab.paint.generalization.fit;

/**
 * What lies under a pointer.
 *
 * @param index of the point, fold or step; -1 where there is none
 */
public record FitSpot(Kind kind, int index) {

    /** What it is. */
    public enum Kind {
        /** A training point. */
        POINT,
        /** The chart of the points, beside them. */
        PLACE,
        /** The chart of errors, where a step is chosen. */
        ERRORS,
        /** A chart of the ridge's strength. */
        RIDGE,
        /** A chart of the lasso's strength. */
        LASSO,
        /** One capacity among all. */
        STEP,
        /** A fold. */
        FOLD
    }

    static FitSpot of(Kind kind) {
        return new FitSpot(kind, -1);
    }
}
