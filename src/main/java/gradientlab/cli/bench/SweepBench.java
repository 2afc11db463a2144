package gradientlab.cli.bench;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.worker.Parallel;
import java.util.List;

/**
 * Adam on Rosenbrock over learning rate and beta1, told by its last loss, so that every cell runs all of its
 * steps.
 */
final class SweepBench {

    private final DescentRecipe recipe;
    private final SweepSpec spec;

    /** @param side how many cells across, and as many up */
    SweepBench(int side, int steps) {
        recipe = DescentRecipe.of(SurfaceChoice.of("rosenbrock"), List.of(RunnerSpec.of("adam", 0)))
                .withSteps(steps);
        spec = new SweepSpec(
                0, new SweepAxis("lr", 1e-4, 1, Spacing.LOG, side),
                new SweepAxis("beta1", 0, 0.99, Spacing.LINEAR, side), SweepMetric.FINAL_LOSS);
    }

    /** Makes it that often; returns how often. */
    long maps(int times, Parallel parallel) {
        for (int i = 0; i < times; i++) {
            Sweep.run(recipe, spec, parallel, () -> false, seen -> {});
        }
        return times;
    }
}
