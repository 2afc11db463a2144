package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.text.Texts;

/** The steps in the numbers of one example: what goes in, and what comes out. */
final class NormNumbers {

    /**
     * One step's numbers.
     *
     * @param before what the result comes from, with an equals sign at its end; may be empty
     * @param result the number
     * @param after what else is said; may be empty
     */
    record Reading(String before, String result, String after) {}

    private final NormScene scene;
    private final NormPasses passes;
    private final Texts texts;
    private final int i;

    NormNumbers(NormScene scene) {
        this.scene = scene;
        passes = scene.passes();
        texts = scene.texts();
        i = scene.example();
    }

    /** The number alone. */
    String result(LedgerStep step) {
        return number(step.value(passes, i));
    }

    Reading of(LedgerStep step) {
        return switch (step) {
            case MEAN -> mean();
            case VARIANCE -> variance();
            case NORMALIZED -> reading(
                    step, "(" + number(passes.input(i)) + minus(passes.mean()) + ") / "
                            + number(passes.deviation()) + " = ");
            case OUTPUT -> reading(
                    step, product(passes.norm().gamma(), passes.normalized(i)) + plus(passes.norm().beta())
                            + " = ");
            case ACTIVATION -> new Reading(
                    "= ", result(step), scene.function() + "′ = " + number(passes.slope(i)));
            case BY_OUTPUT -> scene.position() == Position.AFTER
                    ? reading(step, "")
                    : reading(step, product(passes.weight(i), passes.slope(i)) + " = ");
            case BY_NORMALIZED -> reading(
                    step, product(passes.norm().gamma(), passes.byOutput(i)) + " = ");
            case BY_BETA, BY_GAMMA -> reading(step, "");
            case BY_VARIANCE -> constant(step, "v", "");
            case BY_MEAN -> constant(step, "μ", texts.get("graph.bn.through_v"));
            case BY_INPUT -> reading(step, input());
        };
    }

    private Reading reading(LedgerStep step, String before) {
        return new Reading(before.isEmpty() ? "= " : "= " + before, result(step), "");
    }

    private Reading constant(LedgerStep step, String what, String otherwise) {
        return new Reading(
                "= ", result(step), scene.inference() ? texts.get("graph.bn.constant", what) : otherwise);
    }

    private Reading mean() {
        if (scene.inference()) {
            return new Reading("= ", number(passes.mean()), running());
        }
        double sum = 0;
        for (int k = 0; k < passes.rows(); k++) {
            sum += passes.input(k);
        }
        return new Reading("= " + number(sum) + " / " + passes.rows() + " = ", number(passes.mean()), "");
    }

    private Reading variance() {
        String both = number(passes.variance()) + ",  s = " + number(passes.deviation());
        return new Reading("v = ", both, scene.inference() ? running() : "");
    }

    private String running() {
        return texts.get("graph.bn.after_batches", scene.run().recipe().statistics().batches());
    }

    private String input() {
        String sum = scene.inference()
                ? number(passes.byNormalized(i)) + " / " + number(passes.deviation())
                : number(passes.direct(i)) + plus(passes.throughVariance(i)) + plus(passes.throughMean());
        if (scene.position() != Position.AFTER) {
            return sum + " = ";
        }
        return (scene.inference() ? sum : "(" + sum + ")") + " × " + bracketed(passes.slope(i)) + " = ";
    }

    private static String product(double left, double right) {
        return number(left) + " × " + bracketed(right);
    }

    private static String bracketed(double value) {
        return value < 0 ? "(" + number(value) + ")" : number(value);
    }

    private static String plus(double value) {
        return value < 0 ? " − " + number(-value) : " + " + number(value);
    }

    private static String minus(double value) {
        return value < 0 ? " + " + number(-value) : " − " + number(value);
    }

    private static String number(double value) {
        return NormWords.number(value);
    }
}
