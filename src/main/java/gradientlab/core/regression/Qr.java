package gradientlab.core.regression;

/**
 * A = QR by Householder reflections (Householder 1958) with the thin Q written out; A is m x n, m &gt;= n,
 * and like Q kept by columns. Where a column depends on those before it, R has a 0 on its diagonal.
 */
final class Qr {

    private final double[][] q;
    private final double[][] r;

    /** Takes the columns over: they hold the reflections afterwards. */
    Qr(double[][] columns) {
        int n = columns.length;
        r = new double[n][n];
        for (int k = 0; k < n; k++) {
            r[k][k] = intoReflection(columns[k], k);
            for (int j = k + 1; j < n; j++) {
                reflect(columns[k], k, columns[j]);
                r[k][j] = columns[j][k];
            }
        }
        q = new double[n][columns[0].length];
        for (int j = 0; j < n; j++) {
            q[j][j] = 1;
            for (int k = j; k >= 0; k--) {
                reflect(columns[k], k, q[j]);
            }
        }
    }

    /** Q's columns. */
    double[][] q() {
        return q;
    }

    /** R by rows. */
    double[][] r() {
        return r;
    }

    /**
     * column[k..] &lt;- v, |v|² = 2, so that I - vv' sends it to a multiple of its first axis.
     *
     * @return that multiple, R's diagonal
     */
    private static double intoReflection(double[] column, int k) {
        double square = 0;
        for (int i = k; i < column.length; i++) {
            square += column[i] * column[i];
        }
        if (square == 0) {
            return 0;
        }
        double diagonal = column[k] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
        column[k] -= diagonal;
        double scale = 1 / Math.sqrt(-diagonal * column[k]);
        for (int i = k; i < column.length; i++) {
            column[i] *= scale;
        }
        return diagonal;
    }

    private static void reflect(double[] v, int k, double[] column) {
        double dot = 0;
        for (int i = k; i < column.length; i++) {
            dot += v[i] * column[i];
        }
        for (int i = k; i < column.length; i++) {
            column[i] -= dot * v[i];
        }
    }
}
