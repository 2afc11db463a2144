package gradientlab.core.convolution.picture;

import java.util.Arrays;

/** Without the Vector API, in the same order of terms. */
final class ScalarRowSums implements RowSums {

    @Override
    public void sum(double[] y, int to, double[] x, int[] from, double[] weights, int count, int n) {
        Arrays.fill(y, to, to + n, 0);
        for (int m = 0; m < count; m++) {
            double weight = weights[m];
            int start = from[m];
            for (int j = 0; j < n; j++) {
                y[to + j] += weight * x[start + j];
            }
        }
    }

    @Override
    public void pair(
            double[] y, int first, int second, double[] x, int[] from, double[] weights, int count, int n) {
        Arrays.fill(y, first, first + n, 0);
        Arrays.fill(y, second, second + n, 0);
        for (int m = 0; m < count; m++) {
            double a = weights[2 * m];
            double b = weights[2 * m + 1];
            int start = from[m];
            for (int j = 0; j < n; j++) {
                y[first + j] += a * x[start + j];
                y[second + j] += b * x[start + j];
            }
        }
    }
}
