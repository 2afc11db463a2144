package gradientlab.core.regression;

import gradientlab.core.Lcg;
import java.util.List;

/**
 * Least squares on p random features tanh(w (z - v)) / √p, w = 4 N(0, 1), v uniform in [-1, 1]
 * (Rahimi and Recht 2007), of all solutions that of the smallest norm; on request with a ridge penalty.
 *
 * <p>w and v are drawn in pairs, so the features of a smaller model are the first of a larger one. Singular
 * values under 1e-10 of the largest count as 0.
 *
 * @param sizes the numbers of features of the models
 * @param draw 0, 1, ...: the stream is Lcg(seed + 4000 + 37 draw)
 * @param alpha the penalty's factor, 0 for none
 */
public record RandomFeatures(Interval domain, List<Integer> sizes, long seed, int draw, double alpha)
        implements
        Family {

    /** Singular values below this share of the largest count as 0. */
    public static final double CUT = 1e-10;

    private static final long STREAM = 4000;
    private static final long BETWEEN_DRAWS = 37;
    private static final double STEEPNESS = 4;

    /** Copies the list. */
    public RandomFeatures {
        sizes = List.copyOf(sizes);
    }

    /** The same features with another penalty. */
    public RandomFeatures withAlpha(double other) {
        return new RandomFeatures(domain, sizes, seed, draw, other);
    }

    @Override
    public int size() {
        return sizes.size();
    }

    @Override
    public boolean linear() {
        return true;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        int most = sizes.stream().mapToInt(p -> p).max().orElseThrow();
        double[][] atPlaces = features(x, most);
        double[][] atQueries = features(queries, most);
        MinimumNorm[] solvers = sizes.stream().map(p -> new MinimumNorm(atPlaces, p, alpha))
                .toArray(MinimumNorm[]::new);
        return (y, out) -> {
            for (int c = 0; c < solvers.length; c++) {
                solvers[c].predict(y, atQueries, out[c]);
            }
        };
    }

    /** [most][places], without the factor 1 / √p. */
    private double[][] features(double[] x, int most) {
        Lcg numbers = new Lcg(seed + STREAM + BETWEEN_DRAWS * draw);
        double[][] features = new double[most][x.length];
        for (double[] feature : features) {
            double w = STEEPNESS * numbers.normal();
            double v = numbers.symmetric(1);
            for (int i = 0; i < x.length; i++) {
                feature[i] = Math.tanh(w * (domain.z(x[i]) - v));
            }
        }
        return features;
    }
}
