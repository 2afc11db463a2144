package gradientlab.core.surface;

/** A point of the plane. */
public record Point(double x, double y) {

    /** The Euclidean distance to (x, y). */
    public double distance(double otherX, double otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }
}
