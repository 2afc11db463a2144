package gradientlab.core.recurrent;

import gradientlab.core.network.Panels;
import gradientlab.core.network.Parameter;
import java.util.List;

/** The GRU as PyTorch has it: one product for all gates, whose n block the reset gate then multiplies. */
final class GruSteps extends CellSteps {

    private final Panels forward;
    private final Panels backward;
    private final double[] workspace;

    GruSteps(ForwardPass pass, List<Parameter> cell) {
        super(pass, cell);
        forward = new Panels(units, rows);
        backward = new Panels(rows, units);
        workspace = new double[inputWeights.length];
    }

    @Override
    void prepare() {
        forward.packTransposed(weights, 0, units, rows, product.panelWidth());
        inputProducts(workspace);
    }

    @Override
    void prepareBack() {
        backward.pack(weights, 0, rows, units, product.panelWidth());
    }

    @Override
    void forward(int t) {
        double[] part = pass.recurrentPart;
        fillRows(part, 0, pass.sequences, bias, 0, rows);
        product.add(part, 0, pass.h, pass.at(t - 1), forward, pass.sequences);
        passes.gru(pass, t);
    }

    @Override
    void backward(BackwardPass back, int t, boolean throughHidden) {
        passes.gruBack(back, t);
        if (throughHidden) {
            product.add(
                    back.dh, pass.at(t - 1), back.dzHidden, pass.gatesAt(t), backward, pass.sequences);
        }
    }
}
