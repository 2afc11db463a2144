package gradientlab.core.network.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of a product that reads both its matrices packed: of A as many columns as the tile has rows, beside
 * each other. One look at the bounds does for all of them, and every number is met in its order.
 */
final class VectorPackedTiles {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    /**
     * Rows of a tile. Of thirty-two registers sixteen hold sums. Of sixteen it is eight, though twelve would
     * leave room for two vectors of B and one number of A: the compiler likes to read all of a step's numbers
     * of A at once, and writes sums to memory then, at half the speed, in one start and not in another.
     */
    static final int ROWS = LANES == 8 ? 8 : 4;

    /** From one row of the packed A to the next. */
    private static final int STRIDE = ROWS;

    private VectorPackedTiles() {}

    /** Room for {@code k} rows of the packed A. */
    static int room(int k) {
        return k * STRIDE;
    }

    /** Packs {@link #ROWS} columns of A, [k][m], whose first is at {@code from}. */
    static void pack(double[] to, double[] a, int from, int m, int k) {
        // As whole vectors, with columns of the next tile, but where the array ends before them.
        int room = a.length - from - STRIDE;
        int safe = room < 0 ? 0 : room / m + 1;
        int x = from;
        int p = 0;
        for (; p < Math.min(k, safe); p++) {
            for (int j = 0; j < STRIDE; j += LANES) {
                DoubleVector.fromArray(S, a, x + j).intoArray(to, p * STRIDE + j);
            }
            x += m;
        }
        for (; p < k; p++) {
            System.arraycopy(a, x, to, p * STRIDE, ROWS);
            x += m;
        }
    }

    /** Packs {@link #ROWS} rows of A, [m][k], whose first begins at {@code from}. */
    static void packRows(double[] to, double[] a, int from, int k) {
        // Four rows at a time, so that what is written lies together.
        for (int i = 0; i < ROWS; i += 4) {
            int x = from + i * k;
            for (int p = 0; p < k; p++) {
                int y = p * STRIDE + i;
                to[y] = a[x + p];
                to[y + 1] = a[x + k + p];
                to[y + 2] = a[x + 2 * k + p];
                to[y + 3] = a[x + 3 * k + p];
            }
        }
    }

    /**
     * C = start + A B for one tile of C at {@code at}, by a panel of B.
     *
     * @param start what the sums begin with; its first row for this tile is at {@code from}
     * @param rs from one row of start to the next: 0 where all are the same, n where it is C itself
     */
    static void tile(double[] c, int at, int n, double[] start, int from, int rs, double[] a, double[] b,
            int b0, int k) {
        if (LANES == 8) {
            tile8x2(c, at, n, start, from, rs, a, b, b0, k);
        } else {
            tile4x2(c, at, n, start, from, rs, a, b, b0, k);
        }
    }

