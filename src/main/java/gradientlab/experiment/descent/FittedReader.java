package gradientlab.experiment.descent;

import gradientlab.core.Settings;
import gradientlab.core.data.DataSet;
import gradientlab.core.surface.data.LinearRegression;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.descent.Fitted.Examples;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes surfaces from data of JSON values, reading their files: {@code {"id": "linear_regression", "data":
 * "iris"}}, with {@code columns}, {@code classes} and knobs; part of {@link SurfaceReader}.
 */
final class FittedReader {

    private static final List<String> FIELDS = List.of("id", "data", "columns", "classes");

    private FittedReader() {}

    /** A model on its first source, everything at its default. */
    static SurfaceChoice first(String id) throws RecipeException {
        return choice(id, Fitted.sources(id).get(0), false, List.of(), List.of());
    }

    static SurfaceChoice read(JsonField found, String id) throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            return first(id);
        }
        Map<String, JsonField> fields = found.fields();
        JsonField data = fields.get("data");
        boolean file = data != null && data.value() instanceof JsonValue.Fields;
        String source = data == null ? Fitted.sources(id).get(0) : (file ? path(data) : data).text();
        if (data != null && !file && source.endsWith(".csv")) {
            file = true;
        }
        if (!file && !Fitted.sources(id).contains(source)) {
            throw data.unknown("data", Fitted.sources(id));
        }
        SurfaceChoice choice = choice(
                id, source, file, pair(fields.get("columns")), pair(fields.get("classes")));
        found.fields(RecipeFields.names(FIELDS, choice.knobList()));
        return choice.with(choice.knobs().with(found.knobs(choice.knobList())));
    }

    /** The same surface in batches. */
    static SurfaceChoice batched(SurfaceChoice choice, JsonField batch) throws RecipeException {
        if (batch == null) {
            return choice;
        }
        if (!(choice.origin() instanceof Fitted fitted)) {
            throw new RecipeException("recipe.batch.surface", String.join(", ", Fitted.IDS));
        }
        boolean object = batch.value() instanceof JsonValue.Fields;
        Map<String, JsonField> fields = object ? batch.fields(List.of("size", "own")) : Map.of();
        int size = size(object ? batch.need("size") : batch, choice);
        boolean own = fields.containsKey("own") && fields.get("own").on();
        return new SurfaceChoice(
                choice.id(), choice.knobs(), fitted.withBatching(new Batching(size, own, false)));
    }

    /** The same surface with what its charts count: {@code "steps"} or {@code "samples"}. */
    static SurfaceChoice costed(SurfaceChoice choice, JsonField cost) throws RecipeException {
        if (cost == null || cost.text().equals("steps")) {
            return choice;
        }
        if (!cost.text().equals("samples")) {
            throw cost.outside("recipe.choice", "steps, samples");
        }
        if (!(choice.origin() instanceof Fitted fitted)) {
            throw new RecipeException("recipe.cost.surface", String.join(", ", Fitted.IDS));
        }
        return new SurfaceChoice(
                choice.id(), choice.knobs(), fitted.withBatching(fitted.batching().withSamples(true)));
    }

    /** {@code "full"}, {@code "single"} or how many, at most as many as there are. */
    static int size(JsonField found, SurfaceChoice choice) throws RecipeException {
        if (!(choice.origin() instanceof Fitted fitted)) {
            throw new RecipeException("recipe.batch.surface", String.join(", ", Fitted.IDS));
        }
        if (found.value() instanceof JsonValue.Text text) {
            if (text.text().equals("full") || text.text().equals("single")) {
                return text.text().equals("full") ? Batching.FULL : 1;
            }
            throw found.unlike("recipe.batch.size");
        }
        return (int) found.whole(1, fitted.rows(choice.knobs()));
    }

    private static JsonField path(JsonField data) throws RecipeException {
        data.fields(List.of("file"));
        return data.need("file");
    }

    private static List<Integer> pair(JsonField found) throws RecipeException {
        List<Integer> pair = new ArrayList<>();
        if (found != null) {
            List<JsonField> items = found.items();
            if (items.size() != 2) {
                throw found.unlike("recipe.pair");
            }
            for (JsonField item : items) {
                pair.add((int) item.whole(1, CsvReader.MAX_FEATURES + 1));
            }
        }
        return pair;
    }

    /**
     * A model on examples with its knobs at their defaults.
     *
     * @param columns two, or none for the usual ones
     * @param classes two, or none for the usual ones
     */
    static SurfaceChoice choice(
            String id, String source, boolean file, List<Integer> columns, List<Integer> classes)
            throws RecipeException {
        boolean line = id.equals(LinearRegression.ID);
        boolean iris = !file && source.equals("iris");
        List<Integer> both = !columns.isEmpty() ? columns : iris ? List.of(3, 4) : List.of(1, 2);
        List<Integer> two = line ? List.of()
                : !classes.isEmpty() ? classes : iris ? List.of(2, 3) : List.of(1, 2);
        Optional<Examples> read = Optional.empty();
        if (file || iris) {
            Examples all = line && file ? numbers(source, both)
                    : labelled(source, file, both, line ? List.of(1, 2, 3) : two);
            Examples seen = line ? new Examples(unlabelled(all.sample()), all.columns(), List.of()) : all;
            check(seen.sample(), line, source);
            read = Optional.of(new Examples(Fitted.drawn(seen.sample()), seen.columns(), seen.classes()));
        } else {
            both = List.of();
            two = List.of();
        }
        Fitted fitted = new Fitted(source, file, both, two, read, Batching.ALL);
        return new SurfaceChoice(id, Settings.defaults(fitted.knobs(id)), fitted);
    }

    private static Examples numbers(String source, List<Integer> columns) throws RecipeException {
        CsvReader.Pair read = CsvReader.columns(path(source), columns.get(0), columns.get(1));
        return new Examples(
                new Sample(read.first(), read.second(), new boolean[0]), read.names(), List.of());
    }

    private static Examples labelled(
            String source, boolean file, List<Integer> columns, List<Integer> classes)
            throws RecipeException {
        CsvReader.Table table = file
                ? CsvReader.table(path(source))
                : new CsvReader.Table(ShippedSets.get(source), List.of(), List.of());
        DataSet data = table.set();
        for (int column : columns) {
            if (column > data.features()) {
                throw new RecipeException("recipe.columns", column, data.features());
            }
        }
        for (int one : classes) {
            if (one > data.classes()) {
                throw new RecipeException("recipe.classes", one, data.classes());
            }
        }
        return new Examples(
                Fitted.sample(data, columns, classes), picked(table.columns(), columns),
                picked(table.classes(), classes));
    }

    /** The names at some places, counted from 1; none of none. */
    private static List<String> picked(List<String> names, List<Integer> places) {
        return names.isEmpty() ? List.of() : places.stream().map(place -> names.get(place - 1)).toList();
    }

    private static Sample unlabelled(Sample all) {
        double[] u = new double[all.rows()];
        double[] v = new double[all.rows()];
        for (int i = 0; i < u.length; i++) {
            u[i] = all.u(i);
            v[i] = all.v(i);
        }
        return new Sample(u, v, new boolean[0]);
    }

    /** A line needs inputs that differ, a boundary examples of both classes. */
    private static void check(Sample sample, boolean line, String source) throws RecipeException {
        boolean varied = false;
        for (int i = 1; i < sample.rows(); i++) {
            varied |= line ? sample.u(i) != sample.u(0) : sample.positive(i) != sample.positive(0);
        }
        if (!varied) {
            throw new RecipeException(line ? "recipe.alike" : "recipe.one_class", source);
        }
    }

    private static Path path(String text) throws RecipeException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new RecipeException("csv.unreadable", JsonValue.shorten(text));
        }
    }
}
