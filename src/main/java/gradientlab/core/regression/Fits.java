package gradientlab.core.regression;

/**
 * The models of a family at fixed places: fits every one of them to values y, and predicts at the queries.
 */
public interface Fits {

    /**
     * out[c][g] &lt;- what the c-th model, fitted to {@code y}, predicts at the g-th query; NaN where the
     * model has more coefficients than there are different places.
     *
     * @param y one value for each place
     */
    void predict(double[] y, double[][] out);
}
