package gradientlab.core.network;

import java.util.Arrays;
import java.util.List;

/**
 * u = γ (z - mean) / √(var + 1e-5) + β over the batch, with the biased variance (Ioffe and Szegedy 2015).
 *
 * <p>Backward: dz = γ / (N σ) (N du - Σ du - x̂ Σ (du x̂)). Running statistics follow with PyTorch's momentum
 * 0.1 and the unbiased variance; evaluation uses them.
 */
final class BatchNorm {

    static final double EPS = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final int width;
    private final double[] scale;
    private final double[] shift;
    private final double[] scaleGradient;
    private final double[] shiftGradient;
    private final double[] deviation;
    private final double[] mean;
    private final double[] inverse;
    private final double[] runningMean;
    private final double[] runningVariance;
    private final double[] normalized;
    private final double[] ofDelta;
    private final double[] constant;
    private final double[] ofNormalized;
    private Passes passes;

    BatchNorm(Parameter scale, Parameter shift, int capacity, Passes passes) {
        this.passes = passes;
        width = scale.size();
        this.scale = scale.value().data;
        this.shift = shift.value().data;
        scaleGradient = scale.gradient().data;
        shiftGradient = shift.gradient().data;
        deviation = new double[width];
        mean = new double[width];
        inverse = new double[width];
        ofDelta = new double[width];
        constant = new double[width];
        ofNormalized = new double[width];
        runningMean = new double[width];
        runningVariance = new double[width];
        Arrays.fill(runningVariance, 1);
        normalized = new double[capacity * width];
    }

    void use(Passes other) {
        passes = other;
    }

    /** The batch's deviation √(var + eps) of each unit's z, as of the last training pass. */
    double[] deviation() {
        return deviation;
    }

    /** γ / σ of a unit: what its scale and the last training batch multiply z by. */
    double gain(int unit) {
        return scale[unit] / deviation[unit];
    }

    /** Mean and variance that evaluation uses; live. */
    List<double[]> running() {
        return List.of(runningMean, runningVariance);
    }

    /** Turns z into u, in place. */
    void forward(double[] z, int rows, boolean training) {
        if (training) {
            statistics(z, rows);
        } else {
            for (int j = 0; j < width; j++) {
                mean[j] = runningMean[j];
                deviation[j] = Math.sqrt(runningVariance[j] + EPS);
            }
        }
        for (int j = 0; j < width; j++) {
            inverse[j] = 1 / deviation[j];
        }
        passes.normalize(z, normalized, mean, inverse, scale, shift, rows, width);
    }

    private void statistics(double[] z, int rows) {
        passes.columns(mean, z, rows, width);
        for (int j = 0; j < width; j++) {
            mean[j] /= rows;
        }
        passes.columnSquares(deviation, z, mean, rows, width);
        for (int j = 0; j < width; j++) {
            double variance = deviation[j] / rows;
            double unbiased = rows > 1 ? deviation[j] / (rows - 1) : variance;
            runningMean[j] += MOMENTUM * (mean[j] - runningMean[j]);
            runningVariance[j] += MOMENTUM * (unbiased - runningVariance[j]);
            deviation[j] = Math.sqrt(variance + EPS);
        }
    }

    /** Where the sums over the batch of dL/du belong, which are the shift's gradient. */
    double[] shiftGradient() {
        return shiftGradient;
    }

    /** Turns dL/du into dL/dz, in place, and fills the scale's gradient; the shift's must be there. */
    void backward(double[] d, int rows) {
        passes.columnProducts(scaleGradient, d, normalized, rows, width);
        for (int j = 0; j < width; j++) {
            double gain = scale[j] * inverse[j];
            ofDelta[j] = gain;
            constant[j] = -gain * shiftGradient[j] / rows;
            ofNormalized[j] = -gain * scaleGradient[j] / rows;
        }
        passes.combine(d, normalized, ofDelta, constant, ofNormalized, rows, width);
    }
}
