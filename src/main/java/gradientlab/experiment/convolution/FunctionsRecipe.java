package gradientlab.experiment.convolution;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import java.util.Comparator;
import java.util.List;

/**
 * Two functions and where one is laid over the other. Immutable; a change makes a new one.
 *
 * @param f the one that stands still
 * @param g the one that is moved by t
 * @param t {@link #FIRST} to {@link #LAST}
 * @param delta Δ, one of {@link #SPACINGS}
 * @param times m, how often f is convolved with g, 1 to {@link #MAX_TIMES}
 * @param flip whether g is turned around: convolution in place of cross-correlation
 */
public record FunctionsRecipe(Shape f, Shape g, double t, double delta, int times, boolean flip) {

    public static final double FIRST = -2;
    public static final double LAST = 5;
    public static final int MAX_TIMES = 6;
    public static final List<Double> SPACINGS = List.of(1.0, 0.5, 0.25, 0.125, 0.0625);

    public static final FunctionsRecipe DEFAULT =
            new FunctionsRecipe(Shape.of(ShapeKind.BOX), Shape.of(ShapeKind.DECAY), 1.4, 0.25, 1, true);

    /** The spacing that is nearest to one of the same ratio. */
    public static double spacing(double delta) {
        return SPACINGS.stream().min(Comparator.comparingDouble(each -> Math.abs(Math.log(each / delta))))
                .orElseThrow();
    }

    public FunctionsRecipe withF(Shape other) {
        return new FunctionsRecipe(other, g, t, delta, times, flip);
    }

    public FunctionsRecipe withG(Shape other) {
        return new FunctionsRecipe(f, other, t, delta, times, flip);
    }

    public FunctionsRecipe withT(double other) {
        return new FunctionsRecipe(f, g, other, delta, times, flip);
    }

    public FunctionsRecipe withDelta(double other) {
        return new FunctionsRecipe(f, g, t, other, times, flip);
    }

    public FunctionsRecipe withTimes(int other) {
        return new FunctionsRecipe(f, g, t, delta, other, flip);
    }

    public FunctionsRecipe withFlip(boolean other) {
        return new FunctionsRecipe(f, g, t, delta, times, other);
    }
}
