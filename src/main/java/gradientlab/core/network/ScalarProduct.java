package gradientlab.core.network;

import java.util.Arrays;

/**
 * The product for machines without the Vector API: two rows of C at a time, kept in arrays of their own, to
 * which two rows of B at a time are added.
 *
 * <p>Rows in arrays of their own, all read at the same index, are what C2 turns into vector instructions;
 * more of them in one loop it no longer unrolls far enough to do so. No fused multiply-add: where the
 * processor has none, that is a hundred times slower.
 */
final class ScalarProduct implements MatrixProduct {

    /** So many rows of B at once stay in the cache. */
    private static final int CHUNK = 256;

    private double[] c0 = new double[0];
    private double[] c1 = new double[0];
    private double[][] rows = new double[0][];
    private double[] zeros = new double[0];

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void multiply(double[] c, double[] a, double[] b, int m, int n, int k) {
        strided(c, a, k, 1, b, zeros(n), m, n, k);
    }

    @Override
    public void multiply(double[] c, double[] a, double[] b, double[] bias, int m, int n, int k) {
        strided(c, a, k, 1, b, bias, m, n, k);
    }

    @Override
    public void multiplyTransA(double[] c, double[] a, double[] b, int m, int n, int k) {
        strided(c, a, 1, m, b, zeros(n), m, n, k);
    }

    @Override
    public int panelWidth() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void add(double[] c, int cFrom, double[] a, int aFrom, Panels b, int m) {
        int n = b.cols();
        take(b.data(), 0, n, b.rows());
        for (int i = 0; i < m; i += 2) {
            rows(c, cFrom + i * n, n, i + 1 < m, a, aFrom + i * b.rows(), b.rows(), 1, b.rows());
        }
    }

    @Override
    public void addTransA(double[] c, double[] a, int aFrom, double[] b, int bFrom, int m, int n, int k) {
        for (int first = 0; first < k; first += CHUNK) {
            int some = Math.min(CHUNK, k - first);
            take(b, bFrom + first * n, n, some);
            for (int i = 0; i < m; i += 2) {
                rows(c, i * n, n, i + 1 < m, a, aFrom + first * m + i, 1, m, some);
            }
        }
    }

    private void strided(
            double[] c, double[] a, int rs, int cs, double[] b, double[] start, int m, int n, int k) {
        take(b, 0, n, k);
        for (int i = 0; i < m; i++) {
            System.arraycopy(start, 0, c, i * n, n);
        }
        for (int i = 0; i < m; i += 2) {
            rows(c, i * n, n, i + 1 < m, a, i * rs, rs, cs, k);
        }
    }

    /** Rows of B into arrays of their own. */
    private void take(double[] b, int from, int n, int k) {
        room(n, k + 1);
        for (int p = 0; p < k; p++) {
            System.arraycopy(b, from + p * n, rows[p], 0, n);
        }
        // One more row of zeros, for an odd k.
        Arrays.fill(rows[k], 0, n, 0);
    }

    /** Adds to one row of C, or to a pair, A's rows times B. */
    private void rows(double[] c, int at, int n, boolean pair, double[] a, int from, int rs, int cs, int k) {
        int second = pair ? rs : 0;
        System.arraycopy(c, at, c0, 0, n);
        if (pair) {
            System.arraycopy(c, at + n, c1, 0, n);
        }
        for (int p = 0; p < k; p += 2) {
            int x = from + p * cs;
            boolean two = p + 1 < k;
            double a01 = two ? a[x + cs] : 0;
            double a11 = two ? a[x + second + cs] : 0;
            add(c0, c1, rows[p], rows[p + 1], n, a[x], a01, a[x + second], a11);
        }
        System.arraycopy(c0, 0, c, at, n);
        if (pair) {
            System.arraycopy(c1, 0, c, at + n, n);
        }
    }

    private static void add(
            double[] c0, double[] c1, double[] b0, double[] b1, int n, double a00, double a01, double a10,
            double a11) {
        for (int j = 0; j < n; j++) {
            double x = b0[j];
            double y = b1[j];
            c0[j] = c0[j] + a00 * x + a01 * y;
            c1[j] = c1[j] + a10 * x + a11 * y;
        }
    }

    private double[] zeros(int n) {
        if (zeros.length < n) {
            zeros = new double[n];
        }
        return zeros;
    }

    /** Room that is kept from call to call. */
    private void room(int n, int count) {
        if (c0.length < n || rows.length < count) {
            int width = Math.max(n, c0.length);
            c0 = new double[width];
            c1 = new double[width];
            rows = new double[Math.max(count, rows.length)][width];
        }
    }
}
