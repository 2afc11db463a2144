package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes many fits of one model. */
final class BiasReader {

    static final List<String> FIELDS = List.of(
            "data", "samples", "sampling", "model", "compare", "x", "grid", "truth", "seed");

    private static final String BOOTSTRAP = "bootstrap";
    private static final String FRESH = "fresh";

    private BiasReader() {}

    static BiasRecipe read(Map<String, JsonField> fields) throws RecipeException {
        CurveData data = CurveReader.read(fields, CurveData.DEFAULT);
        BiasRecipe read = new PartialRead<>(BiasRecipe.DEFAULT.withData(data), fields)
                .set("samples",
                        (it, field) -> it.withSamples((int) field.of(GeneralizationDials.SAMPLES)))
                .set("sampling",
                        (it, field) -> it.withBootstrap(field.choice(
                                new Boolean[] {false, true}, BiasReader::sampling)))
                .set("model", (it, field) -> it.withModel(ModelReader.read(field, data, Kind.values())))
                .set("compare", (it, field) -> it.withCompare(compare(field, data)))
                .set("x", (it, field) -> it.withX(field.number(data.from(), data.to())))
                .read();
        BiasRecipe sampled = read.withGiven(CurveReader.samples(fields, BiasRecipe.MIN_SAMPLES));
        BiasRecipe looked = inside(sampled, data);
        check(looked, fields);
        return fields.containsKey("grid") ? onGrid(looked, fields) : looked;
    }

    private static String sampling(boolean bootstrap) {
        return bootstrap ? BOOTSTRAP : FRESH;
    }

    private static List<ModelChoice> compare(JsonField found, CurveData data) throws RecipeException {
        List<ModelChoice> models = new ArrayList<>();
        for (JsonField item : found.items()) {
            models.add(ModelReader.read(item, data, Kind.values()));
        }
        if (models.isEmpty() || models.size() > BiasRecipe.COMPARED) {
            throw new RecipeException("generalization.error.items", found.path(), 1,
                    BiasRecipe.COMPARED, models.size());
        }
        return models;
    }

    /** The place that is looked at lies in the domain, also where it is left out. */
    private static BiasRecipe inside(BiasRecipe read, CurveData data) {
        boolean in = read.x() >= data.from() && read.x() <= data.to();
        return in ? read : read.withX((data.from() + data.to()) / 2);
    }

    /** Fresh samples need a function and noise to draw them with, unless they are given. */
    private static void check(BiasRecipe read, Map<String, JsonField> fields) throws RecipeException {
        boolean drawable = read.data().truth().isPresent() && read.data().sigma().isPresent();
        if (read.given().isEmpty() && !read.bootstrap() && !drawable) {
            throw new RecipeException("generalization.error.samples", fields.get("data").path());
        }
    }

    /** Places in ascending order, at least two: between them the fits are joined. */
    private static BiasRecipe onGrid(BiasRecipe read, Map<String, JsonField> fields)
            throws RecipeException {
        List<Double> grid = CurveReader.numbers(fields.get("grid"));
        if (grid.size() < 2 || grid.size() > CurveData.MAX_POINTS) {
            throw new RecipeException("generalization.error.items", fields.get("grid").path(), 2,
                    CurveData.MAX_POINTS, grid.size());
        }
        for (int i = 1; i < grid.size(); i++) {
            if (grid.get(i) <= grid.get(i - 1)) {
                throw new RecipeException("generalization.error.ascending",
                        fields.get("grid").path() + "[" + i + "]", grid.get(i - 1), grid.get(i));
            }
        }
        return read.withGrid(grid, fields.containsKey("truth")
                ? CurveReader.sized(fields.get("truth"), grid.size())
                : List.of());
    }

    static Map<String, Object> write(BiasRecipe bias) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", bias.data() instanceof Given given ? CurveReader.write(given, bias.given())
                : CurveReader.write(bias.data()));
        if (bias.given().isEmpty()) {
            tree.put("samples", bias.samples());
            tree.put("sampling", sampling(bias.bootstrap()));
        }
        tree.put("model", ModelReader.write(bias.model()));
        tree.put("compare", bias.compare().stream().map(ModelReader::write).toList());
        tree.put("x", bias.x());
        ModelReader.put(tree, "grid", bias.grid(), List.of());
        ModelReader.put(tree, "truth", bias.truth(), List.of());
        return tree;
    }
}
