package gradientlab.core.recurrent;

/**
 * What a pass forward leaves of every time step, in live arrays that the next pass overwrites. An array over
 * time steps lies [t][n][unit] without gaps: {@link #at} tells where a time step begins.
 */
public final class ForwardPass {

    final RecurrentShape shape;
    final double[] h;
    final double[] c;
    final double[] tanhC;
    final double[] gates;
    final double[] inner;
    final double[] recurrentPart;
    /** The largest batch. */
    final int most;
    double[] inputs;
    int length;
    int sequences;

    ForwardPass(RecurrentShape shape, int length, int sequences) {
        this.shape = shape;
        most = sequences;
        int state = sequences * shape.hidden();
        boolean lstm = shape.cell().hasCellState();
        boolean gru = shape.cell() == Cell.GRU;
        h = new double[(length + 1) * state];
        c = new double[lstm ? (length + 1) * state : 0];
        tanhC = new double[lstm ? (length + 1) * state : 0];
        gates = new double[length * sequences * shape.gateRows()];
        inner = new double[gru ? length * state : 0];
        recurrentPart = new double[gru ? sequences * shape.gateRows() : 0];
    }

    public RecurrentShape shape() {
        return shape;
    }

    /** T of this pass. */
    public int length() {
        return length;
    }

    /** N of this pass. */
    public int sequences() {
        return sequences;
    }

    /** Numbers a time step in h and c: N H. */
    public int size() {
        return sequences * shape.hidden();
    }

    /** Numbers a time step in the gates: N G H. */
    public int gateSize() {
        return sequences * shape.gateRows();
    }

    /** Where h_t and c_t begin, t = 0 to T. */
    public int at(int t) {
        return t * size();
    }

    /** Where the gates of time step t begin, t = 1 to T. */
    public int gatesAt(int t) {
        return (t - 1) * gateSize();
    }

    /** x, [T][N][I], as it was given. */
    public double[] inputs() {
        return inputs;
    }

    /** h_0 to h_T, [T + 1][N][H]. */
    public double[] h() {
        return h;
    }

    /** c_0 to c_T, [T + 1][N][H]; empty but for the LSTM. */
    public double[] c() {
        return c;
    }

    /** tanh c_t, as c; what stands at t = 0 means nothing. */
    public double[] tanhC() {
        return tanhC;
    }

    /** m_0 to m_T, what the cell carries: c in an LSTM, else h. */
    public double[] carried() {
        return shape.cell().hasCellState() ? c : h;
    }

    /**
     * [T][N][G H] from t = 1 on: i, f, g, o of an LSTM and r, z, n of a GRU after their sigmoid or tanh; z of
     * an RNN before it.
     */
    public double[] gates() {
        return gates;
    }

    /**
     * For the GRU, [T][N][H] from t = 1 on: W_hn h₋ + b_hn in PyTorch's form, r ⊙ h₋ in the paper's. Empty
     * for others.
     */
    public double[] inner() {
        return inner;
    }

    /**
     * Workspace of the GRU for one time step, [N][G H]: W_hh h₋ + b_hh; in the paper's form that of r and z,
     * [N][2 H], and then that of n.
     */
    public double[] recurrentPart() {
        return recurrentPart;
    }

    /** The first time step at which a number of h or c is not finite; 0 without one. */
    public int firstNotFinite() {
        int size = size();
        for (int t = 1; t <= length; t++) {
            // x - x is 0 for finite x, NaN otherwise.
            double sum = 0;
            for (int i = at(t); i < at(t) + size; i++) {
                sum += h[i] - h[i] + (c.length > 0 ? c[i] - c[i] : 0);
            }
            if (sum != 0) {
                return t;
            }
        }
        return 0;
    }

    /** h_t of one sequence's unit; t 0 to T, both others from 0. */
    public double h(int t, int sequence, int unit) {
        return h[at(t) + sequence * shape.hidden() + unit];
    }

    /** c_t of one sequence's unit, of an LSTM. */
    public double c(int t, int sequence, int unit) {
        return c[at(t) + sequence * shape.hidden() + unit];
    }

    /** One gate's value; t 1 to T, the gate by its place in the cell's order from 0. */
    public double gate(int t, int sequence, int gate, int unit) {
        return gates[gatesAt(t) + sequence * shape.gateRows() + gate * shape.hidden() + unit];
    }
}
