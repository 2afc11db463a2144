package gradientlab.experiment.flow;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import java.util.List;

/** What the targets of explicit data say about loss and outputs. */
final class ExplicitTargets {

    /** The most classes there may be. */
    static final int MAX_CLASSES = 1000;

    private ExplicitTargets() {}

    /** The loss where a recipe names none: by whether targets are 0 and 1, other classes, or any numbers. */
    static Loss loss(List<List<Double>> targets) {
        if (targets.get(0).size() > 1 || !targets.stream().allMatch(row -> isClass(row.get(0)))) {
            return Loss.MSE;
        }
        return targets.stream().allMatch(row -> row.get(0) <= 1) ? Loss.BCE : Loss.CROSS_ENTROPY;
    }

    static boolean isClass(double target) {
        return target >= 0 && target < MAX_CLASSES && target == Math.rint(target);
    }

    /**
     * How many classes the networks of a recipe with explicit class targets tell apart: as many as the first
     * explicit output layer has rows, or as the targets name, two at least.
     */
    static int classes(FlowRecipe recipe) {
        ExplicitData data = (ExplicitData) recipe.data();
        int named = data.targets().stream().mapToInt(row -> row.get(0).intValue() + 1).max().orElse(0);
        int given = recipe.networks().stream().flatMap(network -> network.parameters().stream())
                .mapToInt(parameters -> parameters.weights().get(parameters.weights().size() - 1).size())
                .findFirst().orElse(2);
        return Math.max(2, Math.max(named, given));
    }
}
