package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a recipe of the lab into a tree for {@link JsonWriter}; what stands at its default is left out. */
final class GraphWriter {

    private GraphWriter() {}

    static Map<String, Object> tree(GraphRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("mode", recipe.mode().id());
        if (recipe instanceof FormulaRecipe formulas) {
            formulas(tree, formulas);
        } else if (recipe instanceof ActivationsRecipe activations) {
            activations(tree, activations);
        } else {
            norm(tree, (NormRecipe) recipe);
        }
        return tree;
    }

    private static void formulas(Map<String, Object> tree, FormulaRecipe recipe) {
        FormulaRecipe plain = FormulaRecipe.of("", Map.of());
        tree.put("text", recipe.text());
        Map<String, Object> values = new LinkedHashMap<>();
        recipe.values().forEach((leaf, value) -> values.put(leaf, value(value)));
        tree.put("values", values);
        put(tree, "parameters", recipe.parameters(), plain.parameters());
        put(tree, "lr", recipe.lr(), plain.lr());
        put(tree, "updates", recipe.updates(), plain.updates());
        put(tree, "folds", recipe.folds(), plain.folds());
        put(tree, "sharing", recipe.sharing(), plain.sharing());
        FormulaView view = recipe.view();
        put(tree, "at", view.at(), FormulaView.LAST);
        put(tree, "edges", view.edges().id(), FormulaView.DEFAULT.edges().id());
        view.nudge().ifPresent(nudge -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("node", nudge.node());
            fields.put("h", nudge.h());
            tree.put("nudge", fields);
        });
        view.mistake().map(Mistake::id).ifPresent(id -> tree.put("mistake", id));
    }

    /** A number, or an array of them. */
    static Object value(Value value) {
        return value.batch() ? value.entries() : value.get(0);
    }

    private static void activations(Map<String, Object> tree, ActivationsRecipe recipe) {
        ActivationsRecipe plain = ActivationsRecipe.DEFAULT;
        tree.put("activations", recipe.activations());
        tree.put("selected", recipe.selected());
        tree.put("x", recipe.x());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("mean", recipe.inputs().mean());
        inputs.put("deviation", recipe.inputs().deviation());
        tree.put("inputs", inputs);
        put(tree, "threshold", recipe.threshold(), plain.threshold());
        tree.put("slope", recipe.slope().id());
        tree.put("layers", recipe.layers());
        put(tree, "negative_slope", recipe.shapes().leaky(), plain.shapes().leaky());
        put(tree, "prelu_slope", recipe.shapes().prelu(), plain.shapes().prelu());
        put(tree, "elu_alpha", recipe.shapes().elu(), plain.shapes().elu());
    }

    private static void norm(Map<String, Object> tree, NormRecipe recipe) {
        NormRecipe plain = NormReader.of(recipe.points().z(), recipe.points().weights());
        tree.put("z", recipe.points().z());
        tree.put("weights", recipe.points().weights());
        tree.put("gamma", recipe.knobs().gamma());
        tree.put("beta", recipe.knobs().beta());
        tree.put("eps", recipe.knobs().eps());
        tree.put("activation", recipe.activation());
        tree.put("position", recipe.position().id());
        put(tree, "z_scale", recipe.points().scale(), plain.points().scale());
        put(tree, "z_shift", recipe.points().shift(), plain.points().shift());
        tree.put("statistics", recipe.statistics().source().id());
        put(tree, "rho", recipe.statistics().rho(), plain.statistics().rho());
        put(tree, "seed", recipe.statistics().seed(), plain.statistics().seed());
        put(tree, "batches", recipe.statistics().batches(), plain.statistics().batches());
        recipe.statistics().drawnFrom().ifPresent(from -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("mean", from.mean());
            fields.put("variance", from.variance());
            tree.put("drawn_from", fields);
        });
        put(tree, "example", recipe.example(), plain.example());
        put(tree, "at", recipe.at(), plain.at());
    }

    private static void put(Map<String, Object> tree, String field, Object value, Object plain) {
        if (!value.equals(plain)) {
            tree.put(field, value);
        }
    }
}
