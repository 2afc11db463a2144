package gradientlab.paint;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import java.util.ArrayList;
import java.util.List;

/** Descents for painters to be tested with. */
public final class Runs {

    private Runs() {}

    /** Six runners on Himmelblau's surface, as in the design's pictures. */
    public static Trajectories fourValleys() {
        return run("himmelblau", new Point(-0.6, -0.6), 60,
                "sgd 0.004", "momentum 0.0022", "nag 0.004", "adagrad 0.9", "rmsprop 0.1", "adam 0.18");
    }

    /** The same with a NAG whose rate is too high: it diverges after a dozen steps. */
    public static Trajectories oneDiverging() {
        return run("himmelblau", new Point(-0.6, -0.6), 60,
                "sgd 0.004", "momentum 0.0022", "nag 0.03", "adagrad 0.9", "rmsprop 0.1", "adam 0.18");
    }

    /** Runs optimizers, each given as its id and its learning rate. */
    public static Trajectories run(String surface, Point start, int steps, String... runners) {
        return Descent.run(recipe(surface, start, steps, runners));
    }

    public static DescentRecipe recipe(String surface, Point start, int steps, String... runners) {
        List<RunnerSpec> specs = new ArrayList<>();
        for (String runner : runners) {
            String[] parts = runner.split(" ");
            RunnerSpec spec = RunnerSpec.of(parts[0], specs.size());
            specs.add(spec.with(spec.settings().with("lr", Double.parseDouble(parts[1]))));
        }
        return DescentRecipe.of(SurfaceChoice.of(surface), specs).withStart(start).withSteps(steps);
    }
}
