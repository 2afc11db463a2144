package gradientlab.core.network.vector;

import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Panels;
import gradientlab.core.network.Passes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A register-tiled product: 8 rows by 2 vectors of C stay in registers while k runs, 4 rows where vectors are
 * shorter than 512 bits and registers may be 16 only; large matrices are packed there, see
 * {@link VectorPanels}.
 *
 * <p>One kernel reads A with a row and a column stride, so it serves A B and Aᵀ B alike.
 */
public final class VectorProduct implements MatrixProduct {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    private double[] tailB = new double[0];
    private double[] tailC = new double[0];
    private final double[] tailStart = new double[LANES];
    private double[] zeros = new double[0];
    private final VectorPanels panels = new VectorPanels();

    @Override
    public String name() {
        return "vector" + S.vectorBitSize();
    }

    @Override
    public void multiply(double[] c, double[] a, double[] b, int m, int n, int k) {
        multiply(c, a, b, zeros(n), m, n, k);
    }

    @Override
    public void multiply(double[] c, double[] a, double[] b, double[] bias, int m, int n, int k) {
        if (VectorPanels.packs(m, n)) {
            panels.multiply(c, a, b, bias, m, n, k);
        } else {
            strided(c, a, k, 1, b, bias, m, n, k);
        }
    }

    @Override
    public void affine(
            double[] c, double[] a, double[] b, double[] bias, int m, int n, int k, double[] workspace) {
        if (VectorPanels.packs(m, n)) {
            panels.multiplyTransB(c, a, b, bias, m, n, k);
        } else {
            MatrixProduct.super.affine(c, a, b, bias, m, n, k, workspace);
        }
    }

    @Override
    public void multiplyTransA(double[] c, double[] a, double[] b, int m, int n, int k) {
        if (VectorPanels.packs(m, n)) {
            panels.multiplyTransA(c, a, b, zeros(n), m, n, k);
        } else {
            strided(c, a, 1, m, b, zeros(n), m, n, k);
        }
    }

    @Override
    public int panelWidth() {
        return VectorPanels.WIDTH;
    }

    @Override
    public void add(double[] c, int cFrom, double[] a, int aFrom, Panels b, int m) {
        panels.add(c, cFrom, a, aFrom, b, m);
    }

    @Override
    public void addTransA(double[] c, double[] a, int aFrom, double[] b, int bFrom, int m, int n, int k) {
        panels.addTransA(c, a, aFrom, b, bFrom, m, n, k);
    }

    @Override
    public Passes passes() {
        return new VectorPasses();
    }

    private void strided(
            double[] c, double[] a, int rs, int cs, double[] b, double[] start, int m, int n, int k) {
        int j = 0;
        for (; j + 2 * LANES <= n; j += 2 * LANES) {
            int i = 0;
            for (; LANES == 8 && i + 8 <= m; i += 8) {
                tile8x2(c, a, i * rs, rs, cs, b, start, i * n + j, j, n, k);
            }
            for (; i + 4 <= m; i += 4) {
                tile4x2(c, a, i * rs, rs, cs, b, start, i * n + j, j, n, k);
            }
            for (; i < m; i++) {
                tile1x2(c, a, i * rs, rs, cs, b, start, i * n + j, j, n, k);
            }
        }
        for (; j + LANES <= n; j += LANES) {
            int i = 0;
            for (; i + 8 <= m; i += 8) {
                tile8x1(c, a, i * rs, rs, cs, b, start, i * n + j, j, n, k);
            }
            for (; i < m; i++) {
                tile1x1(c, a, i * rs, rs, cs, b, start, i * n + j, j, n, k);
            }
        }
        if (j < n) {
            tail(c, a, rs, cs, b, start, j, m, n, k);
        }
    }

    private double[] zeros(int n) {
        if (zeros.length < n) {
            zeros = new double[n];
        }
        return zeros;
    }

