package gradientlab.paint.descent.chart;

import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.run.Descent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far to the right a runner's row lies in a chart: its step, or the examples its updates have seen. */
final class RunCost {

    private final boolean samples;
    private final List<Optional<BatchPlan>> plans = new ArrayList<>();
    private final int rows;
    private final double most;

    RunCost(DescentRecipe recipe) {
        Fitted fitted = recipe.surface().origin() instanceof Fitted made ? made : null;
        samples = fitted != null && fitted.batching().samples();
        rows = samples ? fitted.rows(recipe.surface().knobs()) : 1;
        double reach = samples ? 0 : recipe.steps();
        for (int i = 0; samples && i < recipe.runners().size(); i++) {
            plans.add(Descent.batches(recipe, i));
            reach = Math.max(reach, recipe.runners().get(i).shown() ? at(i, recipe.steps()) : 0);
        }
        most = Math.max(1, reach);
    }

    /** Whether examples are counted, not steps. */
    boolean samples() {
        return samples;
    }

    /** What a runner has spent before the update of that row. */
    double at(int runner, int row) {
        return samples && runner < plans.size()
                ? plans.get(runner).map(plan -> plan.samples(row)).orElse((long) row * rows)
                : row;
    }

    /** What the dearest runner that is shown spends in all steps, at least 1. */
    double most() {
        return most;
    }
}
