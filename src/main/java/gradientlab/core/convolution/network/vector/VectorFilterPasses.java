package gradientlab.core.convolution.network.vector;

import gradientlab.core.convolution.network.CnnShape;
import gradientlab.core.convolution.network.FilterPasses;
import gradientlab.core.convolution.network.Filters;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes on the Vector API: forward as many filters at once as a vector or two are long, back four filters
 * and a kernel row.
 */
public final class VectorFilterPasses implements FilterPasses {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    @Override
    public void forward(Filters filters, int examples) {
        CnnShape shape = filters.shape();
        int n = shape.filters();
        int pool = shape.pool();
        int side = filters.paddedSide();
        int at = 0;
        for (int e = 0; e < examples; e++) {
            for (int i = 0; i < shape.pooledSide(); i++) {
                for (int j = 0; j < shape.pooledSide(); j++) {
                    int corner = (e * side + i * pool) * side + j * pool;
                    // In this order: what is written beyond the last filter is overwritten by the next place.
                    int f = 0;
                    for (; pool == 2 && f + LANES < n; f += 2 * LANES) {
                        pair(filters, corner, f, at + f);
                    }
                    for (; f < n; f += LANES) {
                        if (pool == 2) {
                            single(filters, corner, f, at + f);
                        } else {
                            cells(filters, corner, f, at + f);
                        }
                    }
                    at += n;
                }
            }
        }
    }

    /** A pooling window of 2 x 2, whose four sums run side by side. */
    private static void single(Filters filters, int corner, int f, int at) {
        int[] taps = filters.taps();
        double[] x = filters.x();
        double[] kernels = filters.kernels();
        int side = filters.paddedSide();
        int stride = filters.stride();
        DoubleVector y0 = DoubleVector.fromArray(S, filters.biases(), f);
        DoubleVector y1 = y0;
        DoubleVector y2 = y0;
        DoubleVector y3 = y0;
        for (int tap = 0; tap < taps.length; tap++) {
            DoubleVector k = DoubleVector.fromArray(S, kernels, f + tap * stride);
            int from = corner + taps[tap];
            y0 = k.fma(DoubleVector.broadcast(S, x[from]), y0);
            y1 = k.fma(DoubleVector.broadcast(S, x[from + 1]), y1);
            y2 = k.fma(DoubleVector.broadcast(S, x[from + side]), y2);
            y3 = k.fma(DoubleVector.broadcast(S, x[from + side + 1]), y3);
        }
        pool(filters, y0, y1, y2, y3, corner, at);
    }

    /** As many filters as two vectors are long: what is read of a picture serves both. */
    private static void pair(Filters filters, int corner, int f, int at) {
        int[] taps = filters.taps();
        double[] x = filters.x();
        double[] kernels = filters.kernels();
        int side = filters.paddedSide();
        int stride = filters.stride();
        DoubleVector y0 = DoubleVector.fromArray(S, filters.biases(), f);
        DoubleVector y1 = y0;
        DoubleVector y2 = y0;
        DoubleVector y3 = y0;
        DoubleVector z0 = DoubleVector.fromArray(S, filters.biases(), f + LANES);
        DoubleVector z1 = z0;
        DoubleVector z2 = z0;
        DoubleVector z3 = z0;
        for (int tap = 0; tap < taps.length; tap++) {
            DoubleVector k = DoubleVector.fromArray(S, kernels, f + tap * stride);
            DoubleVector l = DoubleVector.fromArray(S, kernels, f + LANES + tap * stride);
            int from = corner + taps[tap];
            DoubleVector v = DoubleVector.broadcast(S, x[from]);
            y0 = k.fma(v, y0);
            z0 = l.fma(v, z0);
            v = DoubleVector.broadcast(S, x[from + 1]);
            y1 = k.fma(v, y1);
            z1 = l.fma(v, z1);
            v = DoubleVector.broadcast(S, x[from + side]);
            y2 = k.fma(v, y2);
            z2 = l.fma(v, z2);
            v = DoubleVector.broadcast(S, x[from + side + 1]);
            y3 = k.fma(v, y3);
            z3 = l.fma(v, z3);
        }
        pool(filters, y0, y1, y2, y3, corner, at);
        pool(filters, z0, z1, z2, z3, corner, at + LANES);
    }

