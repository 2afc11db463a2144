package gradientlab.paint.convolution.dense;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about layers side by side, each with the sizes that it is about. */
public final class DenseWords {

    private static final String KEYS = "convolution.dense.";
    private static final String HIDDEN = "?";

    private final DenseScene scene;
    private final DenseRun run;
    private final DenseRecipe recipe;
    private final Texts texts;

    public DenseWords(DenseScene scene) {
        this.scene = scene;
        run = scene.run();
        recipe = run.recipe();
        texts = scene.texts();
    }

    private String say(String key, Object... arguments) {
        return texts.get(KEYS + key, arguments);
    }

    /** A whole number with commas. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String id(LayerKind kind) {
        return switch (kind) {
            case FULL -> "full";
            case LOCAL -> "local";
            case SHARED -> "conv";
        };
    }

    public String title() {
        return scene.sight().guessing() ? say("predict")
                : say("title", recipe.size(), run.counted().outputHeight(),
                        grouped(run.weights(LayerKind.FULL)), grouped(run.weights(LayerKind.SHARED)));
    }

    public String sub() {
        return say("sub");
    }

    String name(LayerKind kind) {
        return say(id(kind));
    }

    /** Who reads what. */
    String reads(LayerKind kind) {
        return say(id(kind) + ".sub", recipe.kernelSize());
    }

    String count(LayerKind kind) {
        return scene.sight().guessing() ? HIDDEN : grouped(run.weights(kind));
    }

    /** The weights as a product. */
    String product(LayerKind kind) {
        if (scene.sight().guessing()) {
            return "";
        }
        ConvolutionShape shape = run.counted();
        int k = shape.kernelHeight();
        String window = (shape.channels() > 1 ? shape.channels() + " · " : "") + k + " · " + k;
        String factors = switch (kind) {
            case FULL -> grouped(shape.inputSize()) + " · " + grouped(shape.outputSize());
            case LOCAL -> grouped(shape.outputSize()) + " · " + grouped(shape.filterSize());
            case SHARED -> (shape.filters() > 1 ? shape.filters() + " · " : "") + window;
        };
        if (!recipe.biases()) {
            return say("weights", factors);
        }
        long biases = kind == LayerKind.SHARED ? shape.filters() : shape.outputSize();
        return say("weights.biases", factors + " + " + grouped(biases));
    }

    String multiplications(LayerKind kind) {
        return say("multiplications",
                scene.sight().guessing() ? HIDDEN : grouped(kind.multiplications(run.counted())));
    }

    /** The name of a layer in the chart. */
    String inChart(LayerKind kind) {
        return say("grow." + id(kind));
    }

    /** What is drawn, of another size than what is counted. */
    String drawn() {
        return say("drawn", run.drawn().outputHeight());
    }

    String matrix() {
        return say("matrix", run.drawn().outputSize(), run.drawn().inputSize());
    }

    String shift() {
        return say("shift", recipe.shift());
    }

    /** How much of the output the difference is. */
    String ratio(LayerKind kind) {
        ShiftTest test = run.test(kind);
        return Double.isNaN(test.ratio()) ? "–" : PrintedNumbers.shown(test.ratio(), 3);
    }

    /** What the difference says. */
    String verdict(LayerKind kind) {
        ShiftTest test = run.test(kind);
        if (Double.isNaN(test.ratio())) {
            return say("shift.none");
        }
        return recipe.shift() > 0 && test.equivariant() ? say("shift.zero") : say("shift.ratio");
    }

    /** Where the difference of a convolution comes from. */
    String reason(LayerKind kind) {
        if (kind != LayerKind.SHARED) {
            return "";
        }
        int rim = run.test(kind).rim();
        return !run.whole() ? say("shift.stride", recipe.shift(), recipe.stride())
                : rim > 0 && recipe.padding() > 0 ? say("shift.rim", rim) : "";
    }

    /** What scrambling leaves of each layer. */
    List<String> scrambled() {
        if (!recipe.scramble()) {
            return List.of(say("scr.off"));
        }
        double explained = run.explained();
        List<String> lines = new ArrayList<>();
        lines.add(say("scr.full", PrintedNumbers.shown(run.reordered(), 1)));
        lines.add(say("scr.conv", recipe.kernelSize(), Math.round(100 * explained), grouped(run.digits()),
                PrintedNumbers.shown(explained, 3)));
        lines.add(say("scr.neighbours", PrintedNumbers.shown(run.neighbours(false), 2),
                PrintedNumbers.shown(run.neighbours(true), 2)) + ", "
                + say("scr.all", grouped(run.digits())));
        return lines;
    }

    /** The name of the picture that is shifted. */
    public String picture() {
        return recipe.picture().label().isPresent()
                ? say("digit", recipe.picture().label().getAsInt())
                : say("digit.drawn");
    }

    /** What was computed, in one line. */
    public String caption() {
        return say("caption", recipe.size(), run.counted().outputHeight(), recipe.kernelSize(),
                recipe.stride(), recipe.padding(), recipe.channels(), recipe.filters(), recipe.seed());
    }
}
