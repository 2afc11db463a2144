package gradientlab.experiment.graph;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.Map;

/** Makes a recipe of the lab of JSON values, complete and checked; {@link GraphWriter} is its inverse. */
final class GraphReader {

    /** What recipes of all three modes begin with. */
    static final List<String> HEAD = List.of("format", "lab", "mode", "title", "do", "watch");

    private GraphReader() {}

    /** A recipe that names no mode is one of formulas. */
    static GraphRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> all = found.fields();
        Mode mode = all.containsKey("mode") ? all.get("mode").choice(Mode.values(), Mode::id) : Mode.GRAPH;
        return switch (mode) {
            case GRAPH -> FormulaReader.read(found);
            case ACTIVATIONS -> ActivationsReader.read(found);
            case BATCH_NORM -> NormReader.read(found);
        };
    }

    /** The id of an activation. */
    static String activation(JsonField found) throws RecipeException {
        String id = found.text();
        if (GraphActivations.find(id).isEmpty()) {
            throw found.unknown("activation",
                    GraphActivations.all().stream().map(Activation::id).toList());
        }
        return id;
    }
}
