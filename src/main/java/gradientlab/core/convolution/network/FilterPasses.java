package gradientlab.core.convolution.network;

import gradientlab.core.VectorModule;
import gradientlab.core.network.MatrixProduct;

/**
 * The two passes of a layer of filters that read every window. One implementation stands on the Vector API,
 * one is scalar, as with the products.
 */
public interface FilterPasses {

    /** The passes on the instructions of a product. */
    static FilterPasses like(MatrixProduct product) {
        if (product.name().startsWith("vector")) {
            return VectorModule
                    .create(
                            FilterPasses.class,
                            "gradientlab.core.convolution.network.vector.VectorFilterPasses")
                    .orElseGet(ScalarFilterPasses::new);
        }
        return new ScalarFilterPasses();
    }

    /**
     * Of every pooling window h = max(max y, 0), y = b + Σ K x, and where the window of the first maximum
     * begins.
     */
    void forward(Filters filters, int examples);

    /** dh becomes 0 where h is; db = Σ dh and dK = Σ dh x over the windows that were the maximum. */
    void backward(Filters filters, int examples);
}
