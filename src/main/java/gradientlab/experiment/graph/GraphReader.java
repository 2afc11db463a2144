package gradientlab.experiment.graph;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a recipe of the lab of JSON values, complete and checked; {@link GraphWriter} is its inverse. */
final class GraphReader {

    /** What recipes of all three modes begin with. */
    static final List<String> HEAD = List.of("format", "lab", "mode", "title", "do", "watch");

    private GraphReader() {}

    /** A recipe that names no mode is one of formulas. */
    static GraphRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> all = found.fields();
        Mode mode = all.containsKey("mode") ? choice(all.get("mode"), Mode.values(), Mode::id) : Mode.GRAPH;
        return switch (mode) {
            case GRAPH -> FormulaReader.read(found);
            case ACTIVATIONS -> ActivationsReader.read(found);
            case BATCH_NORM -> NormReader.read(found);
        };
    }

    /** The one of several that is named so. */
    static <E> E choice(JsonField found, E[] all, Function<E, String> id) throws RecipeException {
        String name = found.text();
        return Arrays.stream(all).filter(each -> id.apply(each).equals(name)).findFirst()
                .orElseThrow(() -> found.outside("recipe.choice",
                        String.join(", ", Arrays.stream(all).map(id).toList())));
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
