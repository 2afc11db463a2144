package gradientlab.core.convolution.picture;

import gradientlab.core.VectorModule;

/**
 * Weighted sums of neighbouring stretches of numbers, the filter's inner loop. One implementation stands on the
 * Vector API, one is scalar, as with the products of networks.
 */
public interface RowSums {

    /** The fastest there is here. */
    static RowSums fastest() {
        return VectorModule.create(RowSums.class, "gradientlab.core.convolution.picture.vector.VectorRowSums")
                .orElseGet(ScalarRowSums::new);
    }

    /**
     * y[to + j] = Σ_m weights[m] x[from[m] + j] for j &lt; n and m &lt; count.
     *
     * @param from where the stretches begin
     */
    void sum(double[] y, int to, double[] x, int[] from, double[] weights, int count, int n);
}
