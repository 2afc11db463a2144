package gradientlab.core.convolution.network;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import java.util.Arrays;
import java.util.List;

/**
 * A convolutional network with its parameters and workspaces. One thread at a time.
 *
 * <p>{@link #forward}, then {@link #loss}, then {@link #backward}, which fills every parameter's gradient.
 * None of these allocates anything.
 */
public final class ConvolutionNetwork {

    private final CnnShape shape;
    private final int capacity;
    private final Parameter kernels;
    private final Parameter kernelBias;
    private final Parameter weights;
    private final Parameter bias;
    private final List<Parameter> parameters;
    private final Filters filters;
    private final double[] logits;
    private final double[] dlogits;
    /** W as h is held, [features][outputs] and [outputs][features], and its gradient, the latter. */
    private final double[] columns;
    private final double[] rows;
    private final double[] dRows;
    private MatrixProduct product;
    private FilterPasses passes;
    private double[] input;
    private int count;

    /**
     * A network with all parameters 0.
     *
     * @param capacity the largest batch
     */
    public ConvolutionNetwork(CnnShape shape, int capacity, MatrixProduct product) {
        this.shape = shape;
        this.capacity = capacity;
        kernels = new Parameter(0, Role.WEIGHT, shape.filters(), shape.kernel() * shape.kernel());
        kernelBias = new Parameter(0, Role.BIAS, 1, shape.filters());
        weights = new Parameter(1, Role.WEIGHT, shape.outputs(), shape.features());
        bias = new Parameter(1, Role.BIAS, 1, shape.outputs());
        parameters = List.of(kernels, kernelBias, weights, bias);
        filters = new Filters(shape, capacity);
        logits = new double[capacity * shape.outputs()];
        dlogits = new double[logits.length];
        columns = new double[weights.size()];
        rows = new double[weights.size()];
        dRows = new double[weights.size()];
        use(product);
    }

    /** Multiplies by another product from the next pass on; its results may differ in the last bits. */
    public void use(MatrixProduct other) {
        product = other;
        passes = FilterPasses.like(other);
    }

    public CnnShape shape() {
        return shape;
    }

    /**
     * K [n][k·k] and b [1][n] of the filters, W [outputs][n·places] and b [1][outputs] of the fully connected
     * layer, in PyTorch's order: W's columns go filter by filter, each row by row.
     */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Draws K with deviation √(2/k²) (He), then W with 1/√features; biases become 0. */
    public void initialize(Lcg draws) {
        Initializers.find("he_normal").orElseThrow().fill(kernels.value(), draws, 0);
        Initializers.find("lecun_normal").orElseThrow().fill(weights.value(), draws, 0);
        kernelBias.value().zero();
        bias.value().zero();
    }

    /** Turns every kernel by 180°: what a convolution starts with to learn what a cross-correlation does. */
    public void turnKernels() {
        double[] turned = Convolution.turned(kernels.numbers(), shape.layer());
        System.arraycopy(turned, 0, kernels.numbers(), 0, turned.length);
    }

    /**
     * Runs {@code count} examples forward.
     *
     * @param examples [count][side·side], kept until {@link #backward}
     */
    public void forward(double[] examples, int count) {
        if (count > capacity) {
            throw new IllegalArgumentException("batch of " + count + ", capacity " + capacity);
        }
        input = examples;
        this.count = count;
        filters.readPictures(examples, count);
        filters.readWeights(kernels.numbers(), kernelBias.numbers());
        passes.forward(filters, count);
        readWeights();
        product.multiply(
                logits, filters.h(), columns, bias.numbers(), count, shape.outputs(), shape.features());
    }

    /** W, whose columns go filter by filter, as h is held, place by place. */
    private void readWeights() {
        double[] w = weights.numbers();
        int places = shape.places();
        for (int o = 0; o < shape.outputs(); o++) {
            for (int f = 0; f < shape.filters(); f++) {
                int from = o * shape.features() + f * places;
                for (int place = 0; place < places; place++) {
                    int feature = place * shape.filters() + f;
                    columns[feature * shape.outputs() + o] = w[from + place];
                    rows[o * shape.features() + feature] = w[from + place];
                }
            }
        }
    }

    /** The logits of the last forward pass, [count][outputs]; live. */
    public double[] logits() {
        return logits;
    }

    /**
     * The softmax cross-entropy of the last forward pass; prepares {@link #backward}.
     *
     * @param targets a class an example
     */
    public double loss(double[] targets) {
        return Loss.CROSS_ENTROPY.apply(dlogits, logits, targets, count, shape.outputs(), 0);
    }

    /** Fills every parameter's gradient with that of the last {@link #loss}. */
    public void backward() {
        int features = shape.features();
        int outputs = shape.outputs();
        product.multiplyTransA(dRows, dlogits, filters.h(), outputs, features, count);
        writeWeightGradient();
        addUp(bias.gradients(), dlogits, count);
        product.multiply(filters.dh(), dlogits, rows, count, features, outputs);
        passes.backward(filters, count);
        filters.writeGradients(kernels.gradients(), kernelBias.gradients());
    }

    private static void addUp(double[] sums, double[] rows, int count) {
        Arrays.fill(sums, 0);
        for (int at = 0; at < count * sums.length; at++) {
            sums[at % sums.length] += rows[at];
        }
    }

    private void writeWeightGradient() {
        double[] dw = weights.gradients();
        int places = shape.places();
        for (int o = 0; o < shape.outputs(); o++) {
            for (int f = 0; f < shape.filters(); f++) {
                int to = o * shape.features() + f * places;
                for (int place = 0; place < places; place++) {
                    dw[to + place] = dRows[o * shape.features() + place * shape.filters() + f];
                }
            }
        }
    }

    /** Runs one picture forward layer by layer, apart from the batch; allocates what it hands out. */
    public CnnActivations activations(double[] picture) {
        ConvolutionShape layer = shape.layer();
        double[] y = new double[layer.outputSize()];
        double[] k = kernels.numbers();
        Convolution.forward(
                y, picture, shape.flip() ? Convolution.turned(k, layer) : k, kernelBias.numbers(), layer, 1);
        double[] rectified = y.clone();
        for (int i = 0; i < y.length; i++) {
            rectified[i] = Math.max(y[i], 0.0);
        }
        double[] pooled = new double[shape.features()];
        int[] winners = new int[pooled.length];
        shape.pooling().forward(pooled, winners, rectified, 1);
        double[] answers = bias.numbers().clone();
        for (int w = 0; w < weights.size(); w++) {
            answers[w / pooled.length] += weights.numbers()[w] * pooled[w % pooled.length];
        }
        return new CnnActivations(y, rectified, pooled, winners, answers, softmax(answers));
    }

    private static double[] softmax(double[] logits) {
        double top = Arrays.stream(logits).max().orElseThrow();
        double[] p = Arrays.stream(logits).map(z -> Math.exp(z - top)).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(e -> e / sum).toArray();
    }

    /**
     * (L(+ε) - L(-ε)) / 2ε of one number of a parameter on the batch of the last forward pass, which it runs
     * again: right but where ±ε moves the maximum of a window or the sign of a ReLU's input.
     *
     * @param parameter one of {@link #parameters}
     */
    public double difference(Parameter parameter, int at, double epsilon, double[] targets) {
        double[] numbers = parameter.numbers();
        double value = numbers[at];
        numbers[at] = value + epsilon;
        forward(input, count);
        double above = loss(targets);
        numbers[at] = value - epsilon;
        forward(input, count);
        double below = loss(targets);
        numbers[at] = value;
        forward(input, count);
        loss(targets);
        return (above - below) / (2 * epsilon);
    }
}
