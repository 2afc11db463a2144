package gradientlab.paint.convolution.functions;

import gradientlab.experiment.convolution.FunctionsRecipe.Curve;
import gradientlab.experiment.convolution.FunctionsRecipe.Kind;

/** Where a hand takes hold of a function to make it wider: a place right of 0 that moves with its width. */
public final class Handles {

    private static final double FINE = 100;

    private Handles() {}

    /** The place: the edge of a box, half the height of a triangle, σ, 1/λ, the end of a sine. */
    public static double place(Curve curve) {
        return switch (curve.kind()) {
            case BOX, GAUSS, SINE -> curve.halfWidth();
            case TRIANGLE -> curve.halfWidth() / 2;
            case DECAY -> Math.min(1 / curve.rate(), curve.cut());
        };
    }

    /** The height there at which the handle stands. */
    static double height(Curve curve) {
        return switch (curve.kind()) {
            case BOX, TRIANGLE -> 0.5;
            case GAUSS -> Math.exp(-0.5);
            case DECAY -> Math.exp(-curve.rate() * place(curve));
            case SINE -> 0;
        };
    }

    /** The function whose handle is at a place, as near as its range lets it, to the hundredth. */
    public static Curve at(Curve curve, double place) {
        double at = Math.max(1e-9, place);
        double wanted = switch (curve.kind()) {
            case BOX, GAUSS, SINE -> at;
            case TRIANGLE -> 2 * at;
            case DECAY -> 1 / at;
        };
        double value = Math.max(Curve.LEAST, Math.min(Curve.MOST, Math.rint(FINE * wanted) / FINE));
        return curve.kind() == Kind.DECAY ? curve.withRate(value) : curve.withHalfWidth(value);
    }
}
