package gradientlab.core.recurrent.gate;

import java.util.Arrays;

/**
 * One unit with given gates over N sequences of T numbers: c_t = f_t c_(t-1) + i_t tanh x_t,
 * h_t = o_t tanh c_t, c_0 = 0. Its answer is the sign of h_T; right is the sign s of x_1.
 *
 * <p>Minimised is L = mean ln(1 + e^(-5 s h_T)) by the logits of the gates, g = 1 / (1 + e^-logit). Arrays
 * are made once, so that a descent allocates nothing a step.
 */
public final class UnitGates {

    /** The logit of the answer "+1" is so many times h_T: h alone, within ±1, could not be sure of it. */
    public static final double SLOPE = 5;

    private final int length;
    private final int sequences;
    /** tanh x, [T][N]. */
    private final double[] written;
    private final double[] signs;
    /** c_0 to c_T, [T + 1][N]. */
    private final double[] states;
    private final double[] answers;
    /** dL/dc_t of the time step at which backward has come, [N]. */
    private final double[] stateGradients;
    private final double[] input;
    private final double[] forget;
    private final double[] output;
    private final double[] inputGradient;
    private final double[] forgetGradient;
    private final double[] outputGradient;

    /**
     * A unit over sequences.
     *
     * @param length T, 1 or more
     * @param sequences N, 1 or more
     * @param inputs x, [T][N]; none of the first N is 0
     */
    public UnitGates(int length, int sequences, double[] inputs) {
        if (inputs.length != length * sequences) {
            throw new IllegalArgumentException(
                    inputs.length + " inputs for " + sequences + " sequences of " + length);
        }
        this.length = length;
        this.sequences = sequences;
        written = Arrays.stream(inputs).map(Math::tanh).toArray();
        signs = Arrays.stream(inputs, 0, sequences).map(Math::signum).toArray();
        states = new double[(length + 1) * sequences];
        answers = new double[sequences];
        stateGradients = new double[sequences];
        input = new double[length];
        forget = new double[length];
        output = new double[length];
        inputGradient = new double[length];
        forgetGradient = new double[length];
        outputGradient = new double[length];
    }

    /** T. */
    public int length() {
        return length;
    }

    /** N. */
    public int sequences() {
        return sequences;
    }

    /**
     * All sequences with these gates.
     *
     * @param i what is written, [T], each in [0, 1]
     * @param f what is kept, [T]
     * @param o what is shown, [T]; the answer depends on the last alone
     */
    public void forward(double[] i, double[] f, double[] o) {
        System.arraycopy(i, 0, input, 0, length);
        System.arraycopy(f, 0, forget, 0, length);
        System.arraycopy(o, 0, output, 0, length);
        for (int t = 0; t < length; t++) {
            int at = t * sequences;
            for (int n = 0; n < sequences; n++) {
                states[at + sequences + n] = forget[t] * states[at + n] + input[t] * written[at + n];
            }
        }
        for (int n = 0; n < sequences; n++) {
            answers[n] = output[length - 1] * Math.tanh(states[length * sequences + n]);
        }
    }

    /**
     * dL by the logits of the gates of the last {@link #forward}: dL/dc_(t-1) = f_t dL/dc_t, df_t =
     * f_t (1 - f_t) Σ c_(t-1) dL/dc_t, di_t = i_t (1 - i_t) Σ tanh x_t dL/dc_t; of o the last alone is not
     * 0.
     */
    public void backward() {
        double o = output[length - 1];
        double byOutput = 0;
        for (int n = 0; n < sequences; n++) {
            double margin = SLOPE * signs[n] * answers[n];
            double byAnswer = -SLOPE * signs[n] / (1 + Math.exp(margin)) / sequences;
            double shown = Math.tanh(states[length * sequences + n]);
            byOutput += byAnswer * shown;
            stateGradients[n] = byAnswer * o * (1 - shown * shown);
        }
        outputGradient[length - 1] = o * (1 - o) * byOutput;
        for (int t = length - 1; t >= 0; t--) {
            int at = t * sequences;
            double byInput = 0;
            double byForget = 0;
            for (int n = 0; n < sequences; n++) {
                byInput += stateGradients[n] * written[at + n];
                byForget += stateGradients[n] * states[at + n];
                stateGradients[n] *= forget[t];
            }
            inputGradient[t] = input[t] * (1 - input[t]) * byInput;
            forgetGradient[t] = forget[t] * (1 - forget[t]) * byForget;
        }
    }

    /** L of the last forward. */
    public double loss() {
        double total = 0;
        for (int n = 0; n < sequences; n++) {
            double margin = SLOPE * signs[n] * answers[n];
            total += Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
        }
        return total / sequences;
    }

    /** How many answers of the last forward have the sign of x_1; 0 has no sign. */
    public int right() {
        int right = 0;
        for (int n = 0; n < sequences; n++) {
            if (answers[n] * signs[n] > 0) {
                right++;
            }
        }
        return right;
    }

    /** The share of right answers, 0 to 1. */
    public double accuracy() {
        return (double) right() / sequences;
    }

    /** c_t of a sequence after the last forward, t from 0, where it is 0. */
    public double state(int t, int sequence) {
        return states[t * sequences + sequence];
    }

    /** h_T of a sequence after the last forward. */
    public double answer(int sequence) {
        return answers[sequence];
    }

    /** Whether x_1 of a sequence is positive. */
    public boolean positive(int sequence) {
        return signs[sequence] > 0;
    }

    /** dL by the logits of i, [T], after backward; live. */
    public double[] inputGradient() {
        return inputGradient;
    }

    /** dL by the logits of f, [T], after backward; live. That of f_1 is 0, as c_0 is. */
    public double[] forgetGradient() {
        return forgetGradient;
    }

    /** dL by the logits of o, [T], after backward; live. */
    public double[] outputGradient() {
        return outputGradient;
    }
}
