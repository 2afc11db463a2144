package gradientlab.core.recurrent;

/** What is done at each time step. */
public enum Cell {
    /** h = tanh(x W_x' + b_x + h W_h' + b_h). */
    RNN_TANH("rnn_tanh"),
    /** The same with ReLU, whose derivative at 0 is 0. */
    RNN_RELU("rnn_relu"),
    /** Gates i, f, g, o: c = f c + i g, h = o tanh c. */
    LSTM("lstm"),
    /** Gates r, z, n: h = (1 - z) n + z h. */
    GRU("gru");

    private final String id;

    Cell(String id) {
        this.id = id;
    }

    /** Its name in recipes. */
    public String id() {
        return id;
    }
}
