package gradientlab.core.convolution.dense;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The sums of all products of two pixels over many pictures, and of all pixels: what a least-squares fit of a
 * kernel needs, whatever the kernel's size, stride and padding.
 *
 * <p>The constant 1 counts as one more pixel, the last.
 */
public final class PixelMoments {

    private final int width;
    private final int pixels;
    private final double[] products;

    /**
     * Adds the pictures up.
     *
     * @param pictures [N][H·W]
     * @param width W
     */
    public PixelMoments(double[][] pictures, int width) {
        this.width = width;
        pixels = pictures[0].length;
        int n = pixels + 1;
        products = new double[n * n];
        for (double[] picture : pictures) {
            for (int i = 0; i < n; i++) {
                double x = i < pixels ? picture[i] : 1;
                for (int j = 0; j < pixels; j++) {
                    products[i * n + j] += x * picture[j];
                }
                products[i * n + pixels] += x;
            }
        }
    }

    /** Σ over the pictures of pixel i times pixel j; 0 where either is padding, -1. */
    private double product(int i, int j) {
        return i < 0 || j < 0 ? 0 : products[i * (pixels + 1) + j];
    }

    /**
     * The correlation of pixels beside and below each other, over all such pairs of all pictures.
     *
     * @param order of the pixels
     */
    public double neighbours(PixelOrder order) {
        double[] sums = new double[6];
        for (int i = 0; i < pixels; i++) {
            if (i % width + 1 < width) {
                pair(sums, order.source()[i], order.source()[i + 1]);
            }
            if (i + width < pixels) {
                pair(sums, order.source()[i], order.source()[i + width]);
            }
        }
        double n = sums[0];
        double both = sums[5] - sums[1] * sums[2] / n;
        return both / Math.sqrt((sums[3] - sums[1] * sums[1] / n) * (sums[4] - sums[2] * sums[2] / n));
    }

    /** Adds n, Σa, Σb, Σa², Σb², Σab of one pair of pixels. */
    private void pair(double[] sums, int a, int b) {
        sums[0] += product(pixels, pixels);
        sums[1] += product(a, pixels);
        sums[2] += product(b, pixels);
        sums[3] += product(a, a);
        sums[4] += product(b, b);
        sums[5] += product(a, b);
    }

    /**
     * R² of the kernel and bias that by least squares come nearest to the outputs of {@code kernel} on the
     * pictures, if they read the pictures with their pixels in another order.
     *
     * @param kernel [k][k]
     * @param shape how both read, of one channel and one filter
     * @return 1 - Σ(residual²) / Σ(output - mean)²
     */
    public double explained(double[] kernel, ConvolutionShape shape, PixelOrder order) {
        int taps = kernel.length;
        DMatrixRMaj normal = new DMatrixRMaj(taps + 1, taps + 1);
        DMatrixRMaj right = new DMatrixRMaj(taps + 1, 1);
        double squares = 0;
        double total = 0;
        for (int o = 0; o < shape.outputSize(); o++) {
            int[] read = window(shape, o);
            int[] ordered = new int[taps + 1];
            for (int a = 0; a < taps; a++) {
                ordered[a] = read[a] < 0 ? -1 : order.source()[read[a]];
            }
            ordered[taps] = pixels;
            for (int a = 0; a <= taps; a++) {
                for (int b = 0; b <= taps; b++) {
                    normal.add(a, b, product(ordered[a], ordered[b]));
                }
                right.add(a, 0, output(kernel, read, ordered[a]));
            }
            total += output(kernel, read, pixels);
            for (int a = 0; a < taps; a++) {
                squares += kernel[a] * output(kernel, read, read[a]);
            }
        }
        double count = (double) shape.outputSize() * product(pixels, pixels);
        double variance = squares - total * total / count;
        return 1 - (squares - fitted(normal, right)) / variance;
    }

    /** Σ over the pictures of the kernel's output at a window times a pixel. */
    private double output(double[] kernel, int[] read, int pixel) {
        double sum = 0;
        for (int c = 0; c < kernel.length; c++) {
            sum += kernel[c] * product(read[c], pixel);
        }
        return sum;
    }

    /** The pixels that output {@code o} reads, row by row; -1 where it reads padding. */
    private static int[] window(ConvolutionShape shape, int o) {
        ConvolutionAxis down = shape.vertical();
        ConvolutionAxis across = shape.horizontal();
        int[] read = new int[shape.weights()];
        for (int a = 0; a < read.length; a++) {
            int row = down.input(o / shape.outputWidth(), a / shape.kernelWidth());
            int col = across.input(o % shape.outputWidth(), a % shape.kernelWidth());
            read[a] = down.holds(row) && across.holds(col) ? row * shape.width() + col : -1;
        }
        return read;
    }

    /** Σ(fitted output²), bᵀ A⁺ b; some taps may meet padding alone. */
    private static double fitted(DMatrixRMaj normal, DMatrixRMaj right) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
        DMatrixRMaj best = new DMatrixRMaj(right.numRows, 1);
        solver.setA(normal);
        solver.solve(right.copy(), best);
        double sum = 0;
        for (int a = 0; a < right.numRows; a++) {
            sum += best.get(a, 0) * right.get(a, 0);
        }
        return sum;
    }
}
