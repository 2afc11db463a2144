package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batch norm in inference as one multiplication and one addition: mean and variance stay, so that
 * γ (z − μ)/√(v + ε) + β is w z + b with w = γ/√(v + ε) and b = β − w μ, which a layer before it takes up
 * into its own weights and bias.
 *
 * @param weight w
 * @param bias b
 */
public record FoldedNorm(double weight, double bias) {

    /** Of the running statistics as far as they have come, whichever the recipe normalizes with. */
    public static FoldedNorm of(NormRun run) {
        NormRecipe.Knobs knobs = run.recipe().knobs();
        Norm.Statistics now = run.runningNow();
        double weight = knobs.gamma() / Math.sqrt(now.variance() + knobs.eps());
        return new FoldedNorm(weight, knobs.beta() - weight * now.mean());
    }

    /** The same as a graph: w and b are made once, then each example passes alone. */
    public static FormulaRecipe graph(NormRun run) {
        NormRecipe recipe = run.recipe();
        boolean after = recipe.position() == Position.AFTER;
        String f = recipe.activation();
        String text = "# w, b\nw = gamma/sqrt(v + eps)\nb = beta - w*mu\n\n"
                + (after
                        ? "a = " + f + "(z)\ny = w*a + b\nL = sum(c*y)"
                        : "y = w*z + b\na = " + f + "(y)\nL = sum(c*a)");
        Norm.Statistics now = run.runningNow();
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("gamma", Value.scalar(recipe.knobs().gamma()));
        values.put("v", Value.scalar(now.variance()));
        values.put("eps", Value.scalar(recipe.knobs().eps()));
        values.put("beta", Value.scalar(recipe.knobs().beta()));
        values.put("mu", Value.scalar(now.mean()));
        values.put("z", Value.batch(recipe.points().scaled()));
        values.put("c", Value.batch(recipe.points().weighed()));
        return FormulaRecipe.of(text, values).withParameters(List.of("gamma", "beta")).withNotes(notes());
    }

    private static Notes notes() {
        return new Notes(said("graph.folded.title"), said("graph.folded.do"), said("graph.folded.watch"));
    }

    private static Map<Language, String> said(String key) {
        Map<Language, String> said = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            said.put(language, Texts.of(language).get(key));
        }
        return said;
    }
}
