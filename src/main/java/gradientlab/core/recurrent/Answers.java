package gradientlab.core.recurrent;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Panels;
import gradientlab.core.network.Parameter;
import java.util.Arrays;

/** The output layer: answers, their loss, and what it hands back to h. */
final class Answers {

    private final ForwardPass pass;
    private final Parameter weights;
    private final Parameter bias;
    private final boolean every;
    private final int outputs;
    private final int units;
    private final Panels forward;
    private final Panels backward;
    /** [answers][N][O]. */
    final double[] y;
    private final double[] dy;
    /** Those of the last time step, with dL/dy of its loss alone; where one is answered, the same arrays. */
    private final double[] lastY;
    private final double[] lastDy;
    private final double[] lastTargets;
    double lastLoss;
    private MatrixProduct product;

    Answers(ForwardPass pass, Parameter weights, Parameter bias, int length, int sequences) {
        this.pass = pass;
        this.weights = weights;
        this.bias = bias;
        every = pass.shape.readout() == Readout.EVERY;
        outputs = pass.shape.outputs();
        units = pass.shape.hidden();
        forward = new Panels(units, outputs);
        backward = new Panels(outputs, units);
        y = new double[pass.shape.readout().answers(length) * sequences * outputs];
        dy = new double[y.length];
        lastY = every ? new double[sequences * outputs] : y;
        lastDy = every ? new double[sequences * outputs] : dy;
        lastTargets = new double[every ? sequences * outputs : 0];
    }

    void use(MatrixProduct other) {
        product = other;
    }

    /** The first time step that is answered. */
    private int first() {
        return every ? 1 : pass.length;
    }

    private int rows() {
        return pass.shape.readout().answers(pass.length) * pass.sequences;
    }

    void forward() {
        forward.packTransposed(weights.numbers(), 0, units, outputs, product.panelWidth());
        CellSteps.fillRows(y, 0, rows(), bias.numbers(), 0, outputs);
        product.add(y, 0, pass.h, pass.at(first()), forward, rows());
    }

    double loss(Loss loss, double[] targets) {
        double value = loss.apply(dy, y, targets, rows(), outputs, 0);
        if (every) {
            int width = loss == Loss.CROSS_ENTROPY ? 1 : outputs;
            int begin = rows() - pass.sequences;
            System.arraycopy(y, begin * outputs, lastY, 0, pass.sequences * outputs);
            System.arraycopy(targets, begin * width, lastTargets, 0, pass.sequences * width);
            lastLoss = loss.apply(lastDy, lastY, lastTargets, pass.sequences, outputs, 0);
        } else {
            lastLoss = value;
        }
        return value;
    }

    /** Reads the weights anew, before a pass back. */
    void prepareBack() {
        backward.pack(weights.numbers(), 0, outputs, units, product.panelWidth());
    }

    /** dL/dW_out and dL/db_out of the training loss. */
    void gradient() {
        int n = rows();
        Arrays.fill(weights.gradients(), 0);
        product.addTransA(weights.gradients(), dy, 0, pass.h, pass.at(first()), outputs, units, n);
        double[] sums = bias.gradients();
        Arrays.fill(sums, 0);
        for (int i = 0; i < n * outputs; i++) {
            sums[i % outputs] += dy[i];
        }
    }

    /**
     * dL/dh_t, from time step {@code from} to {@code to}, becomes what the answers hand back.
     *
     * @param all whether of the training loss, or of the last time step's alone
     */
    void upstream(BackwardPass back, boolean all, int from, int to) {
        Arrays.fill(back.dh, pass.at(from), pass.at(to + 1), 0);
        int n = pass.sequences;
        if (all) {
            int first = Math.max(1, from);
            if (first <= to) {
                product.add(
                        back.dh, pass.at(first), dy, (first - 1) * n * outputs, backward,
                        (to - first + 1) * n);
            }
        } else if (to == pass.length) {
            product.add(back.dh, pass.at(to), lastDy, 0, backward, n);
        }
    }
}
