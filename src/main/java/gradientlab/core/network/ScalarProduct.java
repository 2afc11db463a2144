package gradientlab.core.network;

import java.util.Arrays;

/** The product for machines without the Vector API: rows of B are added up, four at a time. */
final class ScalarProduct implements MatrixProduct {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void multiply(double[] c, double[] a, double[] b, int m, int n, int k) {
        strided(c, a, k, 1, b, m, n, k);
    }

    @Override
    public void multiplyTransA(double[] c, double[] a, double[] b, int m, int n, int k) {
        strided(c, a, 1, m, b, m, n, k);
    }

    private static void strided(
            double[] c, double[] a, int rowStride, int colStride, double[] b, int m, int n, int k) {
        Arrays.fill(c, 0, m * n, 0);
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                double x = a[i * rowStride + p * colStride];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += x * b[p * n + j];
                }
            }
        }
    }
}
