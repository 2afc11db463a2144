package gradientlab.core.convolution.picture;

import gradientlab.core.VectorModule;
import gradientlab.core.network.MatrixProducts;

/**
 * Weighted sums of neighbouring stretches of numbers, the filter's inner loop. One implementation stands
 * on the Vector API, one is scalar, as with the products of networks.
 */
public interface RowSums {

    /** The fastest there is here: vectors where the products of networks have them. */
    static RowSums fastest() {
        if (MatrixProducts.fastest().name().startsWith("vector")) {
            return VectorModule
                    .create(RowSums.class, "gradientlab.core.convolution.picture.vector.VectorRowSums")
                    .orElseGet(ScalarRowSums::new);
        }
        return new ScalarRowSums();
    }

    /**
     * y[to + j] = Σ_m weights[m] x[from[m] + j] for j &lt; n and m &lt; count.
     *
     * @param from where the stretches begin
     */
    void sum(double[] y, int to, double[] x, int[] from, double[] weights, int count, int n);

    /**
     * Two sums that read the same stretches: y[first + j] = Σ_m weights[2m] x[from[m] + j], y[second + j]
     * with weights[2m + 1].
     */
    void pair(double[] y, int first, int second, double[] x, int[] from, double[] weights, int count, int n);
}
