package gradientlab.core.convolution.network;

import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.network.Parameter;
import java.util.Arrays;
import java.util.List;

/** A convolutional network's gradients by the passes that are written to be read, one picture at a time. */
final class LayerByLayer {

    private LayerByLayer() {}

    /** dL/dK, db, dW, db of the mean loss over pictures [N][inputs]. */
    static List<double[]> gradients(ConvolutionNetwork network, double[] pictures, double[] targets) {
        CnnShape shape = network.shape();
        List<double[]> totals = network.parameters().stream().map(p -> new double[p.size()]).toList();
        for (int e = 0; e < targets.length; e++) {
            double[] x = Arrays.copyOfRange(pictures, e * shape.inputs(), (e + 1) * shape.inputs());
            add(totals, network, x, (int) targets[e], targets.length);
        }
        return totals;
    }

    private static void add(
            List<double[]> totals, ConvolutionNetwork network, double[] x, int target, int batch) {
        CnnShape shape = network.shape();
        ConvolutionShape layer = shape.layer();
        Parameter weights = network.parameters().get(2);
        CnnActivations seen = network.activations(x);
        double[] dpooled = new double[shape.features()];
        for (int o = 0; o < shape.outputs(); o++) {
            double d = (seen.probabilities()[o] - (o == target ? 1 : 0)) / batch;
            totals.get(3)[o] += d;
            for (int i = 0; i < dpooled.length; i++) {
                totals.get(2)[o * dpooled.length + i] += d * seen.pooled()[i];
                dpooled[i] += d * weights.numbers()[o * dpooled.length + i];
            }
        }
        double[] dy = new double[layer.outputSize()];
        shape.pooling().backward(dy, dpooled, seen.winners(), 1);
        for (int i = 0; i < dy.length; i++) {
            dy[i] = seen.y()[i] > 0 ? dy[i] : 0;
        }
        double[] dk = new double[layer.weights()];
        double[] db = new double[layer.filters()];
        Convolution.sum(dk, dy, x, layer, 1);
        Convolution.bias(db, dy, layer, 1);
        add(totals.get(0), shape.flip() ? Convolution.turned(dk, layer) : dk);
        add(totals.get(1), db);
    }

    private static void add(double[] total, double[] part) {
        for (int i = 0; i < total.length; i++) {
            total[i] += part[i];
        }
    }
}
