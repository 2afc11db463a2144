package gradientlab.core.recurrent;

import gradientlab.core.network.Panels;

/** The cells whose products all come before their passes: both RNNs and the LSTM. */
final class PlainSteps extends CellSteps {

    private final Panels forward;
    private final Panels backward;

    PlainSteps(ForwardPass pass, double[] weights, double[] bias) {
        super(pass, weights, bias);
        forward = new Panels(units, rows);
        backward = new Panels(rows, units);
    }

    @Override
    void inputBias(double[] sum, double[] inputBias) {
        for (int i = 0; i < rows; i++) {
            sum[i] = inputBias[i] + bias[i];
        }
    }

    @Override
    void prepare() {
        forward.packTransposed(weights, 0, units, rows, product.panelWidth());
    }

    @Override
    void prepareBack() {
        backward.pack(weights, 0, rows, units, product.panelWidth());
    }

    @Override
    void forward(int t) {
        product.add(pass.gates, pass.gatesAt(t), pass.h, pass.at(t - 1), forward, pass.sequences);
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
