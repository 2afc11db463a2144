package gradientlab.core.convolution.function;

import java.util.Objects;

/**
 * One of the functions to convolve.
 *
 * @param kind its form
 * @param halfWidth a, of all but the decay
 * @param rate λ of the decay
 * @param cut where the decay ends
 */
public record Shape(ShapeKind kind, double halfWidth, double rate, double cut) implements Curve {

    /** A Gaussian beyond as many standard deviations is smaller than rounding. */
    private static final double TAIL = 8.5;

    /** What recipes allow for each of the three numbers, and what they begin with. */
    public static final double LEAST = 0.1;
    public static final double MOST = 3;
    public static final double HALF_WIDTH = 1;
    public static final double RATE = 1.2;
    public static final double CUT = 3;

    public Shape {
        Objects.requireNonNull(kind);
    }

    /** In its usual width. */
    public static Shape of(ShapeKind kind) {
        return new Shape(kind, HALF_WIDTH, RATE, CUT);
    }

    public Shape withKind(ShapeKind other) {
        return new Shape(other, halfWidth, rate, cut);
    }

    public Shape withHalfWidth(double other) {
        return new Shape(kind, other, rate, cut);
    }

    public Shape withRate(double other) {
        return new Shape(kind, halfWidth, other, cut);
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
