package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences about a batch norm, each with the numbers it is about; none that does not hold. */
public final class NormWords {

    /** Up to this share of v + ε, ε counts as small: stretching z then changes almost nothing. */
    static final double SMALL = 1e-3;
    private static final String UNKNOWN = "?";

    private final NormScene scene;
    private final NormPasses passes;
    private final Texts texts;

    public NormWords(NormScene scene) {
        this.scene = scene;
        passes = scene.passes();
        texts = scene.texts();
    }

    /** What batch norm does to the mean slope of the activation. */
    public String answer() {
        String without = guessed(passes.meanSlopeWithout());
        return switch (scene.position()) {
            case BEFORE -> texts.get("graph.bn.say", activation(), without, guessed(passes.meanSlope()));
            case AFTER -> texts.get("graph.bn.say.after", activation(), without);
            case OFF -> texts.get("graph.bn.say.off", activation(), without);
        };
    }

    /** What else multiplies in the backward pass, and what is special about the batch; empty without. */
    public String more() {
        if (scene.position() == Position.OFF || scene.guessing()) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        double gain = passes.gain();
        double product = gain * passes.meanSlope();
        sentences.add(texts.get(
                "graph.bn.say.back", PrintedNumbers.shown(gain, 3), two(passes.meanSlope()), two(product)));
        if (less()) {
            sentences.add(texts.get("graph.bn.say.less", two(product), two(passes.meanSlopeWithout())));
        }
        if (scene.inference()) {
            sentences.add(texts.get("graph.bn.say.inference"));
        } else if (two()) {
            sentences.add(texts.get("graph.bn.say.two", hat()));
        }
        // In Korean an equation at the end of a sentence has no full stop, unless another one follows.
        return sentences.stream()
                .reduce((before, next) -> before + (before.endsWith(".") ? " " : ". ") + next)
                .orElseThrow();
    }

    /** Whether slope times γ / s is less than the slope without batch norm, as it is printed too. */
    private boolean less() {
        double product = passes.gain() * passes.meanSlope();
        double without = passes.meanSlopeWithout();
        return product < without && !two(product).equals(two(without));
    }

    /** Whether x̂ is −1 and 1 whatever the two examples are. */
    private boolean two() {
        return passes.rows() == 2 && passes.input(0) != passes.input(1) && share() <= SMALL;
    }

    /** ε's share of what the deviation is the root of. */
    private double share() {
        return passes.norm().eps() / (passes.variance() + passes.norm().eps());
    }

    /** What stands over a line. */
    String title(NormLine line) {
        boolean after = scene.position() == Position.AFTER;
        return switch (line) {
            case Z -> texts.get("graph.bn.z");
            case ACTIVATED -> "a = " + scene.function() + "(z)";
            case NORMALIZED -> after ? "â = (a − μ)/s" : "x̂ = (z − μ)/s";
            case OUTPUT -> after
                    ? texts.get("graph.bn.out", "y = γ â + β")
                    : texts.get("graph.bn.into", "y = γ x̂ + β", activation());
        };
    }

    /** The clicked example's number of a line: z₃. */
    String symbol(NormLine line) {
        String row = String.valueOf((char) ('₀' + scene.example() + 1));
        return switch (line) {
            case Z -> "z" + row;
            case ACTIVATED -> "a" + row;
            case NORMALIZED -> hat() + row;
            case OUTPUT -> "y" + row;
        };
    }

    /** What ∂L by a line's numbers came through, where the line shows slopes without it; else empty. */
    String through(NormLine line) {
        boolean beside = line == NormLine.Z && scene.position() == Position.BEFORE;
        return beside ? texts.get("graph.bn.through") : "";
    }

    /**
     * What stands at the right over a line: names and numbers in turn.
     *
     * @param slopes whether the mean slope is among them; the answer says it too
     */
    List<String> facts(NormLine line, boolean slopes) {
        List<String> facts = new ArrayList<>();
        if (line.normalised(scene.position())) {
            add(facts, "μ", passes.mean());
            add(facts, "s", passes.deviation());
        } else if (line == NormLine.NORMALIZED || line == NormLine.OUTPUT) {
            Statistics of = statistics(line);
            add(facts, texts.get("graph.bn.mean"), of.mean());
            add(facts, texts.get("graph.bn.deviation"), Math.sqrt(of.variance()));
        }
        if (slopes && line.sloped(scene.position())) {
            boolean with = line == NormLine.OUTPUT || scene.position() == Position.AFTER;
            facts.add(texts.get(with ? "graph.bn.slope" : "graph.bn.slope.without"));
            facts.add(guessed(with ? passes.meanSlope() : passes.meanSlopeWithout()));
        }
        return facts;
    }

