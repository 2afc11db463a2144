package gradientlab.export.graph;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The numbers of a batch norm.
 *
 * <p>As JSON {@code {"recipe":{...},"loss":...,"z":[...],"mu":...,"var":...,"s":...,"xhat":[...],"y":[...],
 * "a":[...],"slopes":[...],"dy":[...],"dxhat":[...],"dvar":...,"dmu":...,"dz":[...],"dgamma":...,"dbeta":...,
 * "mean_slope":...,"mean_slope_without":...,"running":{...}}}: z is what batch norm gets, scaled and moved.
 * What there is not without batch norm is left out.
 *
 * <p>As CSV the ledger, a line for each of its steps and examples; steps that all examples share have none.
 */
public record NormNumbers(NormRecipe recipe) implements Numbers {

    private static String name(LedgerStep step) {
        return switch (step) {
            case MEAN -> "mu";
            case VARIANCE -> "var";
            case NORMALIZED -> "xhat";
            case OUTPUT -> "y";
            case ACTIVATION -> "a";
            case BY_OUTPUT -> "dy";
            case BY_BETA -> "dbeta";
            case BY_GAMMA -> "dgamma";
            case BY_NORMALIZED -> "dxhat";
            case BY_VARIANCE -> "dvar";
            case BY_MEAN -> "dmu";
            case BY_INPUT -> "dz";
        };
    }

    /** Without batch norm there are activation and ∂L/∂z. */
    private Set<LedgerStep> steps() {
        return recipe.position() == Position.OFF
                ? EnumSet.of(LedgerStep.ACTIVATION, LedgerStep.BY_INPUT)
                : EnumSet.allOf(LedgerStep.class);
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        NormRun run = new NormRun(recipe);
        NormPasses passes = run.passes();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("loss", TreeNumbers.number(passes.loss()));
        tree.put("z", rows(passes::z));
        for (LedgerStep step : steps()) {
            tree.put(name(step), step.ofExample()
                    ? rows(example -> step.value(passes, example))
                    : TreeNumbers.number(step.value(passes, 0)));
        }
        tree.put("slopes", rows(passes::slope));
        tree.put("mean_slope", TreeNumbers.number(passes.meanSlope()));
        tree.put("mean_slope_without", TreeNumbers.number(passes.meanSlopeWithout()));
        tree.put("dz_without", rows(passes::byZWithout));
        if (recipe.position() != Position.OFF) {
            tree.put("s", TreeNumbers.number(passes.deviation()));
            tree.put("du", rows(passes::byInput));
            Statistics running = run.runningNow();
            Map<String, Object> statistics = new LinkedHashMap<>();
            statistics.put("batches", recipe.statistics().batches());
            statistics.put("mu", TreeNumbers.number(running.mean()));
            statistics.put("var", TreeNumbers.number(running.variance()));
            tree.put("running", statistics);
        }
        out.write(JsonWriter.line(tree));
    }

    private Object rows(IntToDoubleFunction value) {
        return TreeNumbers.array(recipe.points().rows(), value);
    }

    @Override
    public String header() {
        return "recipe,step,name,example,value\n";
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        NormPasses passes = new NormRun(recipe).passes();
        for (LedgerStep step : steps()) {
            String begin = index + "," + (step.ordinal() + 1) + "," + name(step) + ",";
            for (int example = 0; example < (step.ofExample() ? passes.rows() : 1); example++) {
                out.write(begin + (step.ofExample() ? example + 1 : "") + ","
                        + TreeNumbers.cell(step.value(passes, example)) + "\n");
            }
        }
    }
}
