package gradientlab.export.generalization;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes of a recipe, computed when it is written. As JSON the recipe, then its numbers under their
 * names; as CSV the rows of its table.
 *
 * @param recipe what is computed
 * @param columns of the table
 * @param computation makes them
 */
record Outcome(GeneralizationRecipe recipe, List<String> columns, Computation computation)
        implements Numbers {

    /**
     * The numbers of a recipe.
     *
     * @param tree for JSON
     * @param table for CSV
     */
    record Found(Map<String, Object> tree, Table table) {}

    /** How they are found. */
    interface Computation {
        /** @param progress is asked whether to stop */
        Found find(Table table, Progress progress) throws ExportException;
    }

    @Override
    public String header() {
        return "recipe," + String.join(",", columns) + "\n";
    }

    private Found found(Progress progress) throws ExportException {
        return computation.find(Table.of(columns), progress);
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        Table table = found(progress).table();
        for (double[] row : table.rows()) {
            out.write(index + table.line(row) + "\n");
        }
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        tree.putAll(found(progress).tree());
        out.write(JsonWriter.line(tree));
    }
}
