package gradientlab.core.graph.activation;

import java.util.function.DoubleUnaryOperator;

/** Where f′ turns, the roots of f″: between them and kinks f′ rises or falls, so it takes a value once. */
final class Bends {

    private static final double[] NONE = {};
    private static final double[] MIDDLE = {0};
    /** u tanh(u / 2) = 2. */
    private static final double[] SILU = bothSides(u -> u * Math.tanh(u / 2) - 2, 2, 3);
    /** (2 − u²) φ(u) = 0. */
    private static final double[] GELU = {-Math.sqrt(2), Math.sqrt(2)};
    private static final double[] GELU_TANH = bothSides(Bends::geluTanh, 1, 2);

    private Bends() {}

    /** In rising order; of a curve whose f′ is the same on each side of its kink, none. */
    static double[] of(String id) {
        return switch (id) {
            case "sigmoid", "tanh" -> MIDDLE;
            case "silu" -> SILU;
            case "gelu_erf" -> GELU;
            case "gelu_tanh" -> GELU_TANH;
            default -> NONE;
        };
    }

    /** With g = √(2/π) (u + 0.044715 u³), t = tanh g: f″ = −(1 − t²) (u t g′² − g′ − u g″ / 2). */
    private static double geluTanh(double u) {
        double scale = Math.sqrt(2 / Math.PI);
        double cubic = 0.044715;
        double t = Math.tanh(scale * (u + cubic * u * u * u));
        double first = scale * (1 + 3 * cubic * u * u);
        double second = scale * 6 * cubic * u;
        return u * t * first * first - first - u * second / 2;
    }

    private static double[] bothSides(DoubleUnaryOperator rising, double low, double high) {
        double root = root(rising, low, high);
        return new double[] {-root, root};
    }

    /** Where a function that is below 0 at {@code low} and above at {@code high} is 0, to the last bit. */
    static double root(DoubleUnaryOperator rising, double low, double high) {
        double below = low;
        double above = high;
        while (true) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                return middle;
            }
            if (rising.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
    }
}
