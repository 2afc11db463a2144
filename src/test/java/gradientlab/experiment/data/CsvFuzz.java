package gradientlab.experiment.data;

import gradientlab.core.data.DataSet;
import gradientlab.core.data.Scaling;
import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A hostile table: refused by a sentence, or read as examples with finite numbers and classes in range. */
public final class CsvFuzz {

    private CsvFuzz() {}

    public static void read(byte[] input) {
        DataSet set;
        try {
            set = CsvReader.parse(new String(input, StandardCharsets.UTF_8), "file.csv");
        } catch (RecipeException e) {
            Bounds.refused(e);
            return;
        }
        Bounds.check(set.rows() >= CsvReader.MIN_ROWS && set.classes() >= 2, "too small");
        Bounds.check(Arrays.stream(set.labels()).allMatch(c -> c >= 0 && c < set.classes()), "classes");
        Bounds.check(Arrays.stream(set.labels()).distinct().count() == set.classes(), "an empty class");
        DataSet scaled = new Scaling(set).apply(set);
        Bounds.check(Arrays.stream(scaled.inputs()).allMatch(Double::isFinite), "scaled to no number");
    }
}
