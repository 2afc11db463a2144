package gradientlab.experiment.flow;

import gradientlab.experiment.json.RecipeException;
import java.util.List;

/** Checks that networks are of a size to be trained, and explicit parameters of the shape they must have. */
final class Shapes {

    private static final long MILLION = 1_000_000;

    private Shapes() {}

    /** @throws RecipeException naming how many weights there may be, or an array with its shape */
    static void check(FlowRecipe recipe, FlowData data) throws RecipeException {
        if (recipe.weights() > FlowRecipe.MAX_WEIGHTS) {
            throw new RecipeException(
                    "recipe.weights.most", FlowRecipe.MAX_WEIGHTS / MILLION,
                    (recipe.weights() + MILLION - 1) / MILLION);
        }
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkSpec spec = recipe.networks().get(i);
            if (spec.parameters().isPresent()) {
                check("networks[" + i + "].parameters.", spec, spec.parameters().get(), data);
            }
        }
    }

    private static void check(String place, NetworkSpec spec, NetworkSpec.Parameters given, FlowData data)
            throws RecipeException {
        int layers = spec.depth() + 1;
        count(place + "W", layers, given.weights().size());
        for (int l = 0; l < layers; l++) {
            int out = l < spec.depth() ? spec.width() : data.outputs();
            int in = l == 0 ? data.training().features() : spec.width();
            List<List<Double>> w = given.weights().get(l);
            if (w.size() != out || w.get(0).size() != in) {
                throw new RecipeException(
                        "recipe.shape", place + "W[" + l + "]", "[" + out + "][" + in + "]",
                        "[" + w.size() + "][" + w.get(0).size() + "]");
            }
        }
        vectors(place + "b", given.biases(), layers, spec.width(), data.outputs());
        if (!spec.block().normalizes() && !(given.scales().isEmpty() && given.shifts().isEmpty())) {
            throw new RecipeException("recipe.norm", place + (given.scales().isEmpty() ? "beta" : "gamma"));
        }
        vectors(place + "gamma", given.scales(), spec.depth(), spec.width(), 0);
        vectors(place + "beta", given.shifts(), spec.depth(), spec.width(), 0);
    }

    private static void count(String field, int wanted, int found) throws RecipeException {
        if (found != wanted) {
            throw new RecipeException("recipe.layers", field, wanted, found);
        }
    }

    private static void vectors(String field, List<List<Double>> rows, int count, int width, int last)
            throws RecipeException {
        if (rows.isEmpty()) {
            return;
        }
        count(field, count, rows.size());
        for (int l = 0; l < count; l++) {
            int wanted = last > 0 && l == count - 1 ? last : width;
            if (rows.get(l).size() != wanted) {
                throw new RecipeException(
                        "recipe.shape", field + "[" + l + "]", "[" + wanted + "]",
                        "[" + rows.get(l).size() + "]");
            }
        }
    }
}
