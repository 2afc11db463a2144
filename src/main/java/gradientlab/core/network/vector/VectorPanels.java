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

    /** With as many columns, it pays to pack B for one product too. */
    private static final int BOTH_PACKED_FROM = 48;

    private Panels workspace = new Panels(0, 0);
    private double[] edge = new double[0];
    private final double[] packed = new double[VectorPackedTiles.room(CHUNK)];

    /** Whether C = A B is made of packed matrices. With longer vectors it costs more than it gives. */
    static boolean packs(int m, int n) {
        return LANES < 8 && n >= BOTH_PACKED_FROM && m >= VectorPackedTiles.ROWS;
    }

    /** C = A B + start, with A [m][k], B [k][n] and start [n], the same for all rows. */
    void multiply(double[] c, double[] a, double[] b, double[] start, int m, int n, int k) {
        reserve(k, n);
        pack(b, 0, k, n);
        product(c, 0, start, 0, 0, a, 0, workspace, m);
    }

    /** C = A Bᵀ + start, with A [m][k], B [n][k] and start [n], the same for all rows. */
    void multiplyTransB(double[] c, double[] a, double[] b, double[] start, int m, int n, int k) {
        reserve(k, n);
        workspace.packTransposed(b, 0, k, n, WIDTH);
        product(c, 0, start, 0, 0, a, 0, workspace, m);
    }

    /** C = Aᵀ B + start, with A [k][m], B [k][n] and start [n], the same for all rows. */
    void multiplyTransA(double[] c, double[] a, double[] b, double[] start, int m, int n, int k) {
        transA(c, start, 0, a, 0, b, 0, m, n, k);
    }

    /** C += Aᵀ B, with B packed here. */
    void addTransA(double[] c, double[] a, int aFrom, double[] b, int bFrom, int m, int n, int k) {
        transA(c, c, n, a, aFrom, b, bFrom, m, n, k);
    }

    /** C = start + Aᵀ B; rows of start are {@code rs} apart. */
    private void transA(double[] c, double[] start, int rs, double[] a, int aFrom, double[] b, int bFrom,
            int m, int n, int k) {
        reserve(CHUNK, n);
        for (int first = 0; first < k; first += CHUNK) {
            pack(b, bFrom + first * n, Math.min(CHUNK, k - first), n);
            chunk(c, first == 0 ? start : c, first == 0 ? rs : n, a, aFrom + first * m, m);
        }
    }

    /** C += A B, with A [m][k]. */
    void add(double[] c, int cFrom, double[] a, int aFrom, Panels b, int m) {
        product(c, cFrom, c, cFrom, b.cols(), a, aFrom, b, m);
    }

    private void reserve(int k, int n) {
        if (workspace.data().length < k * (n + 2 * WIDTH)) {
            workspace = new Panels(k, n + 2 * WIDTH);
        }
    }

    /** Packs B, [k][n], into the workspace: whole vectors, but for a last panel that is not full. */
    private void pack(double[] b, int from, int k, int n) {
        if (n % WIDTH != 0) {
            workspace.pack(b, from, k, n, WIDTH);
            return;
        }
        workspace.shape(k, n, WIDTH);
        double[] to = workspace.data();
        for (int first = 0; first < n; first += WIDTH) {
            int at = first * k;
            int x = from + first;
            for (int p = 0; p < k; p++) {
                DoubleVector.fromArray(S, b, x).intoArray(to, at);
                DoubleVector.fromArray(S, b, x + LANES).intoArray(to, at + LANES);
                at += WIDTH;
                x += n;
            }
        }
    }

    /** C = start + Aᵀ B for the rows of B in the workspace; rows of start are {@code rs} apart. */
    private void chunk(double[] c, double[] start, int rs, double[] a, int from, int m) {
        int tiles = tiles(m);
        for (int i = 0; i < tiles; i += VectorPackedTiles.ROWS) {
            VectorPackedTiles.pack(packed, a, from + i, m, workspace.rows());
            packedRows(c, i * workspace.cols(), start, i * rs, rs, workspace);
        }
        begin(c, 0, start, 0, rs, tiles, m, workspace.cols());
        rest(c, 0, tiles, a, from, 1, m, workspace, m);
    }

    /** C = start + A B, with A [m][k]; rows of start are {@code rs} apart. */
    private void product(double[] c, int cFrom, double[] start, int sFrom, int rs, double[] a, int aFrom,
            Panels b, int m) {
        int n = b.cols();
        int k = b.rows();
        int tiles = 0;
        if (n >= PACKED_FROM && k <= CHUNK) {
            tiles = tiles(m);
            for (int i = 0; i < tiles; i += VectorPackedTiles.ROWS) {
                VectorPackedTiles.packRows(packed, a, aFrom + i * k, k);
                packedRows(c, cFrom + i * n, start, sFrom + i * rs, rs, b);
            }
        }
        begin(c, cFrom, start, sFrom, rs, tiles, m, n);
        rest(c, cFrom, tiles, a, aFrom, k, 1, b, m);
    }

    /** How many rows go in packed tiles, a multiple of a tile's. */
    private static int tiles(int m) {
        return m - m % VectorPackedTiles.ROWS;
    }

    private void packedRows(double[] c, int at, double[] start, int from, int rs, Panels b) {
        int n = b.cols();
        int k = b.rows();
        for (int j = 0; j + WIDTH <= n; j += WIDTH) {
            VectorPackedTiles.tile(c, at + j, n, start, from + j, rs, packed, b.data(), j * k, k);
        }
    }

    /** What packed tiles left begins as {@code start}, to be added to; nothing where that is C itself. */
    private static void begin(double[] c, int cFrom, double[] start, int sFrom, int rs, int tiles, int m,
            int n) {
        int whole = n - n % WIDTH;
        for (int i = 0; i < m && start != c; i++) {
            int first = i < tiles ? whole : 0;
            System.arraycopy(start, sFrom + i * rs + first, c, cFrom + i * n + first, n - first);
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
        for (; LANES == 8 && i + 8 <= m; i += 8) {
            tile8x2(c, at + i * n, n, a, aFrom + i * rs, rs, cs, b, b0, k);
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
