package gradientlab.core.regression;

/**
 * Polynomials of degree 0 to {@code degree} with the penalty of the elastic net (Zou and Hastie 2005), at
 * ratio 1 the lasso (Tibshirani 1996).
 *
 * <p>min Σ(y - p(x))² / (2n) + alpha (ratio |c|_1 + (1 - ratio)/2 |c|²), c in powers of z,
 * c_0 free. Solved until the optimality conditions hold within {@link #RESIDUAL}.
 *
 * @param alpha more than 0
 * @param ratio in (0, 1]
 */
public record ElasticNet(Interval domain, int degree, double alpha, double ratio) implements Family {

    /** The most by which a derivative may miss its condition, relative to the largest at c = 0 or 1. */
    public static final double RESIDUAL = 1e-12;

    @Override
    public int size() {
        return degree + 1;
    }

    @Override
    public boolean linear() {
        return false;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        CoordinateDescent descent = new CoordinateDescent(powers(x));
        double[][] atQueries = powers(queries);
        return (y, out) -> {
            descent.take(y);
            for (int d = 0; d <= degree; d++) {
                descent.solve(d, alpha, ratio);
                descent.predict(atQueries, out[d]);
            }
        };
    }

    /**
     * c_0 to c_degree of the fits to one y along {@code alphas}, each started from the one before: large ones
     * first are quickest.
     */
    public double[][] path(double[] x, double[] y, double[] alphas) {
        CoordinateDescent descent = new CoordinateDescent(powers(x));
        descent.take(y);
        double[][] path = new double[alphas.length][];
        for (int a = 0; a < alphas.length; a++) {
            descent.solve(degree, alphas[a], ratio);
            path[a] = descent.coefficients(degree);
        }
        return path;
    }

    /** [degree][places]: z, z², ... */
    private double[][] powers(double[] x) {
        double[][] powers = new double[degree][x.length];
        for (int i = 0; i < x.length; i++) {
            double z = domain.z(x[i]);
            double power = 1;
            for (int k = 0; k < degree; k++) {
                power *= z;
                powers[k][i] = power;
            }
        }
        return powers;
    }
}
