package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.paint.formula.Typeset;
import java.awt.Color;
import java.util.List;

/** The steps as LaTeX, in symbols, with the number of the example and ∂L in its hue. */
final class NormFormulas {

    private final Position position;
    private final boolean inference;
    private final String function;
    private final String activation;
    private final Color hue;
    private final String i;
    /** What is normalised, and what it is then called. */
    private final String u;
    private final String hat;

    /** @param example counted from 1 */
    NormFormulas(NormScene scene, int example) {
        position = scene.position();
        inference = scene.inference();
        function = scene.function().equals("σ") ? "\\sigma" : "f";
        activation = scene.run().curve().id();
        hue = scene.gradient();
        i = "_{" + example + "}";
        u = position == Position.AFTER ? "a" : "z";
        hat = position == Position.AFTER ? "\\hat{a}" : "\\hat{x}";
    }

    String of(LedgerStep step) {
        String into = position == Position.BEFORE ? "y" : "z";
        return switch (step) {
            case MEAN -> inference ? "\\mu = \\mu_{r}" : "\\mu = \\mathrm{mean}(" + u + ")";
            case VARIANCE -> (inference
                    ? "v = v_{r}"
                    : "v = \\mathrm{mean}\\left((" + u + "-\\mu)^{2}\\right)")
                    + ",\\;\\; s = \\sqrt{v+\\varepsilon}";
            case NORMALIZED -> hat + i + " = (" + u + i + "-\\mu)/s";
            case OUTPUT -> "y" + i + " = \\gamma\\," + hat + i + " + \\beta";
            case ACTIVATION -> "a" + i + " = " + function + "(" + into + i + ")";
            case BY_OUTPUT -> position == Position.AFTER
                    ? by("y" + i) + " = c" + i
                    : by(into + i) + " = " + by("a" + i) + " \\cdot " + slope(into);
            case BY_BETA -> by("\\beta") + " = \\Sigma\\, " + by("y");
            case BY_GAMMA -> by("\\gamma") + " = \\Sigma\\, " + by("y") + " \\cdot " + hat;
            case BY_NORMALIZED -> by(hat + i) + " = \\gamma\\, " + by("y" + i);
            case BY_VARIANCE -> by("v") + (inference
                    ? " = 0"
                    : " = -\\textstyle\\frac{1}{2}\\, \\Sigma\\, " + by(hat) + "\\,(" + u + "-\\mu) / s^{3}");
            case BY_MEAN -> by("\\mu") + (inference ? " = 0" : " = -\\Sigma\\, " + by(hat) + " / s + 0");
            case BY_INPUT -> last();
        };
    }

    private String last() {
        String sum = by(hat + i) + "/s";
        if (!inference) {
            sum += " + " + by("v") + " \\cdot 2(" + u + i + "-\\mu)/m + " + by("\\mu") + "/m";
        }
        String bracketed = inference ? sum : "\\left(" + sum + "\\right)";
        return by("z" + i) + " = "
                + (position == Position.AFTER ? bracketed + " \\cdot " + slope("z") : sum);
    }

    private String slope(String into) {
        return function + "'(" + into + i + ")";
    }

    /** ∂L by something. */
    private String by(String what) {
        return Typeset.colored("\\partial L/\\partial " + what, hue);
    }

    /** What stands on a chip's card, one formula a line. */
    List<String> of(NormChip chip) {
        String out = position == Position.AFTER ? "y" : "a";
        String into = position == Position.BEFORE ? "y" : "z";
        return switch (chip) {
            case LAYER -> List.of("z = w \\cdot h + b", by("w") + " = \\Sigma\\, " + by("z") + " \\cdot h");
            case NORM -> List.of(hat + " = (" + u + "-\\mu)/s,\\;\\; y = \\gamma\\," + hat + " + \\beta",
                    by(u) + " = \\textstyle\\frac{\\gamma}{s}\\," + (inference
                            ? by("y")
                            : "\\left(" + by("y") + " - \\mathrm{mean}\\," + by("y") + " - " + hat
                                    + "\\,\\mathrm{mean}(" + by("y") + " \\cdot " + hat + ")\\right)"));
            case ACTIVATION -> List.of("a = " + function + "(" + into + ")" + value(into),
                    by(into) + " = " + by("a") + " \\cdot " + function + "'(" + into + ")"
                            + (function.equals("\\sigma") ? ",\\;\\; \\sigma' = a\\,(1-a)" : ""));
            case NEXT -> List.of("L = \\Sigma\\, c \\cdot " + out, by(out) + " = c");
        };
    }

    /** f written out; nothing where it has no short formula. */
    private String value(String into) {
        return switch (activation) {
            case "sigmoid" -> " = \\frac{1}{1+e^{-" + into + "}}";
            case "relu" -> " = \\max(0,\\," + into + ")";
            case "tanh" -> " = \\tanh " + into;
            case "silu" -> " = " + into + "\\,\\sigma(" + into + ")";
            case "softplus" -> " = \\ln(1+e^{" + into + "})";
            case "identity" -> " = " + into;
            default -> "";
        };
    }

    /** Σ ∂L by what is normalised; times x̂. */
    String sum(boolean alongNormalized) {
        return "\\Sigma\\, " + by(u) + (alongNormalized ? " \\cdot " + hat : "");
    }
}
