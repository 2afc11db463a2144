package gradientlab.core.convolution;

import gradientlab.core.Lcg;
import java.util.ArrayList;
import java.util.List;

/** A layer of any shape with a batch, kernels, biases and an upstream gradient of its own. */
record RandomLayer(
        ConvolutionShape shape, int examples, double[] x, double[] k, double[] bias, double[] dy) {

    /** Strides, paddings and dilations that differ by axis, kernels not square, depthwise ones too. */
    static List<RandomLayer> several() {
        Lcg random = new Lcg(16);
        List<RandomLayer> layers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean depthwise = i % 4 == 0;
            int channels = 1 + random.below(4);
            ConvolutionShape shape = new ConvolutionShape(
                    channels, depthwise ? channels : 1 + random.below(4), axis(random), axis(random),
                    depthwise);
            layers.add(of(shape, 1 + random.below(3), random));
        }
        return layers;
    }

    private static ConvolutionAxis axis(Lcg random) {
        int kernel = 1 + random.below(5);
        int stride = 1 + random.below(4);
        int padding = random.below(5);
        int dilation = 1 + random.below(3);
        int least = Math.max(1, dilation * (kernel - 1) + 1 - 2 * padding);
        return new ConvolutionAxis(least + random.below(6), kernel, stride, padding, dilation);
    }

    static RandomLayer of(ConvolutionShape shape, int examples, Lcg random) {
        return new RandomLayer(
                shape, examples, normals(examples * shape.inputSize(), random),
                normals(shape.weights(), random), normals(shape.filters(), random),
                normals(examples * shape.outputSize(), random));
    }

    private static double[] normals(int n, Lcg random) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.normal();
        }
        return v;
    }

    double[] y() {
        return y(x, k, bias);
    }

    double[] y(double[] inputs, double[] kernels, double[] biases) {
        double[] y = new double[examples * shape.outputSize()];
        Convolution.forward(y, inputs, kernels, biases, shape, examples);
        return y;
    }

    double[] dx() {
        double[] dx = new double[x.length];
        Convolution.collect(dx, dy, k, shape, examples);
        return dx;
    }

    double[] dk() {
        double[] dk = new double[k.length];
        Convolution.sum(dk, dy, x, shape, examples);
        return dk;
    }

    double[] db() {
        double[] db = new double[bias.length];
        Convolution.bias(db, dy, shape, examples);
        return db;
    }

    @Override
    public String toString() {
        return examples + " of " + shape;
    }
}
