package gradientlab.core.recurrent;

import gradientlab.core.Lcg;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Parameter;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The parameters before the first step.
 *
 * @param init how W_hh is drawn
 * @param gain g, by which W_hh is multiplied
 * @param forgetBias added to b_ih of the gate that keeps (f of the LSTM, z of the GRU); others ignore it
 */
public record RecurrentDraws(RecurrentInit init, double gain, double forgetBias) {

    /** As PyTorch begins. */
    public static final RecurrentDraws DEFAULT = new RecurrentDraws(RecurrentInit.PYTORCH, 1, 0);

    /**
     * Draws every parameter: W_ih, W_hh, b_ih, b_hh, W_out, b_out uniform in ±1/√H, each row by row; then
     * another W_hh, gate by gate, so that the rest is the same whatever W_hh begins as; then gain and bias.
     */
    public void fill(RecurrentNetwork network, Lcg random) {
        int units = network.shape().hidden();
        double bound = 1 / Math.sqrt(units);
        for (Parameter parameter : network.parameters()) {
            double[] values = parameter.numbers();
            for (int i = 0; i < parameter.size(); i++) {
                values[i] = random.symmetric(bound);
            }
        }
        if (init != RecurrentInit.PYTORCH) {
            DMatrixRMaj gate = new DMatrixRMaj(units, units);
            for (int g = 0; g < network.shape().cell().gates(); g++) {
                draw(gate, random);
                System.arraycopy(
                        gate.data, 0, network.recurrentWeights().numbers(), g * units * units,
                        units * units);
            }
        }
        if (init == RecurrentInit.IDENTITY) {
            Arrays.fill(network.parameters().get(2).numbers(), 0);
            Arrays.fill(network.parameters().get(3).numbers(), 0);
        }
        scale(network, gain);
        shift(network, forgetBias);
    }

    private void draw(DMatrixRMaj gate, Lcg random) {
        String id = init == RecurrentInit.ORTHOGONAL ? "orthogonal" : "normal";
        if (init == RecurrentInit.IDENTITY) {
            gate.zero();
            for (int i = 0; i < gate.numRows; i++) {
                gate.set(i, i, 1);
            }
        } else {
            Initializers.find(id).orElseThrow().fill(gate, random, Math.sqrt(1.0 / gate.numRows));
        }
    }

    /** W_hh times a factor. */
    public static void scale(RecurrentNetwork network, double factor) {
        double[] weights = network.recurrentWeights().numbers();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
    }

    /** Adds to b_ih of the gate that keeps; does nothing without one. */
    public static void shift(RecurrentNetwork network, double by) {
        Cell cell = network.shape().cell();
        if (cell.hasKeepingGate() && by != 0) {
            int units = network.shape().hidden();
            double[] bias = network.inputBias().numbers();
            for (int i = cell.keepingGate() * units; i < (cell.keepingGate() + 1) * units; i++) {
                bias[i] += by;
            }
        }
    }
}
