package gradientlab.core.network;

import java.util.List;
import java.util.Optional;

/** The catalogue of activations: add one here and it is in controls, recipes and tests. */
public final class Activations {

    /** a = u. */
    public static final Activation IDENTITY = new Named("identity", 1) {
        @Override
        public double value(double u, double slope) {
            return u;
        }

        @Override
        public double derivative(double u, double slope) {
            return 1;
        }

        @Override
        public int flat(double[] u, double[] a, int n, double slope, double limit) {
            return 0;
        }
    };

    /** a = 1 / (1 + e^-u);  a' = a (1 - a), at most 1/4: why deep sigmoid networks lose their gradient. */
    public static final Activation SIGMOID = new Named("sigmoid", 0.25) {
        @Override
        public double value(double u, double slope) {
            return 1 / (1 + Math.exp(-u));
        }

        @Override
        public double derivative(double u, double slope) {
            double a = value(u, slope);
            return a * (1 - a);
        }

        @Override
        public void backward(double[] du, double[] da, double[] u, double[] a, int n, double slope) {
            for (int i = 0; i < n; i++) {
                du[i] = da[i] * (a[i] * (1 - a[i]));
            }
        }

        @Override
        public void apply(double[] a, double[] u, int n, double slope, Passes passes) {
            passes.sigmoid(a, u, n);
        }

        @Override
        public int flat(double[] u, double[] a, int n, double slope, double limit) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                count += a[i] * (1 - a[i]) < limit ? 1 : 0;
            }
            return count;
        }
    };

    /** a = tanh u;  a' = 1 - a². */
    public static final Activation TANH = new Named("tanh", 1) {
        @Override
        public double value(double u, double slope) {
            return Math.tanh(u);
        }

        @Override
        public double derivative(double u, double slope) {
            double a = Math.tanh(u);
            return 1 - a * a;
        }

        @Override
        public void backward(double[] du, double[] da, double[] u, double[] a, int n, double slope) {
            for (int i = 0; i < n; i++) {
                du[i] = da[i] * (1 - a[i] * a[i]);
            }
        }

        @Override
        public void apply(double[] a, double[] u, int n, double slope, Passes passes) {
            passes.tanh(a, u, n);
        }

        @Override
        public int flat(double[] u, double[] a, int n, double slope, double limit) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                count += 1 - a[i] * a[i] < limit ? 1 : 0;
            }
            return count;
        }
    };

    /** a = max(0, u);  a' = 1 for u > 0, else 0 (Nair and Hinton 2010). */
    public static final Activation RELU = new Named("relu", 1) {
        @Override
        public double value(double u, double slope) {
            return Math.max(u, 0.0);
        }

        @Override
        public double derivative(double u, double slope) {
            return u > 0 ? 1 : 0;
        }

        @Override
        public boolean rectifies() {
            return true;
        }

        @Override
        public void apply(double[] a, double[] u, int n, double slope, Passes passes) {
            // Math.max is what the compiler turns into vector instructions; a conditional is not.
            for (int i = 0; i < n; i++) {
                a[i] = Math.max(u[i], 0.0);
            }
        }

        @Override
        public void backward(double[] du, double[] da, double[] u, double[] a, int n, double slope) {
            for (int i = 0; i < n; i++) {
                du[i] = u[i] > 0 ? da[i] : 0;
            }
        }
    };

    /** a = u for u > 0, else slope u, the slope fixed (Maas et al. 2013). */
    public static final Activation LEAKY_RELU = new Rectifier("leaky_relu", false);

    /** As the leaky ReLU, its slope learned, one a layer (He et al. 2015). */
    public static final Activation PRELU = new Rectifier("prelu", true);

    /** a = u for u > 0, else e^u - 1;  a' = e^u there (Clevert et al. 2016, alpha = 1). */
    public static final Activation ELU = new Named("elu", 1) {
        @Override
        public double value(double u, double slope) {
            return u > 0 ? u : Math.expm1(u);
        }

        @Override
        public double derivative(double u, double slope) {
            return u > 0 ? 1 : Math.exp(u);
        }

    };

    /**
     * a = u / (1 + e^-u), also called swish;  a' = s (1 + u (1 - s)), s the sigmoid (Elfwing et al. 2018).
     */
    public static final Activation SILU = new Named("silu", 1.0998393201288668) {
        @Override
        public double value(double u, double slope) {
            return u / (1 + Math.exp(-u));
        }

        @Override
        public double derivative(double u, double slope) {
            double s = 1 / (1 + Math.exp(-u));
            return s * (1 + u * (1 - s));
        }

        @Override
        public boolean rectifies() {
            return true;
        }
    };

    /**
     * a = u Φ(u), Φ the normal distribution;  a' = Φ(u) + u φ(u) (Hendrycks and Gimpel 2016).
     *
     * <p>Φ is (1 + erf) / 2 as in PyTorch, which is exactly 0 from u = -8.3 on. erfc would keep some 1e-17
     * there, and Adam, blind to a gradient's size, would make full steps of it.
     */
    public static final Activation GELU_ERF = new Named("gelu_erf", 1.1289041451851549) {
        @Override
        public double value(double u, double slope) {
            return u * 0.5 * (1 + ErrorFunction.erf(u * SQRT_HALF));
        }

        @Override
        public double derivative(double u, double slope) {
            return 0.5 * (1 + ErrorFunction.erf(u * SQRT_HALF)) + u * INV_SQRT_2PI * Math.exp(-0.5 * u * u);
        }

        @Override
        public boolean rectifies() {
            return true;
        }
    };

    /**
     * a = u/2 (1 + tanh(√(2/π) (u + 0.044715 u³))), the approximation most libraries offer beside the exact
     * form.
     */
    public static final Activation GELU_TANH = new Named("gelu_tanh", 1.1289930686587718) {
        @Override
        public double value(double u, double slope) {
            return 0.5 * u * (1 + Math.tanh(SQRT_2_OVER_PI * (u + CUBIC * u * u * u)));
        }

        @Override
        public double derivative(double u, double slope) {
            double t = Math.tanh(SQRT_2_OVER_PI * (u + CUBIC * u * u * u));
            return 0.5 * (1 + t) + 0.5 * u * (1 - t * t) * SQRT_2_OVER_PI * (1 + 3 * CUBIC * u * u);
        }

        @Override
        public boolean rectifies() {
            return true;
        }
    };

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double INV_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI);
    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    private static final List<Activation> ALL = List.of(
            SIGMOID, TANH, RELU, LEAKY_RELU, PRELU, ELU, SILU, GELU_ERF, GELU_TANH, IDENTITY);

    private Activations() {}

    /** All of them, in the order pickers show. */
    public static List<Activation> all() {
        return ALL;
    }

    /** The activation of that id, if there is one. */
    public static Optional<Activation> find(String id) {
        return ALL.stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** An activation with a name and the largest value of its derivative. */
    private abstract static class Named implements Activation {
        private final String id;
        private final double steepest;

        Named(String id, double steepest) {
            this.id = id;
            this.steepest = steepest;
        }

        @Override
        public final String id() {
            return id;
        }

        @Override
        public final double steepest() {
            return steepest;
        }
    }

    /** Linear on both sides of 0, with a slope below it. */
    private record Rectifier(String id, boolean trainsSlope) implements Activation {
        @Override
        public double value(double u, double slope) {
            return u > 0 ? u : slope * u;
        }

        @Override
        public double derivative(double u, double slope) {
            return u > 0 ? 1 : slope;
        }

        @Override
        public double steepest() {
            return 1;
        }

        @Override
        public boolean rectifies() {
            return true;
        }
    }
}
