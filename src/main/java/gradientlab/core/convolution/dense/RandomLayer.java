package gradientlab.core.convolution.dense;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import java.util.Arrays;

/**
 * A linear layer with fixed random weights: y = M x. Weights are normal with variance 1 / (number of inputs
 * that an output reads).
 *
 * @param shape of the convolution that it stands beside, of one channel and one filter
 * @param matrix M, [OH OW][H W], not copied
 * @param kernel [k][k] of a shared layer; empty of the others
 */
public record RandomLayer(LayerKind kind, ConvolutionShape shape, double[] matrix, double[] kernel) {

    /** Draws the weights from the stream, row by row. */
    public static RandomLayer of(LayerKind kind, ConvolutionShape shape, Lcg stream) {
        if (kind == LayerKind.SHARED) {
            double[] kernel = normals(shape.weights(), shape.weights(), stream);
            return new RandomLayer(kind, shape, Convolution.matrix(kernel, shape), kernel);
        }
        int inputs = shape.inputSize();
        double[] matrix = new double[shape.outputSize() * inputs];
        if (kind == LayerKind.FULL) {
            return new RandomLayer(kind, shape, normals(matrix.length, inputs, stream), new double[0]);
        }
        double scale = 1 / Math.sqrt(shape.weights());
        double[] ones = new double[shape.weights()];
        Arrays.fill(ones, 1);
        double[] connected = Convolution.matrix(ones, shape);
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = connected[i] == 0 ? 0 : scale * stream.normal();
        }
        return new RandomLayer(kind, shape, matrix, new double[0]);
    }

    private static double[] normals(int count, int fanIn, Lcg stream) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = stream.normal() / Math.sqrt(fanIn);
        }
        return weights;
    }

    /** y = M x, [OH][OW], every sum over the inputs in their order. */
    public double[] output(double[] x) {
        double[] y = new double[shape.outputSize()];
        for (int o = 0; o < y.length; o++) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += matrix[o * x.length + i] * x[i];
            }
            y[o] = sum;
        }
        return y;
    }
}
