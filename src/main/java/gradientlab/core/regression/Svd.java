package gradientlab.core.regression;

/**
 * A = U S V' by one-sided Jacobi rotations (Hestenes 1958), after a QR where A is tall: m x n, m &gt;= n, by
 * columns. Small singular values come out as exactly as the entries allow.
 */
final class Svd {

    private static final int SWEEPS = 60;
    private static final double ORTHOGONAL = 1e-15;

    private final double[][] u;
    private final double[][] v;
    private final double[] values;

    /** Takes the columns over. */
    Svd(double[][] columns) {
        int n = columns.length;
        Qr qr = new Qr(columns);
        u = new double[n][n];
        v = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                u[j][i] = qr.r()[i][j];
            }
            v[j][j] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && sweep(); sweep++) {}
        values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = Math.sqrt(dot(u[j], u[j]));
            u[j] = times(qr.q(), u[j], values[j] > 0 ? 1 / values[j] : 0);
        }
    }

    /** U's columns, each of length 1 or, at a singular value of 0, of length 0. */
    double[][] u() {
        return u;
    }

    /** V's columns. */
    double[][] v() {
        return v;
    }

    /** The singular values in no order. */
    double[] values() {
        return values;
    }

    private boolean sweep() {
        boolean turned = false;
        for (int i = 0; i < u.length; i++) {
            for (int j = i + 1; j < u.length; j++) {
                turned |= turn(i, j);
            }
        }
        return turned;
    }

    /** Rotates columns i and j until they are orthogonal. */
    private boolean turn(int i, int j) {
        double a = dot(u[i], u[i]);
        double b = dot(u[j], u[j]);
        double c = dot(u[i], u[j]);
        if (c == 0 || Math.abs(c) <= ORTHOGONAL * Math.sqrt(a * b)) {
            return false;
        }
        double cot = (b - a) / (2 * c);
        double tangent = Math.copySign(1, cot) / (Math.abs(cot) + Math.hypot(1, cot));
        double cosine = 1 / Math.hypot(1, tangent);
        rotate(u[i], u[j], cosine, cosine * tangent);
        rotate(v[i], v[j], cosine, cosine * tangent);
        return true;
    }

    private static void rotate(double[] a, double[] b, double cosine, double sine) {
        for (int i = 0; i < a.length; i++) {
            double first = a[i];
            a[i] = cosine * first - sine * b[i];
            b[i] = sine * first + cosine * b[i];
        }
    }

    private static double[] times(double[][] columns, double[] weights, double scale) {
        double[] total = new double[columns[0].length];
        for (int k = 0; k < columns.length; k++) {
            double weight = scale * weights[k];
            for (int i = 0; i < total.length; i++) {
                total[i] += weight * columns[k][i];
            }
        }
        return total;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
