package gradientlab.export.time;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
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
 * The paths over the cliff: where each runner is after every K-th step and the last, its loss and gradient
 * there, before and after clipping, and the angle between the two.
 *
 * @param every distance of the steps that are written, 1 or more
 */
record CliffNumbers(TimeRecipe recipe, int every) implements Numbers {

    private static final List<String> COLUMNS = List.of(
            "w", "b", "loss", "dw", "db", "gradient", "clipped_dw", "clipped_db", "clipped", "angle");

    @Override
    public String header() {
        return "recipe,runner,step," + String.join(",", COLUMNS) + "\n";
    }

    /** In the order of {@link #COLUMNS}; the angle is NaN where there is no gradient. */
    private static double[] values(CliffPath path, int row) {
        return new double[] {
                path.w(row), path.b(row), path.loss(row), path.byW(row), path.byB(row), path.norm(row),
                path.clippedW(row), path.clippedB(row), path.clippedNorm(row), path.angle(row)};
    }

    private boolean told(CliffPath path, int row) {
        return row % every == 0 || row == path.rows() - 1;
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        List<CliffPath> paths = CliffRun.of(recipe.cliff()).paths();
        for (int runner = 0; runner < paths.size(); runner++) {
            CliffPath path = paths.get(runner);
            for (int row = 0; row < path.rows(); row++) {
                if (told(path, row)) {
                    StringBuilder line = new StringBuilder().append(index).append(',').append(runner + 1)
                            .append(',').append(row);
                    for (double value : values(path, row)) {
                        line.append(',').append(Double.isNaN(value) ? "" : TreeNumbers.cell(value));
                    }
                    out.append(line.append('\n'));
                }
            }
        }
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        List<Object> runners = new ArrayList<>();
        for (CliffPath path : CliffRun.of(recipe.cliff()).paths()) {
            Map<String, Object> runner = new LinkedHashMap<>();
            runner.put("clip", RecipeFields.clip(path.clip()));
            runner.put("thrown_at", step(path.thrownAt()));
            runner.put("reached_at", step(path.reachedAt()));
            runner.put("no_gradient_from", step(path.lostAt()));
            runner.put("steps", steps(path));
            runners.add(runner);
        }
        tree.put("runners", runners);
        out.write(JsonWriter.line(tree));
    }

    private List<Object> steps(CliffPath path) {
        List<Object> steps = new ArrayList<>();
        for (int row = 0; row < path.rows(); row++) {
            if (told(path, row)) {
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("step", row);
                double[] values = values(path, row);
                for (int k = 0; k < values.length; k++) {
                    step.put(COLUMNS.get(k), Double.isNaN(values[k]) ? null : TreeNumbers.number(values[k]));
                }
                steps.add(step);
            }
        }
        return steps;
    }

    /** null for never. */
    private static Object step(int at) {
        return at < 0 ? null : at;
    }
}
