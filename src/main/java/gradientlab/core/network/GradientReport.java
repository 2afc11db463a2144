package gradientlab.core.network;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one step did to each layer, in numbers: a table of measures by layer, reused from step to step.
 *
 * <p>The layers are the hidden ones from the input on, then the output layer.
 */
public final class GradientReport {

    /**
     * One number a layer. Norms are Euclidean over all entries: of dL/dz, dL/du and dL/dh those of batch and
     * units (Frobenius), of W and dL/dW those of the matrix. Means are of absolute values. All are of the
     * pass: W with the noise it had there, gradients without that of a penalty.
     */
    public enum Quantity {
        DW_L2,
        DW_MEAN,
        DW_MAX,
        DZ_L2,
        DZ_MEAN,
        DZ_MAX,
        /** Of the activation's input; under batch norm it differs from dz. */
        DU_L2,
        H_RMS,
        H_MEAN,
        H_STD,
        /**
         * Share of entries of the batch at a bound, where |act'| is under 5 % of its largest value; 0 for
         * activations that rectify.
         */
        SATURATED,
        /** Share of units whose activation is exactly 0 on the whole batch. */
        DEAD,
        /** ||W||, for the ratio of update to weight. */
        W_L2,
        /** Share of entries that are switched off: as SATURATED, of activations that rectify; else 0. */
        INACTIVE,
        /** ||dL/dh|| of what the layer hands on; between layers with skips, the trunk's gradient. */
        DH_L2;

        /** The name in files: dw_l2, ... */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final double SATURATION = 0.05;

    private final int layers;
    private final double[] table;

    public GradientReport(int layers) {
        this.layers = layers;
        table = new double[layers * Quantity.values().length];
    }

    private GradientReport(int layers, double[] table) {
        this.layers = layers;
        this.table = table;
    }

    public int layers() {
        return layers;
    }

    public double get(int layer, Quantity quantity) {
        return table[quantity.ordinal() * layers + layer];
    }

    /** A report of its own with the same numbers. */
    public GradientReport copy() {
        return new GradientReport(layers, Arrays.copyOf(table, table.length));
    }

    private void set(int layer, Quantity quantity, double value) {
        table[quantity.ordinal() * layers + layer] = value;
    }

    void take(int l, Layer layer, int rows) {
        int n = rows * layer.outputs;
        three(l, Quantity.DW_L2, layer.dwNorm, layer.dwSums, layer.weight.size());
        three(l, Quantity.DZ_L2, layer.dzNorm, layer.dzSums, n);
        set(l, Quantity.DU_L2, layer.duNorm);
        set(l, Quantity.W_L2, layer.weightNorm);
        spread(l, layer.moments, n);
        double flat = (double) layer.flat / n;
        set(l, Quantity.SATURATED, layer.activation.rectifies() ? 0 : flat);
        set(l, Quantity.INACTIVE, layer.activation.rectifies() ? flat : 0);
        set(l, Quantity.DH_L2, layer.dhNorm);
        set(l, Quantity.DEAD, (double) layer.dead / layer.outputs);
    }

    /** Norm, mean and maximum of absolute values, into three neighbouring quantities. */
    private void three(int l, Quantity first, double norm, double[] summed, int n) {
        table[first.ordinal() * layers + l] = norm;
        table[(first.ordinal() + 1) * layers + l] = summed[Passes.SUM] / n;
        table[(first.ordinal() + 2) * layers + l] = summed[Passes.MAX];
    }

    /**
     * The norm of values whose sums are known; squares of numbers under 1e-154 underflow: a vanishing
     * gradient is then summed again, scaled.
     */
    static double norm(double[] summed, double[] values, int n) {
        double squares = summed[Passes.SQUARES];
        if (squares > 1e-280 && squares < Double.POSITIVE_INFINITY) {
            return Math.sqrt(squares);
        }
        double max = summed[Passes.MAX];
        if (max == 0 || Double.isNaN(max) || Double.isInfinite(max)) {
            return max;
        }
        squares = 0;
        for (int i = 0; i < n; i++) {
            double v = values[i] / max;
            squares += v * v;
        }
        return max * Math.sqrt(squares);
    }

    private void spread(int l, double[] moments, int n) {
        double shift = moments[1] / n;
        double mean = moments[0] + shift;
        double variance = Math.max(0, moments[2] / n - shift * shift);
        set(l, Quantity.H_MEAN, mean);
        set(l, Quantity.H_STD, Math.sqrt(variance));
        set(l, Quantity.H_RMS, Math.sqrt(variance + mean * mean));
    }
}
