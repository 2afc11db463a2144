package gradientlab.core.regression;

/**
 * The mean of the k points nearest to x, of two as near the left one (Fix and Hodges 1951). More neighbours
 * are a simpler model: the first of {@code size} has k = size, the last k = 1.
 */
public record NearestNeighbours(int size) implements Family {

    @Override
    public boolean linear() {
        return true;
    }

    /** k of the c-th model. */
    public int neighbours(int c) {
        return size - c;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        int[] sorted = Order.of(x);
        int[][] nearest = new int[queries.length][];
        for (int g = 0; g < queries.length; g++) {
            nearest[g] = nearest(x, sorted, queries[g]);
        }
        return (y, out) -> predict(nearest, y, out);
    }

    private int[] nearest(double[] x, int[] sorted, double query) {
        int right = 0;
        while (right < sorted.length && x[sorted[right]] < query) {
            right++;
        }
        int left = right - 1;
        int[] order = new int[Math.min(size, sorted.length)];
        for (int k = 0; k < order.length; k++) {
            boolean takesLeft = right == sorted.length
                    || left >= 0 && query - x[sorted[left]] <= x[sorted[right]] - query;
            order[k] = sorted[takesLeft ? left-- : right++];
        }
        return order;
    }

    private void predict(int[][] nearest, double[] y, double[][] out) {
        for (int g = 0; g < nearest.length; g++) {
            double sum = 0;
            for (int k = 1; k <= size; k++) {
                boolean there = k <= nearest[g].length;
                sum += there ? y[nearest[g][k - 1]] : Double.NaN;
                out[size - k][g] = sum / k;
            }
        }
    }
}
