package gradientlab.paint.generalization.ensemble;

/**
 * What lies under a pointer.
 *
 * @param index of the point or the tree, from 0; of a chart or a picture of steps, the step; else -1
 */
public record EnsembleSpot(Kind kind, int index) {

    /** What it is. */
    public enum Kind {
        /** A training point, which can be dragged. */
        POINT,
        /** A place among the points. */
        PLACE,
        /** A tree, which can be chosen. */
        TREE,
        /** A chart over steps, where one is chosen. */
        STEP,
        /** A picture of one step. */
        CARD
    }
}
