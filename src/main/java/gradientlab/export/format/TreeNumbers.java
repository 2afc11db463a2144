package gradientlab.export.format;

import gradientlab.experiment.json.ShortestDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Numbers as JSON trees hold them: those that are not finite as strings, 0 without a sign. */
public final class TreeNumbers {

    private TreeNumbers() {}

    public static Object number(double value) {
        return Double.isFinite(value) ? (Object) (value + 0.0) : ShortestDecimal.shortest(value);
    }

    /** One number for a scalar, an array of rows for a batch. */
    public static Object rows(boolean batch, int rows, IntToDoubleFunction value) {
        return batch ? array(rows, value) : number(value.applyAsDouble(0));
    }

    public static List<Object> array(int rows, IntToDoubleFunction value) {
        List<Object> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(number(value.applyAsDouble(row)));
        }
        return all;
    }

    /** A cell of CSV. */
    public static String cell(double value) {
        return ShortestDecimal.shortest(value + 0.0);
    }
}
