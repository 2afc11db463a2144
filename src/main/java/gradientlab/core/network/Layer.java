package gradientlab.core.network;

import gradientlab.core.Lcg;
import gradientlab.core.network.Parameter.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer with its workspaces: z = W h_prev + b; u = BN(z) or z; a = act(u); h = a, or h_prev + s a.
 *
 * <p>Everything a step needs is allocated here once, for batches up to the capacity.
 */
final class Layer {

    final int inputs;
    final int outputs;
    final Activation activation;
    final boolean skips;
    final double branchScale;
    double dropout;
    final Parameter weight;
    final Parameter bias;
    final Parameter slope;
    final BatchNorm norm;
    final List<Parameter> parameters;
    final double fixedSlope;

    /**
     * Of the last pass, each [rows][outputs]. A ReLU works in place, for a > 0 where u > 0, and batch norm,
     * too, overwrites its z: what a step keeps of each layer should stay in the processor's cache.
     */
    final double[] z;
    final double[] u;
    final double[] a;
    double[] h;
    /** What each activation was multiplied by: 0 where it was dropped; null where nothing is. */
    double[] kept;

    /** Sums over the last pass, as {@link Passes} has them: of h, dL/dz and dL/dW. */
    final double[] moments = new double[3];
    final double[] dzSums = new double[3];
    final double[] dwSums = new double[3];
    private final double[] sums = new double[3];
    /** Norms of the last backward pass, taken while what they sum is in the cache. */
    double dhNorm;
    double duNorm;
    double dzNorm;
    double dwNorm;
    double weightNorm;
    /** How many entries of the last backward pass met an activation that is all but flat. */
    int flat;
    /** How many units were exactly 0 on its whole batch. */
    int dead;

    Passes passes;
    private MatrixProduct product;
    private final double[] open;
    private final boolean relu;
    private final double flatLimit;
    /** For W transposed; shared by all layers, so that it stays in the cache. */
    private final double[] workspace;

    /**
     * @param index 0 for the first hidden layer; {@code shape.depth()} is the output layer
     * @param capacity the largest batch
     */
    Layer(int index, Architecture shape, int capacity, MatrixProduct product, double[] workspace) {
        boolean hidden = index < shape.depth();
        inputs = index == 0 ? shape.inputs() : shape.width();
        outputs = hidden ? shape.width() : shape.outputs();
        this.product = product;
        this.workspace = workspace;
        passes = product.passes();
        activation = hidden ? shape.activation() : Activations.IDENTITY;
        relu = activation == Activations.RELU;
        flatLimit = GradientReport.SATURATION * activation.steepest();
        skips = hidden && shape.block().skips() && index > 0;
        branchScale = shape.branchScale();
        fixedSlope = shape.slope();
        weight = new Parameter(index, Role.WEIGHT, outputs, inputs);
        bias = new Parameter(index, Role.BIAS, 1, outputs);
        List<Parameter> all = new ArrayList<>(List.of(weight, bias));
        boolean normalizes = hidden && shape.block().normalizes();
        if (normalizes) {
            Parameter scale = new Parameter(index, Role.SCALE, 1, outputs);
            Parameter shift = new Parameter(index, Role.SHIFT, 1, outputs);
            scale.value().fill(1);
            all.add(scale);
            all.add(shift);
            norm = new BatchNorm(scale, shift, capacity, passes);
        } else {
            norm = null;
        }
        if (activation.trainsSlope()) {
            slope = new Parameter(index, Role.SLOPE, 1, 1);
            slope.value().fill(shape.slope());
            all.add(slope);
        } else {
            slope = null;
        }
        parameters = List.copyOf(all);
        int size = capacity * outputs;
        z = new double[size];
        u = z;
        a = relu ? u : new double[size];
        open = new double[outputs];
        drop(hidden ? shape.dropout() : 0);
    }

    /** Drops another share of the activations from the next pass on. */
    void drop(double share) {
        dropout = share;
        kept = share > 0 ? new double[a.length] : null;
        h = skips || share > 0 ? new double[a.length] : a;
    }

    void use(MatrixProduct other) {
        product = other;
        passes = other.passes();
        if (norm != null) {
            norm.use(passes);
        }
    }

    double slope() {
        return slope == null ? fixedSlope : slope.value().data[0];
    }

