package gradientlab.core.surface;

/** A rectangle of the plane, in the surface's own coordinates. */
public record View(double xMin, double xMax, double yMin, double yMax) {

    public double width() {
        return xMax - xMin;
    }

    public double height() {
        return yMax - yMin;
    }

    public boolean contains(double x, double y) {
        return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
    }
}
