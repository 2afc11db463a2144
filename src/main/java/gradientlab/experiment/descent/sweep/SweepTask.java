package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.run.Descent;

/** What all cells of a sweep share, whatever surface they are on. */
final class SweepTask {

    final int steps;
    final SweepMetric.Kind kind;
    /** Where answers are written. */
    final SweepCells cells;
    /** The schedule's factor by step; null if it is always 1. */
    final double[] factors;
    /** Whether the rule is {@link gradientlab.core.optimizer.Optimizer#memoryless}. */
    final boolean memoryless;
    private final ThreadLocal<LanePaths> paths = new ThreadLocal<>();

    SweepTask(DescentRecipe recipe, int index, SweepMetric metric, SweepCells cells) {
        RunnerSpec runner = recipe.runners().get(index);
        steps = Math.min(recipe.steps(), recipe.budget().orElse(Integer.MAX_VALUE));
        kind = metric.kind();
        this.cells = cells;
        factors = Descent.factors(recipe.scheduleOf(runner), recipe.steps());
        memoryless = Optimizers.get(runner.optimizer()).memoryless();
    }

    /** Room for the paths of so many lanes, if the metric needs them, until the thread asks again; else null. */
    LanePaths paths(int width) {
        if (kind != SweepMetric.Kind.BASIN) {
            return null;
        }
        LanePaths mine = paths.get();
        if (mine == null || mine.width() < width) {
            mine = new LanePaths(steps, width);
            paths.set(mine);
        }
        return mine.begin();
    }
}
