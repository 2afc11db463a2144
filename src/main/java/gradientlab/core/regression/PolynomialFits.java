package gradientlab.core.regression;

import java.util.Arrays;

/**
 * All degrees of {@link Polynomials} at fixed places.
 *
 * <p>The columns of the basis, above the penalty's rows, are made orthonormal once: q_k at the places, and
 * the same function ψ_k at the queries. A fit to y is then Σ_(k&lt;=d) (q_k · y) ψ_k,
 * whatever d is, and the hat matrix is Σ q_k q_k'.
 */
public final class PolynomialFits implements Fits {

    private final Polynomials family;
    private final int places;
    private final int fitted;
    private final Qr qr;
    private final double[][] atQueries;

    PolynomialFits(Polynomials family, double[] x, double[] queries) {
        this.family = family;
        places = x.length;
        int different = (int) Arrays.stream(x).distinct().count();
        fitted = family.alpha() > 0 ? family.size() : Math.min(family.size(), different);
        qr = new Qr(columns(x));
        atQueries = atQueries(queries);
    }

    /** How many of the degrees 0, 1, ... can be fitted: without a penalty, as many as different places. */
    public int fitted() {
        return fitted;
    }

    @Override
    public void predict(double[] y, double[][] out) {
        for (int k = 0; k < family.size(); k++) {
            if (k >= fitted) {
                Arrays.fill(out[k], Double.NaN);
                continue;
            }
            double weight = weight(k, y);
            double[] column = atQueries[k];
            double[] row = out[k];
            for (int g = 0; g < column.length; g++) {
                row[g] = (k > 0 ? out[k - 1][g] : 0) + weight * column[g];
            }
        }
    }

    /** c_0 to c_degree of the fit to y: p(x) = Σ c_k z^k. */
    public double[] coefficients(double[] y, int degree) {
        double[] c = new double[degree + 1];
        for (int k = degree; k >= 0; k--) {
            double sum = weight(k, y);
            for (int j = k + 1; j <= degree; j++) {
                sum -= qr.r()[k][j] * c[j];
            }
            c[k] = sum / qr.r()[k][k];
        }
        return family.powers(c);
    }

    private double weight(int k, double[] y) {
        double[] column = qr.q()[k];
        double sum = 0;
        for (int i = 0; i < places; i++) {
            sum += column[i] * y[i];
        }
        return sum;
    }

    private double[][] columns(double[] x) {
        double[][] basis = family.basis(x);
        double[][] columns = new double[fitted][];
        int penalties = family.alpha() > 0 ? fitted - 1 : 0;
        for (int k = 0; k < fitted; k++) {
            columns[k] = Arrays.copyOf(basis[k], places + penalties);
            if (penalties > 0 && k > 0) {
                columns[k][places + k - 1] = Math.sqrt(family.alpha());
            }
        }
        return columns;
    }

    /** ψ = basis R^-1. */
    private double[][] atQueries(double[] queries) {
        double[][] columns = family.basis(queries);
        for (int k = 0; k < fitted; k++) {
            for (int j = 0; j < k; j++) {
                subtract(columns[k], qr.r()[j][k], columns[j]);
            }
            for (int g = 0; g < queries.length; g++) {
                columns[k][g] /= qr.r()[k][k];
            }
        }
        return columns;
    }

    private static void subtract(double[] from, double factor, double[] column) {
        for (int g = 0; g < from.length; g++) {
            from[g] -= factor * column[g];
        }
    }
}
