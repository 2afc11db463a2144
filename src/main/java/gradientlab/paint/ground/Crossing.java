package gradientlab.paint.ground;

/**
 * Where a function is 0 within one square cell, by its values at the corners (Lorensen and Cline 1987, in the
 * plane).
 *
 * @param x of the cell's left edge
 * @param y of its upper edge
 * @param size of its sides
 */
public record Crossing(double x, double y, double size) {

    /** Takes one piece of the line. */
    public interface Sink {
        void piece(double ax, double ay, double bx, double by);
    }

    /** Hands over what passes between corners of different sign, each value finite. */
    public void trace(float nw, float ne, float sw, float se, Sink sink) {
        double north = x + size * share(nw, ne);
        double south = x + size * share(sw, se);
        double west = y + size * share(nw, sw);
        double east = y + size * share(ne, se);
        double right = x + size;
        double bottom = y + size;
        int corners = (nw >= 0 ? 8 : 0) | (ne >= 0 ? 4 : 0) | (se >= 0 ? 2 : 0) | (sw >= 0 ? 1 : 0);
        switch (corners) {
            case 1, 14 -> sink.piece(x, west, south, bottom);
            case 2, 13 -> sink.piece(south, bottom, right, east);
            case 3, 12 -> sink.piece(x, west, right, east);
            case 4, 11 -> sink.piece(north, y, right, east);
            case 6, 9 -> sink.piece(north, y, south, bottom);
            case 7, 8 -> sink.piece(x, west, north, y);
            case 5, 10 -> {
                // Two opposite corners are above: the middle's mean decides which ones are joined.
                boolean joined = nw + ne + sw + se >= 0;
                if (joined == (corners == 5)) {
                    sink.piece(x, west, north, y);
                    sink.piece(south, bottom, right, east);
                } else {
                    sink.piece(x, west, south, bottom);
                    sink.piece(north, y, right, east);
                }
            }
            default -> {
                // All on one side: nothing passes.
            }
        }
    }

    private static double share(float a, float b) {
        return a / (a - b);
    }
}
