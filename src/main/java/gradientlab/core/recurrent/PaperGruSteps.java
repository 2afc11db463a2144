package gradientlab.core.recurrent;

import gradientlab.core.network.Panels;
import gradientlab.core.network.Parameter;
import java.util.Arrays;
import java.util.List;

/** The GRU of the paper: r and z first, then the product of what r has reset. */
final class PaperGruSteps extends CellSteps {

    /** The rows of W_hh that make r and z, and those that make n. */
    private final Panels gates;
    private final Panels candidate;
    private final Panels gatesBack;
    private final Panels candidateBack;
    private final double[] gradient;
    private final double[] workspace;

    PaperGruSteps(ForwardPass pass, List<Parameter> cell) {
        super(pass, cell);
        gates = new Panels(units, 2 * units);
        candidate = new Panels(units, units);
        gatesBack = new Panels(2 * units, units);
        candidateBack = new Panels(units, units);
        gradient = new double[weights.length];
        workspace = new double[inputWeights.length];
    }

    @Override
    void prepare() {
        gates.packTransposed(weights, 0, units, 2 * units, product.panelWidth());
        candidate.packTransposed(weights, 2 * units * units, units, units, product.panelWidth());
        inputProducts(workspace);
    }

    @Override
    void prepareBack() {
        gatesBack.pack(weights, 0, 2 * units, units, product.panelWidth());
        candidateBack.pack(weights, 2 * units * units, units, units, product.panelWidth());
    }

    @Override
    void forward(int t) {
        int n = pass.sequences;
        double[] part = pass.recurrentPart;
        fillRows(part, 0, n, bias, 0, 2 * units);
        product.add(part, 0, pass.h, pass.at(t - 1), gates, n);
        passes.paperGates(pass, t);
        int second = 2 * pass.size();
        fillRows(part, second, n, bias, 2 * units, units);
        product.add(part, second, pass.inner, pass.at(t - 1), candidate, n);
        passes.paperState(pass, t);
    }

    @Override
    void backward(BackwardPass back, int t, boolean throughHidden) {
        int n = pass.sequences;
        int size = pass.size();
        double[] part = back.part;
        passes.paperStateBack(back, t);
        // What comes through r ⊙ h₋ goes through W_hh; without it r gets its own gradient all the same.
        Arrays.fill(part, 3 * size, 4 * size, 0);
        product.add(part, 3 * size, part, 2 * size, candidateBack, n);
        if (throughHidden) {
            passes.paperGatesBack(back, t);
            product.add(back.dh, pass.at(t - 1), part, 0, gatesBack, n);
        } else {
            double[] direct = Arrays.copyOfRange(back.dh, pass.at(t - 1), pass.at(t));
            passes.paperGatesBack(back, t);
            System.arraycopy(direct, 0, back.dh, pass.at(t - 1), size);
        }
    }

    @Override
    void addRecurrentGradient(double[] out, BackwardPass back, int first, int last) {
        Arrays.fill(gradient, 0);
        super.addRecurrentGradient(gradient, back, first, last);
        // The rows of n multiply r ⊙ h₋ instead of h₋.
        for (int i = 0; i < 2 * units * units; i++) {
            out[i] += gradient[i];
        }
        for (int t = first; t <= last; t++) {
            for (int n = 0; n < pass.sequences; n++) {
                candidateGradient(out, back, t, n);
            }
        }
    }

    private void candidateGradient(double[] out, BackwardPass back, int t, int n) {
        int z = pass.gatesAt(t) + n * rows + 2 * units;
        int inner = pass.at(t - 1) + n * units;
        for (int i = 0; i < units; i++) {
            double d = back.dz[z + i];
            int row = (2 * units + i) * units;
            for (int j = 0; j < units; j++) {
                out[row + j] += d * pass.inner[inner + j];
            }
        }
    }
}
