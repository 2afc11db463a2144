package gradientlab.core.graph;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.graph.text.GraphText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/** The reference file's recipes with the numbers they must give. */
public final class Presets {

    private static final JsonNode FILE = Reference.read("graph.json");

    private Presets() {}

    /** Those of a mode. */
    public static Stream<Named<JsonNode>> of(String mode) {
        return StreamSupport.stream(FILE.get("presets").spliterator(), false)
                .filter(preset -> preset.get("recipe").get("mode").asText().equals(mode))
                .map(preset -> Named.of(preset.get("id").asText(), preset));
    }

    public static JsonNode get(String id) {
        return StreamSupport.stream(FILE.get("presets").spliterator(), false)
                .filter(preset -> preset.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    public static Graph graph(JsonNode preset) throws GraphException {
        return GraphText.parse(preset.get("recipe").get("text").asText(), true);
    }

    public static GraphRun run(JsonNode preset) throws GraphException {
        return GraphRun.of(graph(preset), values(preset.get("recipe").get("values")));
    }

    public static GraphRun run(String text, Object... namesAndValues) throws GraphException {
        return GraphRun.of(GraphText.parse(text, true), values(namesAndValues));
    }

    /** {@code "a", 2.0, "x", Value.batch(1, 2)} */
    public static Map<String, Value> values(Object... namesAndValues) {
        Map<String, Value> values = new HashMap<>();
        for (int k = 0; k < namesAndValues.length; k += 2) {
            values.put((String) namesAndValues[k], namesAndValues[k + 1] instanceof Value value
                    ? value
                    : Value.scalar(((Number) namesAndValues[k + 1]).doubleValue()));
        }
        return values;
    }

    public static Map<String, Value> values(JsonNode json) {
        Map<String, Value> values = new HashMap<>();
        json.fieldNames().forEachRemaining(name -> values.put(name, json.get(name).isArray()
                ? Value.batch(numbers(json.get(name)))
                : Value.scalar(json.get(name).asDouble())));
        return values;
    }

    /** An array, or one number as an array. */
    public static double[] numbers(JsonNode json) {
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray()
                : new double[] {json.asDouble()};
    }

    public static List<Node> parameters(Graph graph, JsonNode preset) {
        List<Node> leaves = new ArrayList<>();
        preset.get("recipe").get("parameters").forEach(
                name -> leaves.add(graph.find(name.asText()).orElseThrow()));
        return leaves;
    }

    /** The node of that name. */
    public static int node(GraphRun run, String name) {
        return run.graph().find(name).orElseThrow().index();
    }

    public static double[] gradient(GraphRun run, String name) {
        int node = node(run, name);
        double[] rows = new double[run.rows(node)];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = run.gradient(node, row);
        }
        return rows;
    }
}