    /** The columns that fill no vector: two inputs, one logit. They are multiplied filled up to one. */
    private void tail(
            double[] c, double[] a, int rs, int cs, double[] b, double[] start, int from, int m, int n,
            int k) {
        int width = n - from;
        if (tailB.length < k * LANES) {
            tailB = new double[k * LANES];
        }
        if (tailC.length < m * LANES) {
            tailC = new double[m * LANES];
        }
        for (int p = 0; p < k; p++) {
            for (int j = 0; j < width; j++) {
                tailB[p * LANES + j] = b[p * n + from + j];
            }
        }
        System.arraycopy(start, from, tailStart, 0, width);
        strided(tailC, a, rs, cs, tailB, tailStart, m, LANES, k);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < width; j++) {
                c[i * n + from + j] = tailC[i * LANES + j];
            }
        }
    }

    private static void tile8x2(
            double[] c, double[] a, int a0, int rs, int cs, double[] b, double[] start, int at, int j, int n,
            int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, j);
        DoubleVector c01 = DoubleVector.fromArray(S, start, j + LANES);
        DoubleVector c10 = c00;
        DoubleVector c11 = c01;
        DoubleVector c20 = c00;
        DoubleVector c21 = c01;
        DoubleVector c30 = c00;
        DoubleVector c31 = c01;
        DoubleVector c40 = c00;
        DoubleVector c41 = c01;
        DoubleVector c50 = c00;
        DoubleVector c51 = c01;
        DoubleVector c60 = c00;
        DoubleVector c61 = c01;
        DoubleVector c70 = c00;
        DoubleVector c71 = c01;
        int x = a0;
        int y = j;
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, y);
            DoubleVector b1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(b0, c00);
            c01 = v.fma(b1, c01);
            v = DoubleVector.broadcast(S, a[x + rs]);
            c10 = v.fma(b0, c10);
            c11 = v.fma(b1, c11);
            v = DoubleVector.broadcast(S, a[x + 2 * rs]);
            c20 = v.fma(b0, c20);
            c21 = v.fma(b1, c21);
            v = DoubleVector.broadcast(S, a[x + 3 * rs]);
            c30 = v.fma(b0, c30);
            c31 = v.fma(b1, c31);
            v = DoubleVector.broadcast(S, a[x + 4 * rs]);
            c40 = v.fma(b0, c40);
            c41 = v.fma(b1, c41);
            v = DoubleVector.broadcast(S, a[x + 5 * rs]);
            c50 = v.fma(b0, c50);
            c51 = v.fma(b1, c51);
            v = DoubleVector.broadcast(S, a[x + 6 * rs]);
            c60 = v.fma(b0, c60);
            c61 = v.fma(b1, c61);
            v = DoubleVector.broadcast(S, a[x + 7 * rs]);
            c70 = v.fma(b0, c70);
            c71 = v.fma(b1, c71);
            x += cs;
            y += n;
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
            double[] c, double[] a, int a0, int rs, int cs, double[] b, double[] start, int at, int j, int n,
            int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, j);
        DoubleVector c01 = DoubleVector.fromArray(S, start, j + LANES);
        DoubleVector c10 = c00;
        DoubleVector c11 = c01;
        DoubleVector c20 = c00;
        DoubleVector c21 = c01;
        DoubleVector c30 = c00;
        DoubleVector c31 = c01;
        int x = a0;
        int y = j;
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, y);
            DoubleVector b1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(b0, c00);
            c01 = v.fma(b1, c01);
            v = DoubleVector.broadcast(S, a[x + rs]);
            c10 = v.fma(b0, c10);
            c11 = v.fma(b1, c11);
            v = DoubleVector.broadcast(S, a[x + 2 * rs]);
            c20 = v.fma(b0, c20);
            c21 = v.fma(b1, c21);
            v = DoubleVector.broadcast(S, a[x + 3 * rs]);
            c30 = v.fma(b0, c30);
            c31 = v.fma(b1, c31);
            x += cs;
            y += n;
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
            double[] c, double[] a, int a0, int rs, int cs, double[] b, double[] start, int at, int j, int n,
            int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, j);
        DoubleVector c01 = DoubleVector.fromArray(S, start, j + LANES);
        int x = a0;
        int y = j;
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, y);
            DoubleVector b1 = DoubleVector.fromArray(S, b, y + LANES);
            DoubleVector v = DoubleVector.broadcast(S, a[x]);
            c00 = v.fma(b0, c00);
            c01 = v.fma(b1, c01);
            x += cs;
            y += n;
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + LANES);
    }

    private static void tile8x1(
            double[] c, double[] a, int a0, int rs, int cs, double[] b, double[] start, int at, int j, int n,
            int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, j);
        DoubleVector c10 = c00;
        DoubleVector c20 = c00;
        DoubleVector c30 = c00;
        DoubleVector c40 = c00;
        DoubleVector c50 = c00;
        DoubleVector c60 = c00;
        DoubleVector c70 = c00;
        int x = a0;
        int y = j;
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, y);
            c00 = DoubleVector.broadcast(S, a[x]).fma(b0, c00);
            c10 = DoubleVector.broadcast(S, a[x + rs]).fma(b0, c10);
            c20 = DoubleVector.broadcast(S, a[x + 2 * rs]).fma(b0, c20);
            c30 = DoubleVector.broadcast(S, a[x + 3 * rs]).fma(b0, c30);
            c40 = DoubleVector.broadcast(S, a[x + 4 * rs]).fma(b0, c40);
            c50 = DoubleVector.broadcast(S, a[x + 5 * rs]).fma(b0, c50);
            c60 = DoubleVector.broadcast(S, a[x + 6 * rs]).fma(b0, c60);
            c70 = DoubleVector.broadcast(S, a[x + 7 * rs]).fma(b0, c70);
            x += cs;
            y += n;
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
            double[] c, double[] a, int a0, int rs, int cs, double[] b, double[] start, int at, int j, int n,
            int k) {
        DoubleVector c00 = DoubleVector.fromArray(S, start, j);
        int x = a0;
        int y = j;
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, y);
            c00 = DoubleVector.broadcast(S, a[x]).fma(b0, c00);
            x += cs;
            y += n;
        }
        c00.intoArray(c, at);
    }
}
