package gradientlab.experiment.descent.sweep;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.run.Descent;

/**
 * What all cells of a sweep share, whatever surface they are on.
 *
 * @param cells where answers are written
 * @param factors the schedule's factor by step; null if it is always 1
 * @param memoryless whether the rule is
 * @param room for the paths of lanes, one a thread
 */
record SweepTask(
        int steps, Kind kind, SweepCells cells, double[] factors, boolean memoryless,
        ThreadLocal<LanePaths> room) {

    static SweepTask of(DescentRecipe recipe, int index, Kind kind, SweepCells cells) {
        RunnerSpec runner = recipe.runners().get(index);
        return new SweepTask(
                Math.min(recipe.steps(), recipe.budget().orElse(Integer.MAX_VALUE)), kind, cells,
                Descent.factors(recipe.scheduleOf(runner), recipe.steps()),
                Optimizers.get(runner.optimizer()).memoryless(), new ThreadLocal<>());
    }

    /** For the paths of so many lanes, until the thread asks again; null if the metric needs no paths. */
    LanePaths paths(int width) {
        if (kind != Kind.BASIN) {
            return null;
        }
        if (room.get() == null || room.get().width() < width) {
            room.set(new LanePaths(steps, width));
        }
        return room.get().begin();
    }
}
