package gradientlab.core.validation;

import java.util.Arrays;

/**
 * What R fits to R samples differ by from the true function f, averaged over G places.
 *
 * <p>P is R x G. v_g is the variance over the fits, divided by R - 1; variance = mean v, bias² =
 * mean (P̄ - f)² - variance / R, so that neither depends on R in expectation. Their sum is
 * mean (P - f)² exactly. Plain: variance (R - 1)/R and bias² + variance/R, with the same sum.
 *
 * @param bias2 corrected; may come out a little below 0
 * @param error the standard error of bias², by the jackknife over the fits; NaN for two
 * @param againstTruth mean (P - f)², summed on its own
 */
public record BiasVariance(double bias2, double variance, double error, double againstTruth, int fits) {

    /** Of fewer fits than two: nothing is known. */
    public static final BiasVariance NONE =
            new BiasVariance(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    /**
     * @param predictions [R][G], R &gt;= 2
     * @param truth [G]
     */
    public static BiasVariance of(double[][] predictions, double[] truth) {
        int fits = predictions.length;
        double[] mean = mean(predictions);
        double squares = 0;
        double spread = 0;
        double[] shares = new double[fits];
        double[] slopes = new double[fits];
        double fromMean = 0;
        for (int g = 0; g < truth.length; g++) {
            double bias = mean[g] - truth[g];
            fromMean += bias * bias;
            for (int r = 0; r < fits; r++) {
                double apart = predictions[r][g] - mean[g];
                double miss = predictions[r][g] - truth[g];
                squares += miss * miss;
                spread += apart * apart;
                shares[r] += apart * apart;
                slopes[r] += apart * bias;
            }
        }
        double places = truth.length;
        double variance = spread / (fits - 1) / places;
        double bias2 = fromMean / places - variance / fits;
        double[] without = new double[fits];
        for (int r = 0; r < fits; r++) {
            double left = fits - 1;
            double rest = fromMean - 2 * slopes[r] / left + shares[r] / left / left;
            without[r] = (rest - (spread - shares[r] * fits / left) / (left - 1) / left) / places;
        }
        return new BiasVariance(bias2, variance, jackknife(without), squares / fits / places, fits);
    }

    /**
     * The same spread around an unknown truth: bias², its error and the distance from the truth are NaN.
     */
    public BiasVariance withoutTruth() {
        return new BiasVariance(Double.NaN, variance, Double.NaN, Double.NaN, fits);
    }

    /** (R - 1)/R variance: divided by R, as a sum of squares over R fits would be. */
    public double plainVariance() {
        return variance * (fits - 1) / fits;
    }

    /** mean (P̄ - f)² as it is. */
    public double plainBias2() {
        return bias2 + variance / fits;
    }

    /** P̄: the mean of the fits at each place. */
    public static double[] mean(double[][] predictions) {
        double[] mean = new double[predictions[0].length];
        for (double[] row : predictions) {
            for (int g = 0; g < mean.length; g++) {
                mean[g] += row[g];
            }
        }
        for (int g = 0; g < mean.length; g++) {
            mean[g] /= predictions.length;
        }
        return mean;
    }

    /** √((R - 1)/R Σ (b_(-r) - mean)²), b_(-r) the estimate without fit r (Tukey 1958). */
    private static double jackknife(double[] without) {
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares = Arrays.stream(without).map(b -> (b - mean) * (b - mean)).sum();
        return Math.sqrt(squares * (without.length - 1) / without.length);
    }
}
