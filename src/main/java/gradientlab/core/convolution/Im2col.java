package gradientlab.core.convolution;

import java.util.Arrays;

/**
 * A layer as a product of matrices, one example at a time: a row of A [OH OW][C kh kw] is a window. With Y
 * and dY as [OH OW][n] and K as [n][C kh kw]: Y = A Kᵀ + b, dK = dYᵀ A, and dX adds up the windows dY K.
 *
 * <p>Where depthwise, filter f meets the columns of its own channel alone, A's f kh kw to (f + 1) kh kw.
 * The first array is overwritten.
 */
public final class Im2col {

    private Im2col() {}

    /** A of one example, [OH OW][C kh kw], with 0 for padding; x [C][H][W]. */
    public static double[] rows(double[] x, ConvolutionShape shape) {
        double[] a = new double[places(shape) * columns(shape)];
        everyCell(shape, (cell, input) -> a[cell] = x[input]);
        return a;
    }

    /** dx[c,·,·] += every window's numbers, back where they were read; padding is dropped. */
    public static void add(double[] dx, double[] windows, ConvolutionShape shape) {
        Arrays.fill(dx, 0, shape.inputSize(), 0);
        everyCell(shape, (cell, input) -> dx[input] += windows[cell]);
    }

    /** Y = A Kᵀ + b, y [n][OH][OW]; bias may be null. */
    public static void forward(double[] y, double[] a, double[] k, double[] bias, ConvolutionShape shape) {
        for (int f = 0; f < shape.filters(); f++) {
            for (int place = 0; place < places(shape); place++) {
                double total = bias == null ? 0 : bias[f];
                int window = window(shape, f, place);
                for (int q = 0; q < shape.filterSize(); q++) {
                    total += a[window + q] * k[f * shape.filterSize() + q];
                }
                y[f * places(shape) + place] = total;
            }
        }
    }

    /** dK = dYᵀ A of one example. */
    public static void kernels(double[] dk, double[] dy, double[] a, ConvolutionShape shape) {
        Arrays.fill(dk, 0, shape.weights(), 0);
        for (int f = 0; f < shape.filters(); f++) {
            for (int place = 0; place < places(shape); place++) {
                int window = window(shape, f, place);
                for (int q = 0; q < shape.filterSize(); q++) {
                    dk[f * shape.filterSize() + q] += dy[f * places(shape) + place] * a[window + q];
                }
            }
        }
    }

    /** dY K, what every window gets, [OH OW][C kh kw]; {@link #add} makes dX of it. */
    public static double[] windows(double[] dy, double[] k, ConvolutionShape shape) {
        double[] windows = new double[places(shape) * columns(shape)];
        for (int f = 0; f < shape.filters(); f++) {
            for (int place = 0; place < places(shape); place++) {
                int window = window(shape, f, place);
                for (int q = 0; q < shape.filterSize(); q++) {
                    windows[window + q] += dy[f * places(shape) + place] * k[f * shape.filterSize() + q];
                }
            }
        }
        return windows;
    }

    private static int places(ConvolutionShape shape) {
        return shape.outputHeight() * shape.outputWidth();
    }

    private static int columns(ConvolutionShape shape) {
        return shape.channels() * shape.kernelHeight() * shape.kernelWidth();
    }

    /** Where filter f's part of a window begins in A. */
    private static int window(ConvolutionShape shape, int filter, int place) {
        return place * columns(shape)
                + shape.firstChannel(filter) * shape.kernelHeight() * shape.kernelWidth();
    }

    private interface Cell {
        void at(int cell, int input);
    }

    /** Every cell of A that is no padding, with the input it holds. */
    private static void everyCell(ConvolutionShape shape, Cell visitor) {
        int kernel = shape.kernelHeight() * shape.kernelWidth();
        int columns = columns(shape);
        for (int cell = 0; cell < places(shape) * columns; cell++) {
            int place = cell / columns;
            int tap = cell % kernel;
            int row = shape.vertical().input(place / shape.outputWidth(), tap / shape.kernelWidth());
            int column = shape.horizontal().input(place % shape.outputWidth(), tap % shape.kernelWidth());
            if (shape.vertical().holds(row) && shape.horizontal().holds(column)) {
                visitor.at(cell, shape.inputAt(cell % columns / kernel, row, column));
            }
        }
    }
}