    private static void tile8x2(double[] c, int at, int n, double[] start, int from, int rs, double[] a,
            double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, from);
        DoubleVector c01 = DoubleVector.fromArray(S, start, from + LANES);
        DoubleVector c10 = DoubleVector.fromArray(S, start, from + rs);
        DoubleVector c11 = DoubleVector.fromArray(S, start, from + rs + LANES);
        DoubleVector c20 = DoubleVector.fromArray(S, start, from + 2 * rs);
        DoubleVector c21 = DoubleVector.fromArray(S, start, from + 2 * rs + LANES);
        DoubleVector c30 = DoubleVector.fromArray(S, start, from + 3 * rs);
        DoubleVector c31 = DoubleVector.fromArray(S, start, from + 3 * rs + LANES);
        DoubleVector c40 = DoubleVector.fromArray(S, start, from + 4 * rs);
        DoubleVector c41 = DoubleVector.fromArray(S, start, from + 4 * rs + LANES);
        DoubleVector c50 = DoubleVector.fromArray(S, start, from + 5 * rs);
        DoubleVector c51 = DoubleVector.fromArray(S, start, from + 5 * rs + LANES);
        DoubleVector c60 = DoubleVector.fromArray(S, start, from + 6 * rs);
        DoubleVector c61 = DoubleVector.fromArray(S, start, from + 6 * rs + LANES);
        DoubleVector c70 = DoubleVector.fromArray(S, start, from + 7 * rs);
        DoubleVector c71 = DoubleVector.fromArray(S, start, from + 7 * rs + LANES);
        int x = 0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            v = DoubleVector.broadcast(S, a[x + 1]);
            c10 = v.fma(v0, c10);
            c11 = v.fma(v1, c11);
            v = DoubleVector.broadcast(S, a[x + 2]);
            c20 = v.fma(v0, c20);
            c21 = v.fma(v1, c21);
            v = DoubleVector.broadcast(S, a[x + 3]);
            c30 = v.fma(v0, c30);
            c31 = v.fma(v1, c31);
            v = DoubleVector.broadcast(S, a[x + 4]);
            c40 = v.fma(v0, c40);
            c41 = v.fma(v1, c41);
            v = DoubleVector.broadcast(S, a[x + 5]);
            c50 = v.fma(v0, c50);
            c51 = v.fma(v1, c51);
            v = DoubleVector.broadcast(S, a[x + 6]);
            c60 = v.fma(v0, c60);
            c61 = v.fma(v1, c61);
            v = DoubleVector.broadcast(S, a[x + 7]);
            c70 = v.fma(v0, c70);
            c71 = v.fma(v1, c71);
            x += STRIDE;
            y += 2 * LANES;
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + LANES);
        c10.intoArray(c, at + n);
        c11.intoArray(c, at + n + LANES);
        c20.intoArray(c, at + 2 * n);
        c21.intoArray(c, at + 2 * n + LANES);
        c30.intoArray(c, at + 3 * n);
        c31.intoArray(c, at + 3 * n + LANES);
        c40.intoArray(c, at + 4 * n);
        c41.intoArray(c, at + 4 * n + LANES);
        c50.intoArray(c, at + 5 * n);
        c51.intoArray(c, at + 5 * n + LANES);
        c60.intoArray(c, at + 6 * n);
        c61.intoArray(c, at + 6 * n + LANES);
        c70.intoArray(c, at + 7 * n);
        c71.intoArray(c, at + 7 * n + LANES);
    }

    private static void tile4x2(double[] c, int at, int n, double[] start, int from, int rs, double[] a,
            double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, from);
        DoubleVector c01 = DoubleVector.fromArray(S, start, from + LANES);
        DoubleVector c10 = DoubleVector.fromArray(S, start, from + rs);
        DoubleVector c11 = DoubleVector.fromArray(S, start, from + rs + LANES);
        DoubleVector c20 = DoubleVector.fromArray(S, start, from + 2 * rs);
        DoubleVector c21 = DoubleVector.fromArray(S, start, from + 2 * rs + LANES);
        DoubleVector c30 = DoubleVector.fromArray(S, start, from + 3 * rs);
        DoubleVector c31 = DoubleVector.fromArray(S, start, from + 3 * rs + LANES);
        int x = 0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            v = DoubleVector.broadcast(S, a[x + 1]);
            c10 = v.fma(v0, c10);
            c11 = v.fma(v1, c11);
            v = DoubleVector.broadcast(S, a[x + 2]);
            c20 = v.fma(v0, c20);
            c21 = v.fma(v1, c21);
            v = DoubleVector.broadcast(S, a[x + 3]);
            c30 = v.fma(v0, c30);
            c31 = v.fma(v1, c31);
            x += STRIDE;
            y += 2 * LANES;
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + LANES);
        c10.intoArray(c, at + n);
        c11.intoArray(c, at + n + LANES);
        c20.intoArray(c, at + 2 * n);
        c21.intoArray(c, at + 2 * n + LANES);
        c30.intoArray(c, at + 3 * n);
        c31.intoArray(c, at + 3 * n + LANES);
    }
}
