package gradientlab.experiment.flow.run;

/**
 * How numbers are spread: the share of them in each of {@link #BINS} bins of equal width.
 *
 * @param min lower end of the first bin
 * @param max upper end of the last bin; equal to {@code min} if all numbers are the same
 * @param shares of the numbers by bin, adding up to 1; not to be written. Empty if a number was not finite
 */
public record Histogram(double min, double max, float[] shares) {

    public static final int BINS = 24;

    private static final Histogram NONE = new Histogram(Double.NaN, Double.NaN, new float[0]);

    /** Of the first {@code n} values. */
    static Histogram of(double[] values, int n) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        if (!(max - min <= Double.MAX_VALUE)) {
            return NONE;
        }
        float[] shares = new float[BINS];
        double bins = max > min ? BINS / (max - min) : 0;
        for (int i = 0; i < n; i++) {
            shares[Math.min(BINS - 1, (int) ((values[i] - min) * bins))]++;
        }
        for (int b = 0; b < BINS; b++) {
            shares[b] /= n;
        }
        return new Histogram(min, max, shares);
    }
}
