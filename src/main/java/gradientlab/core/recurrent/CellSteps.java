package gradientlab.core.recurrent;

import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import java.util.List;

/** One time step of a cell forward and back: its products and its passes in their order. */
abstract class CellSteps {

    final ForwardPass pass;
    /** W_ih [G H][I], W_hh [G H][H], b_ih and b_hh; live. */
    final double[] inputWeights;
    final double[] weights;
    final double[] inputBias;
    final double[] bias;
    final int units;
    final int rows;
    MatrixProduct product;
    CellPasses passes;

    /** @param cell W_ih, W_hh, b_ih and b_hh */
    CellSteps(ForwardPass pass, List<Parameter> cell) {
        this.pass = pass;
        inputWeights = cell.get(0).numbers();
        weights = cell.get(1).numbers();
        inputBias = cell.get(2).numbers();
        bias = cell.get(3).numbers();
        units = pass.shape.hidden();
        rows = pass.shape.gateRows();
    }

    static CellSteps of(ForwardPass pass, List<Parameter> cell) {
        return switch (pass.shape.cell()) {
            case RNN_TANH, RNN_RELU, LSTM -> new PlainSteps(pass, cell);
            case GRU -> pass.shape.form() == GruForm.PYTORCH
                    ? new GruSteps(pass, cell)
                    : new PaperGruSteps(pass, cell);
        };
    }

    void use(MatrixProduct other) {
        product = other;
        passes = CellPasses.like(other);
    }

    /** Reads the weights anew, before the first time step of a pass forward. */
    abstract void prepare();

    /** The same before a pass back. */
    abstract void prepareBack();

    /** W_ih x + b_ih of all time steps at once. */
    void inputProducts(double[] workspace) {
        product.affine(
                pass.gates, pass.inputs, inputWeights, inputBias, pass.length * pass.sequences, rows,
                pass.shape.inputs(), workspace);
    }

    /** From x_t and h_{t-1} to h_t. */
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
