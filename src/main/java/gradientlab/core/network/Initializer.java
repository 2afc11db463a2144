package gradientlab.core.network;

import gradientlab.core.Lcg;
import org.ejml.data.DMatrixRMaj;

/** How the weights of a layer are drawn before the first step. */
public interface Initializer {

    /** The name in recipes. */
    String id();

    /**
     * The standard deviation of its weights.
     *
     * @param std what the recipe says for {@code normal}; ignored by the others
     */
    double deviation(int fanIn, int fanOut, double std);

    /** Fills W, of shape [fanOut][fanIn], row by row. */
    void fill(DMatrixRMaj w, Lcg random, double std);
}
