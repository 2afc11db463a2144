package gradientlab.experiment;

/** The paths that lanes take, row by row; kept by whoever runs lanes, for the next ones to write over. */
final class LanePaths {

    private final int width;
    /** Row k of the lane that began at i is at k * width + i. */
    final double[] x;
    final double[] y;
    /** Where the lane that is now at i began. */
    private final int[] place;
    private boolean moved;

    LanePaths(int steps, int width) {
        this.width = width;
        x = new double[(steps + 1) * width];
        y = new double[(steps + 1) * width];
        place = new int[width];
    }

    int width() {
        return width;
    }

    /** Where the rows of a lane begin. */
    int first(int lane) {
        return place[lane];
    }

    void begin() {
        for (int i = 0; i < width; i++) {
            place[i] = i;
        }
        moved = false;
    }

    /** Writes row {@code k} of the first {@code n} lanes. */
    void note(int k, double[] laneX, double[] laneY, int n) {
        int row = k * width;
        if (!moved) {
            System.arraycopy(laneX, 0, x, row, n);
            System.arraycopy(laneY, 0, y, row, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            x[row + place[i]] = laneX[i];
            y[row + place[i]] = laneY[i];
        }
    }

    /** Ends a lane: the last one takes its place. */
    void end(int lane, int last) {
        place[lane] = place[last];
        moved = true;
    }
}
