package gradientlab.core.recurrent.gate;

import gradientlab.core.recurrent.task.SequenceBatch;
import java.util.Arrays;

/**
 * What gates set by hand make of many sequences that begin with a sign: states, answers, and the gradient of
 * the loss by every gate.
 *
 * <p>The answer is the sign of h_T; the loss is the binary cross-entropy of the logit {@value #SCALE} h_T.
 */
public final class GateRun {

    /** The logit's factor: h_T alone, within ±1, could not say more than 73 %. */
    public static final double SCALE = 5;

    private final int length;
    private final int sequences;
    private final double[] written;
    private final double[] signs;
    private final double[] c;
    private final double[] h;
    private final double[] inputGradient;
    private final double[] forgetGradient;
    private final double[] outputGradient;
    private UnitGates gates;
    private double loss;

    /** Over sequences of one number a time step, with 1 for + and 0 for - as targets. */
    public GateRun(SequenceBatch batch) {
        length = batch.length();
        sequences = batch.sequences();
        written = new double[length * sequences];
        for (int i = 0; i < written.length; i++) {
            written[i] = Math.tanh(batch.inputs()[i]);
        }
        signs = batch.targets();
        c = new double[(length + 1) * sequences];
        h = new double[(length + 1) * sequences];
        inputGradient = new double[length];
        forgetGradient = new double[length];
        outputGradient = new double[length];
    }

    /** Runs all sequences through these gates, of the same length, and takes the gradient. */
    public void run(UnitGates wanted) {
        if (wanted.length() != length) {
            throw new IllegalArgumentException("gates of " + wanted.length() + ", sequences of " + length);
        }
        gates = wanted;
        for (int t = 1; t <= length; t++) {
            double i = gates.input()[t - 1];
            double f = gates.forget()[t - 1];
            double o = gates.output()[t - 1];
            for (int n = 0; n < sequences; n++) {
                int at = t * sequences + n;
                c[at] = f * c[at - sequences] + i * written[at - sequences];
                h[at] = o * Math.tanh(c[at]);
            }
        }
        back();
    }

    private void back() {
        Arrays.fill(inputGradient, 0);
        Arrays.fill(forgetGradient, 0);
        Arrays.fill(outputGradient, 0);
        loss = 0;
        for (int n = 0; n < sequences; n++) {
            back(n);
        }
    }

    /** Only h_T is answered, so that of the output gates only the last has a gradient. */
    private void back(int n) {
        int end = length * sequences + n;
        double logit = SCALE * h[end];
        double e = Math.exp(-Math.abs(logit));
        loss += (Math.max(logit, 0) - logit * signs[n] + Math.log1p(e)) / sequences;
        double dh = SCALE * ((logit < 0 ? e : 1) / (1 + e) - signs[n]) / sequences;
        double shown = Math.tanh(c[end]);
        outputGradient[length - 1] += dh * shown;
        double dc = dh * gates.output()[length - 1] * (1 - shown * shown);
        for (int t = length; t >= 1; t--) {
            int before = (t - 1) * sequences + n;
            inputGradient[t - 1] += dc * written[before];
            forgetGradient[t - 1] += dc * c[before];
            dc *= gates.forget()[t - 1];
        }
    }

    /** T. */
    public int length() {
        return length;
    }

    /** N. */
    public int sequences() {
        return sequences;
    }

    /** The gates of the last run. */
    public UnitGates gates() {
        return gates;
    }

    /** c_t of a sequence (from 0), t = 0 to T. */
    public double c(int t, int sequence) {
        return c[t * sequences + sequence];
    }

    /** h_t of a sequence, as {@link #c}. */
    public double h(int t, int sequence) {
        return h[t * sequences + sequence];
    }

    /** Whether a sequence began with +. */
    public boolean positive(int sequence) {
        return signs[sequence] > 0;
    }

    /** The mean loss. */
    public double loss() {
        return loss;
    }

    /** dL/di_t, t = 1 at index 0; live. */
    public double[] inputGradient() {
        return inputGradient;
    }

    /** dL/df_t; live. */
    public double[] forgetGradient() {
        return forgetGradient;
    }

    /** dL/do_t, 0 but for t = T; live. */
    public double[] outputGradient() {
        return outputGradient;
    }

    /** The share of sequences whose h_T has the sign they began with; an h_T of 0 has none. */
    public double accuracy() {
        int right = 0;
        for (int n = 0; n < sequences; n++) {
            double answer = h(length, n);
            right += positive(n) ? answer > 0 ? 1 : 0 : answer < 0 ? 1 : 0;
        }
        return (double) right / sequences;
    }

    /**
     * Quantiles of c_t over the sequences that began with one sign, for t = 0 to T.
     *
     * @param positive which sign
     * @param share 0 for the least, 1 for the largest; between ranks it is interpolated
     */
    public double[] band(boolean positive, double share) {
        double[] band = new double[length + 1];
        double[] values = new double[sequences];
        for (int t = 0; t <= length; t++) {
            int count = 0;
            for (int n = 0; n < sequences; n++) {
                if (positive(n) == positive) {
                    values[count++] = c(t, n);
                }
            }
            band[t] = count == 0 ? Double.NaN : quantile(values, count, share);
        }
        return band;
    }

    private static double quantile(double[] values, int count, double share) {
        Arrays.sort(values, 0, count);
        double rank = share * (count - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, count - 1);
        return values[below] + (rank - below) * (values[above] - values[below]);
    }

    /** How many time steps it takes a cell state to fall to a half when f multiplies it: ln ½ / ln f. */
    public static double halfLife(double f) {
        return f >= 1 ? Double.POSITIVE_INFINITY : f <= 0 ? 0 : Math.log(0.5) / Math.log(f);
    }
}
