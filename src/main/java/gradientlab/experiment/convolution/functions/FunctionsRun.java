package gradientlab.experiment.convolution.functions;

import gradientlab.core.convolution.function.Bars;
import gradientlab.core.convolution.function.Curve;
import gradientlab.core.convolution.function.Integral;
import gradientlab.core.convolution.function.Moments;
import gradientlab.core.convolution.function.Pieces;
import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.FunctionsRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * f ∗ g ∗ … ∗ g, with g m times: what is shown is the last application, f ∗ g ∗ … on the left of g. Without
 * the flip g is mirrored first, which makes every application a cross-correlation.
 */
public final class FunctionsRun {

    /** The part of both axes that is shown. */
    public static final double FROM = -3;
    public static final double TO = 5.5;
    /** From one point of the line to the next. */
    public static final double FINE = 0.01;

    private final FunctionsRecipe recipe;
    private final Curve left;
    private final Curve g;
    private final double[] line;
    private final List<Bars.Gap> gaps = new ArrayList<>();
    private final Optional<Moments> moments;
    private final double difference;

    private FunctionsRun(FunctionsRecipe recipe, Curve left, Curve g) {
        this.recipe = recipe;
        this.left = left;
        this.g = g;
        line = new double[(int) Math.round((TO - FROM) / FINE) + 1];
        for (int j = 0; j < line.length; j++) {
            line[j] = Integral.convolve(left, g, lineT(j));
        }
        double[] searched = new double[Bars.count()];
        for (int j = 0; j < searched.length; j++) {
            searched[j] = line[j + (int) Math.round((Bars.searched(0) - FROM) / FINE)];
        }
        for (double delta : FunctionsRecipe.SPACINGS) {
            gaps.add(Bars.gap(left, g, searched, delta));
        }
        Curve whole = boxes() ? Pieces.convolution(left, g) : left;
        moments = boxes() ? Optional.of(Moments.of(whole)) : Optional.empty();
        difference = moments.map(found -> found.gaussianDifference(whole)).orElse(0.0);
    }

    /** Computes it: milliseconds, some tens of them for many applications of a smooth function. */
    public static FunctionsRun of(FunctionsRecipe recipe) {
        Curve g = recipe.flip() ? recipe.g() : recipe.g().mirrored();
        Curve left = recipe.f();
        for (int application = 1; application < recipe.times(); application++) {
            left = Pieces.convolution(left, g);
        }
        return new FunctionsRun(recipe, left, g);
    }

    public FunctionsRecipe recipe() {
        return recipe;
    }

    /** Whether this is what another recipe asks for, wherever t and Δ are. */
    public boolean answers(FunctionsRecipe other) {
        return other.withT(recipe.t()).withDelta(recipe.delta()).equals(recipe);
    }

    /** What is multiplied by g: f, or what the applications before the last have made of it. */
    public double left(double tau) {
        return left.at(tau);
    }

    /** g as it is laid over f at t: g(t - τ), or g(τ - t) without the flip. */
    public double laid(double t, double tau) {
        return g.at(t - tau);
    }

    /** Where what is multiplied by g begins and ends. */
    public double[] leftEnds() {
        return new double[] {left.first(), left.last()};
    }

    /** Where g, laid over f at t, begins and ends. */
    public double[] laidEnds(double t) {
        return new double[] {t - g.last(), t - g.first()};
    }

    /** The integral at t. */
    public double value(double t) {
        return Integral.convolve(left, g, t);
    }

    /** The bars' sum at t. */
    public double sum(double t, double delta) {
        return Bars.sum(left, g, t, delta);
    }

    /** The integral at {@link #lineT}, to be read alone. */
    public double[] line() {
        return line;
    }

    /** Where the line's point j lies. */
    public double lineT(int j) {
        return FROM + j * FINE;
    }

    /** The first t at which the integral is largest. */
    public double peak() {
        int most = 0;
        for (int j = 1; j < line.length; j++) {
            most = line[j] > line[most] ? j : most;
        }
        return lineT(most);
    }

    /** Where sum and integral differ most, for each of {@link FunctionsRecipe#SPACINGS}. */
    public List<Bars.Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** The same for one spacing. */
    public Bars.Gap gap(double delta) {
        return gaps.get(FunctionsRecipe.SPACINGS.indexOf(delta));
    }

    /** Whether both jump, so that half the spacing leaves about half the difference. */
    public boolean bothJump() {
        return left.jumps() && g.jumps();
    }

    /** Whether both are boxes. */
    private boolean boxes() {
        return recipe.f().kind() == ShapeKind.BOX && recipe.g().kind() == ShapeKind.BOX;
    }

    /** Of the whole result, where f and g are boxes. */
    public Optional<Moments> moments() {
        return moments;
    }

    /** How far the whole result, to area 1, is from the Gaussian of its mean and variance. */
    public double fromGaussian() {
        return difference;
    }

    /** How many boxes were convolved. */
    public int boxCount() {
        return recipe.times() + 1;
    }

    /** g as a kernel: g(τ_m) Δ at the middles of the bars that it reaches over, from its beginning on. */
    public double[] kernel(double delta) {
        Shape shape = recipe.g();
        int first = Bars.bar(shape.first() + 1e-9, delta);
        int count = Bars.bar(shape.last() - 1e-9, delta) - first + 1;
        double[] kernel = new double[count];
        for (int m = 0; m < count; m++) {
            kernel[m] = shape.at(Bars.middle(first + m, delta)) * delta;
        }
        return kernel;
    }
}
