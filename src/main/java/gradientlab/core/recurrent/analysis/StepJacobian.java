package gradientlab.core.recurrent.analysis;

import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentNetwork;

/**
 * How the state after one time step depends on the state before it, for one sequence: dh_t/dh_{t-1}, or in an
 * LSTM d(h_t, c_t)/d(h_{t-1}, c_{t-1}). A {@link BackwardPass} multiplies by its transpose.
 */
public final class StepJacobian {

    private final ForwardPass values;
    private final double[] weights;
    private final int units;
    private final int size;
    private final int sequence;
    private final int t;
    private final double[] matrix;

    private StepJacobian(RecurrentNetwork network, int t, int sequence) {
        this.t = t;
        this.sequence = sequence;
        values = network.values();
        weights = network.recurrentWeights().numbers();
        units = network.shape().hidden();
        size = network.shape().cell().hasCellState() ? 2 * units : units;
        matrix = new double[size * size];
    }

    /**
     * That of the last pass forward, row by row: [H][H], or [2 H][2 H] of an LSTM, h before c.
     *
     * @param t 1 to T
     * @param sequence from 0
     */
    public static double[] of(RecurrentNetwork network, int t, int sequence) {
        StepJacobian jacobian = new StepJacobian(network, t, sequence);
        switch (network.shape().cell()) {
            case RNN_TANH, RNN_RELU -> jacobian.plain();
            case LSTM -> jacobian.lstm();
            case GRU -> {
                if (network.shape().form() == GruForm.PYTORCH) {
                    jacobian.gru();
                } else {
                    jacobian.paper();
                }
            }
        }
        return jacobian.matrix;
    }

    /** How many rows {@link #of} has. */
    public static int size(RecurrentNetwork network) {
        return network.shape().cell().hasCellState() ? 2 * network.shape().hidden()
                : network.shape().hidden();
    }

    private double gate(int gate, int unit) {
        return values.gate(t, sequence, gate, unit);
    }

    private double before(int unit) {
        return values.h(t - 1, sequence, unit);
    }

    private double weight(int gate, int row, int col) {
        return weights[(gate * units + row) * units + col];
    }

    private void plain() {
        for (int i = 0; i < units; i++) {
            double h = values.h(t, sequence, i);
            double slope = switch (values.shape().cell()) {
                case RNN_TANH -> 1 - h * h;
                default -> h > 0 ? 1 : 0;
            };
            for (int j = 0; j < units; j++) {
                matrix[i * size + j] = slope * weight(0, i, j);
            }
        }
    }

    private void lstm() {
        for (int u = 0; u < units; u++) {
            double i = gate(0, u);
            double f = gate(1, u);
            double g = gate(2, u);
            double o = gate(3, u);
            double tanhC = values.tanhC()[values.at(t) + sequence * units + u];
            double open = o * (1 - tanhC * tanhC);
            for (int j = 0; j < units; j++) {
                double dc = g * i * (1 - i) * weight(0, u, j)
                        + values.c(t - 1, sequence, u) * f * (1 - f) * weight(1, u, j)
                        + i * (1 - g * g) * weight(2, u, j);
                matrix[(units + u) * size + j] = dc;
                matrix[u * size + j] = open * dc + tanhC * o * (1 - o) * weight(3, u, j);
            }
            matrix[(units + u) * size + units + u] = f;
            matrix[u * size + units + u] = open * f;
        }
    }

    private void gru() {
        for (int u = 0; u < units; u++) {
            double r = gate(0, u);
            double z = gate(1, u);
            double n = gate(2, u);
            double inner = values.inner()[values.at(t - 1) + sequence * units + u];
            double candidate = (1 - z) * (1 - n * n);
            for (int j = 0; j < units; j++) {
                matrix[u * size + j] = (before(u) - n) * z * (1 - z) * weight(1, u, j)
                        + candidate * (r * weight(2, u, j) + inner * r * (1 - r) * weight(0, u, j));
            }
            matrix[u * size + u] += z;
        }
    }

    private void paper() {
        for (int u = 0; u < units; u++) {
            double z = gate(1, u);
            double n = gate(2, u);
            double candidate = (1 - z) * (1 - n * n);
            for (int j = 0; j < units; j++) {
                double sum = gate(0, j) * weight(2, u, j);
                for (int v = 0; v < units; v++) {
                    double r = gate(0, v);
                    sum += weight(2, u, v) * before(v) * r * (1 - r) * weight(0, v, j);
                }
                matrix[u * size + j] = (before(u) - n) * z * (1 - z) * weight(1, u, j) + candidate * sum;
            }
            matrix[u * size + u] += z;
        }
    }
}
