package gradientlab.experiment.flow;

import gradientlab.core.Knob;
import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.descent.DescentWriter;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.OptimizerWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns a flow recipe into a tree for {@link JsonWriter}, as {@link DescentWriter} does with a descent's. */
final class FlowWriter {

    private FlowWriter() {}

    static Map<String, Object> tree(FlowRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("networks", IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> network(recipe.networks().get(i), i)).toList());
        tree.put("data", data(recipe.data()));
        recipe.loss().ifPresent(loss -> tree.put("loss", loss.id()));
        if (recipe.smoothing() != 0) {
            tree.put("label_smoothing", recipe.smoothing());
        }
        if (!(recipe.data() instanceof ExplicitData)) {
            tree.put("batch", recipe.batch());
            tree.put("validation", recipe.validation());
        }
        tree.put("optimizer", OptimizerWriter.optimizer(recipe.optimizer(), recipe.settings()));
        if (!recipe.decaysAll()) {
            tree.put("decay_on", "weights");
        }
        if (!recipe.schedule().constant()) {
            tree.put("schedule", RecipeFields.schedule(recipe.schedule()));
        }
        if (!recipe.clip().off()) {
            tree.put("clip", RecipeFields.clip(recipe.clip()));
        }
        if (!recipe.changes().isEmpty()) {
            tree.put("changes", OptimizerWriter.changes(recipe.plan(), recipe.networks().size()));
        }
        tree.put("steps", recipe.steps());
        tree.put("seed", recipe.seed());
        return tree;
    }

    private static Map<String, Object> network(NetworkSpec spec, int index) {
        NetworkSpec standard = NetworkSpec.of(index);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("depth", spec.depth());
        tree.put("width", spec.width());
        tree.put("activation", spec.activation());
        tree.put("block", spec.block().id());
        tree.put("init", spec.init());
        put(tree, "std", spec.std(), spec.init().equals("normal") ? Double.NaN : standard.std());
        put(tree, "weight_scale", spec.weightScale(), standard.weightScale());
        put(tree, "branch_scale", spec.branchScale(),
                spec.block().skips() ? Double.NaN : standard.branchScale());
        put(tree, "slope", spec.slope(), NetworkSpec.defaultSlope(spec.activation()));
        RegularizerField.write(tree, spec.regularizers(), standard.regularizers());
        spec.clip().ifPresent(clip -> tree.put("clip", RecipeFields.clip(clip)));
        if (spec.slot() != index) {
            tree.put("slot", spec.slot() + 1);
        }
        if (!spec.shown()) {
            tree.put("shown", false);
        }
        spec.parameters().ifPresent(given -> tree.put("parameters", parameters(given)));
        return tree;
    }

    private static void put(Map<String, Object> tree, String field, double value, double unless) {
        if (value != unless) {
            tree.put(field, value);
        }
    }

    private static Map<String, Object> parameters(NetworkSpec.Parameters given) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("W", given.weights());
        vectors(tree, "b", given.biases());
        vectors(tree, "gamma", given.scales());
        vectors(tree, "beta", given.shifts());
        return tree;
    }

    private static void vectors(Map<String, Object> tree, String field, List<List<Double>> rows) {
        if (!rows.isEmpty()) {
            tree.put(field, rows);
        }
    }

    private static Object data(DataChoice data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (data instanceof ShippedData shipped) {
            return shipped.id();
        } else if (data instanceof FileData file) {
            tree.put("file", file.path());
        } else if (data instanceof ExplicitData explicit) {
            tree.put("inputs", explicit.inputs());
            boolean single = explicit.targets().stream().allMatch(row -> row.size() == 1);
            tree.put("targets", single
                    ? explicit.targets().stream().map(row -> row.get(0)).toList()
                    : explicit.targets());
        } else if (data instanceof GeneratedData generated) {
            tree.put("id", generated.id());
            List<Knob> knobs = Generators.find(generated.id()).map(Generator::knobs).orElse(List.of());
            RecipeFields.knobs(tree, generated.knobs(), knobs);
        }
        return tree;
    }
}
