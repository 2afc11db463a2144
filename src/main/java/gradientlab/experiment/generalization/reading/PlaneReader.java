package gradientlab.experiment.generalization.reading;

import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.PlaneData.Generated;
import gradientlab.experiment.generalization.PlaneData.Given;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes points of two classes. */
final class PlaneReader {

    private static final int MIN_N = 20;
    private static final List<String> DRAWN = List.of("set", "n", "noise", "wrong", "test", "seed");
    /** Those with two classes. */
    private static final List<String> SETS = Generators.all().stream()
            .filter(generator -> generator.knobs().stream().noneMatch(knob -> knob.id().equals("classes")))
            .map(Generator::id).toList();

    private PlaneReader() {}

    /** @param seed of the mode */
    static PlaneData read(JsonField found, long seed) throws RecipeException {
        Map<String, JsonField> fields = found.fields();
        return fields.containsKey("x") ? given(found) : drawn(found.fields(DRAWN), seed);
    }

    private static Generated drawn(Map<String, JsonField> fields, long seed) throws RecipeException {
        return new PartialRead<>(PlaneData.DEFAULT.withSeed(seed), fields)
                .set("set", (it, field) -> it.withSet(set(field)))
                .set("n", (it, field) -> it.withN((int) field.whole(MIN_N, LabelledData.MAX_N)))
                .set("noise", (it, field) -> it.withNoise(field.of(GeneralizationDials.NOISE)))
                .set("wrong", (it, field) -> it.withWrong(field.of(GeneralizationDials.WRONG)))
                .set("test", (it, field) -> it.withTest((int) field.whole(1, LabelledData.MAX_TEST)))
                .set("seed", (it, field) -> it.withSeed(CurveReader.seed(field)))
                .read();
    }

    private static String set(JsonField found) throws RecipeException {
        if (!SETS.contains(found.text())) {
            throw found.unknown("data", SETS);
        }
        return found.text();
    }

    private static Given given(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("x", "y", "test", "seed"));
        List<List<Double>> x = points(fields.get("x"), 0);
        List<Integer> y = signs(found.need("y"), x.size());
        if (y.stream().distinct().count() < 2) {
            throw new RecipeException("generalization.error.one.class", found.path() + ".y", y.get(0));
        }
        if (!fields.containsKey("test")) {
            return new Given(x, y, List.of(), List.of());
        }
        JsonField test = fields.get("test");
        test.fields(List.of("x", "y"));
        List<List<Double>> testX = points(test.need("x"), x.get(0).size());
        return new Given(x, y, testX, signs(test.need("y"), testX.size()));
    }

    /** @param features numbers of each, 0 for as many as the first has */
    private static List<List<Double>> points(JsonField found, int features) throws RecipeException {
        List<List<Double>> points = new ArrayList<>();
        for (JsonField item : found.items()) {
            int wanted = points.isEmpty() ? features : points.get(0).size();
            points.add(wanted == 0 ? CurveReader.numbers(item) : CurveReader.sized(item, wanted));
        }
        if (points.isEmpty() || points.size() > CurveData.MAX_POINTS) {
            throw new RecipeException("generalization.error.items", found.path(), 1, CurveData.MAX_POINTS,
                    points.size());
        }
        if (points.get(0).isEmpty() || points.get(0).size() > CsvReader.MAX_FEATURES) {
            throw new RecipeException("generalization.error.items", found.path() + "[0]", 1,
                    CsvReader.MAX_FEATURES, points.get(0).size());
        }
        return points;
    }

    private static List<Integer> signs(JsonField found, int n) throws RecipeException {
        List<Integer> signs = new ArrayList<>();
        for (double label : CurveReader.sized(found, n)) {
            if (Math.abs(label) != 1) {
                throw found.items().get(signs.size()).unlike("generalization.error.label");
            }
            signs.add((int) label);
        }
        return signs;
    }

    /** Numbers of a point. */
    static int features(PlaneData data) {
        return data instanceof Given given ? given.x().get(0).size() : 2;
    }

    static Map<String, Object> write(PlaneData data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (data instanceof Given given) {
            tree.put("x", given.x());
            tree.put("y", given.y());
            if (!given.testX().isEmpty()) {
                Map<String, Object> test = new LinkedHashMap<>();
                test.put("x", given.testX());
                test.put("y", given.testY());
                tree.put("test", test);
            }
            return tree;
        }
        Generated drawn = (Generated) data;
        tree.put("set", drawn.set());
        tree.put("n", drawn.n());
        tree.put("noise", drawn.noise());
        tree.put("wrong", drawn.wrong());
        tree.put("test", drawn.test());
        tree.put("seed", drawn.seed());
        return tree;
    }
}
