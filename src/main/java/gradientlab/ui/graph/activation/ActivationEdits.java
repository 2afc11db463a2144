package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import java.util.ArrayList;
import java.util.List;

/** What a person changes of the activations that are compared. */
final class ActivationEdits {

    private static final double HUNDREDTHS = 100;
    private static final double FARTHEST = 6;

    private ActivationEdits() {}

    /** Whether one more may be added. */
    static boolean room(ActivationsRecipe recipe) {
        return recipe.activations().size() < ActivationsRecipe.MAX_CURVES;
    }

    /** With an activation added behind the others, which keep their looks; it is the selected one then. */
    static ActivationsRecipe with(ActivationsRecipe recipe, String id) {
        List<String> more = new ArrayList<>(recipe.activations());
        more.add(id);
        return recipe.withActivations(more, id);
    }

    /** Without an activation, one of two or more: the last one takes its look, the others keep theirs. */
    static ActivationsRecipe without(ActivationsRecipe recipe, String id) {
        List<String> fewer = new ArrayList<>(recipe.activations());
        int place = fewer.indexOf(id);
        String last = fewer.remove(fewer.size() - 1);
        if (place < fewer.size()) {
            fewer.set(place, last);
        }
        return recipe.withActivations(fewer, recipe.selected().equals(id) ? fewer.get(0) : recipe.selected());
    }

    /** With the line x at a hundredth that the axis has. */
    static ActivationsRecipe at(ActivationsRecipe recipe, double x) {
        double rounded = Math.rint(x * HUNDREDTHS) / HUNDREDTHS;
        // −0 would be printed with its sign.
        return recipe.withX(Math.max(-FARTHEST, Math.min(FARTHEST, rounded)) + 0.0);
    }
}
