package gradientlab.core.network.regularizer;

/**
 * Moves a square picture: by whole pixels, then by an angle around its centre, between pixels bilinear. What
 * leaves the picture is lost, and what comes in is 0.
 */
record PictureMove(int side) {

    /**
     * @param to overwritten with the moved picture, [side][side]
     * @param from holds the picture from {@code at} on
     * @param dx to the right
     * @param dy down
     * @param angle in radians, clockwise
     */
    void move(double[] to, double[] from, int at, int dx, int dy, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middle = (side - 1) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double right = x - middle;
                double down = y - middle;
                double sourceX = middle + cos * right + sin * down;
                double sourceY = middle - sin * right + cos * down;
                to[y * side + x] = between(from, at, sourceX, sourceY, dx, dy);
            }
        }
    }

    /** The shifted picture at a place between pixels. */
    private double between(double[] from, int at, double x, double y, int dx, int dy) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = x - left;
        double v = y - top;
        double upper = (1 - u) * pixel(from, at, left, top, dx, dy)
                + u * pixel(from, at, left + 1, top, dx, dy);
        double lower = (1 - u) * pixel(from, at, left, top + 1, dx, dy)
                + u * pixel(from, at, left + 1, top + 1, dx, dy);
        return (1 - v) * upper + v * lower;
    }

    private double pixel(double[] from, int at, int x, int y, int dx, int dy) {
        return inside(x) && inside(y) && inside(x - dx) && inside(y - dy)
                ? from[at + (y - dy) * side + x - dx]
                : 0;
    }

    private boolean inside(int place) {
        return place >= 0 && place < side;
    }
}
