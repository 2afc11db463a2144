package gradientlab.paint.flow;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowRecipe;
import java.util.Optional;

/**
 * How many classes a recipe's network tells apart, where the recipe says so: one that gives all of them the
 * same chance has a cross-entropy of the logarithm of that number.
 */
final class GuessLevel {

    private static final int DIGITS = 10;
    private static final int IRISES = 3;

    private GuessLevel() {}

    /** Empty for data of the user's own and for losses that are no cross-entropy. */
    static Optional<Integer> classes(FlowRecipe recipe) {
        if (recipe.loss().isPresent() && recipe.loss().get() == Loss.MSE) {
            return Optional.empty();
        }
        if (recipe.data() instanceof GeneratedData generated) {
            return Optional.of(generated.knobs().has("classes") ? (int) generated.knobs().get("classes") : 2);
        }
        if (recipe.data() instanceof ShippedData shipped) {
            return Optional.of(shipped.id().equals("digits") ? DIGITS : IRISES);
        }
        return Optional.empty();
    }
}
