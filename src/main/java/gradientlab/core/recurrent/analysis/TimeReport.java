package gradientlab.core.recurrent.analysis;

import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.RecurrentNetwork;
import java.util.Arrays;

/**
 * How large the gradient is at each time step: Frobenius norms over batch and units, reused from step to
 * step.
 */
public final class TimeReport {

    /** The share from which on a time step counts as reached. */
    public static final double REACHED = 1e-3;

    private final double[] hidden;
    private final double[] state;
    private final double[] inputs;

    /** For sequences of that length. */
    public TimeReport(int length) {
        hidden = new double[length];
        state = new double[length];
        inputs = new double[length];
    }

    /** Takes the norms by h and by c; allocates nothing. */
    public void take(RecurrentNetwork network, BackwardPass back) {
        ForwardPass values = back.values();
        int n = values.size();
        boolean lstm = network.shape().cell().hasCellState();
        for (int t = 1; t <= values.length(); t++) {
            hidden[t - 1] = network.norm(back.dh(), values.at(t), n);
            state[t - 1] = lstm ? network.norm(back.dc(), values.at(t), n) : hidden[t - 1];
        }
    }

    /** Takes the norms by x, which costs a product of its own. */
    public void takeInputs(RecurrentNetwork network, BackwardPass back) {
        ForwardPass values = back.values();
        double[] dx = network.inputGradients(back);
        int n = values.sequences() * network.shape().inputs();
        for (int t = 1; t <= values.length(); t++) {
            inputs[t - 1] = network.norm(dx, (t - 1) * n, n);
        }
    }

    /** ||dL/dh_t||; live. */
    public double[] hidden() {
        return hidden;
    }

    /** ||dL/dm_t|| of what the cell carries, c in an LSTM and h in others; live. */
    public double[] state() {
        return state;
    }

    /** ||dL/dx_t|| of the last {@link #takeInputs}; live. */
    public double[] inputs() {
        return inputs;
    }

    /** s_t = d_t / d_T; all NaN where d_T is 0. */
    public static double[] shares(double[] norms) {
        double last = norms[norms.length - 1];
        return Arrays.stream(norms).map(norm -> last == 0 ? Double.NaN : norm / last).toArray();
    }

    /** The largest k up to T - 1 such that the shares of the last k + 1 time steps are all reached. */
    public static int reach(double[] norms) {
        double last = norms[norms.length - 1];
        int k = 0;
        while (k + 1 < norms.length && norms[norms.length - 2 - k] >= REACHED * last) {
            k++;
        }
        return last == 0 ? 0 : k;
    }
}
