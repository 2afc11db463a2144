package gradientlab.core.convolution;

/**
 * One direction of a convolution: tap u of the window at output i reads input s i + d u - p; what lies
 * outside the input is 0.
 *
 * @param size of the input, 1 or more
 * @param kernel taps of the window, k, 1 or more
 * @param stride s, 1 or more
 * @param padding p, 0 or more
 * @param dilation d, 1 or more
 */
public record ConvolutionAxis(int size, int kernel, int stride, int padding, int dilation) {

    /** Fails unless every number is in its range and one window fits. */
    public ConvolutionAxis {
        if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("impossible axis: " + size + " cells, " + kernel
                    + " taps, stride " + stride + ", padding " + padding + ", dilation " + dilation);
        }
        if (dilation * (kernel - 1) + 1 > size + 2 * padding) {
            throw new IllegalArgumentException("a window of " + (dilation * (kernel - 1) + 1)
                    + " does not fit " + size + " cells with a padding of " + padding);
        }
    }

    /** Stride 1, no padding, no gaps. */
    public static ConvolutionAxis plain(int size, int kernel) {
        return new ConvolutionAxis(size, kernel, 1, 0, 1);
    }

    /** Cells from the window's first to its last: d (k - 1) + 1. */
    public int span() {
        return dilation * (kernel - 1) + 1;
    }

    /** ⌊(size + 2p - span) / s⌋ + 1. */
    public int outputs() {
        return (size + 2 * padding - span()) / stride + 1;
    }

    /** Cells of the padded input beyond the last window: (size + 2p - span) mod s. */
    public int rest() {
        return (size + 2 * padding - span()) % stride;
    }

    /** Where tap {@code tap} of the window at {@code output} reads; below 0 or from size on lies padding. */
    public int input(int output, int tap) {
        return stride * output + dilation * tap - padding;
    }

    /** How many cells of the input the window at {@code output} holds: its taps without those on padding. */
    public int inside(int output) {
        int inside = 0;
        for (int tap = 0; tap < kernel(); tap++) {
            inside += holds(input(output, tap)) ? 1 : 0;
        }
        return inside;
    }

    /** Whether that place is a cell of the input, not padding. */
    public boolean holds(int input) {
        return input >= 0 && input < size;
    }

    /** The output whose tap {@code tap} reads cell {@code input}; -1 if there is none. */
    public int output(int input, int tap) {
        int distance = input + padding - dilation * tap;
        int output = distance / stride;
        return distance < 0 || distance % stride != 0 || output >= outputs() ? -1 : output;
    }

    /** How many windows read each cell, [size]. */
    public int[] overlap() {
        int[] counts = new int[size];
        for (int i = 0; i < outputs(); i++) {
            for (int u = 0; u < kernel; u++) {
                int cell = input(i, u);
                if (holds(cell)) {
                    counts[cell]++;
                }
            }
        }
        return counts;
    }
}
