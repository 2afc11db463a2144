package gradientlab.core.network;

import gradientlab.core.Lcg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multilayer perceptron with its parameters and workspaces. One thread at a time.
 *
 * <p>{@link #forward}, then {@link #loss}, then {@link #backward}; the last fills every parameter's gradient.
 * Nothing is allocated by these calls.
 */
public final class Network {

    private final Architecture shape;
    private final int capacity;
    private final Layer[] layers;
    private final List<Parameter> parameters = new ArrayList<>();
    private final double[] dlogits;
    private final double[][] dh;
    private final double[] dz;
    private final Lcg random;
    private double[] input;
    private int rows;

    /**
     * A network with all parameters 0, batch norm's scale 1.
     *
     * @param capacity the largest batch
     * @param seed of dropout
     */
    public Network(Architecture shape, int capacity, MatrixProduct product, long seed) {
        this.shape = shape;
        this.capacity = capacity;
        random = new Lcg(seed);
        layers = new Layer[shape.depth() + 1];
        int widest = Math.max(shape.inputs(), Math.max(shape.width(), shape.outputs()));
        double[] workspace = new double[widest * shape.width()];
        for (int l = 0; l <= shape.depth(); l++) {
            layers[l] = new Layer(l, shape, capacity, product, workspace);
            parameters.addAll(layers[l].parameters);
        }
        dlogits = new double[capacity * shape.outputs()];
        dz = new double[capacity * Math.max(shape.width(), shape.outputs())];
        // Two buffers take turns: a layer reads dL/dh from one and writes its input's into the other.
        dh = new double[2][capacity * shape.width()];
    }

    public Architecture shape() {
        return shape;
    }

    /** Multiplies by another product from the next pass on; its results may differ in the last bits. */
    public void use(MatrixProduct product) {
        for (Layer layer : layers) {
            layer.use(product);
        }
    }

    /**
     * Drops another share of the hidden activations from the next training pass on.
     *
     * @param share [0, 1)
     */
    public void drop(double share) {
        for (Layer layer : layers) {
            if (layer != layers[layers.length - 1] && layer.dropout != share) {
                layer.drop(share);
            }
        }
    }

    /** The random numbers of dropout; live. */
    public Lcg dropping() {
        return random;
    }

    /** Batch norm's running means and variances, layer by layer; live, empty without batch norm. */
    public List<double[]> running() {
        return Arrays.stream(layers).filter(layer -> layer.norm != null)
                .flatMap(layer -> layer.norm.running().stream()).toList();
    }

    /** What dropout multiplied a layer's activations by in the last pass; live, null where it drops none. */
    public double[] kept(int layer) {
        return layers[layer].kept;
    }

    /** Hidden layers and the output layer. */
    public int layers() {
        return layers.length;
    }

    /** Every trainable tensor, layer by layer. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Draws all weights; biases and shifts become 0. */
    public void initialize(Initializer hidden, double std, double weightScale, Initializer output,
            Lcg draws) {
        for (Layer layer : layers) {
            boolean last = layer == layers[layers.length - 1];
            (last ? output : hidden).fill(layer.weight.value(), draws, std);
            if (!last && weightScale != 1) {
                double[] w = layer.weight.value().data;
                for (int i = 0; i < layer.weight.size(); i++) {
                    w[i] *= weightScale;
                }
            }
        }
    }

    /**
     * Runs {@code count} examples forward.
     *
     * @param examples [count][inputs], kept until {@link #backward}
     * @param training whether batch norm uses the batch and dropout drops
     */
    public void forward(double[] examples, int count, boolean training) {
        if (count > capacity) {
            throw new IllegalArgumentException("batch of " + count + ", capacity " + capacity);
        }
        input = examples;
        rows = count;
        double[] h = examples;
        for (Layer layer : layers) {
            layer.forward(h, count, training, random);
            h = layer.h;
        }
    }

    /** The logits of the last forward pass, [rows][outputs]; a live array. */
    public double[] logits() {
        return layers[layers.length - 1].h;
    }

    /**
     * What a layer gave in the last forward pass, [rows][units]; a live array, of which the first rows count.
     */
    public double[] activations(int layer) {
        return layers[layer].h;
    }

    /** The units of a layer. */
    public int units(int layer) {
        return layers[layer].outputs;
    }

    /** How many examples the last forward pass had. */
    public int rows() {
        return rows;
    }

    Layer layer(int index) {
        return layers[index];
    }

    /** The loss of the last forward pass; prepares {@link #backward}. */
    public double loss(Loss loss, double[] targets, double smoothing) {
        return loss.apply(dlogits, logits(), targets, rows, shape.outputs(), smoothing);
    }

    /** Fills every parameter's gradient with that of the last {@link #loss}. */
    public void backward() {
        double[] upstream = dlogits;
        for (int l = layers.length - 1; l >= 0; l--) {
            double[] in = l == 0 ? input : layers[l - 1].h;
            double[] dinput = l == 0 ? null : dh[l & 1];
            layers[l].backward(dinput, upstream, dz, in, rows);
            upstream = dinput;
        }
    }

    /** Writes what the last passes did to each layer into {@code report}. */
    public void report(GradientReport report) {
        for (int l = 0; l < layers.length; l++) {
            report.take(l, layers[l], rows);
        }
    }
}