    void forward(double[] input, int rows, boolean training, Lcg random) {
        int n = rows * outputs;
        product.affine(z, input, weight.value().data, bias.value().data, rows, outputs, inputs, workspace);
        if (norm != null) {
            norm.forward(z, rows, training);
        }
        if (relu) {
            passes.relu(a, u, moments, n);
        } else {
            activation.apply(a, u, n, slope(), passes);
            if (h == a) {
                passes.moments(moments, h, n);
            }
        }
        if (kept != null) {
            drop(n, training, random);
        }
        if (skips) {
            passes.skip(h, input, kept == null ? a : h, branchScale, moments, n);
        } else if (kept != null) {
            passes.moments(moments, h, n);
        }
    }

    /**
     * Inverted dropout: what stays is scaled up, so that evaluation needs no change (Srivastava et al. 2014).
     */
    private void drop(int n, boolean training, Lcg random) {
        double factor = 1 / (1 - dropout);
        for (int i = 0; i < n; i++) {
            kept[i] = !training ? 1 : random.uniform() < dropout ? 0 : factor;
        }
        for (int i = 0; i < n; i++) {
            h[i] = a[i] * kept[i];
        }
    }

    /**
     * From dL/dh, in {@code dh}, to every parameter's gradient and dL/dh of the layer before.
     *
     * @param dinput overwritten with dL/dinput, or null where nobody asks (the first layer)
     * @param dz overwritten with dL/dz, at least rows·outputs long
     */
    void backward(double[] dinput, double[] dh, double[] dz, double[] input, int rows) {
        int n = rows * outputs;
        double s = skips ? branchScale : 1;
        double[] db = bias.gradient().data;
        double[] du = norm == null ? db : norm.shiftGradient();
        dhNorm = norm(sums, dh, n);
        if (relu && kept == null) {
            passes.reluBackward(dz, du, dzSums, open, dh, u, s, rows, outputs);
            counted(rows);
        } else {
            activated(dz, dh, s, n);
            passes.columns(du, dzSums, dz, rows, outputs);
            flat = activation.flat(u, a, n, slope(), flatLimit);
            dead = silent(rows);
        }
        duNorm = GradientReport.norm(dzSums, dz, n);
        dzNorm = duNorm;
        if (norm != null) {
            norm.backward(dz, rows);
            passes.columns(db, dzSums, dz, rows, outputs);
            dzNorm = GradientReport.norm(dzSums, dz, n);
        }
        product.multiplyTransA(weight.gradient().data, dz, input, outputs, inputs, rows);
        dwNorm = norm(dwSums, weight.gradient().data, weight.size());
        if (dinput != null) {
            product.multiply(dinput, dz, weight.value().data, rows, inputs, outputs);
            if (skips) {
                for (int i = 0; i < n; i++) {
                    dinput[i] += dh[i];
                }
            }
        }
        weightNorm = norm(sums, weight.value().data, weight.size());
    }

    private double norm(double[] summed, double[] values, int n) {
        passes.magnitudes(summed, values, n);
        return GradientReport.norm(summed, values, n);
    }

    /** From dL/dh to dL/du, and the slope's gradient. */
    private void activated(double[] du, double[] dh, double s, int n) {
        double[] upstream = dh;
        if (kept != null || s != 1) {
            upstream = du;
            for (int i = 0; i < n; i++) {
                du[i] = kept == null ? s * dh[i] : s * dh[i] * kept[i];
            }
        }
        if (slope != null) {
            double total = 0;
            for (int i = 0; i < n; i++) {
                total += u[i] > 0 ? 0 : upstream[i] * u[i];
            }
            slope.gradient().data[0] = total;
        }
        activation.backward(du, upstream, u, a, n, slope());
    }

    private void counted(int rows) {
        double opened = 0;
        dead = 0;
        for (int j = 0; j < outputs; j++) {
            opened += open[j];
            dead += open[j] == 0 ? 1 : 0;
        }
        flat = (int) (rows * (double) outputs - opened);
    }

    private int silent(int rows) {
        int count = 0;
        for (int j = 0; j < outputs; j++) {
            int i = 0;
            while (i < rows && a[i * outputs + j] == 0) {
                i++;
            }
            count += i == rows ? 1 : 0;
        }
        return count;
    }
}
