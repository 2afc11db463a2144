package gradientlab.experiment.descent.sweep;

/**
 * The paths that lanes take, row by row, until it is known where they end. Reused: the next
 * lanes write over them.
 */
final class LanePaths {

    private final int width;
    /** Row k of the lane that began at i is at k * width + i. */
    private final double[] x;
    private final double[] y;
    /** Where the lane that is now at i began; i itself until one moves. */
    private final int[] place;
    private boolean moved;
    /** Those that have ended: which cell they ran, where they began, their last row. */
    private final int[] cell;
    private final int[] column;
    private final int[] last;
    private int count;

    LanePaths(int steps, int width) {
        this.width = width;
        x = new double[(steps + 1) * width];
        y = new double[(steps + 1) * width];
        place = new int[width];
        cell = new int[width];
        column = new int[width];
        last = new int[width];
    }

    int width() {
        return width;
    }

    /** All lanes are where they begin, and none has ended. */
    LanePaths begin() {
        for (int i = 0; i < width; i++) {
            place[i] = i;
        }
        moved = false;
        count = 0;
        return this;
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

    /** A lane has come to its last row, which is noted. */
    void ended(int itsCell, int lane, int lastRow) {
        cell[count] = itsCell;
        column[count] = place[lane];
        last[count++] = lastRow;
    }

    /** Lane {@code from} is at {@code lane} from now on. */
    void move(int from, int lane) {
        place[lane] = place[from];
        moved = true;
    }

    /** How many have ended. */
    int count() {
        return count;
    }

    int cell(int path) {
        return cell[path];
    }

    int last(int path) {
        return last[path];
    }

    double x(int path, int row) {
        return x[row * width + column[path]];
    }

    double y(int path, int row) {
        return y[row * width + column[path]];
    }

    /** Forgets an ended path; the last one takes its place. */
    void forget(int path) {
        count--;
        cell[path] = cell[count];
        column[path] = column[count];
        last[path] = last[count];
    }
}
