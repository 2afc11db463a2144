package gradientlab.experiment.time;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the numbers a recipe gives itself: sequences, and the parameters of networks. */
final class NumbersReader {

    private static final double MOST = DataChoice.MAX_NUMBER;

    private NumbersReader() {}

    /**
     * Sequences with their targets, of which all are of one width.
     *
     * @param found inputs [T][N][I] and targets [N][O]
     */
    static ExplicitSequences sequences(JsonField found, Loss loss) throws RecipeException {
        found.fields(List.of("inputs", "targets"));
        JsonField inputs = found.need("inputs");
        JsonField targets = found.need("targets");
        List<List<List<Double>>> steps = new ArrayList<>();
        List<JsonField> items = inputs.items();
        if (items.isEmpty() || items.size() > ExplicitSequences.MAX_LENGTH) {
            throw shape(inputs, "[1.." + ExplicitSequences.MAX_LENGTH + "][N][I]", "[" + items.size() + "]");
        }
        for (JsonField item : items) {
            steps.add(matrix(item));
        }
        int rows = steps.get(0).size();
        int width = steps.get(0).get(0).size();
        for (int t = 0; t < steps.size(); t++) {
            if (steps.get(t).size() != rows || steps.get(t).get(0).size() != width) {
                throw shape(items.get(t), "[" + rows + "][" + width + "]", shown(steps.get(t)));
            }
        }
        if (rows > ExplicitSequences.MAX_SEQUENCES || width > ExplicitSequences.MAX_WIDTH) {
            throw shape(inputs, "[T][1.." + ExplicitSequences.MAX_SEQUENCES + "][1.."
                    + ExplicitSequences.MAX_WIDTH + "]", "[" + steps.size() + "]" + shown(steps.get(0)));
        }
        List<List<Double>> answers = matrix(targets);
        if (answers.size() != rows) {
            throw shape(targets, "[" + rows + "][O]", shown(answers));
        }
        fit(targets, answers, loss);
        return new ExplicitSequences(steps, answers, loss);
    }

    /** Sees to it that targets are what the loss wants. */
    private static void fit(JsonField found, List<List<Double>> targets, Loss loss) throws RecipeException {
        int width = targets.get(0).size();
        if (loss == Loss.CROSS_ENTROPY && width != 1 || width > ExplicitSequences.MAX_WIDTH) {
            String wanted = loss == Loss.CROSS_ENTROPY ? "1" : "1.." + ExplicitSequences.MAX_WIDTH;
            throw shape(found, "[" + targets.size() + "][" + wanted + "]", shown(targets));
        }
        for (int n = 0; n < targets.size(); n++) {
            for (int o = 0; o < width; o++) {
                double target = targets.get(n).get(o);
                if (loss == Loss.CROSS_ENTROPY
                        && !(target >= 0 && target < ExplicitSequences.MAX_WIDTH
                                && target == Math.rint(target))) {
                    throw at(found, n, o)
                            .outside("recipe.range.whole", "[0, " + (ExplicitSequences.MAX_WIDTH - 1) + "]");
                }
                if (loss == Loss.BCE && !(target >= 0 && target <= 1)) {
                    throw at(found, n, o).outside("recipe.range", "[0, 1]");
                }
            }
        }
    }

    private static JsonField at(JsonField found, int row, int column) throws RecipeException {
        return found.items().get(row).items().get(column);
    }

    /** All six tensors of a network; {@link Widths} knows what shape they must have. */
    static CellSpec.Tensors tensors(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(RecurrentNetwork.TENSORS);
        for (String name : RecurrentNetwork.TENSORS) {
            found.need(name);
        }
        return new CellSpec.Tensors(
                matrix(fields.get("W_ih")), matrix(fields.get("W_hh")), row(fields.get("b_ih")),
                row(fields.get("b_hh")), matrix(fields.get("W_out")), row(fields.get("b_out")));
    }

    /** Rows of one length, one at least, with one number at least. */
    private static List<List<Double>> matrix(JsonField found) throws RecipeException {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonField item : found.items()) {
            rows.add(row(item));
        }
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            throw found.unlike("recipe.matrix");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != rows.get(0).size()) {
                throw new RecipeException(
                        "recipe.ragged", found.path() + "[" + i + "]", rows.get(0).size(),
                        rows.get(i).size());
            }
        }
        return rows;
    }

    private static List<Double> row(JsonField found) throws RecipeException {
        return found.numbers(-MOST, MOST);
    }

    private static String shown(List<List<Double>> rows) {
        return "[" + rows.size() + "][" + rows.get(0).size() + "]";
    }

    private static RecipeException shape(JsonField found, String wanted, String got) {
        return new RecipeException("recipe.shape", found.path(), wanted, got);
    }
}
