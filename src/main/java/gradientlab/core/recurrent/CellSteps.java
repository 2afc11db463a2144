package gradientlab.core.recurrent;

import gradientlab.core.network.MatrixProduct;

/** One time step of a cell forward and back: its products and its passes in their order. */
abstract class CellSteps {

    final ForwardPass pass;
    final double[] weights;
    final double[] bias;
    final int units;
    final int rows;
    MatrixProduct product;
    CellPasses passes;

    /**
     * @param weights W_hh, [G H][H]; live
     * @param bias b_hh; live
     */
    CellSteps(ForwardPass pass, double[] weights, double[] bias) {
        this.pass = pass;
        this.weights = weights;
        this.bias = bias;
        units = pass.shape.hidden();
        rows = pass.shape.gateRows();
    }

    static CellSteps of(ForwardPass pass, double[] weights, double[] bias) {
        return switch (pass.shape.cell()) {
            case RNN_TANH, RNN_RELU, LSTM -> new PlainSteps(pass, weights, bias);
            case GRU -> pass.shape.form() == GruForm.PYTORCH
                    ? new GruSteps(pass, weights, bias)
                    : new PaperGruSteps(pass, weights, bias);
        };
    }

    void use(MatrixProduct other) {
        product = other;
        passes = CellPasses.like(other);
    }

    /** What is added to W_ih x: b_ih, and b_hh unless it stands inside of what a gate resets. */
    void inputBias(double[] sum, double[] inputBias) {
        System.arraycopy(inputBias, 0, sum, 0, rows);
    }

    /** Reads the weights anew, before the first time step of a pass forward. */
    abstract void prepare();

    /** The same before a pass back. */
    abstract void prepareBack();

    /** From h_{t-1} and what the gates have of x_t to h_t. */
    abstract void forward(int t);

    /**
     * From dL/dh_t to dL/dz_t, and adds to dL/dh_{t-1} what comes through this time step.
     *
     * @param throughHidden whether to go back through W_hh, too
     */
    abstract void backward(BackwardPass back, int t, boolean throughHidden);

    /** out [G H][H] grows by what time steps first to last add to dL/dW_hh. */
    void addRecurrentGradient(double[] out, BackwardPass back, int first, int last) {
        int n = (last - first + 1) * pass.sequences;
        product.addTransA(
                out, back.dzHidden, pass.gatesAt(first), pass.h, pass.at(first - 1), rows, units, n);
    }

    /** Every one of {@code n} rows from {@code from} on becomes the bias. */
    static void fillRows(double[] to, int from, int n, double[] bias, int first, int width) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(bias, first, to, from + i * width, width);
        }
    }
}
