package gradientlab.core.convolution.network.vector;

import gradientlab.core.convolution.network.CnnShape;
import gradientlab.core.convolution.network.FilterPasses;
import gradientlab.core.convolution.network.Filters;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes on the Vector API: forward as many filters at once as a vector or two are long, back four
 * filters and a kernel row.
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
        boolean whole = pool == 2 && filters.bounded();
        int at = 0;
        for (int e = 0; e < examples; e++) {
            for (int i = 0; i < shape.pooledSide(); i++) {
                for (int j = 0; j < shape.pooledSide(); j++) {
                    int corner = (e * side + i * pool) * side + j * pool;
                    if (whole) {
                        sums(filters, corner);
                    }
                    // In this order: what is written beyond the last filter is overwritten by the next place.
                    for (int f = 0; f < n; f += LANES) {
                        if (whole) {
                            pool(filters, corner, f, at + f);
                        } else {
                            cells(filters, corner, f, at + f);
                        }
                    }
                    at += n;
                }
            }
        }
    }

    /** y of the four cells of a pooling window of 2 x 2. */
    private static void sums(Filters filters, int corner) {
        int n = filters.shape().filters();
        int f = 0;
        for (; f + LANES < n; f += 2 * LANES) {
            pair(filters, corner, f);
        }
        if (f < n) {
            single(filters, corner, f);
        }
    }

    /** As many filters as a vector is long. */
    private static void single(Filters filters, int corner, int f) {
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
        double[] sums = filters.sums();
        y0.intoArray(sums, f);
        y1.intoArray(sums, f + stride);
        y2.intoArray(sums, f + 2 * stride);
        y3.intoArray(sums, f + 3 * stride);
    }

    /** As many filters as two vectors are long: what is read of a picture serves both. */
    private static void pair(Filters filters, int corner, int f) {
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
        double[] sums = filters.sums();
        y0.intoArray(sums, f);
        z0.intoArray(sums, f + LANES);
        y1.intoArray(sums, f + stride);
        z1.intoArray(sums, f + stride + LANES);
        y2.intoArray(sums, f + 2 * stride);
        z2.intoArray(sums, f + 2 * stride + LANES);
        y3.intoArray(sums, f + 3 * stride);
        z3.intoArray(sums, f + 3 * stride + LANES);
    }

    /** Takes the maximum of a window of 2 x 2, the first one where several are; none of them is a NaN. */
    private static void pool(Filters filters, int corner, int f, int at) {
        int side = filters.paddedSide();
        int stride = filters.stride();
        double[] sums = filters.sums();
        DoubleVector y0 = DoubleVector.fromArray(S, sums, f);
        DoubleVector y1 = DoubleVector.fromArray(S, sums, f + stride);
        DoubleVector y2 = DoubleVector.fromArray(S, sums, f + 2 * stride);
        DoubleVector y3 = DoubleVector.fromArray(S, sums, f + 3 * stride);
        VectorMask<Double> kept = y1.compare(VectorOperators.LE, y0);
        DoubleVector top = y1.blend(y0, kept);
        DoubleVector cell = DoubleVector.broadcast(S, corner + 1).blend(corner, kept);
        kept = y3.compare(VectorOperators.LE, y2);
        DoubleVector low = y3.blend(y2, kept);
        DoubleVector lowCell = DoubleVector.broadcast(S, corner + side + 1).blend(corner + side, kept);
        kept = low.compare(VectorOperators.LE, top);
        lowCell.blend(cell, kept).intoArray(filters.windows(), at);
        rectified(low.blend(top, kept)).intoArray(filters.h(), at);
    }

    private static DoubleVector rectified(DoubleVector y) {
        return y.blend(DoubleVector.zero(S), y.compare(VectorOperators.LE, 0));
    }

    /** A pooling window of any size, cell by cell; a NaN in it is its maximum. */
    private static void cells(Filters filters, int corner, int f, int at) {
        int pool = filters.shape().pool();
        DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY).intoArray(filters.h(), at);
        for (int u = 0; u < pool; u++) {
            for (int v = 0; v < pool; v++) {
                cell(filters, corner + u * filters.paddedSide() + v, f, at);
            }
        }
        rectified(DoubleVector.fromArray(S, filters.h(), at)).intoArray(filters.h(), at);
    }

    private static void cell(Filters filters, int from, int f, int at) {
        int[] taps = filters.taps();
        DoubleVector y = DoubleVector.fromArray(S, filters.biases(), f);
        for (int tap = 0; tap < taps.length; tap++) {
            DoubleVector k = DoubleVector.fromArray(S, filters.kernels(), f + tap * filters.stride());
            y = k.fma(DoubleVector.broadcast(S, filters.x()[from + taps[tap]]), y);
        }
        DoubleVector most = DoubleVector.fromArray(S, filters.h(), at);
        DoubleVector window = DoubleVector.fromArray(S, filters.windows(), at);
        VectorMask<Double> kept = y.compare(VectorOperators.LE, most);
        // Only a NaN differs from itself. Two blends: a mask made of two would be an object.
        VectorMask<Double> stays = most.compare(VectorOperators.NE, most);
        y.blend(most, kept).blend(most, stays).intoArray(filters.h(), at);
        DoubleVector.broadcast(S, from).blend(window, kept).blend(window, stays)
                .intoArray(filters.windows(), at);
    }

    @Override
    public void backward(Filters filters, int examples) {
        int n = filters.shape().filters();
        int k = filters.shape().kernel();
        Arrays.fill(filters.dKernels(), 0);
        Arrays.fill(filters.dBiases(), 0);
        for (int f = 0; f < n; f += LANES) {
            rectify(filters, examples, f);
        }
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

    /** Beyond the last filter it meets the next place's first ones, whose dh it changes to the same. */
    private static void rectify(Filters filters, int examples, int f) {
        int n = filters.shape().filters();
        int end = examples * filters.shape().features();
        double[] h = filters.h();
        double[] dh = filters.dh();
        DoubleVector sum = DoubleVector.fromArray(S, filters.dBiases(), f);
        for (int at = f; at < end; at += n) {
            VectorMask<Double> on = DoubleVector.fromArray(S, h, at).compare(VectorOperators.GT, 0);
            DoubleVector d = DoubleVector.zero(S).blend(DoubleVector.fromArray(S, dh, at), on);
            d.intoArray(dh, at);
            sum = sum.add(d);
        }
        sum.intoArray(filters.dBiases(), f);
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
        double[] dk = filters.dKernels();
        int row = row(filters, f, u, v);
        int next = row(filters, 1, 0, 0);
        // Loaded: a vector that may still be the constant 0 behind the loop is an object on the heap.
        DoubleVector d0 = DoubleVector.fromArray(S, dk, row);
        DoubleVector d1 = DoubleVector.fromArray(S, dk, row + next);
        DoubleVector d2 = DoubleVector.fromArray(S, dk, row + 2 * next);
        DoubleVector d3 = DoubleVector.fromArray(S, dk, row + 3 * next);
        for (int at = f; at < end; at += n) {
            DoubleVector read = DoubleVector.fromArray(S, x, (int) windows[at] + shift);
            d0 = read.fma(DoubleVector.broadcast(S, dh[at]), d0);
            read = DoubleVector.fromArray(S, x, (int) windows[at + 1] + shift);
            d1 = read.fma(DoubleVector.broadcast(S, dh[at + 1]), d1);
            read = DoubleVector.fromArray(S, x, (int) windows[at + 2] + shift);
            d2 = read.fma(DoubleVector.broadcast(S, dh[at + 2]), d2);
            read = DoubleVector.fromArray(S, x, (int) windows[at + 3] + shift);
            d3 = read.fma(DoubleVector.broadcast(S, dh[at + 3]), d3);
        }
        d0.intoArray(dk, row);
        d1.intoArray(dk, row + next);
        d2.intoArray(dk, row + 2 * next);
        d3.intoArray(dk, row + 3 * next);
    }

    private static void filter(Filters filters, int examples, int f, int u, int v) {
        int n = filters.shape().filters();
        int end = examples * filters.shape().features();
        int shift = u * filters.paddedSide() + v;
        double[] x = filters.x();
        double[] dh = filters.dh();
        double[] windows = filters.windows();
        int row = row(filters, f, u, v);
        DoubleVector d = DoubleVector.fromArray(S, filters.dKernels(), row);
        for (int at = f; at < end; at += n) {
            DoubleVector read = DoubleVector.fromArray(S, x, (int) windows[at] + shift);
            d = read.fma(DoubleVector.broadcast(S, dh[at]), d);
        }
        d.intoArray(filters.dKernels(), row);
    }
}
