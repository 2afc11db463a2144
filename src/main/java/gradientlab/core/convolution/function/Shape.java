package gradientlab.core.convolution.function;

/**
 * One of the functions to convolve.
 *
 * @param kind its form
 * @param halfWidth a > 0, of all but the decay
 * @param rate λ ≥ 0, of the decay
 * @param cut where the decay ends, > 0
 */
public record Shape(ShapeKind kind, double halfWidth, double rate, double cut) implements Curve {

    /** A Gaussian beyond as many standard deviations is smaller than rounding. */
    private static final double TAIL = 8.5;

    public static Shape box(double halfWidth) {
        return new Shape(ShapeKind.BOX, halfWidth, 0, 1);
    }

    public static Shape decay(double rate, double cut) {
        return new Shape(ShapeKind.DECAY, 1, rate, cut);
    }

    @Override
    public double at(double t) {
        if (!(t >= first() && t <= last())) {
            return 0;
        }
        return switch (kind) {
            case BOX -> 1;
            case TRIANGLE -> 1 - Math.abs(t) / halfWidth;
            case GAUSS -> Math.exp(-t * t / (2 * halfWidth * halfWidth));
            case DECAY -> Math.exp(-rate * t);
            case SINE -> Math.sin(2 * Math.PI * t / halfWidth);
        };
    }

    @Override
    public double first() {
        return switch (kind) {
            case DECAY -> 0;
            case GAUSS -> -TAIL * halfWidth;
            case BOX, TRIANGLE, SINE -> -halfWidth;
        };
    }

    @Override
    public double last() {
        return kind == ShapeKind.DECAY ? cut : -first();
    }

    @Override
    public double[] knots() {
        return kind == ShapeKind.TRIANGLE
                ? new double[] {first(), 0, last()}
                : new double[] {first(), last()};
    }

    @Override
    public boolean jumps() {
        return kind == ShapeKind.BOX || kind == ShapeKind.DECAY;
    }
}
