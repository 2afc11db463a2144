package gradientlab.core.optimizer;

/**
 * Gradient clipping, before the optimizer (and before weight decay) sees the gradient.
 *
 * <p>By norm: g <- g min(1, c / (|g| + 1e-6)) as PyTorch has it, or exactly g min(1, c / |g|) as
 * TensorFlow and optax have it; of a network all parameters together, or each tensor by its own norm.
 * By value: each coordinate is brought into [-c, c].
 *
 * <p>What is not finite stays so, in order that a run that has overflowed ends as diverged: by norm, a
 * gradient with any coordinate that is not finite is left as it is; by value, only its finite coordinates
 * are cut. PyTorch would turn (∞, 1) into (NaN, 0) by norm and into (c, c) by value. A finite gradient
 * whose squares overflow is clipped by its true norm.
 *
 * @param kind off, by norm, by value or by the norm of each tensor
 * @param limit c, positive; ignored when off
 * @param exact for the norm: without PyTorch's 1e-6
 */
public record Clip(Kind kind, double limit, boolean exact) {

    /** What is clipped. */
    public enum Kind {
        OFF,
        NORM,
        VALUE,
        /** By norm, each tensor of a network on its own. */
        TENSOR
    }

    public static final Clip OFF = new Clip(Kind.OFF, 1, false);

    /** What PyTorch adds to the norm, so that a gradient of norm c, too, is shortened a little. */
    private static final double PYTORCH = 1e-6;

    /** The same with what has no effect at its default, so that two that do the same are equal. */
    public Clip canonical() {
        return switch (kind) {
            case OFF -> OFF;
            case NORM, TENSOR -> this;
            case VALUE -> new Clip(kind, limit, false);
        };
    }

    /** Whether nothing is clipped. */
    public boolean off() {
        return kind == Kind.OFF;
    }

    /** Clips {@code gradient} in place. */
    public void apply(double[] gradient) {
        switch (kind) {
            case OFF -> {}
            case NORM, TENSOR -> byNorm(gradient);
            case VALUE -> byValue(gradient);
        }
    }

    private void byNorm(double[] gradient) {
        double factor = factor(norm(gradient));
        if (factor < 1) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= factor;
            }
        }
    }

    /** What a gradient of that norm is multiplied by when clipped by norm; 1 or more leaves it alone. */
    public double factor(double norm) {
        return limit / (norm + (exact ? 0 : PYTORCH));
    }

    private void byValue(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (Math.abs(gradient[i]) <= Double.MAX_VALUE) {
                gradient[i] = Math.max(-limit, Math.min(limit, gradient[i]));
            }
        }
    }

    /** |g|; NaN if any coordinate is not finite, so that no factor follows from it. */
    private static double norm(double[] gradient) {
        double squares = 0;
        for (double g : gradient) {
            squares += g * g;
        }
        if (squares <= Double.MAX_VALUE) {
            return Math.sqrt(squares);
        }
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        double scaled = 0;
        for (double g : gradient) {
            scaled += g / largest * (g / largest);
        }
        return largest * Math.sqrt(scaled);
    }
}
