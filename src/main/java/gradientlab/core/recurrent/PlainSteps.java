package gradientlab.core.recurrent;

import gradientlab.core.network.Panels;
import gradientlab.core.network.Parameter;
import java.util.List;

/**
 * The cells whose products all come before their passes, so that one of [x, h₋] by [W_ih, W_hh] does: both
 * RNNs and the LSTM.
 */
final class PlainSteps extends CellSteps {

    private final Panels forward;
    private final Panels backward;
    private final int inputs;
    /** [W_ih, W_hh], [G H][I + H], and b_ih + b_hh. */
    private final double[] joined;
    private final double[] biases;
    /** [x_t, h_{t-1}], [N][I + H]. */
    private final double[] block;

    PlainSteps(ForwardPass pass, List<Parameter> cell) {
        super(pass, cell);
        inputs = pass.shape.inputs();
        int both = inputs + units;
        joined = new double[rows * both];
        biases = new double[rows];
        block = new double[pass.most * both];
        forward = new Panels(both, rows);
        backward = new Panels(rows, units);
    }

    @Override
    void prepare() {
        int both = inputs + units;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(inputWeights, i * inputs, joined, i * both, inputs);
            System.arraycopy(weights, i * units, joined, i * both + inputs, units);
            biases[i] = inputBias[i] + bias[i];
        }
        forward.packTransposed(joined, 0, both, rows, product.panelWidth());
    }

    @Override
    void prepareBack() {
        backward.pack(weights, 0, rows, units, product.panelWidth());
    }

    @Override
    void forward(int t) {
        int n = pass.sequences;
        int both = inputs + units;
        for (int i = 0; i < n; i++) {
            int x = ((t - 1) * n + i) * inputs;
            System.arraycopy(pass.inputs, x, block, i * both, inputs);
            System.arraycopy(pass.h, pass.at(t - 1) + i * units, block, i * both + inputs, units);
        }
        fillRows(pass.gates, pass.gatesAt(t), n, biases, 0, rows);
        product.add(pass.gates, pass.gatesAt(t), block, 0, forward, n);
        switch (pass.shape.cell()) {
            case RNN_TANH -> passes.tanh(pass, t);
            case RNN_RELU -> passes.relu(pass, t);
            default -> passes.lstm(pass, t);
        }
    }

    @Override
    void backward(BackwardPass back, int t, boolean throughHidden) {
        switch (pass.shape.cell()) {
            case RNN_TANH -> passes.tanhBack(back, t);
            case RNN_RELU -> passes.reluBack(back, t);
            default -> passes.lstmBack(back, t);
        }
        if (throughHidden) {
            product.add(back.dh, pass.at(t - 1), back.dz, pass.gatesAt(t), backward, pass.sequences);
        }
    }
}