    /** Mean and variance of a line's numbers, with what sums leave in the last places taken for 0. */
    Statistics statistics(NormLine line) {
        double[] values = new double[passes.rows()];
        double size = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = line.value(passes, i);
            size = Math.max(size, Math.abs(values[i]));
        }
        Statistics of = Statistics.of(values);
        return new Statistics(Math.abs(of.mean()) < 1e-12 * size ? 0 : of.mean(), of.variance());
    }

    /** Whether shifting all that is normalised changes the loss; empty without batch norm. */
    Optional<String> shift() {
        return scene.position() == Position.OFF
                ? Optional.empty()
                : Optional.of(texts.get(
                        scene.inference() ? "graph.bn.shift.inference" : "graph.bn.shift", input()));
    }

    /** Whether stretching all that is normalised changes the loss; empty without batch norm. */
    Optional<String> stretch() {
        if (scene.position() == Position.OFF) {
            return Optional.empty();
        }
        if (scene.inference()) {
            return Optional.of(texts.get("graph.bn.stretch.inference", input()));
        }
        return Optional.of(share() <= SMALL
                ? texts.get("graph.bn.stretch", input())
                : texts.get("graph.bn.stretch.eps", input(), two(share())));
    }

    /** What is normalised. */
    String input() {
        return scene.position() == Position.AFTER ? "a" : "z";
    }

    /** The activation inside a sentence. */
    String activation() {
        return texts.get("activation.said." + scene.run().curve().id());
    }

    /** The whole experiment in one line, for a picture that travels alone. */
    String caption() {
        NormRecipe recipe = scene.run().recipe();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("activation." + recipe.activation()));
        parts.add(texts.get("graph.bn.position") + ": "
                + texts.get("graph.bn.position." + recipe.position().id()));
        if (recipe.position() != Position.OFF) {
            parts.add("γ " + number(recipe.knobs().gamma()));
            parts.add("β " + number(recipe.knobs().beta()));
            parts.add("ε " + number(recipe.knobs().eps()));
            parts.add(texts.get("graph.bn.statistics") + ": "
                    + texts.get("graph.bn.from." + recipe.statistics().source().id()));
        }
        parts.add(texts.get("graph.bn.step", scene.step(), NormRecipe.STEPS));
        return String.join(", ", parts);
    }

    /** In a sentence, what a step does and what its symbols are. */
    public String hint(LedgerStep step) {
        String key = "graph.bn.hint." + step.name().toLowerCase(Locale.ROOT);
        boolean constant = step == LedgerStep.MEAN || step == LedgerStep.VARIANCE
                || step == LedgerStep.BY_VARIANCE || step == LedgerStep.BY_MEAN
                || step == LedgerStep.BY_INPUT;
        boolean after = scene.position() == Position.AFTER
                && (step == LedgerStep.BY_OUTPUT || step == LedgerStep.BY_INPUT);
        String of = scene.inference() && constant ? ".running" : after ? ".after" : "";
        return texts.get(key + of, input(), hat(), passes.rows());
    }

    /** In a sentence, what a chip stands for. */
    public String hint(NormChip chip) {
        boolean after = scene.position() == Position.AFTER;
        String of = chip == NormChip.NEXT && after ? ".after" : "";
        return texts.get("graph.bn.chip." + chip.id() + of, passes.rows(), input(), hat());
    }

    /** What the letters are that formulas of the steps have without saying it. */
    String letters() {
        return texts.get("graph.bn.letters", passes.rows());
    }

    private String hat() {
        return scene.position() == Position.AFTER ? "â" : "x̂";
    }

    /** Numbers of the batch: z, and what its activations count for in the loss. */
    String batch() {
        List<String> z = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < passes.rows(); i++) {
            z.add(number(passes.z(i)));
            weights.add(number(passes.weight(i)));
        }
        String out = scene.position() == Position.AFTER ? "y" : "a";
        return "z: " + String.join(", ", z) + ";  L = Σ c" + out + ", c: " + String.join(", ", weights);
    }

    private void add(List<String> facts, String name, double value) {
        facts.add(name);
        facts.add(number(value));
    }

    private String guessed(double slope) {
        return scene.guessing() ? UNKNOWN : two(slope);
    }

    static String number(double value) {
        return PrintedNumbers.fourDigits(value);
    }

    /** Two digits, as much as a comparison needs; powers of ten under 10⁻³. */
    private static String two(double value) {
        if (!Double.isFinite(value) || value == 0 || Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4) {
            return PrintedNumbers.shown(value, 2);
        }
        return new BigDecimal(value).round(new MathContext(2)).toPlainString().replace('-', '−');
    }
}
