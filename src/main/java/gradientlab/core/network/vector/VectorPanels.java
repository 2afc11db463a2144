package gradientlab.core.network.vector;

import gradientlab.core.network.Panels;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products that add to C and read B in panels two vectors wide: its rows lie together, so that none of them
 * drives another out of the cache, whatever power of two n is. Tiles as in {@link VectorProduct}.
 */
final class VectorPanels {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    /** Columns a panel. */
    static final int WIDTH = 2 * LANES;

    /** So many rows of A and B at once stay in the cache. */
    private static final int CHUNK = 256;

    /** With as many columns of C to be made of it, it pays to pack A. */
    private static final int PACKED_FROM = 32;

    private Panels workspace = new Panels(0, 0);
    private double[] edge = new double[0];
    private final double[] packed = new double[VectorPackedTiles.room(CHUNK)];

    /** C += Aᵀ B, with B packed here. */
    void addTransA(double[] c, double[] a, int aFrom, double[] b, int bFrom, int m, int n, int k) {
        if (workspace.data().length < CHUNK * (n + 2 * WIDTH)) {
            workspace = new Panels(CHUNK, n + 2 * WIDTH);
        }
        for (int first = 0; first < k; first += CHUNK) {
            int some = Math.min(CHUNK, k - first);
            workspace.pack(b, bFrom + first * n, some, n, WIDTH);
            chunk(c, a, aFrom + first * m, m);
        }
    }

    /** C += Aᵀ B for the rows of B in the workspace. */
    private void chunk(double[] c, double[] a, int from, int m) {
        int tiles = tiles(m);
        for (int i = 0; i < tiles; i += VectorPackedTiles.ROWS) {
            VectorPackedTiles.pack(packed, a, from + i, m, workspace.rows());
            packedRows(c, i * workspace.cols(), workspace);
        }
        rest(c, 0, tiles, a, from, 1, m, workspace, m);
    }

    /** C += A B, with A [m][k]. */
    void add(double[] c, int cFrom, double[] a, int aFrom, Panels b, int m) {
        int n = b.cols();
        int k = b.rows();
        int tiles = 0;
        if (n >= PACKED_FROM && k <= CHUNK) {
            tiles = tiles(m);
            for (int i = 0; i < tiles; i += VectorPackedTiles.ROWS) {
                VectorPackedTiles.packRows(packed, a, aFrom + i * k, k);
                packedRows(c, cFrom + i * n, b);
            }
        }
        rest(c, cFrom, tiles, a, aFrom, k, 1, b, m);
    }

    /**
     * How many rows go in packed tiles, a multiple of a tile's. Where tiles have six, six more are left if
     * that makes eight: two tiles of four do them.
     */
    private static int tiles(int m) {
        int left = m % VectorPackedTiles.ROWS;
        return VectorPackedTiles.ROWS == 6 && left == 2 && m >= 8 ? m - 8 : m - left;
    }

    private void packedRows(double[] c, int at, Panels b) {
        int n = b.cols();
        int k = b.rows();
        for (int j = 0; j + WIDTH <= n; j += WIDTH) {
            VectorPackedTiles.tile(c, at + j, n, packed, b.data(), j * k, k);
        }
    }

    /** What packed tiles left: rows from {@code tiles} on, and columns that fill no panel. */
    private void rest(
            double[] c, int cFrom, int tiles, double[] a, int aFrom, int rs, int cs, Panels b, int m) {
        int n = b.cols();
        int k = b.rows();
        int whole = n - n % WIDTH;
        for (int j = 0; j < whole && tiles < m; j += WIDTH) {
            wide(c, cFrom + tiles * n + j, n, a, aFrom + tiles * rs, rs, cs, b.data(), j * k, m - tiles, k);
        }
        if (whole < n) {
            edge(c, cFrom + whole, n, n - whole, a, aFrom, rs, cs, b, m);
        }
    }

