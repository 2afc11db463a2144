package gradientlab.paint.graph.norm;

/**
 * What of the stage is under a pointer.
 *
 * @param example counted from 0; -1 for none
 */
public record NormSpot(Kind kind, int example) {

    /** What can be taken. */
    public enum Kind {
        /** A number of z, to be dragged along its line. */
        POINT,
        /** The end of a stem, which turns the example's weight c. */
        STEM,
        /** A number that follows from z: it can be clicked. */
        FOLLOWING,
        /** The ground of z, where an example can be added. */
        GROUND
    }
}
