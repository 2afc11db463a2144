package gradientlab.core.regression;

import java.util.Arrays;

/**
 * c = V S (S² + alpha)^-1 U' y for the first p features over √p: of all least squares solutions
 * the one of the smallest norm, or the ridge solution.
 */
final class MinimumNorm {

    private final double[][] ofPlaces;
    private final double[][] ofFeatures;
    private final double[] factors;
    private final double scale;

    /** @param features [p or more][places], before the division by √p */
    MinimumNorm(double[][] features, int p, double alpha) {
        int places = features[0].length;
        boolean wide = p > places;
        scale = 1 / Math.sqrt(p);
        double[][] columns = new double[wide ? places : p][wide ? p : places];
        for (int k = 0; k < p; k++) {
            for (int i = 0; i < places; i++) {
                columns[wide ? i : k][wide ? k : i] = scale * features[k][i];
            }
        }
        Svd svd = new Svd(columns);
        ofPlaces = wide ? svd.v() : svd.u();
        ofFeatures = wide ? svd.u() : svd.v();
        factors = factors(svd.values(), alpha);
    }

    private static double[] factors(double[] values, double alpha) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double[] factors = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            boolean kept = values[k] > RandomFeatures.CUT * largest;
            factors[k] = kept ? values[k] / (values[k] * values[k] + alpha) : 0;
        }
        return factors;
    }

    /** out &lt;- the fit to y at the queries whose features are given. */
    void predict(double[] y, double[][] features, double[] out) {
        Arrays.fill(out, 0);
        int p = ofFeatures[0].length;
        double[] c = new double[p];
        for (int k = 0; k < factors.length; k++) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += ofPlaces[k][i] * y[i];
            }
            add(c, sum * factors[k], ofFeatures[k]);
        }
        for (int k = 0; k < p; k++) {
            add(out, c[k] * scale, features[k]);
        }
    }

    private static void add(double[] to, double factor, double[] column) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * column[i];
        }
    }
}
