package gradientlab.core.validation;

import gradientlab.core.Lcg;

/** Points with copies beside them, made before the split: near enough to be known, in other folds. */
public record Copies(double[] x, double[] y) {

    /**
     * The points, then {@code times - 1} whole rounds of them, x + jitter N(0, 1) of Lcg(seed), the same y.
     *
     * @param times how often each point is there afterwards, 1 or more
     */
    public static Copies of(double[] x, double[] y, int times, double jitter, long seed) {
        Lcg numbers = new Lcg(seed);
        int n = x.length;
        double[] xs = new double[n * times];
        double[] ys = new double[n * times];
        for (int j = 0; j < xs.length; j++) {
            xs[j] = x[j % n] + (j < n ? 0 : jitter * numbers.normal());
            ys[j] = y[j % n];
        }
        return new Copies(xs, ys);
    }
}
