package gradientlab.core.convolution.network;

import java.util.Arrays;

/**
 * The numbers of a convolutional layer with its ReLU and pooling, for batches up to a capacity, as
 * {@link FilterPasses} read and write them. Arrays are live. What a vector reads or writes beyond the last
 * number has room and does not count.
 */
public final class Filters {

    /** The longest vector, in numbers. */
    private static final int WIDEST = 8;
    /** Squared, and summed over a window, it is far below the largest double. */
    private static final double LARGEST = 1e150;

    private final CnnShape shape;
    private final int paddedSide;
    private final int stride;
    private final int[] taps;
    private final double[] x;
    private final double[] kernels;
    private final double[] biases;
    private final double[] sums;
    private final double[] h;
    private final double[] windows;
    private final double[] dh;
    private final double[] dKernels;
    private final double[] dBiases;

    Filters(CnnShape shape, int capacity) {
        this.shape = shape;
        paddedSide = shape.side() + 2 * shape.padding();
        stride = (shape.filters() + WIDEST - 1) / WIDEST * WIDEST;
        int k = shape.kernel();
        taps = new int[k * k];
        Arrays.setAll(taps, tap -> tap / k * paddedSide + tap % k);
        x = new double[capacity * paddedSide * paddedSide + WIDEST];
        kernels = new double[taps.length * stride];
        biases = new double[stride];
        sums = new double[4 * stride];
        h = new double[capacity * shape.features() + WIDEST];
        windows = new double[h.length];
        dh = new double[h.length];
        dKernels = new double[shape.filters() * k * rowStride()];
        dBiases = new double[stride];
    }

    public CnnShape shape() {
        return shape;
    }

    /** Rows and columns of a padded picture. */
    public int paddedSide() {
        return paddedSide;
    }

    /** From one tap's weights to the next: the filters, filled up to whole vectors. */
    public int stride() {
        return stride;
    }

    /** From one kernel row's gradient to the next: its columns, filled up to whole vectors. */
    public int rowStride() {
        return (shape.kernel() + WIDEST - 1) / WIDEST * WIDEST;
    }

    /** How far each tap, row by row, lies behind the first one in a padded picture. */
    public int[] taps() {
        return taps;
    }

    /** Padded pictures, [examples][side][side]. */
    public double[] x() {
        return x;
    }

    /** The weights as windows read them, [taps][stride]. */
    public double[] kernels() {
        return kernels;
    }

    /** [stride]. */
    public double[] biases() {
        return biases;
    }

    /** Whether no sum of a window can be infinite or NaN, for pictures up to {@link #LARGEST}. */
    public boolean bounded() {
        return bounded(kernels) && bounded(biases);
    }

    private static boolean bounded(double[] weights) {
        boolean bounded = true;
        for (double weight : weights) {
            bounded &= Math.abs(weight) <= LARGEST;
        }
        return bounded;
    }

    /** Room for y of four places, [4][stride], between forward's two parts. */
    public double[] sums() {
        return sums;
    }

    /** Pooled maps, [examples][places][filters]. */
    public double[] h() {
        return h;
    }

    /** Where the window of each maximum begins in {@link #x}, whole numbers as vectors have them; as h. */
    public double[] windows() {
        return windows;
    }

    /** dL/dh, of which backward leaves what the ReLU lets through; as h. */
    public double[] dh() {
        return dh;
    }

    /** dL/dK as windows read K, [filters][k][rowStride]. */
    public double[] dKernels() {
        return dKernels;
    }

    /** dL/db, [stride]. */
    public double[] dBiases() {
        return dBiases;
    }

    void readPictures(double[] examples, int count) {
        int side = shape.side();
        int padding = shape.padding();
        if (padding == 0) {
            System.arraycopy(examples, 0, x, 0, count * side * side);
            return;
        }
        for (int e = 0; e < count; e++) {
            for (int row = 0; row < side; row++) {
                int to = (e * paddedSide + row + padding) * paddedSide + padding;
                System.arraycopy(examples, (e * side + row) * side, x, to, side);
            }
        }
    }

    /** @param k [n][k][k], b [n] */
    void readWeights(double[] k, double[] b) {
        int size = taps.length;
        for (int f = 0; f < shape.filters(); f++) {
            for (int tap = 0; tap < size; tap++) {
                kernels[tap * stride + f] = k[f * size + turned(tap)];
            }
            biases[f] = b[f];
        }
    }

    /** Writes the gradients as the weights are held, dk [n][k][k], db [n]. */
    void writeGradients(double[] dk, double[] db) {
        int size = taps.length;
        for (int f = 0; f < shape.filters(); f++) {
            for (int tap = 0; tap < size; tap++) {
                int row = f * shape.kernel() + tap / shape.kernel();
                dk[f * size + turned(tap)] = dKernels[row * rowStride() + tap % shape.kernel()];
            }
            db[f] = dBiases[f];
        }
    }

    /** The weight that a tap reads. */
    private int turned(int tap) {
        return shape.flip() ? taps.length - 1 - tap : tap;
    }
}
