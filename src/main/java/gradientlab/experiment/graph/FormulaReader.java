package gradientlab.experiment.graph;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.experiment.graph.FormulaView.Nudge;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads formulas: their text parses, every leaf has a value that fits, and what is named is there. */
final class FormulaReader {

    private static final List<String> FIELDS = Stream.concat(GraphReader.HEAD.stream(),
            Stream.of("text", "values", "parameters", "lr", "updates", "folds", "sharing", "at", "edges",
                    "nudge", "mistake"))
            .toList();

    /** No graph has more steps; one beyond a graph's last step is the last one. */
    private static final int MOST_STEPS = 2 * Graph.MAX_OPERATIONS + 1;

    private static final String NO_MISTAKE = "none";

    private FormulaReader() {}

    static FormulaRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        String text = found.need("text").text();
        FormulaRecipe bare = FormulaRecipe.of(text, Map.of()).withNotes(RecipeFields.notes(fields));
        FormulaRecipe recipe = new PartialRead<>(bare, fields)
                .set("values", (it, field) -> it.withValues(values(field, text)))
                .set("parameters", (it, field) -> it.withParameters(names(field)))
                .set("lr",
                        (it, field) -> it.withLr(
                                field.number(FormulaRecipe.LEAST_RATE, FormulaRecipe.LARGEST_RATE)))
                .set("updates",
                        (it, field) -> it.withUpdates((int) field.whole(0, FormulaRecipe.MAX_UPDATES)))
                .set("folds", (it, field) -> it.withFolds(names(field)))
                .set("sharing", (it, field) -> it.withSharing(field.on()))
                .read();
        recipe = recipe.withView(new PartialRead<>(FormulaView.DEFAULT, fields)
                .set("at", (it, field) -> it.withAt((int) field.whole(0, MOST_STEPS)))
                .set("edges",
                        (it, field) -> it.withEdges(field.choice(Edges.values(), Edges::id)))
                .set("nudge", (it, field) -> it.withNudge(Optional.of(nudge(field))))
                .set("mistake", (it, field) -> it.withMistake(mistake(field)))
                .read());
        check(recipe, fields);
        return recipe;
    }

    private static Map<String, Value> values(JsonField found, String text) throws RecipeException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonField> field : found.fields().entrySet()) {
            try {
                values.put(field.getKey(), value(field.getValue()));
            } catch (RecipeException wrong) {
                throw shown(wrong, field.getKey(), text);
            }
        }
        return values;
    }

    /** With the place of the leaf in the formulas, if it is in them. */
    private static RecipeException shown(RecipeException wrong, String leaf, String text) {
        try {
            return GraphText.parse(text, true).find(leaf).filter(Node::isLeaf)
                    .flatMap(node -> GraphErrors.excerpt(node.place(), text)).map(wrong::at).orElse(wrong);
        } catch (GraphException other) {
            return wrong;
        }
    }

    /** A number or an array of numbers. */
    private static Value value(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Number) {
            return Value.scalar(found.number(-Value.LARGEST, Value.LARGEST));
        }
        if (!(found.value() instanceof JsonValue.Items)) {
            throw found.outside("recipe.leaf_value", String.valueOf(Value.MAX_ROWS));
        }
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > Value.MAX_ROWS) {
            throw new RecipeException(
                    "recipe.leaf_rows", JsonValue.shorten(found.path()), Value.MAX_ROWS, items.size());
        }
        return Value.batch(NormReader.numbers(items, Value.LARGEST));
    }

    private static List<String> names(JsonField found) throws RecipeException {
        List<String> names = new ArrayList<>();
        for (JsonField item : found.items()) {
            names.add(item.text());
        }
        return names;
    }

    private static Nudge nudge(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("node", "h"));
        String node = found.need("node").text();
        return new Nudge(node, fields.containsKey("h")
                ? fields.get("h").number(Nudge.LEAST, Nudge.LARGEST)
                : Nudge.DEFAULT);
    }

    private static Optional<Mistake> mistake(JsonField found) throws RecipeException {
        String id = found.text();
        if (id.equals(NO_MISTAKE)) {
            return Optional.empty();
        }
        List<String> allowed = new ArrayList<>(List.of(NO_MISTAKE));
        for (Mistake mistake : Mistake.values()) {
            if (mistake.id().equals(id)) {
                return Optional.of(mistake);
            }
            allowed.add(mistake.id());
        }
        throw found.outside("recipe.choice", String.join(", ", allowed));
    }

    /** The text is a graph, and values, parameters, folds and the nudged node fit it. */
    private static void check(FormulaRecipe recipe, Map<String, JsonField> fields) throws RecipeException {
        Graph graph;
        try {
            graph = FormulaGraphs.whole(recipe);
            FormulaRun.check(recipe);
        } catch (GraphException e) {
            throw GraphErrors.of(e, recipe.text());
        }
        List<String> leaves = graph.leaves().stream().map(Node::name).toList();
        if (fields.containsKey("parameters")) {
            for (JsonField item : fields.get("parameters").items()) {
                if (!leaves.contains(item.text())) {
                    throw item.unknown("leaf", leaves);
                }
            }
        }
        if (recipe.view().nudge().isPresent()
                && FormulaRun.find(graph, recipe.view().nudge().get().node()).isEmpty()) {
            throw fields.get("nudge").need("node").unknown("node",
                    graph.nodes().stream().map(node -> node.name().isEmpty() ? node.id() : node.name())
                            .toList());
        }
    }
}
