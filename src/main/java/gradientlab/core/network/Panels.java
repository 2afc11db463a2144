package gradientlab.core.network;

/**
 * A matrix [k][n] that many products multiply by, laid out once: in panels of so many columns, each row after
 * row without gaps, the last one filled up with zeros. A product that stores whole rows has one panel.
 */
public final class Panels {

    /** The widest panels there are. */
    private static final int WIDEST = 16;

    private final double[] data;
    private int rows;
    private int cols;
    private int width;

    /** Room for a matrix of up to [k][n]. */
    public Panels(int k, int n) {
        data = new double[k * ((n + WIDEST - 1) / WIDEST * WIDEST)];
    }

    /** k. */
    public int rows() {
        return rows;
    }

    /** n. */
    public int cols() {
        return cols;
    }

    /** Its numbers; live. Panel p begins at p · width · rows. */
    public double[] data() {
        return data;
    }

    /** Columns a panel. */
    public int width() {
        return width;
    }

    /**
     * Takes B over.
     *
     * @param b [k][n] from {@code from} on, row by row
     * @param wanted columns a panel, up to 16; more for one panel of n
     */
    public void pack(double[] b, int from, int k, int n, int wanted) {
        shape(k, n, wanted);
        for (int first = 0; first < n; first += width) {
            int at = first * k;
            int some = Math.min(width, n - first);
            for (int p = 0; p < k; p++) {
                int x = from + p * n + first;
                for (int j = 0; j < some; j++) {
                    data[at + j] = b[x + j];
                }
                for (int j = some; j < width; j++) {
                    data[at + j] = 0;
                }
                at += width;
            }
        }
    }

    /** Takes over the transpose of {@code b}, [n][k]. */
    public void packTransposed(double[] b, int from, int k, int n, int wanted) {
        shape(k, n, wanted);
        for (int first = 0; first < n; first += width) {
            int at = first * k;
            int some = Math.min(width, n - first);
            for (int j = 0; j < some; j++) {
                int x = from + (first + j) * k;
                for (int p = 0; p < k; p++) {
                    data[at + p * width + j] = b[x + p];
                }
            }
            for (int j = some; j < width; j++) {
                for (int p = 0; p < k; p++) {
                    data[at + p * width + j] = 0;
                }
            }
        }
    }

    /**
     * Takes the shape of a matrix [k][n], for whoever writes {@link #data} then.
     *
     * @param wanted columns a panel, up to 16; more for one panel of n
     */
    public void shape(int k, int n, int wanted) {
        rows = k;
        cols = n;
        width = wanted <= WIDEST ? wanted : n;
    }
}
