package gradientlab.cli;

import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import gradientlab.experiment.MapAxis;
import gradientlab.experiment.MapAxis.Spacing;
import gradientlab.experiment.MapMetric;
import gradientlab.experiment.MapSpec;
import gradientlab.experiment.Sweep;
import gradientlab.experiment.Training;
import java.util.List;

/**
 * Adam on Rosenbrock over learning rate and beta1, told by its last loss, so that every cell runs all of its
 * steps.
 */
final class MapBench {

    private final DescentRecipe recipe;
    private final MapSpec spec;

    /** @param side how many cells across, and as many up */
    MapBench(int side, int steps) {
        recipe = DescentRecipe.of(SurfaceChoice.of("rosenbrock"), List.of(RunnerSpec.of("adam", 0)))
                .withSteps(steps);
        spec = new MapSpec(
                0, new MapAxis("lr", 1e-4, 1, Spacing.LOG, side),
                new MapAxis("beta1", 0, 0.99, Spacing.LINEAR, side), MapMetric.FINAL_LOSS);
    }

    /** Makes it that often; returns how often. */
    long maps(int times, Training.Crew crew) {
        for (int i = 0; i < times; i++) {
            Sweep.run(recipe, spec, crew, () -> false, seen -> {});
        }
        return times;
    }
}
