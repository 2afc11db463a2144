package gradientlab.core.ensemble;

import java.util.Arrays;
import java.util.List;

/**
 * What the variance of a mean of trees is made of: measured over many samples of the data, each with its own
 * trees, and averaged over many places.
 *
 * @param measured [trees], the variance of the mean of the first 1, 2, ... trees from sample to sample
 * @param variance s², that of one tree, between the samples and inside them
 * @param covariance of two trees of one sample
 */
public record BaggingVariance(double[] measured, double variance, double covariance) {

    /** The correlation of two trees of one sample. */
    public double correlation() {
        return covariance / variance;
    }

    /** The variance that so many trees have by the formula rho s² + (1 - rho) s² / trees. */
    public double formula(int trees) {
        return covariance + (variance - covariance) / trees;
    }

    /** Takes samples of trees in, one after another. */
    public static final class Meter {

        private final double[] sorted;
        private final double[][] means;
        private final double[][] squares;
        private final double[] answers;
        private final double[] sums;
        private double inside;
        private int samples;

        /**
         * @param sorted [g], the places, ascending
         * @param trees of each sample, 2 or more
         */
        public Meter(double[] sorted, int trees) {
            this.sorted = sorted;
            means = new double[trees][sorted.length];
            squares = new double[trees][sorted.length];
            answers = new double[sorted.length];
            sums = new double[sorted.length];
        }

        /** One more sample's trees, as many as said. */
        public void add(List<RegressionTree> trees) {
            samples++;
            Arrays.fill(sums, 0);
            for (int b = 0; b < means.length; b++) {
                Arrays.fill(answers, 0);
                trees.get(b).addTo(sorted, 1.0, answers);
                for (int g = 0; g < sorted.length; g++) {
                    double before = b == 0 ? answers[g] : sums[g] / b;
                    sums[g] += answers[g];
                    double mean = sums[g] / (b + 1);
                    inside += (answers[g] - before) * (answers[g] - mean);
                    double from = mean - means[b][g];
                    means[b][g] += from / samples;
                    squares[b][g] += from * (mean - means[b][g]);
                }
            }
        }

        /** What the samples so far say; there must be two or more. */
        public BaggingVariance variance() {
            int trees = means.length;
            double[] measured = new double[trees];
            Arrays.setAll(measured, b -> Arrays.stream(squares[b]).average().orElseThrow() / (samples - 1));
            double within = inside / ((trees - 1.0) * samples * sorted.length);
            double covariance = measured[trees - 1] - within / trees;
            return new BaggingVariance(measured, covariance + within, covariance);
        }
    }
}
