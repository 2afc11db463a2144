package gradientlab.core.network;

import gradientlab.core.Lcg;
import gradientlab.core.VectorModule;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Chooses the product for this machine: the Vector API's where the JDK has it, the scalar one otherwise. */
public final class MatrixProducts {

    private static final String VECTOR = "gradientlab.core.network.vector.VectorProduct";

    /** More than the compiler waits for before it takes a method in hand. */
    private static final int WARM_STEPS = 100;

    private static volatile boolean warmed;

    private MatrixProducts() {}

    /** The scalar product, which runs everywhere. */
    public static MatrixProduct scalar() {
        return new ScalarProduct();
    }

    /** The fastest there is here. */
    public static MatrixProduct fastest() {
        return VectorModule.create(MatrixProduct.class, VECTOR)
                .filter(MatrixProducts::fused)
                .orElseGet(MatrixProducts::scalar);
    }

    /**
     * Runs the fastest product until it is machine code, once a program: interpreted, it takes a second for
     * what it later does in a millisecond. Meant for a thread that nobody waits for.
     *
     * @param cancelled asked now and then whether to stop early
     */
    public static void warm(BooleanSupplier cancelled) {
        if (warmed) {
            return;
        }
        warmed = true;
        MatrixProduct product = fastest();
        for (Activation activation : List.of(Activations.RELU, Activations.SIGMOID, Activations.TANH)) {
            for (Block block : Block.values()) {
                Architecture shape = Architecture.plain(2, 3, 32, 1, activation).withBlock(block, 1);
                warm(new Network(shape, 32, product, 1), cancelled);
            }
        }
        warmed = !cancelled.getAsBoolean();
    }

    private static void warm(Network network, BooleanSupplier cancelled) {
        network.initialize(Initializers.all().get(0), 0, 1, Initializers.all().get(0), new Lcg(1));
        GradientReport report = new GradientReport(network.layers());
        double[] inputs = new double[64];
        double[] targets = new double[32];
        Arrays.setAll(inputs, i -> i % 7 - 3);
        for (int step = 0; step < WARM_STEPS && !cancelled.getAsBoolean(); step++) {
            network.forward(inputs, targets.length, true);
            network.loss(Loss.BCE, targets, 0);
            network.backward();
            network.report(report);
        }
    }

    /**
     * An x86 processor whose vectors are this short may lack the fused multiply-add, and Java emulates that.
     */
    private static boolean fused(MatrixProduct product) {
        boolean x86 = System.getProperty("os.arch", "").matches("amd64|x86.*");
        return !x86 || !product.name().equals("vector128");
    }
}
