package gradientlab.paint.convolution.functions;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;

/** Where a hand takes hold of a function to make it wider: a place right of 0 that moves with its width. */
public final class Handles {

    private static final double FINE = 100;

    private Handles() {}

    /** The place: the edge of a box, half the height of a triangle, σ, 1/λ, the end of a sine. */
    public static double place(Shape curve) {
        return switch (curve.kind()) {
            case BOX, GAUSS, SINE -> curve.halfWidth();
            case TRIANGLE -> curve.halfWidth() / 2;
            case DECAY -> Math.min(1 / curve.rate(), curve.cut());
        };
    }

    /** The height there at which the handle stands. */
    static double height(Shape curve) {
        return switch (curve.kind()) {
            case BOX, TRIANGLE -> 0.5;
            case GAUSS -> Math.exp(-0.5);
            case DECAY -> Math.exp(-curve.rate() * place(curve));
            case SINE -> 0;
        };
    }

    /** The function whose handle is at a place, as near as its range lets it, to the hundredth. */
    public static Shape at(Shape curve, double place) {
        double at = Math.max(1e-9, place);
        double wanted = switch (curve.kind()) {
            case BOX, GAUSS, SINE -> at;
            case TRIANGLE -> 2 * at;
            case DECAY -> 1 / at;
        };
        double value = Math.max(Shape.LEAST, Math.min(Shape.MOST, Math.rint(FINE * wanted) / FINE));
        return curve.kind() == ShapeKind.DECAY ? curve.withRate(value) : curve.withHalfWidth(value);
    }
}
