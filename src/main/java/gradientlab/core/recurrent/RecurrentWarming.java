package gradientlab.core.recurrent;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Runs the fastest product's recurrent steps until they are machine code, as {@link MatrixProducts#warm}. */
public final class RecurrentWarming {

    private static final int STEPS = 60;
    private static final int LENGTH = 10;
    private static final int SEQUENCES = 32;

    private static volatile boolean warmed;

    private RecurrentWarming() {}

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
        MatrixProduct product = MatrixProducts.fastest();
        for (Cell cell : Cell.values()) {
            RecurrentShape shape = RecurrentShape.of(cell, 2, 32, 1);
            warm(new RecurrentNetwork(shape, LENGTH, SEQUENCES, product), cancelled);
        }
        warmed = !cancelled.getAsBoolean();
    }

    private static void warm(RecurrentNetwork network, BooleanSupplier cancelled) {
        RecurrentDraws.DEFAULT.fill(network, new Lcg(1));
        double[] inputs = new double[2 * LENGTH * SEQUENCES];
        double[] targets = new double[SEQUENCES];
        Arrays.setAll(inputs, i -> i % 7 - 3);
        for (int step = 0; step < STEPS && !cancelled.getAsBoolean(); step++) {
            network.forward(inputs, LENGTH, SEQUENCES);
            network.loss(Loss.MSE, targets);
            network.backward(0);
            network.norm(network.last().dh(), 0, SEQUENCES);
        }
    }
}
