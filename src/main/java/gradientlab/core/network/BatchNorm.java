package gradientlab.core.network;

import java.util.Arrays;

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
    private final double[] runningMean;
    private final double[] runningVariance;
    private final double[] normalized;

    BatchNorm(Parameter scale, Parameter shift, int capacity) {
        width = scale.size();
        this.scale = scale.value().data;
        this.shift = shift.value().data;
        scaleGradient = scale.gradient().data;
        shiftGradient = shift.gradient().data;
        deviation = new double[width];
        mean = new double[width];
        runningMean = new double[width];
        runningVariance = new double[width];
        Arrays.fill(runningVariance, 1);
        normalized = new double[capacity * width];
    }

    /** The batch's deviation √(var + eps) of each unit's z, as of the last training pass. */
    double[] deviation() {
        return deviation;
    }

    /** γ / σ of a unit: what its scale and the last training batch multiply z by. */
    double gain(int unit) {
        return scale[unit] / deviation[unit];
    }

    void forward(double[] u, double[] z, int rows, boolean training) {
        if (training) {
            statistics(z, rows);
        } else {
            for (int j = 0; j < width; j++) {
                mean[j] = runningMean[j];
                deviation[j] = Math.sqrt(runningVariance[j] + EPS);
            }
        }
        for (int i = 0; i < rows; i++) {
            int at = i * width;
            for (int j = 0; j < width; j++) {
                double x = (z[at + j] - mean[j]) / deviation[j];
                normalized[at + j] = x;
                u[at + j] = scale[j] * x + shift[j];
            }
        }
    }

    private void statistics(double[] z, int rows) {
        Arrays.fill(mean, 0);
        Arrays.fill(deviation, 0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                mean[j] += z[i * width + j];
            }
        }
        for (int j = 0; j < width; j++) {
            mean[j] /= rows;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                double d = z[i * width + j] - mean[j];
                deviation[j] += d * d;
            }
        }
        for (int j = 0; j < width; j++) {
            double variance = deviation[j] / rows;
            double unbiased = rows > 1 ? deviation[j] / (rows - 1) : variance;
            runningMean[j] += MOMENTUM * (mean[j] - runningMean[j]);
            runningVariance[j] += MOMENTUM * (unbiased - runningVariance[j]);
            deviation[j] = Math.sqrt(variance + EPS);
        }
    }

    /** Overwrites {@code dz} and the gradients of scale and shift; {@code dz} may be {@code du}. */
    void backward(double[] dz, double[] du, int rows) {
        Arrays.fill(scaleGradient, 0);
        Arrays.fill(shiftGradient, 0);
        for (int i = 0; i < rows; i++) {
            int at = i * width;
            for (int j = 0; j < width; j++) {
                scaleGradient[j] += du[at + j] * normalized[at + j];
                shiftGradient[j] += du[at + j];
            }
        }
        for (int i = 0; i < rows; i++) {
            int at = i * width;
            for (int j = 0; j < width; j++) {
                dz[at + j] = scale[j] / (rows * deviation[j])
                        * (rows * du[at + j] - shiftGradient[j] - normalized[at + j] * scaleGradient[j]);
            }
        }
    }
}
