package gradientlab.core.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The elastic net by coordinate descent (Friedman, Hastie and Tibshirani 2010) on the products of the centred
 * columns.
 *
 * <p>c_k &lt;- S(b_k - Σ_(j≠k) G_kj c_j, alpha ratio) / (G_kk + alpha (1 - ratio)). High powers of z
 * are nearly dependent, so descent alone creeps: between sweeps the equations of the coefficients that are
 * not 0 are solved exactly; on the way there the first to change its sign leaves (Lee et al. 2007).
 */
final class CoordinateDescent {

    private static final int SWEEPS_BETWEEN = 2;
    private static final int ROUNDS = 20_000;

    private final double[][] columns;
    private final double[] means;
    private final double[][] gram;
    private final double[] products;
    private final double[] c;
    private double intercept;

    CoordinateDescent(double[][] columns) {
        this.columns = columns;
        int count = columns.length;
        means = new double[count];
        gram = new double[count][count];
        products = new double[count];
        c = new double[count];
        for (int k = 0; k < count; k++) {
            means[k] = mean(columns[k]);
        }
        for (int k = 0; k < count; k++) {
            for (int j = 0; j <= k; j++) {
                gram[k][j] = gram[j][k] = covariance(columns[k], means[k], columns[j], means[j]);
            }
        }
    }

    /** Starts with these values, from coefficients of 0. */
    void take(double[] y) {
        intercept = mean(y);
        for (int k = 0; k < columns.length; k++) {
            products[k] = covariance(columns[k], means[k], y, intercept);
        }
        Arrays.fill(c, 0);
    }

    /** c &lt;- the minimum over the first {@code degree} columns, begun at c as it is. */
    void solve(int degree, double alpha, double ratio) {
        double l1 = alpha * ratio;
        double l2 = alpha * (1 - ratio);
        double allowed = ElasticNet.RESIDUAL;
        for (int k = 0; k < degree; k++) {
            allowed = Math.max(allowed, ElasticNet.RESIDUAL * Math.abs(products[k]));
        }
        for (int round = 0; round < ROUNDS && residual(degree, l1, l2) > allowed; round++) {
            for (int sweep = 0; sweep < SWEEPS_BETWEEN; sweep++) {
                sweep(degree, l1, l2);
            }
            solveActive(degree, l1, l2);
        }
    }

    /** c_0 to c_degree. */
    double[] coefficients(int degree) {
        double[] all = new double[degree + 1];
        all[0] = intercept;
        for (int k = 0; k < degree; k++) {
            all[k + 1] = c[k];
            all[0] -= c[k] * means[k];
        }
        return all;
    }

    /** out &lt;- the present fit at the queries whose columns are given. */
    void predict(double[][] queries, double[] out) {
        Arrays.fill(out, coefficients(c.length)[0]);
        for (int k = 0; k < c.length; k++) {
            if (c[k] != 0) {
                for (int g = 0; g < out.length; g++) {
                    out[g] += c[k] * queries[k][g];
                }
            }
        }
    }

    private void sweep(int degree, double l1, double l2) {
        for (int k = 0; k < degree; k++) {
            double pull = products[k] - dot(gram[k], degree) + gram[k][k] * c[k];
            double shrunk = Math.max(Math.abs(pull) - l1, 0);
            c[k] = shrunk == 0 ? 0 : Math.copySign(shrunk, pull) / (gram[k][k] + l2);
        }
    }

    /** The largest amount by which a derivative misses its condition. */
    private double residual(int degree, double l1, double l2) {
        double worst = 0;
        for (int k = 0; k < degree; k++) {
            double pull = products[k] - dot(gram[k], degree) - l2 * c[k];
            double miss = c[k] == 0 ? Math.max(Math.abs(pull) - l1, 0)
                    : Math.abs(pull - Math.copySign(l1, c[k]));
            worst = Math.max(worst, miss);
        }
        return worst;
    }

    /**
     * c &lt;- the minimum over the coefficients that are not 0; those that come to 0 on the way stay there.
     */
    private void solveActive(int degree, double l1, double l2) {
        int[] active = active(degree);
        while (active.length > 0) {
            double[] solution = minimumOver(active, l1, l2);
            double step = 1;
            for (int i = 0; i < active.length; i++) {
                double now = c[active[i]];
                if (!(solution[i] * now > 0)) {
                    step = Math.min(step, now / (now - solution[i]));
                }
            }
            if (Double.isNaN(step)) {
                return;
            }
            for (int i = 0; i < active.length; i++) {
                double now = c[active[i]];
                boolean ends = step < 1 && !(solution[i] * now > 0) && now / (now - solution[i]) <= step;
                c[active[i]] = ends ? 0 : step == 1 ? solution[i] : now + step * (solution[i] - now);
            }
            active = step == 1 ? new int[0] : active(degree);
        }
    }

    private int[] active(int degree) {
        return IntStream.range(0, degree).filter(k -> c[k] != 0).toArray();
    }

    private double[] minimumOver(int[] active, double l1, double l2) {
        int count = active.length;
        double[][] matrix = new double[count][count + 1];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                matrix[i][j] = gram[active[i]][active[j]] + (i == j ? l2 : 0);
            }
            matrix[i][count] = products[active[i]] - Math.copySign(l1, c[active[i]]);
        }
        return eliminate(matrix);
    }

    /** Gauss without pivoting, which a positive definite matrix does not need; NaN where it is not. */
    private static double[] eliminate(double[][] matrix) {
        int n = matrix.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j <= n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = matrix[k][n];
            for (int j = k + 1; j < n; j++) {
                sum -= matrix[k][j] * solution[j];
            }
            solution[k] = sum / matrix[k][k];
        }
        return solution;
    }

    private double dot(double[] row, int degree) {
        double sum = 0;
        for (int j = 0; j < degree; j++) {
            sum += row[j] * c[j];
        }
        return sum;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double covariance(double[] a, double meanA, double[] b, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }
}
