package gradientlab.core.graph.activation;

import gradientlab.core.network.Activation;
import java.util.List;
import java.util.Optional;

/**
 * An activation as a function of x, its slope beside it.
 *
 * @param shape the slope below 0 of leaky and parametric ReLU, α of ELU; the others ignore it
 */
public record Curve(Activation activation, double shape) {

    public static final double LEAKY_SLOPE = 0.01;
    public static final double PRELU_SLOPE = 0.25;
    public static final double ELU_ALPHA = 1;

    /** The activation of that id with PyTorch's shape, if there is one. */
    public static Optional<Curve> find(String id) {
        return GraphActivations.find(id).map(Curve::of);
    }

    /** With PyTorch's shape. */
    public static Curve of(Activation activation) {
        return new Curve(activation, switch (activation.id()) {
            case "leaky_relu" -> LEAKY_SLOPE;
            case "prelu" -> PRELU_SLOPE;
            case "elu" -> ELU_ALPHA;
            default -> 0;
        });
    }

    public String id() {
        return activation.id();
    }

    /** f(x). */
    public double value(double x) {
        double value = activation.value(x, shape);
        return scaled(x) ? shape * value : value;
    }

    /** f′(x); at a kink that from the left. */
    public double slope(double x) {
        double slope = activation.derivative(x, shape);
        return scaled(x) ? shape * slope : slope;
    }

    /** α (e^x − 1): networks have α = 1. */
    private boolean scaled(double x) {
        return x <= 0 && id().equals("elu");
    }

    /** Where f′ jumps: all have at most one place, 0. */
    public List<Double> kinks() {
        return switch (id()) {
            case "relu", "step" -> List.of(0.0);
            case "leaky_relu", "prelu", "elu" -> shape == 1 ? List.of() : List.of(0.0);
            default -> List.of();
        };
    }

    /**
     * The largest |f′|, and where it is.
     *
     * @param from the first place that has it
     * @param to the last one; the same for a single place, infinite where it holds without end or is
     *     neared far out
     */
    public record Steepest(double slope, double from, double to) {}

    /** sup |f′|: σ 1/4 at 0, GELU 1.1289 at √2, SiLU 1.0998 at 2.3994. */
    public Steepest steepest() {
        double far = Double.POSITIVE_INFINITY;
        return switch (id()) {
            case "sigmoid", "tanh" -> new Steepest(slope(0), 0, 0);
            case "silu", "gelu_erf", "gelu_tanh" -> {
                double at = Bends.of(id())[1];
                yield new Steepest(slope(at), at, at);
            }
            case "softplus" -> new Steepest(1, far, far);
            case "step" -> new Steepest(0, -far, far);
            case "identity" -> new Steepest(1, -far, far);
            case "elu" -> shape > 1 ? new Steepest(shape, 0, 0) : new Steepest(1, 0, far);
            case "leaky_relu", "prelu" -> Math.abs(shape) > 1
                    ? new Steepest(Math.abs(shape), -far, 0)
                    : new Steepest(1, Math.abs(shape) == 1 ? -far : 0, far);
            default -> new Steepest(1, 0, far);
        };
    }

    /** Where f′ is 0 on a whole stretch: from −∞ to this; −∞ where there is none. */
    public double inactiveBelow() {
        return switch (id()) {
            case "relu" -> 0;
            case "step" -> Double.POSITIVE_INFINITY;
            case "leaky_relu", "prelu", "elu" -> shape == 0 ? 0 : Double.NEGATIVE_INFINITY;
            default -> Double.NEGATIVE_INFINITY;
        };
    }
}
