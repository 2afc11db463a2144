package gradientlab.experiment.convolution;

import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads numbers in lists of lists, all of one length, none empty. */
final class TensorReader {

    private static final double MOST = DataChoice.MAX_NUMBER;

    private TensorReader() {}

    /**
     * Numbers of up to four dimensions.
     *
     * @param most the largest size of each of the last four dimensions, [N][C][H][W]
     * @param wanted the shapes that are allowed, as a message shows them
     * @param ranks how many dimensions each of these has
     */
    static Tensor tensor(JsonField found, int[] most, String wanted, List<Integer> ranks)
            throws RecipeException {
        int[] shape = shape(found);
        boolean small = shape.length <= most.length;
        for (int i = 0; small && i < shape.length; i++) {
            small = shape[i] <= most[most.length - shape.length + i];
        }
        if (!small || !ranks.contains(shape.length)) {
            throw new RecipeException("recipe.shape", found.path(), wanted, Tensor.shown(shape));
        }
        List<Double> values = new ArrayList<>();
        fill(values, found, shape, 0);
        return Tensor.of(shape, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** That of the first rows; the others are looked at when they are read. */
    private static int[] shape(JsonField found) throws RecipeException {
        List<Integer> shape = new ArrayList<>();
        JsonValue first = found.value();
        while (first instanceof JsonValue.Items items) {
            shape.add(items.items().size());
            first = items.items().isEmpty() ? null : items.items().get(0);
        }
        if (shape.isEmpty() || first == null) {
            throw found.unlike("recipe.matrix");
        }
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void fill(List<Double> values, JsonField found, int[] shape, int depth)
            throws RecipeException {
        if (depth == shape.length - 1) {
            List<Double> row = found.numbers(-MOST, MOST);
            if (row.size() != shape[depth]) {
                throw new RecipeException("recipe.ragged", found.path(), shape[depth], row.size());
            }
            values.addAll(row);
            return;
        }
        List<JsonField> items = found.items();
        if (items.size() != shape[depth]) {
            int[] rest = Arrays.copyOfRange(shape, depth, shape.length);
            throw new RecipeException("recipe.shape", found.path(), Tensor.shown(rest),
                    Tensor.shown(shape(found)));
        }
        for (JsonField item : items) {
            fill(values, item, shape, depth + 1);
        }
    }
}
