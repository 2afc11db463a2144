package gradientlab.core.recurrent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is applied at every time step. Gates stand in the order of PyTorch's weights. */
public enum Cell {
    /** h = tanh(W_ih x + b_ih + W_hh h₋ + b_hh) (Elman 1990). */
    RNN_TANH(1),
    /** The same with max(·, 0), whose derivative at 0 is 0 (from the identity: Le, Jaitly, Hinton 2015). */
    RNN_RELU(1),
    /** i, f, g, o; c = f c₋ + i g, h = o tanh c (Hochreiter, Schmidhuber 1997; Gers et al. 2000). */
    LSTM(4),
    /** r, z, n; h = (1 - z) n + z h₋ (Cho et al. 2014). */
    GRU(3);

    private final int gates;

    Cell(int gates) {
        this.gates = gates;
    }

    /** The name in recipes: rnn_tanh, rnn_relu, lstm, gru. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cell of that id, if there is one. */
    public static Optional<Cell> find(String id) {
        return Arrays.stream(values()).filter(cell -> cell.id().equals(id)).findFirst();
    }

    /** G: how many blocks of H rows its weights have. */
    public int gates() {
        return gates;
    }

    /** Whether it carries a cell state c beside h. */
    public boolean hasCellState() {
        return this == LSTM;
    }

    /** Whether a gate decides what is kept: the LSTM's f, the GRU's z. */
    public boolean hasKeepingGate() {
        return keepingGate() >= 0;
    }

    /** Which block of the gates keeps (1 is f of the LSTM, and z of the GRU); -1 without one. */
    public int keepingGate() {
        return gates > 1 ? 1 : -1;
    }
}