    /** Columns of C that fill no panel are added to in a place of their own. */
    private void edge(
            double[] c, int from, int n, int some, double[] a, int aFrom, int rs, int cs, Panels b, int m) {
        if (edge.length < m * WIDTH) {
            edge = new double[m * WIDTH];
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < some; j++) {
                edge[i * WIDTH + j] = c[from + i * n + j];
            }
        }
        int first = (n - some) * b.rows();
        if (some <= LANES) {
            narrow(edge, a, aFrom, rs, cs, b.data(), first, m, b.rows());
        } else {
            wide(edge, 0, WIDTH, a, aFrom, rs, cs, b.data(), first, m, b.rows());
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < some; j++) {
                c[from + i * n + j] = edge[i * WIDTH + j];
            }
        }
    }

    private static void wide(
            double[] c, int at, int n, double[] a, int aFrom, int rs, int cs, double[] b, int b0, int m,
            int k) {
        int i = 0;
        if (LANES == 8) {
            for (; i + 8 <= m; i += 8) {
                tile8x2(c, at + i * n, n, a, aFrom + i * rs, rs, cs, b, b0, k);
            }
        } else {
            int sixes = m % 6 == 2 ? m - 8 : m;
            for (; i + 6 <= sixes; i += 6) {
                tile6x2(c, at + i * n, n, a, aFrom + i * rs, rs, cs, b, b0, k);
            }
        }
        for (; i + 4 <= m; i += 4) {
            tile4x2(c, at + i * n, n, a, aFrom + i * rs, rs, cs, b, b0, k);
        }
        for (; i < m; i++) {
            tile1x2(c, at + i * n, n, a, aFrom + i * rs, rs, cs, b, b0, k);
        }
    }

    private static void narrow(
            double[] c, double[] a, int aFrom, int rs, int cs, double[] b, int b0, int m, int k) {
        int i = 0;
        for (; i + 8 <= m; i += 8) {
            tile8x1(c, i * WIDTH, WIDTH, a, aFrom + i * rs, rs, cs, b, b0, k);
        }
        for (; i < m; i++) {
            tile1x1(c, i * WIDTH, WIDTH, a, aFrom + i * rs, rs, cs, b, b0, k);
        }
    }

    private static void tile8x2(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        DoubleVector c01 = DoubleVector.fromArray(S, c, at + LANES);
        DoubleVector c10 = DoubleVector.fromArray(S, c, at + n);
        DoubleVector c11 = DoubleVector.fromArray(S, c, at + n + LANES);
        DoubleVector c20 = DoubleVector.fromArray(S, c, at + 2 * n);
        DoubleVector c21 = DoubleVector.fromArray(S, c, at + 2 * n + LANES);
        DoubleVector c30 = DoubleVector.fromArray(S, c, at + 3 * n);
        DoubleVector c31 = DoubleVector.fromArray(S, c, at + 3 * n + LANES);
        DoubleVector c40 = DoubleVector.fromArray(S, c, at + 4 * n);
        DoubleVector c41 = DoubleVector.fromArray(S, c, at + 4 * n + LANES);
        DoubleVector c50 = DoubleVector.fromArray(S, c, at + 5 * n);
        DoubleVector c51 = DoubleVector.fromArray(S, c, at + 5 * n + LANES);
        DoubleVector c60 = DoubleVector.fromArray(S, c, at + 6 * n);
        DoubleVector c61 = DoubleVector.fromArray(S, c, at + 6 * n + LANES);
        DoubleVector c70 = DoubleVector.fromArray(S, c, at + 7 * n);
        DoubleVector c71 = DoubleVector.fromArray(S, c, at + 7 * n + LANES);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            v = DoubleVector.broadcast(S, a[x + rs]);
            c10 = v.fma(v0, c10);
            c11 = v.fma(v1, c11);
            v = DoubleVector.broadcast(S, a[x + 2 * rs]);
            c20 = v.fma(v0, c20);
            c21 = v.fma(v1, c21);
            v = DoubleVector.broadcast(S, a[x + 3 * rs]);
            c30 = v.fma(v0, c30);
            c31 = v.fma(v1, c31);
            v = DoubleVector.broadcast(S, a[x + 4 * rs]);
            c40 = v.fma(v0, c40);
            c41 = v.fma(v1, c41);
            v = DoubleVector.broadcast(S, a[x + 5 * rs]);
            c50 = v.fma(v0, c50);
            c51 = v.fma(v1, c51);
            v = DoubleVector.broadcast(S, a[x + 6 * rs]);
            c60 = v.fma(v0, c60);
            c61 = v.fma(v1, c61);
            v = DoubleVector.broadcast(S, a[x + 7 * rs]);
            c70 = v.fma(v0, c70);
            c71 = v.fma(v1, c71);
            x += cs;
            y += WIDTH;
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

    private static void tile6x2(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        DoubleVector c01 = DoubleVector.fromArray(S, c, at + LANES);
        DoubleVector c10 = DoubleVector.fromArray(S, c, at + n);
        DoubleVector c11 = DoubleVector.fromArray(S, c, at + n + LANES);
        DoubleVector c20 = DoubleVector.fromArray(S, c, at + 2 * n);
        DoubleVector c21 = DoubleVector.fromArray(S, c, at + 2 * n + LANES);
        DoubleVector c30 = DoubleVector.fromArray(S, c, at + 3 * n);
        DoubleVector c31 = DoubleVector.fromArray(S, c, at + 3 * n + LANES);
        DoubleVector c40 = DoubleVector.fromArray(S, c, at + 4 * n);
        DoubleVector c41 = DoubleVector.fromArray(S, c, at + 4 * n + LANES);
        DoubleVector c50 = DoubleVector.fromArray(S, c, at + 5 * n);
        DoubleVector c51 = DoubleVector.fromArray(S, c, at + 5 * n + LANES);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            v = DoubleVector.broadcast(S, a[x + rs]);
            c10 = v.fma(v0, c10);
            c11 = v.fma(v1, c11);
            v = DoubleVector.broadcast(S, a[x + 2 * rs]);
            c20 = v.fma(v0, c20);
            c21 = v.fma(v1, c21);
            v = DoubleVector.broadcast(S, a[x + 3 * rs]);
            c30 = v.fma(v0, c30);
            c31 = v.fma(v1, c31);
            v = DoubleVector.broadcast(S, a[x + 4 * rs]);
            c40 = v.fma(v0, c40);
            c41 = v.fma(v1, c41);
            v = DoubleVector.broadcast(S, a[x + 5 * rs]);
            c50 = v.fma(v0, c50);
            c51 = v.fma(v1, c51);
            x += cs;
            y += WIDTH;
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
    }

    private static void tile4x2(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        DoubleVector c01 = DoubleVector.fromArray(S, c, at + LANES);
        DoubleVector c10 = DoubleVector.fromArray(S, c, at + n);
        DoubleVector c11 = DoubleVector.fromArray(S, c, at + n + LANES);
        DoubleVector c20 = DoubleVector.fromArray(S, c, at + 2 * n);
        DoubleVector c21 = DoubleVector.fromArray(S, c, at + 2 * n + LANES);
        DoubleVector c30 = DoubleVector.fromArray(S, c, at + 3 * n);
        DoubleVector c31 = DoubleVector.fromArray(S, c, at + 3 * n + LANES);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            v = DoubleVector.broadcast(S, a[x + rs]);
            c10 = v.fma(v0, c10);
            c11 = v.fma(v1, c11);
            v = DoubleVector.broadcast(S, a[x + 2 * rs]);
            c20 = v.fma(v0, c20);
            c21 = v.fma(v1, c21);
            v = DoubleVector.broadcast(S, a[x + 3 * rs]);
            c30 = v.fma(v0, c30);
            c31 = v.fma(v1, c31);
            x += cs;
            y += WIDTH;
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

    private static void tile1x2(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        DoubleVector c01 = DoubleVector.fromArray(S, c, at + LANES);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            DoubleVector v1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(v0, c00);
            c01 = v.fma(v1, c01);
            x += cs;
            y += WIDTH;
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + LANES);
    }

    private static void tile8x1(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        DoubleVector c10 = DoubleVector.fromArray(S, c, at + n);
        DoubleVector c20 = DoubleVector.fromArray(S, c, at + 2 * n);
        DoubleVector c30 = DoubleVector.fromArray(S, c, at + 3 * n);
        DoubleVector c40 = DoubleVector.fromArray(S, c, at + 4 * n);
        DoubleVector c50 = DoubleVector.fromArray(S, c, at + 5 * n);
        DoubleVector c60 = DoubleVector.fromArray(S, c, at + 6 * n);
        DoubleVector c70 = DoubleVector.fromArray(S, c, at + 7 * n);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            c00 = DoubleVector.broadcast(S, a[x]).fma(v0, c00);
            c10 = DoubleVector.broadcast(S, a[x + rs]).fma(v0, c10);
            c20 = DoubleVector.broadcast(S, a[x + 2 * rs]).fma(v0, c20);
            c30 = DoubleVector.broadcast(S, a[x + 3 * rs]).fma(v0, c30);
            c40 = DoubleVector.broadcast(S, a[x + 4 * rs]).fma(v0, c40);
            c50 = DoubleVector.broadcast(S, a[x + 5 * rs]).fma(v0, c50);
            c60 = DoubleVector.broadcast(S, a[x + 6 * rs]).fma(v0, c60);
            c70 = DoubleVector.broadcast(S, a[x + 7 * rs]).fma(v0, c70);
            x += cs;
            y += WIDTH;
        }
        c00.intoArray(c, at);
        c10.intoArray(c, at + n);
        c20.intoArray(c, at + 2 * n);
        c30.intoArray(c, at + 3 * n);
        c40.intoArray(c, at + 4 * n);
        c50.intoArray(c, at + 5 * n);
        c60.intoArray(c, at + 6 * n);
        c70.intoArray(c, at + 7 * n);
    }

    private static void tile1x1(
            double[] c, int at, int n, double[] a, int a0, int rs, int cs, double[] b, int b0, int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, c, at);
        int x = a0;
        int y = b0;
        for (int p = 0; p < k; p++) {
            DoubleVector v0 = DoubleVector.fromArray(S, b, y);
            c00 = DoubleVector.broadcast(S, a[x]).fma(v0, c00);
            x += cs;
            y += WIDTH;
        }
        c00.intoArray(c, at);
    }
}
