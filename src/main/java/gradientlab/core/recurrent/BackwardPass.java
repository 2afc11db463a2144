package gradientlab.core.recurrent;

/**
 * The total derivatives of one loss by what every time step got and gave, in live arrays that lie as those of
 * {@link ForwardPass}.
 */
public final class BackwardPass {

    private final ForwardPass values;
    final double[] dh;
    final double[] dc;
    final double[] dz;
    final double[] dzHidden;
    /** Workspace of a GRU in the paper's form. */
    final double[] part;
    int stepsBack;

    BackwardPass(ForwardPass values) {
        this.values = values;
        dh = new double[values.h.length];
        dc = new double[values.c.length];
        dz = new double[values.gates.length];
        boolean gru = values.shape.cell() == Cell.GRU;
        dzHidden = gru ? new double[dz.length] : dz;
        part = new double[gru ? values.recurrentPart.length / values.shape.cell().gates() * 4 : 0];
    }

    /** What the values were. */
    public ForwardPass values() {
        return values;
    }

    /** k: over how many time steps the gradient was taken back. */
    public int stepsBack() {
        return stepsBack;
    }

    /** dL/dh_t for t = 0 to T, [T + 1][N][H]. */
    public double[] dh() {
        return dh;
    }

    /** dL/dc_t with c's way through h_t, as dh; empty but for the LSTM. */
    public double[] dc() {
        return dc;
    }

    /** dL/dm_t of what the cell carries: dc in an LSTM, else dh. */
    public double[] carried() {
        return values.shape.cell().hasCellState() ? dc : dh;
    }

    /** dL/dz_t for t = 1 to T, [T][N][G H]: by the gates before their sigmoid or tanh. */
    public double[] dz() {
        return dz;
    }

    /** Workspace of a GRU in the paper's form: dL/dz of r and z, [N][2 H], of n, and dL/d(r ⊙ h₋). */
    public double[] part() {
        return part;
    }

    /**
     * The last time step at which a derivative by h, c or z is not finite, which is the first one that the
     * pass came to; 0 without one.
     */
    public int firstNotFinite() {
        int size = values.size();
        for (int t = values.length; t > 0; t--) {
            double sum = 0;
            for (int i = values.at(t); i < values.at(t) + size; i++) {
                sum += dh[i] - dh[i] + (dc.length > 0 ? dc[i] - dc[i] : 0);
            }
            for (int i = values.gatesAt(t); i < values.gatesAt(t + 1); i++) {
                sum += dz[i] - dz[i];
            }
            if (sum != 0) {
                return t;
            }
        }
        return 0;
    }

    /**
     * The same by W_hh h₋ + b_hh: another array in a GRU only, whose n block is r ⊙ dz in PyTorch's form.
     */
    public double[] dzHidden() {
        return dzHidden;
    }
}
