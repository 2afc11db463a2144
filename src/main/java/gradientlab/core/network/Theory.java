package gradientlab.core.network;

import java.util.Arrays;

/**
 * Predicts how large the gradient is in each layer from the weights' spread and the slopes alone, walking
 * back from the output: what mean-field theory says about a network of random weights (Glorot and Bengio
 * 2010, He et al. 2015).
 *
 * <p>With g_l = ||dL/dh_l||, n units in layer l and E_l = E[(γ act'(u_l) / σ)²] (γ = σ = 1 without batch
 * norm):
 * ||δ_l|| = c E_l^½ g_l and g_(l-1)² = n Var(W_l) ||δ_l||² + (skip) g_l², where c is the branch scale s in a
 * layer with a skip, else 1. So a plain layer multiplies δ by √(n Var(W) E), a residual one about by
 * √(1 + s² n Var(W) E). For residual networks that is a lower estimate, since skip and branch agree in part.
 */
public final class Theory {

    private Theory() {}

    /**
     * Predicts ||dL/dz|| of every layer for the batch the network last saw in training.
     *
     * @param predicted overwritten, one number a layer; the output layer's is {@code measured}
     * @param measured ||dL/dz|| of the output layer, from which the prediction starts
     */
    public static void predict(double[] predicted, Network network, double measured) {
        int last = network.layers() - 1;
        int widest = 0;
        for (int l = 0; l < last; l++) {
            widest = Math.max(widest, network.layer(l).outputs);
        }
        double[] ones = new double[network.rows() * widest];
        Arrays.fill(ones, 1);
        double[] slopes = new double[ones.length];
        predicted[last] = measured;
        double g = branch(network.layer(last), measured);
        for (int l = last - 1; l >= 0; l--) {
            Layer layer = network.layer(l);
            double c = layer.skips ? layer.branchScale : 1;
            predicted[l] = Math.abs(c) * Math.sqrt(slopes(layer, network.rows(), ones, slopes)) * g;
            double back = branch(layer, predicted[l]);
            g = layer.skips ? Math.hypot(g, back) : back;
        }
    }

    /** √(n Var(W)) ||δ||: how much of a layer's δ arrives at its input through W. */
    private static double branch(Layer layer, double delta) {
        double squares = 0;
        double[] w = layer.weight.value().data;
        int size = layer.weight.size();
        for (int i = 0; i < size; i++) {
            squares += w[i] * w[i];
        }
        return Math.sqrt(layer.inputs * (squares / size)) * delta;
    }

    /** The mean of (γ act'(u) / σ)² over batch and units. */
    private static double slopes(Layer layer, int rows, double[] ones, double[] slopes) {
        // Where a slope follows from the activation, as 1 - a² does, this computes no second tanh.
        layer.activation.backward(slopes, ones, layer.u, layer.a, rows * layer.outputs, layer.slope());
        double[] squares = new double[layer.outputs];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < layer.outputs; j++) {
                double d = slopes[i * layer.outputs + j];
                squares[j] += d * d;
            }
        }
        double total = 0;
        for (int j = 0; j < layer.outputs; j++) {
            double factor = layer.norm == null ? 1 : layer.norm.gain(j);
            total += squares[j] * factor * factor;
        }
        return total / rows / layer.outputs / (1 - layer.dropout);
    }
}