    /** Writes the maximum of a window of 2 x 2: the first one where several are. */
    private static void pool(
            Filters filters, DoubleVector y0, DoubleVector y1, DoubleVector y2, DoubleVector y3, int corner,
            int at) {
        int side = filters.paddedSide();
        // Not "greater", so that a NaN is taken.
        VectorMask<Double> kept = y1.compare(VectorOperators.LE, y0);
        DoubleVector top = y1.blend(y0, kept);
        DoubleVector cell = DoubleVector.broadcast(S, corner + 1).blend(corner, kept);
        kept = y3.compare(VectorOperators.LE, y2);
        DoubleVector low = y3.blend(y2, kept);
        DoubleVector lowCell = DoubleVector.broadcast(S, corner + side + 1).blend(corner + side, kept);
        kept = low.compare(VectorOperators.LE, top);
        write(filters, low.blend(top, kept), lowCell.blend(cell, kept), at);
    }

    /** A pooling window of any size, cell by cell. */
    private static void cells(Filters filters, int corner, int f, int at) {
        int pool = filters.shape().pool();
        DoubleVector most = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector window = DoubleVector.zero(S);
        for (int u = 0; u < pool; u++) {
            for (int v = 0; v < pool; v++) {
                int from = corner + u * filters.paddedSide() + v;
                DoubleVector y = cell(filters, from, f);
                VectorMask<Double> kept = y.compare(VectorOperators.LE, most);
                most = y.blend(most, kept);
                window = DoubleVector.broadcast(S, from).blend(window, kept);
            }
        }
        write(filters, most, window, at);
    }

    private static DoubleVector cell(Filters filters, int from, int f) {
        int[] taps = filters.taps();
        DoubleVector y = DoubleVector.fromArray(S, filters.biases(), f);
        for (int tap = 0; tap < taps.length; tap++) {
            DoubleVector k = DoubleVector.fromArray(S, filters.kernels(), f + tap * filters.stride());
            y = k.fma(DoubleVector.broadcast(S, filters.x()[from + taps[tap]]), y);
        }
        return y;
    }

    private static void write(Filters filters, DoubleVector y, DoubleVector windows, int at) {
        y.blend(DoubleVector.zero(S), y.compare(VectorOperators.LE, 0)).intoArray(filters.h(), at);
        windows.intoArray(filters.windows(), at);
    }

    @Override
    public void kernelGradients(Filters filters, int examples) {
        int n = filters.shape().filters();
        int k = filters.shape().kernel();
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v += LANES) {
                int f = 0;
                for (; f + 4 <= n; f += 4) {
                    fourFilters(filters, examples, f, u, v);
                }
                for (; f < n; f++) {
                    filter(filters, examples, f, u, v);
                }
            }
        }
    }

    /** Where a row of a kernel's gradient begins, from column v on. */
    private static int row(Filters filters, int f, int u, int v) {
        return (f * filters.shape().kernel() + u) * filters.rowStride() + v;
    }

    private static void fourFilters(Filters filters, int examples, int f, int u, int v) {
        int n = filters.shape().filters();
        int end = examples * filters.shape().features();
        int shift = u * filters.paddedSide() + v;
        double[] x = filters.x();
        double[] dh = filters.dh();
        double[] windows = filters.windows();
        DoubleVector d0 = DoubleVector.zero(S);
        DoubleVector d1 = d0;
        DoubleVector d2 = d0;
        DoubleVector d3 = d0;
        for (int at = f; at < end; at += n) {
            d0 = product(dh, windows, at, x, shift, d0);
            d1 = product(dh, windows, at + 1, x, shift, d1);
            d2 = product(dh, windows, at + 2, x, shift, d2);
            d3 = product(dh, windows, at + 3, x, shift, d3);
        }
        d0.intoArray(filters.dKernels(), row(filters, f, u, v));
        d1.intoArray(filters.dKernels(), row(filters, f + 1, u, v));
        d2.intoArray(filters.dKernels(), row(filters, f + 2, u, v));
        d3.intoArray(filters.dKernels(), row(filters, f + 3, u, v));
    }

    private static void filter(Filters filters, int examples, int f, int u, int v) {
        int end = examples * filters.shape().features();
        int shift = u * filters.paddedSide() + v;
        DoubleVector d = DoubleVector.zero(S);
        for (int at = f; at < end; at += filters.shape().filters()) {
            d = product(filters.dh(), filters.windows(), at, filters.x(), shift, d);
        }
        d.intoArray(filters.dKernels(), row(filters, f, u, v));
    }

    private static DoubleVector product(
            double[] dh, double[] windows, int at, double[] x, int shift, DoubleVector sum) {
        DoubleVector read = DoubleVector.fromArray(S, x, (int) windows[at] + shift);
        return read.fma(DoubleVector.broadcast(S, dh[at]), sum);
    }
}
