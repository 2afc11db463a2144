package gradientlab.core.regression;

/**
 * Polynomials of degree 0 to {@code degree} by least squares, on request with the ridge penalty.
 *
 * <p>min Σ(y - p(x))² + alpha Σ_(k&gt;=1) c_k², p = Σ c_k z^k with z in [-1, 1]
 * over the domain, c_0 free (Hoerl and Kennard 1970). Without a penalty the columns are Legendre's
 * polynomials, whose QR keeps nine digits at degree 15; with it, the powers of z above √alpha I. Both
 * are nested: one factorization serves every degree.
 *
 * @param degree the highest, 0 or more
 * @param alpha 0 for none
 */
public record Polynomials(Interval domain, int degree, double alpha) implements Family {

    @Override
    public int size() {
        return degree + 1;
    }

    @Override
    public boolean linear() {
        return true;
    }

    @Override
    public PolynomialFits at(double[] x, double[] queries) {
        return new PolynomialFits(this, x, queries);
    }

    /** [degree + 1][places]: the functions that are fitted, the constant first. */
    double[][] basis(double[] x) {
        double[][] columns = new double[degree + 1][x.length];
        for (int i = 0; i < x.length; i++) {
            double z = domain.z(x[i]);
            columns[0][i] = 1;
            for (int k = 1; k <= degree; k++) {
                columns[k][i] = alpha > 0 ? z * columns[k - 1][i] : legendre(k, z, columns, i);
            }
        }
        return columns;
    }

    /** k P_k = (2k - 1) z P_(k-1) - (k - 1) P_(k-2). */
    private static double legendre(int k, double z, double[][] columns, int i) {
        return k == 1 ? z : ((2 * k - 1) * z * columns[k - 1][i] - (k - 1) * columns[k - 2][i]) / k;
    }

    /** The coefficients of the basis rewritten as those of the powers of z. */
    double[] powers(double[] coefficients) {
        if (alpha > 0) {
            return coefficients;
        }
        int count = coefficients.length;
        double[] before = new double[count];
        double[] now = new double[count];
        double[] total = new double[count];
        now[0] = 1;
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < count; j++) {
                total[j] += coefficients[k] * now[j];
            }
            double[] next = new double[count];
            for (int j = 0; j < count; j++) {
                double shifted = j > 0 ? now[j - 1] : 0;
                next[j] = ((2 * k + 1) * shifted - k * before[j]) / (k + 1);
            }
            before = now;
            now = next;
        }
        return total;
    }
}
