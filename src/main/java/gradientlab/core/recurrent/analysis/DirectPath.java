package gradientlab.core.recurrent.analysis;

import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.RecurrentNetwork;

/**
 * What reaches earlier states through the gate that keeps alone: r_T = q_T and r_{t-1} = k_t ⊙ r_t, with q_t
 * the total derivative by what is carried (c of an LSTM, h of a GRU) and k its f or z. Reused; allocates
 * nothing.
 */
public final class DirectPath {

    private final double[] r;
    private final double[] rest;
    private final double[] direct;
    private final double[] all;
    private final double[] through;
    private double share;

    /** For a network's longest sequences and largest batch. */
    public DirectPath(RecurrentNetwork network, int length) {
        int size = network.most() * network.shape().hidden();
        r = new double[(length + 1) * size];
        rest = new double[size];
        direct = new double[length + 1];
        all = new double[length + 1];
        through = new double[length + 1];
    }

    /** Follows the path over the whole batch. */
    public void take(RecurrentNetwork network, BackwardPass back) {
        take(network, back, 0, back.values().sequences());
    }

    /**
     * Follows the path; norms and share are of some sequences of the batch.
     *
     * @param first the first of them, from 0
     * @param count how many, 1 or more
     */
    public void take(RecurrentNetwork network, BackwardPass back, int first, int count) {
        ForwardPass values = back.values();
        Cell cell = values.shape().cell();
        if (!cell.hasKeepingGate()) {
            throw new IllegalArgumentException(cell.id() + " has no gate that keeps");
        }
        int length = values.length();
        System.arraycopy(back.carried(), values.at(length), r, values.at(length), values.size());
        for (int t = length; t >= 1; t--) {
            keep(values, t);
        }
        int units = values.shape().hidden();
        for (int t = 0; t <= length; t++) {
            norms(network, back.carried(), t, values.at(t) + first * units, count * units);
        }
        share = share(back.carried(), first * units, count * units);
    }

    private void keep(ForwardPass values, int t) {
        int units = values.shape().hidden();
        int rows = values.shape().gateRows();
        int gate = values.shape().cell().keepingGate() * units;
        for (int n = 0; n < values.sequences(); n++) {
            int at = n * units;
            int z = values.gatesAt(t) + n * rows + gate;
            for (int j = 0; j < units; j++) {
                r[values.at(t - 1) + at + j] = values.gates()[z + j] * r[values.at(t) + at + j];
            }
        }
    }

    private void norms(RecurrentNetwork network, double[] q, int t, int from, int n) {
        direct[t] = network.norm(r, from, n);
        all[t] = network.norm(q, from, n);
        for (int i = 0; i < n; i++) {
            rest[i] = q[from + i] - r[from + i];
        }
        through[t] = network.norm(rest, 0, n);
    }

    private double share(double[] q, int from, int n) {
        double norm = all[0];
        double product = 0;
        for (int i = from; i < from + n; i++) {
            product += r[i] / norm * (q[i] / norm);
        }
        return norm == 0 ? Double.NaN : product;
    }

    /** r_0 to r_T, [T + 1][N][H]; live. */
    public double[] r() {
        return r;
    }

    /** ||r_t|| for t = 0 to T, t = 0 at index 0; live. */
    public double[] direct() {
        return direct;
    }

    /** ||q_t||, all paths, as {@link #direct}. */
    public double[] all() {
        return all;
    }

    /** ||q_t - r_t||, what came through h at least once, as {@link #direct}. */
    public double[] through() {
        return through;
    }

    /**
     * ⟨r_0, q_0⟩ / ||q_0||²: what the direct path has of the gradient that arrives, along its own direction;
     * the rest came through h. May be negative or above 1; NaN where nothing arrives.
     */
    public double share() {
        return share;
    }
}
