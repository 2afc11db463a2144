package gradientlab.experiment.generalization.reading;

import gradientlab.core.regression.Interval;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveData.Points;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.data.CurveFile;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes points that a curve is fitted to. */
final class CurveReader {

    private static final List<String> DRAWN =
            List.of("function", "n", "noise", "test", "places", "seed");
    private static final List<String> GIVEN =
            List.of("x", "y", "test", "domain", "sigma", "function", "drawn", "seed");
    private static final List<String> FILE = List.of("file", "domain", "sigma", "function", "seed");
    /** In the place of y, where each of many samples has its own. */
    private static final String SAMPLES = "samples";

    private CurveReader() {}

    /**
     * Drawn points, given ones or those of a file.
     *
     * @param fields of the mode, among them data and a seed for all of it
     * @param standard what is left out
     */
    static CurveData read(Map<String, JsonField> fields, CurveData standard) throws RecipeException {
        return read(fields, "data", standard);
    }

    static CurveData read(Map<String, JsonField> fields, String name, CurveData standard)
            throws RecipeException {
        long seed = fields.containsKey("seed") ? seed(fields.get("seed")) : standard.seed();
        Generated drawn = ((Generated) standard).withSeed(seed);
        if (!fields.containsKey(name)) {
            return drawn;
        }
        JsonField found = fields.get(name);
        Map<String, JsonField> data = found.fields();
        if (data.containsKey("file")) {
            return file(found, seed);
        }
        return data.containsKey("x") ? given(found, seed) : drawn(found.fields(DRAWN), drawn);
    }

    /** Targets of many samples at the same places, [R][n]; none if they are drawn. */
    static List<List<Double>> samples(Map<String, JsonField> fields, int least) throws RecipeException {
        Map<String, JsonField> data = fields.containsKey("data") ? fields.get("data").fields() : Map.of();
        List<List<Double>> samples = new ArrayList<>();
        if (data.containsKey(SAMPLES)) {
            int n = data.get("x").items().size();
            for (JsonField sample : data.get(SAMPLES).items()) {
                samples.add(sized(sample, n));
            }
            if (samples.size() < least || samples.size() > CurveData.MAX_POINTS) {
                throw new RecipeException("generalization.error.items", data.get(SAMPLES).path(), least,
                        CurveData.MAX_POINTS, samples.size());
            }
        }
        return samples;
    }

    static long seed(JsonField found) throws RecipeException {
        return found.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Generated drawn(Map<String, JsonField> fields, Generated standard)
            throws RecipeException {
        return new PartialRead<>(standard, fields)
                .set("function", (it, field) -> it.withFunction(function(field)))
                .set("n", (it, field) -> it.withN((int) field.of(GeneralizationDials.POINTS)))
                .set("noise", (it, field) -> it.withNoise(field.of(GeneralizationDials.NOISE)))
                .set("test", (it, field) -> it.withTest((int) field.of(GeneralizationDials.TEST)))
                .set("places", (it, field) -> it.withPlaces(field.choice(Places.values(), Places::id)))
                .set("seed", (it, field) -> it.withSeed(seed(field)))
                .read();
    }

    private static CurveFunction function(JsonField found) throws RecipeException {
        return found.choice(CurveFunction.values(), CurveFunction::id);
    }

    private static Given file(JsonField found, long seed) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FILE);
        return given(found, fields, CurveFile.read(fields.get("file").text()), Points.NONE, seed);
    }

    private static Given given(JsonField found, long seed) throws RecipeException {
        boolean sampled = found.fields().containsKey(SAMPLES);
        List<String> allowed = new ArrayList<>(GIVEN);
        allowed.add(SAMPLES);
        Map<String, JsonField> fields = found.fields(allowed);
        List<Double> x = numbers(fields.get("x"));
        if (x.size() < CurveData.MIN_GIVEN || x.size() > CurveData.MAX_POINTS) {
            throw new RecipeException("generalization.error.items", fields.get("x").path(),
                    CurveData.MIN_GIVEN, CurveData.MAX_POINTS, x.size());
        }
        JsonField targets = sampled ? firstOf(fields.get(SAMPLES)) : found.need("y");
        Points test = fields.containsKey("test") ? test(fields.get("test")) : Points.NONE;
        return given(found, fields, new Points(x, sized(targets, x.size())), test, seed);
    }

    private static JsonField firstOf(JsonField samples) throws RecipeException {
        List<JsonField> all = samples.items();
        if (all.isEmpty()) {
            throw new RecipeException(
                    "generalization.error.items", samples.path(), 1, CurveData.MAX_POINTS, 0);
        }
        return all.get(0);
    }

    private static Points test(JsonField found) throws RecipeException {
        found.fields(List.of("x", "y"));
        List<Double> x = numbers(found.need("x"));
        return new Points(x, sized(found.need("y"), x.size()));
    }

    private static Given given(JsonField found, Map<String, JsonField> fields, Points training,
            Points test, long seed) throws RecipeException {
        List<Double> domain = fields.containsKey("domain") ? numbers(fields.get("domain"))
                : List.of(Collections.min(training.x()), Collections.max(training.x()));
        if (domain.size() != 2 || !(domain.get(0) < domain.get(1))) {
            throw fields.containsKey("domain")
                    ? new RecipeException("generalization.error.domain", fields.get("domain").path())
                    : new RecipeException("generalization.error.equal", found.path());
        }
        return new Given(training, test, new Interval(domain.get(0), domain.get(1)),
                fields.containsKey("sigma") ? Optional.of(fields.get("sigma").number(0,
                        DataChoice.MAX_NUMBER)) : Optional.empty(),
                fields.containsKey("function") ? Optional.of(function(fields.get("function")))
                        : Optional.empty(),
                fields.containsKey("drawn")
                        ? Optional.of(drawn(fields.get("drawn").fields(DRAWN), CurveData.DEFAULT))
                        : Optional.empty(),
                fields.containsKey("seed") ? seed(fields.get("seed")) : seed);
    }

    static List<Double> numbers(JsonField found) throws RecipeException {
        return found.numbers(-DataChoice.MAX_NUMBER, DataChoice.MAX_NUMBER);
    }

    /** As many numbers as there are x. */
    static List<Double> sized(JsonField found, int n) throws RecipeException {
        List<Double> numbers = numbers(found);
        if (numbers.size() != n) {
            throw new RecipeException("generalization.error.length", found.path(), n, numbers.size());
        }
        return numbers;
    }

    static Map<String, Object> write(CurveData data) {
        return data instanceof Generated drawn ? write(drawn) : write((Given) data, List.of());
    }

    /** @param samples targets in the place of y; none for y itself */
    static Map<String, Object> write(Given given, List<List<Double>> samples) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("x", given.training().x());
        if (samples.isEmpty()) {
            tree.put("y", given.training().y());
        } else {
            tree.put(SAMPLES, samples);
        }
        if (given.test().size() > 0) {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("x", given.test().x());
            test.put("y", given.test().y());
            tree.put("test", test);
        }
        tree.put("domain", List.of(given.from(), given.to()));
        given.sigma().ifPresent(sigma -> tree.put("sigma", sigma));
        given.truth().ifPresent(function -> tree.put("function", function.id()));
        given.drawn().ifPresent(drawn -> tree.put("drawn", write(drawn)));
        tree.put("seed", given.seed());
        return tree;
    }

    private static Map<String, Object> write(Generated data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("function", data.function().id());
        tree.put("n", data.n());
        tree.put("noise", data.noise());
        tree.put("test", data.test());
        tree.put("places", data.places().id());
        tree.put("seed", data.seed());
        return tree;
    }
}
