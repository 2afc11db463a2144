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

    private void strided(
            double[] c, double[] a, int rs, int cs, double[] b, double[] start, int m, int n, int k) {
        room(n, k + 1);
        for (int p = 0; p < k; p++) {
            System.arraycopy(b, p * n, rows[p], 0, n);
        }
        // One more row of zeros, for an odd k.
        Arrays.fill(rows[k], 0, n, 0);
        for (int i = 0; i < m; i += 2) {
            boolean pair = i + 1 < m;
            int second = pair ? rs : 0;
            System.arraycopy(start, 0, c0, 0, n);
            System.arraycopy(start, 0, c1, 0, n);
            for (int p = 0; p < k; p += 2) {
                int x = i * rs + p * cs;
                boolean two = p + 1 < k;
                double a01 = two ? a[x + cs] : 0;
                double a11 = two ? a[x + second + cs] : 0;
                add(c0, c1, rows[p], rows[p + 1], n, a[x], a01, a[x + second], a11);
            }
            System.arraycopy(c0, 0, c, i * n, n);
            if (pair) {
                System.arraycopy(c1, 0, c, (i + 1) * n, n);
            }
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
