package gradientlab.export.time;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.export.format.ExportException;
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
 * The gradient of a trained network in each way of clipping: its norm, that of each tensor, and the angle by
 * which it is turned.
 */
record NetworkClipNumbers(TimeRecipe recipe) implements Numbers {

    @Override
    public String header() {
        return "recipe,runner,step,norm,angle," + String.join(",", NetworkGradient.TENSORS) + "\n";
    }

    private List<Clip> clips() {
        return recipe.cliff().clips();
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        NetworkGradient gradient = TimePainters.gradient(recipe, progress);
        for (int runner = 0; runner < clips().size(); runner++) {
            Clip clip = clips().get(runner);
            StringBuilder line = new StringBuilder().append(index).append(',').append(runner + 1).append(',')
                    .append(gradient.step()).append(',').append(TreeNumbers.cell(gradient.norm(clip)))
                    .append(',').append(angle(gradient, clip));
            for (double norm : gradient.norms(clip)) {
                line.append(',').append(TreeNumbers.cell(norm));
            }
            out.append(line.append('\n'));
        }
    }

    /** Empty where there is no gradient. */
    private static String angle(NetworkGradient gradient, Clip clip) {
        double angle = gradient.angle(clip);
        return Double.isNaN(angle) ? "" : TreeNumbers.cell(angle);
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        NetworkGradient gradient = TimePainters.gradient(recipe, progress);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.put("step", gradient.step());
        List<Object> runners = new ArrayList<>();
        for (Clip clip : clips()) {
            Map<String, Object> runner = new LinkedHashMap<>();
            runner.put("clip", RecipeFields.clip(clip));
            runner.put("norm", TreeNumbers.number(gradient.norm(clip)));
            double angle = gradient.angle(clip);
            runner.put("angle", Double.isNaN(angle) ? null : TreeNumbers.number(angle));
            runner.put("gradients", tensors(gradient.norms(clip)));
            runners.add(runner);
        }
        tree.put("runners", runners);
        out.write(JsonWriter.line(tree));
    }

    private static Map<String, Object> tensors(double[] norms) {
        Map<String, Object> tensors = new LinkedHashMap<>();
        for (int i = 0; i < norms.length; i++) {
            tensors.put(NetworkGradient.TENSORS.get(i), TreeNumbers.number(norms[i]));
        }
        return tensors;
    }
}
