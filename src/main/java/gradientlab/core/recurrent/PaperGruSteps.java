package gradientlab.core.recurrent;

import java.util.Arrays;

/** The GRU of the paper: r and z first, then the product of what r has reset. */
final class PaperGruSteps extends CellSteps {

    private final double[] gatesTransposed;
    private final double[] candidateTransposed;
    /** The rows of W_hh that make r and z, and those that make n. */
    private final double[] gateWeights;
    private final double[] candidateWeights;

    PaperGruSteps(ForwardPass pass, double[] weights, double[] bias) {
        super(pass, weights, bias);
        gatesTransposed = new double[2 * units * units];
        candidateTransposed = new double[units * units];
        gateWeights = new double[2 * units * units];
        candidateWeights = new double[units * units];
    }

    @Override
    void prepare() {
        transpose(gatesTransposed, weights, 0, 2 * units, units);
        transpose(candidateTransposed, weights, 2 * units, units, units);
        System.arraycopy(weights, 0, gateWeights, 0, gateWeights.length);
        System.arraycopy(weights, gateWeights.length, candidateWeights, 0, candidateWeights.length);
    }

    @Override
    void forward(int t) {
        int n = pass.sequences;
        double[] part = pass.recurrentPart;
        fillRows(part, 0, n, bias, 0, 2 * units);
        product.add(part, 0, pass.h, pass.at(t - 1), gatesTransposed, n, 2 * units, units);
        passes.paperGates(pass, t);
        int second = 2 * pass.size();
        fillRows(part, second, n, bias, 2 * units, units);
        product.add(part, second, pass.inner, pass.at(t - 1), candidateTransposed, n, units, units);
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
        product.add(part, 3 * size, part, 2 * size, candidateWeights, n, units, units);
        if (throughHidden) {
            passes.paperGatesBack(back, t);
            product.add(back.dh, pass.at(t - 1), part, 0, gateWeights, n, units, 2 * units);
        } else {
            double[] direct = Arrays.copyOfRange(back.dh, pass.at(t - 1), pass.at(t));
            passes.paperGatesBack(back, t);
            System.arraycopy(direct, 0, back.dh, pass.at(t - 1), size);
        }
    }

    @Override
    void recurrentGradient(double[] out, BackwardPass back, int first, int last) {
        super.recurrentGradient(out, back, first, last);
        int begin = 2 * units * units;
        Arrays.fill(out, begin, begin + units * units, 0);
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
