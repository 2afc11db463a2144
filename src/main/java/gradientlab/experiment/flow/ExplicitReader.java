package gradientlab.experiment.flow;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the numbers a flow recipe gives itself, data and parameters, and sees to it that rows are of one
 * length.
 */
final class ExplicitReader {

    static final int MAX_ROWS = 10_000;
    static final int MAX_FEATURES = 1_000;

    private ExplicitReader() {}

    static ExplicitData data(JsonField inputs, JsonField targets) throws RecipeException {
        List<List<Double>> rows = matrix(inputs);
        if (rows.size() > MAX_ROWS || rows.get(0).size() > MAX_FEATURES) {
            throw shape(inputs, "[1.." + MAX_ROWS + "][1.." + MAX_FEATURES + "]", rows);
        }
        List<List<Double>> wanted = new ArrayList<>();
        for (JsonField target : targets.items()) {
            wanted.add(target.value() instanceof JsonValue.Items ? row(target) : List.of(number(target)));
        }
        if (wanted.size() != rows.size()) {
            throw new RecipeException("recipe.targets", rows.size(), wanted.size());
        }
        level(targets, wanted);
        return new ExplicitData(rows, wanted);
    }

    /** Sees to it that targets are what the loss wants. */
    static void fit(ExplicitData data, Loss loss, JsonField targets) throws RecipeException {
        int width = data.targets().get(0).size();
        if (loss == Loss.CROSS_ENTROPY && width != 1) {
            throw shape(targets, "[" + data.targets().size() + "]", data.targets());
        }
        List<JsonField> items = targets.items();
        for (int i = 0; i < items.size(); i++) {
            for (double target : data.targets().get(i)) {
                if (loss == Loss.CROSS_ENTROPY && !ExplicitTargets.isClass(target)) {
                    throw items.get(i).outside(
                            "recipe.range.whole", "[0, " + (ExplicitTargets.MAX_CLASSES - 1) + "]");
                }
                if (loss == Loss.BCE && !(target >= 0 && target <= 1)) {
                    throw items.get(i).outside("recipe.range", "[0, 1]");
                }
            }
        }
    }

    static NetworkSpec.Parameters parameters(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("W", "b", "gamma", "beta"));
        List<List<List<Double>>> weights = new ArrayList<>();
        for (JsonField matrix : found.need("W").items()) {
            weights.add(matrix(matrix));
        }
        if (weights.size() < 2) {
            throw found.need("W").unlike("recipe.weights");
        }
        return new NetworkSpec.Parameters(
                weights, rows(fields.get("b")), rows(fields.get("gamma")), rows(fields.get("beta")));
    }

    /** Rows of any lengths; {@link Shapes} knows which they must be. */
    private static List<List<Double>> rows(JsonField found) throws RecipeException {
        List<List<Double>> rows = new ArrayList<>();
        if (found != null) {
            for (JsonField item : found.items()) {
                rows.add(row(item));
            }
        }
        return rows;
    }

    private static List<List<Double>> matrix(JsonField found) throws RecipeException {
        List<List<Double>> rows = rows(found);
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            throw found.unlike("recipe.matrix");
        }
        level(found, rows);
        return rows;
    }

    private static void level(JsonField found, List<List<Double>> rows) throws RecipeException {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != rows.get(0).size()) {
                throw new RecipeException(
                        "recipe.ragged", found.path() + "[" + i + "]", rows.get(0).size(),
                        rows.get(i).size());
            }
        }
    }

    private static List<Double> row(JsonField found) throws RecipeException {
        List<Double> row = new ArrayList<>();
        for (JsonField item : found.items()) {
            row.add(number(item));
        }
        return row;
    }

    private static double number(JsonField found) throws RecipeException {
        return found.number(-DataChoice.MAX_NUMBER, DataChoice.MAX_NUMBER);
    }

    private static RecipeException shape(JsonField found, String wanted, List<List<Double>> rows) {
        return new RecipeException(
                "recipe.shape", found.path(), wanted, "[" + rows.size() + "][" + rows.get(0).size() + "]");
    }
}
