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
        boolean numbers = true;
        // Math.min waits for the one before; a branch that is hardly ever taken does not.
        for (int i = 0; i < n; i++) {
            double value = values[i];
            numbers &= value == value;
            if (value < min) {
                min = value;
            }
            if (value > max) {
                max = value;
            }
        }
        if (!numbers || !(max - min <= Double.MAX_VALUE)) {
            return NONE;
        }
        double bins = max > min ? BINS / (max - min) : 0;
        int[] even = new int[BINS];
        int[] odd = new int[BINS];
        for (int i = 0; i + 1 < n; i += 2) {
            even[Math.min(BINS - 1, (int) ((values[i] - min) * bins))]++;
            odd[Math.min(BINS - 1, (int) ((values[i + 1] - min) * bins))]++;
        }
        if (n % 2 == 1) {
            even[Math.min(BINS - 1, (int) ((values[n - 1] - min) * bins))]++;
        }
        float[] shares = new float[BINS];
        for (int b = 0; b < BINS; b++) {
            shares[b] = (float) (even[b] + odd[b]) / n;
        }
        return new Histogram(min, max, shares);
    }
}
