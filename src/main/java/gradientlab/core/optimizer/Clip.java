package gradientlab.core.optimizer;

/**
 * Gradient clipping, before the optimizer (and before weight decay) sees the gradient.
 *
 * <p>By norm: g <- g min(1, c / (|g| + 1e-6)) as PyTorch has it, or exactly g min(1, c / |g|) as
 * TensorFlow and optax have it. By value: each coordinate is brought into [-c, c].
 *
 * @param kind off, by norm or by value
 * @param limit c, positive; ignored when off
 * @param exact for the norm: without PyTorch's 1e-6
 */
public record Clip(Kind kind, double limit, boolean exact) {

    /** What is clipped. */
    public enum Kind {
        OFF,
        NORM,
        VALUE
    }

    public static final Clip OFF = new Clip(Kind.OFF, 1, false);

    /** Clips {@code gradient} in place. */
    public void apply(double[] gradient) {
        switch (kind) {
            case OFF -> {}
            case VALUE -> {
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] = Math.max(-limit, Math.min(limit, gradient[i]));
                }
            }
            case NORM -> {
                double squares = 0;
                for (double g : gradient) {
                    squares += g * g;
                }
                double norm = Math.sqrt(squares);
                double factor = exact ? limit / norm : limit / (norm + 1e-6);
                if (factor < 1) {
                    for (int i = 0; i < gradient.length; i++) {
                        gradient[i] *= factor;
                    }
                }
            }
        }
    }
}
