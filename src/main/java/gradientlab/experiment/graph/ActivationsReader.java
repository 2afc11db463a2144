package gradientlab.experiment.graph;

import gradientlab.experiment.graph.ActivationsRecipe.Inputs;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads activations: which ones, at which x, over which inputs. */
final class ActivationsReader {

    private static final List<String> FIELDS = Stream.concat(GraphReader.HEAD.stream(),
            Stream.of("activations", "selected", "x", "inputs", "threshold", "slope", "layers",
                    "negative_slope", "prelu_slope", "elu_alpha"))
            .toList();

    private ActivationsReader() {}

    static ActivationsRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        return new PartialRead<>(ActivationsRecipe.DEFAULT.withNotes(RecipeFields.notes(fields)), fields)
                .set("activations", (it, field) -> with(it, activations(field)))
                .set("selected", (it, field) -> it.withActivations(it.activations(), selected(it, field)))
                .set("x", (it, field) -> it.withX(field.of(GraphDials.X)))
                .set("inputs", (it, field) -> it.withInputs(inputs(field)))
                .set("threshold", (it, field) -> it.withThreshold(field.of(GraphDials.THRESHOLD)))
                .set("slope",
                        (it, field) -> it.withSlope(field.choice(Slope.values(), Slope::id)))
                .set("layers", (it, field) -> it.withLayers((int) field.of(GraphDials.LAYERS)))
                .set("negative_slope", (it, field) -> it.withShapes(new Shapes(field.of(GraphDials.LEAKY),
                        it.shapes().prelu(), it.shapes().elu())))
                .set("prelu_slope", (it, field) -> it.withShapes(new Shapes(it.shapes().leaky(),
                        field.of(GraphDials.PRELU), it.shapes().elu())))
                .set("elu_alpha", (it, field) -> it.withShapes(new Shapes(it.shapes().leaky(),
                        it.shapes().prelu(), field.of(GraphDials.ELU))))
                .read();
    }

    /** The first one is selected unless it is said otherwise. */
    private static ActivationsRecipe with(ActivationsRecipe recipe, List<String> activations) {
        return recipe.withActivations(activations, activations.get(0));
    }

    private static List<String> activations(JsonField found) throws RecipeException {
        List<String> ids = new ArrayList<>();
        for (JsonField item : found.items()) {
            ids.add(GraphReader.activation(item));
        }
        if (ids.isEmpty() || ids.size() > ActivationsRecipe.MAX_CURVES
                || ids.stream().distinct().count() < ids.size()) {
            throw found.outside("recipe.activations", String.valueOf(ActivationsRecipe.MAX_CURVES));
        }
        return ids;
    }

    private static String selected(ActivationsRecipe recipe, JsonField found) throws RecipeException {
        if (!recipe.activations().contains(found.text())) {
            throw found.outside("recipe.choice", String.join(", ", recipe.activations()));
        }
        return found.text();
    }

    private static Inputs inputs(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("mean", "deviation"));
        return new PartialRead<>(ActivationsRecipe.DEFAULT.inputs(), fields)
                .set("mean", (it, field) -> new Inputs(field.of(GraphDials.MEAN), it.deviation()))
                .set("deviation", (it, field) -> new Inputs(it.mean(), field.of(GraphDials.DEVIATION)))
                .read();
    }
}
