package gradientlab.core.convolution.network;

import gradientlab.core.Lcg;
import gradientlab.core.network.MatrixProducts;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Runs the fastest product's convolutional steps until they are machine code, as {@link MatrixProducts#warm}.
 */
public final class ConvolutionWarming {

    private static final int STEPS = 800;
    private static final int BATCH = 32;

    private static volatile boolean warmed;

    private ConvolutionWarming() {}

    /**
     * Warms up, once a program. Meant for a thread that nobody waits for.
     *
     * @param cancelled asked now and then whether to stop early
     */
    public static void warm(BooleanSupplier cancelled) {
        if (warmed) {
            return;
        }
        warmed = true;
        ConvolutionNetwork network =
                new ConvolutionNetwork(CnnShape.digits(8, 3, 2), BATCH, MatrixProducts.fastest());
        network.initialize(new Lcg(1));
        double[] pictures = new double[BATCH * network.shape().inputs()];
        double[] targets = new double[BATCH];
        Arrays.setAll(pictures, i -> i % 7 - 3);
        for (int step = 0; step < STEPS && !cancelled.getAsBoolean(); step++) {
            network.forward(pictures, BATCH);
            network.loss(targets);
            network.backward();
        }
        warmed = !cancelled.getAsBoolean();
    }
}
