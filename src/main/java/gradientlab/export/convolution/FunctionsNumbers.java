package gradientlab.export.convolution;

import gradientlab.core.convolution.function.Bars;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One function over the other: at t the integral and the bars' sum, both over all t, and for each spacing
 * where they differ most; as CSV a line for every hundredth of t.
 */
record FunctionsNumbers(ConvolutionRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,t,integral,sum,f\n";
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        FunctionsRecipe functions = recipe.functions();
        FunctionsRun run = FunctionsRun.of(functions);
        int points = run.line().length;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("t", functions.t());
        tree.put("integral", run.value(functions.t()));
        tree.put("sum", run.sum(functions.t(), functions.delta()));
        List<Object> gaps = new ArrayList<>();
        for (int i = 0; i < FunctionsRecipe.SPACINGS.size(); i++) {
            Bars.Gap gap = run.gaps().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("delta", FunctionsRecipe.SPACINGS.get(i));
            one.put("t", gap.t());
            one.put("difference", gap.size());
            gaps.add(one);
        }
        tree.put("largest_differences", gaps);
        double[] kernel = run.kernel(functions.delta());
        tree.put("kernel", TreeNumbers.array(kernel.length, i -> kernel[i]));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("t", TreeNumbers.array(points, run::lineT));
        line.put("integral", TreeNumbers.array(points, j -> run.line()[j]));
        line.put("sum", TreeNumbers.array(points, j -> run.sum(run.lineT(j), functions.delta())));
        tree.put("line", line);
        out.write(JsonWriter.line(tree));
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        FunctionsRun run = FunctionsRun.of(recipe.functions());
        for (int j = 0; j < run.line().length; j++) {
            double t = run.lineT(j);
            out.write(index + "," + TreeNumbers.cell(t) + "," + TreeNumbers.cell(run.line()[j]) + ","
                    + TreeNumbers.cell(run.sum(t, recipe.functions().delta())) + ","
                    + TreeNumbers.cell(run.left(t)) + "\n");
        }
    }
}
