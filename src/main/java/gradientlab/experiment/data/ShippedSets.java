package gradientlab.experiment.data;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The real data sets that ship with the program; assets/datasets/README.md names their authors. */
public final class ShippedSets {

    /** Their names in recipes, in the order pickers show. */
    public static final List<String> IDS = List.of("iris", "digits");

    private static final Map<String, Integer> ROWS = Map.of("iris", 150, "digits", 1797);
    private static final Map<String, DataSet> READ = new ConcurrentHashMap<>();

    private ShippedSets() {}

    /** How many examples a set has. */
    public static int rows(String id) {
        return ROWS.get(id);
    }

    /** The examples, as they come; read on first use. */
    public static DataSet get(String id) {
        return READ.computeIfAbsent(id, ShippedSets::load);
    }

    private static DataSet load(String id) {
        String name = "/assets/datasets/" + id + ".csv";
        try (InputStream in = ShippedSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // Iris opens with a line of counts and class names.
            return CsvReader.parse(id.equals("iris") ? text.substring(text.indexOf('\n') + 1) : text, name);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (RecipeException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
