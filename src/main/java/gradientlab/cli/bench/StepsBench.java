package gradientlab.cli.bench;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import java.util.ArrayList;
import java.util.List;

/** Times the steps of optimizers on a surface, one run after the other. */
final class StepsBench {

    private static final int WEAR_ROUNDS = 5;
    private static final int WEAR_STEPS = 300;

    private final DescentRecipe recipe;
    private final LossSurface surface;
    private final boolean path;
    /** Written and never read, so that no step can be left out as useless. */
    private double end;

    /**
     * @param recipe of runners without schedule, noise or clipping
     * @param path whether the whole path is kept with its losses and gradients, as the window does; otherwise
     *     the rule and the surface run alone
     */
    StepsBench(DescentRecipe recipe, boolean path) {
        this.recipe = recipe;
        this.path = path;
        surface = recipe.surface().make();
    }

    /**
     * The median rate, all runners' steps together. Every optimizer has run on every surface before, as in
     * use: a virtual machine that has seen one of them only is faster than people will see it.
     *
     * @param warmUp seconds that are not counted
     * @param seconds that are
     */
    double stepsPerSecond(double warmUp, double seconds, Clock clock) {
        wear();
        Pace pace = new Pace(this::runs, Pace.SPAN, clock);
        pace.warmUp(warmUp);
        pace.measure(seconds);
        return pace.perSecond();
    }

    private static void wear() {
        List<RunnerSpec> everyone = new ArrayList<>();
        for (Optimizer optimizer : Optimizers.all()) {
            everyone.add(RunnerSpec.of(optimizer.id(), 0));
        }
        for (int round = 0; round < WEAR_ROUNDS; round++) {
            for (SurfaceEntry entry : Surfaces.all()) {
                DescentRecipe some =
                        DescentRecipe.of(SurfaceChoice.of(entry.id()), everyone).withSteps(WEAR_STEPS);
                Descent.run(some);
                new StepsBench(some, false).runs(1);
            }
        }
    }

    private long runs(int times) {
        long steps = 0;
        for (int i = 0; i < times; i++) {
            steps += path ? kept() : alone();
        }
        return steps;
    }

    private long kept() {
        return Descent.run(recipe).runners().stream().mapToLong(runner -> runner.rows() - 1L).sum();
    }

    private long alone() {
        for (RunnerSpec runner : recipe.runners()) {
            Stepper stepper = Optimizers.get(runner.optimizer()).start(2, runner.settings(), surface);
            double[] point = {recipe.start().x(), recipe.start().y()};
            double[] probe = stepper.looksAhead() ? new double[2] : point;
            double[] gradient = new double[2];
            for (int k = 0; k < recipe.steps(); k++) {
                if (probe != point) {
                    stepper.probe(probe, point);
                }
                surface.gradient(gradient, probe[0], probe[1]);
                stepper.step(point, gradient);
            }
            end += point[0] + point[1];
        }
        return (long) recipe.runners().size() * recipe.steps();
    }
}
