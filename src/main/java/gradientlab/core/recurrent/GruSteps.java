package gradientlab.core.recurrent;

/** The GRU as PyTorch has it: one product for all gates, whose n block the reset gate then multiplies. */
final class GruSteps extends CellSteps {

    private final double[] transposed;

    GruSteps(ForwardPass pass, double[] weights, double[] bias) {
        super(pass, weights, bias);
        transposed = new double[weights.length];
    }

    @Override
    void prepare() {
        transpose(transposed, weights, 0, rows, units);
    }

    @Override
    void forward(int t) {
        double[] part = pass.recurrentPart;
        fillRows(part, 0, pass.sequences, bias, 0, rows);
        product.add(part, 0, pass.h, pass.at(t - 1), transposed, pass.sequences, rows, units);
        passes.gru(pass, t);
    }

    @Override
    void backward(BackwardPass back, int t, boolean throughHidden) {
        passes.gruBack(back, t);
        if (throughHidden) {
            product.add(
                    back.dh, pass.at(t - 1), back.dzHidden, pass.gatesAt(t), weights, pass.sequences, units,
                    rows);
        }
    }
}
