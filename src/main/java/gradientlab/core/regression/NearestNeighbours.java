package gradientlab.core.regression;

import java.util.Collections;
import java.util.List;

/**
 * The mean of the k points nearest to x, of two as near the left one (Fix and Hodges 1951). More neighbours
 * are a simpler model.
 *
 * @param neighbours k of each model, 1 or more
 */
public record NearestNeighbours(List<Integer> neighbours) implements Family {

    /** Copies the list. */
    public NearestNeighbours {
        neighbours = List.copyOf(neighbours);
    }

    @Override
    public int size() {
        return neighbours.size();
    }

    @Override
    public boolean linear() {
        return true;
    }

    @Override
    public Fits at(double[] x, double[] queries) {
        int[] sorted = Order.of(x);
        int most = Math.min(x.length, Collections.max(neighbours));
        int[][] nearest = new int[queries.length][];
        for (int g = 0; g < queries.length; g++) {
            nearest[g] = nearest(x, sorted, queries[g], most);
        }
        return (y, out) -> predict(nearest, y, out);
    }

    private static int[] nearest(double[] x, int[] sorted, double query, int most) {
        int right = 0;
        while (right < sorted.length && x[sorted[right]] < query) {
            right++;
        }
        int left = right - 1;
        int[] order = new int[most];
        for (int k = 0; k < most; k++) {
            boolean takesLeft = right == sorted.length
                    || left >= 0 && query - x[sorted[left]] <= x[sorted[right]] - query;
            order[k] = sorted[takesLeft ? left-- : right++];
        }
        return order;
    }

    private void predict(int[][] nearest, double[] y, double[][] out) {
        for (int g = 0; g < nearest.length; g++) {
            double[] sums = new double[nearest[g].length + 1];
            for (int k = 1; k < sums.length; k++) {
                sums[k] = sums[k - 1] + y[nearest[g][k - 1]];
            }
            for (int c = 0; c < out.length; c++) {
                int k = neighbours.get(c);
                out[c][g] = k < sums.length ? sums[k] / k : Double.NaN;
            }
        }
    }
}
