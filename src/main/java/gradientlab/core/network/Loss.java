package gradientlab.core.network;

import java.util.Locale;

/**
 * What is minimized, a mean over the batch, beside its derivative by the logits.
 *
 * <p>Targets are one number an example: 0 or 1 for {@link #BCE}, a class index for
 * {@link #CROSS_ENTROPY}; for {@link #MSE} one number an output, row by row.
 */
public enum Loss {
    /** Binary cross-entropy with logits: mean of max(z,0) - z t + ln(1 + e^-|z|). */
    BCE,
    /** Softmax cross-entropy: mean of ln Σ e^z - Σ t z, t the (smoothed) one-hot target. */
    CROSS_ENTROPY,
    /** Mean squared error over batch and outputs, without a half. */
    MSE;

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The loss of a batch and its gradient.
     *
     * @param dlogits overwritten: dL/dlogits, [rows][outputs]
     * @param logits [rows][outputs]
     * @param targets as the class says
     * @param smoothing label smoothing s in [0, 1): t(1-s) + s/2 for BCE, (1-s) onehot + s/K for
     *     cross-entropy; MSE ignores it
     * @return the loss
     */
    public double apply(double[] dlogits, double[] logits, double[] targets, int rows, int outputs,
            double smoothing) {
        return switch (this) {
            case BCE -> binary(dlogits, logits, targets, rows * outputs, smoothing);
            case CROSS_ENTROPY -> softmax(dlogits, logits, targets, rows, outputs, smoothing);
            case MSE -> squares(dlogits, logits, targets, rows * outputs);
        };
    }

    private static double binary(double[] dlogits, double[] logits, double[] targets, int n,
            double smoothing) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            double z = logits[i];
            double t = targets[i] * (1 - smoothing) + smoothing / 2;
            double e = Math.exp(-Math.abs(z));
            total += Math.max(z, 0) - z * t + Math.log1p(e);
            dlogits[i] = ((z < 0 ? e : 1) / (1 + e) - t) / n;
        }
        return total / n;
    }

    private static double softmax(
            double[] dlogits, double[] logits, double[] targets, int rows, int outputs, double smoothing) {
        double total = 0;
        for (int row = 0; row < rows; row++) {
            int at = row * outputs;
            double top = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < outputs; k++) {
                top = Math.max(top, logits[at + k]);
            }
            double sum = 0;
            for (int k = 0; k < outputs; k++) {
                sum += Math.exp(logits[at + k] - top);
            }
            double logSum = top + Math.log(sum);
            for (int k = 0; k < outputs; k++) {
                double t = (k == (int) targets[row] ? 1 - smoothing : 0) + smoothing / outputs;
                double logP = logits[at + k] - logSum;
                total -= t * logP;
                dlogits[at + k] = (Math.exp(logP) - t) / rows;
            }
        }
        return total / rows;
    }

    private static double squares(double[] dlogits, double[] logits, double[] targets, int n) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            double e = logits[i] - targets[i];
            total += e * e;
            dlogits[i] = 2 * e / n;
        }
        return total / n;
    }
}
