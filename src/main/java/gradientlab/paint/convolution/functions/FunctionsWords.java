package gradientlab.paint.convolution.functions;

import gradientlab.core.convolution.function.Bars;
import gradientlab.core.convolution.function.Moments;
import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sentences about functions laid over each other, each where it holds. */
public final class FunctionsWords {

    private static final String KEYS = "convolution.functions.";
    /** Under it a jump at the end of a function is not seen. */
    private static final double SEEN = 0.005;
    /** Halving the spacing leaves less than this of a difference that falls faster. */
    private static final double FASTER = 0.4;
    /** Under it a difference is rounding. */
    private static final double ROUNDING = 1e-11;

    private final FunctionsScene scene;
    private final FunctionsRun run;
    private final FunctionsRecipe recipe;
    private final Texts texts;

    public FunctionsWords(FunctionsScene scene) {
        this.scene = scene;
        run = scene.run();
        recipe = scene.recipe();
        texts = scene.texts();
    }

    private String say(String key, Object... arguments) {
        return texts.get(KEYS + key, arguments);
    }

    static String number(double value) {
        return PrintedNumbers.shown(value, 3);
    }

    /** t and places on the axes, to the hundredth. */
    static String place(double t) {
        return PrintedNumbers.shown(Math.rint(100 * t) / 100, 3);
    }

    public String title() {
        return scene.sight().guessing() ? say("predict")
                : say("title", place(scene.t()), number(run.value(scene.t())));
    }

    public String sub() {
        return say(recipe.flip() ? "sub.conv" : "sub.corr");
    }

    String area() {
        return say("area", number(run.value(scene.t())));
    }

    String bars() {
        return say("bars", number(run.sum(scene.t(), scene.delta())),
                PrintedNumbers.fourDigits(scene.delta()));
    }

    /** What g does on the axis of τ. */
    String laid() {
        return recipe.g().kind() == ShapeKind.DECAY ? say(recipe.flip() ? "laid.conv" : "laid.corr")
                : recipe.g().kind() == ShapeKind.SINE ? "" : say("laid.even");
    }

    /** Why a decay jumps at its end, where that is seen: at which τ, and the words. */
    Optional<String> cut() {
        Shape g = recipe.g();
        if (g.kind() != ShapeKind.DECAY || Math.exp(-g.rate() * g.cut()) < SEEN) {
            return Optional.empty();
        }
        return Optional.of(say("cut", number(g.cut()), place(cutAt())));
    }

    /** Where a decay that is laid over f ends. */
    double cutAt() {
        return recipe.flip() ? scene.t() - recipe.g().cut() : scene.t() + recipe.g().cut();
    }

    /** f, or what was convolved before the last g, in LaTeX. */
    String left() {
        int before = recipe.times() - 1;
        return before == 0 ? "f(\\tau)"
                : leftName() + "(\\tau) = (f" + (star() + "g").repeat(before) + ")(\\tau)";
    }

    private String star() {
        return recipe.flip() ? " * " : " \\star ";
    }

    /** g as it is laid over f, in LaTeX. */
    String laidName() {
        return recipe.flip() ? "g(t-\\tau)" : "g(\\tau-t)";
    }

    /** The name of the result, in LaTeX. */
    String result() {
        return "(" + leftName() + star() + "g)(t)";
    }

    private String leftName() {
        return recipe.times() == 1 ? "f" : "f_{" + (recipe.times() - 1) + "}";
    }

    /** The definition and its sum, in LaTeX. */
    String formula() {
        String f = leftName();
        String laid = recipe.flip() ? "g(t-%s)" : "g(%s-t)";
        return result() + " = \\int " + f + "(\\tau)\\, " + laid.formatted("\\tau")
                + "\\, d\\tau \\;\\approx\\; \\sum_m " + f + "(\\tau_m)\\, " + laid.formatted("\\tau_m")
                + "\\, \\Delta";
    }

    String legend() {
        return say("legend");
    }

    /** Where sum and integral differ most. */
    String gapAt() {
        Bars.Gap gap = run.gap(scene.delta());
        return say("gap.at", number(gap.size()), place(gap.t()));
    }

    /** What half the spacing does, if it can be said. */
    Optional<String> half() {
        if (run.bothJump()) {
            return Optional.of(say("gap.half"));
        }
        List<Bars.Gap> gaps = run.gaps();
        for (int i = 1; i < gaps.size(); i++) {
            if (gaps.get(i).size() > Math.max(ROUNDING, FASTER * gaps.get(i - 1).size())) {
                return Optional.empty();
            }
        }
        return Optional.of(say("gap.smooth"));
    }

    /** What boxes come to. */
    Optional<String> bell() {
        return run.moments().map(Moments::variance).map(variance -> say("bell", run.boxCount(),
                number(variance), number(run.fromGaussian())));
    }

    String sampled(double[] kernel) {
        return say("sampled.say", kernel.length, number(Arrays.stream(kernel).sum()));
    }

    /** A function of the recipe with its number. */
    private String named(Shape curve) {
        return say("fn." + curve.kind().id()) + (curve.kind() == ShapeKind.DECAY
                ? " λ = " + number(curve.rate())
                : " a = " + number(curve.halfWidth()));
    }

    /** What was computed, in one line. */
    public String caption() {
        return say("caption", "f: " + named(recipe.f()), "g: " + named(recipe.g()), place(scene.t()),
                number(run.value(scene.t())), number(run.sum(scene.t(), scene.delta())),
                PrintedNumbers.fourDigits(scene.delta()), recipe.times());
    }
}
