package gradientlab.core.convolution.network;

import java.util.Arrays;

/** The passes in plain Java. */
final class ScalarFilterPasses implements FilterPasses {

    @Override
    public void forward(Filters filters, int examples) {
        CnnShape shape = filters.shape();
        int n = shape.filters();
        int pooled = shape.pooledSide();
        int side = filters.paddedSide();
        for (int place = 0; place < examples * shape.places(); place++) {
            int row = place / pooled % pooled * shape.pool();
            int column = place % pooled * shape.pool();
            int corner = (place / shape.places() * side + row) * side + column;
            Arrays.fill(filters.h(), place * n, (place + 1) * n, Double.NEGATIVE_INFINITY);
            for (int cell = 0; cell < shape.pool() * shape.pool(); cell++) {
                window(filters, corner + cell / shape.pool() * side + cell % shape.pool(), place * n);
            }
        }
        rectify(filters.h(), examples * shape.features());
    }

    /** Where a filter's y of the window at {@code from} is more than h, takes it. */
    private static void window(Filters filters, int from, int at) {
        double[] y = filters.sums();
        double[] x = filters.x();
        double[] h = filters.h();
        int[] taps = filters.taps();
        System.arraycopy(filters.biases(), 0, y, 0, filters.stride());
        for (int tap = 0; tap < taps.length; tap++) {
            add(y, x[from + taps[tap]], filters.kernels(), tap * filters.stride(), filters.stride());
        }
        for (int f = 0; f < filters.shape().filters(); f++) {
            // A NaN is taken, and stays.
            if (y[f] > h[at + f] || y[f] != y[f]) {
                h[at + f] = y[f];
                filters.windows()[at + f] = from;
            }
        }
    }

    private static void add(double[] y, double x, double[] kernels, int from, int n) {
        for (int f = 0; f < n; f++) {
            y[f] += x * kernels[from + f];
        }
    }

    private static void rectify(double[] h, int n) {
        for (int i = 0; i < n; i++) {
            h[i] = Math.max(h[i], 0.0);
        }
    }

    @Override
    public void backward(Filters filters, int examples) {
        int n = filters.shape().filters();
        double[] dh = filters.dh();
        Arrays.fill(filters.dKernels(), 0);
        Arrays.fill(filters.dBiases(), 0);
        for (int at = 0; at < examples * filters.shape().features(); at++) {
            if (filters.h()[at] > 0) {
                filters.dBiases()[at % n] += dh[at];
                add(filters, at % n, dh[at], (int) filters.windows()[at]);
            } else {
                dh[at] = 0;
            }
        }
    }

    private static void add(Filters filters, int filter, double gradient, int from) {
        int k = filters.shape().kernel();
        double[] x = filters.x();
        double[] dk = filters.dKernels();
        for (int u = 0; u < k; u++) {
            int row = (filter * k + u) * filters.rowStride();
            int at = from + u * filters.paddedSide();
            for (int v = 0; v < k; v++) {
                dk[row + v] += gradient * x[at + v];
            }
        }
    }
}
