package gradientlab.core.recurrent.analysis;

import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.RecurrentNetwork;
import java.util.Arrays;

/**
 * The gradient of the cell's weights, split by the time step its terms come from: dL/d[W_ih, W_hh] = Σ G_t,
 * G_t = [δ_tᵀ x_t, δ_tᵀ h_{t-1}]. Cut after k time steps, the sum keeps t > T - k. Reused from step to step;
 * allocates nothing.
 */
public final class AgeSplit {

    private final double[] term;
    private final double[] total;
    private final double[] lostSum;
    private final double[] part;
    private final double[] norms;
    private final double[] lost;
    private final double[] angles;
    private final int inputPart;
    private double norm;

    /** For sequences of that length. */
    public AgeSplit(RecurrentNetwork network, int length) {
        int rows = network.shape().gateRows();
        inputPart = rows * network.shape().inputs();
        int size = inputPart + rows * network.shape().hidden();
        term = new double[size];
        total = new double[size];
        lostSum = new double[size];
        part = new double[rows * network.shape().hidden()];
        norms = new double[length];
        lost = new double[length + 1];
        angles = new double[length + 1];
    }

    /** Splits the gradient of a pass back. */
    public void take(RecurrentNetwork network, BackwardPass back) {
        int length = back.values().length();
        gather(total, network, back, 1, length);
        norm = network.norm(total, 0, total.length);
        double scale = norm == 0 ? 0 : 1 / norm;
        for (int i = 0; i < total.length; i++) {
            total[i] *= scale;
        }
        Arrays.fill(lostSum, 0);
        lost[length] = norm == 0 ? Double.NaN : 0;
        angles[length] = lost[length];
        for (int t = 1; t <= length; t++) {
            gather(term, network, back, t, t);
            norms[t - 1] = network.norm(term, 0, term.length);
            for (int i = 0; i < term.length; i++) {
                lostSum[i] += scale * term[i];
            }
            cutBelow(network, length - t);
        }
    }

    /** With Σ G of length 1: what is lost when k time steps are kept, and where the rest points. */
    private void cutBelow(RecurrentNetwork network, int k) {
        double along = 0;
        for (int i = 0; i < total.length; i++) {
            along += lostSum[i] * total[i];
        }
        for (int i = 0; i < total.length; i++) {
            term[i] = lostSum[i] - along * total[i];
        }
        double across = network.norm(term, 0, term.length);
        lost[k] = norm == 0 ? Double.NaN : network.norm(lostSum, 0, lostSum.length);
        boolean nothing = norm == 0 || k == 0;
        angles[k] = nothing ? Double.NaN : Math.toDegrees(Math.atan2(across, 1 - along));
    }

    private void gather(double[] out, RecurrentNetwork network, BackwardPass back, int first, int last) {
        network.inputGradient(out, back, first, last);
        network.recurrentGradient(part, back, first, last);
        System.arraycopy(part, 0, out, inputPart, part.length);
    }

    /** ||G_t||; live. */
    public double[] norms() {
        return norms;
    }

    /** ||Σ G_t||, of the whole gradient by W_ih and W_hh. */
    public double total() {
        return norm;
    }

    /** ||Σ_{t ≤ T - k} G_t|| / ||Σ G_t|| at index k, 0 to T: the error when k time steps are kept; live. */
    public double[] lost() {
        return lost;
    }

    /**
     * The angle in degrees between what k time steps give and the whole, at index k, 1 to T; NaN where one of
     * them is 0; live.
     */
    public double[] angles() {
        return angles;
    }
}
