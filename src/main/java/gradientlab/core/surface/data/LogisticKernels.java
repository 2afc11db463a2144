package gradientlab.core.surface.data;

import gradientlab.core.Lcg;
import gradientlab.core.VectorModule;
import java.util.function.BooleanSupplier;

/**
 * Chooses who sums logistic losses: the Vector API where the JDK has it, once it is machine code; until then
 * and elsewhere the scalar loops, which give the same bits.
 */
public final class LogisticKernels {

    private static final String VECTOR = "gradientlab.core.surface.data.vector.VectorLogisticSums";

    private static final Warming WARMING = new Warming();

    private LogisticKernels() {}

    /** The scalar sums, which run everywhere. Neither these nor the others are for two threads at once. */
    public static LogisticSums scalar() {
        return new ScalarLogisticSums();
    }

    /** The fastest there are here, cold or not. */
    public static LogisticSums fastest() {
        return VectorModule.create(LogisticSums.class, VECTOR).orElseGet(LogisticKernels::scalar);
    }

    /** Whether the fastest are as fast as they will be. */
    static boolean warmed() {
        return WARMING.over();
    }

    /**
     * Runs the fastest sums until they are machine code, once a program: interpreted, they take a second for
     * what they later do in a millisecond. Meant for a thread that nobody waits for.
     *
     * @param cancelled asked now and then whether to stop early
     */
    static void warm(BooleanSupplier cancelled) {
        WARMING.run(cancelled);
    }

    /** Warms once; what was cancelled is begun again by whoever asks next. */
    static final class Warming {

        /** Calls of each kind: more than the compiler waits for before it takes a method in hand. */
        private static final int ROUNDS = 400;
        private static final int WEIGHTS = 64;
        private static final int EXAMPLES = 25;

        private volatile boolean started;
        private volatile boolean over;

        boolean over() {
            return over;
        }

        void run(BooleanSupplier cancelled) {
            if (started) {
                return;
            }
            started = true;
            LogisticSums sums = fastest();
            Lcg random = new Lcg(1);
            double[] u = normals(random, EXAMPLES);
            double[] v = normals(random, EXAMPLES);
            double[] x = normals(random, WEIGHTS);
            double[] y = normals(random, WEIGHTS);
            double[] losses = new double[WEIGHTS];
            double[] slopesU = new double[WEIGHTS];
            double[] slopesV = new double[WEIGHTS];
            for (int round = 0; round < ROUNDS && !cancelled.getAsBoolean(); round++) {
                // Weights that fill no vector have code of their own.
                int n = WEIGHTS - round % 2;
                sums.both(losses, slopesU, slopesV, x, y, n, u, v, EXAMPLES);
                sums.losses(losses, x, y, n, u, v, EXAMPLES);
                sums.curvatures(losses, slopesU, slopesV, x, y, n, u, v, EXAMPLES);
            }
            over = !cancelled.getAsBoolean();
            started = over;
        }

        private static double[] normals(Lcg random, int n) {
            double[] normals = new double[n];
            for (int i = 0; i < n; i++) {
                normals[i] = random.normal();
            }
            return normals;
        }
    }
}
