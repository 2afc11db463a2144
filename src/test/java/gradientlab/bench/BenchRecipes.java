package gradientlab.bench;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import java.util.ArrayList;
import java.util.List;

/**
 * The recipes that benchmarks run: every optimizer at its defaults, from one start, without a seed's luck.
 */
final class BenchRecipes {

    /** Eight rules of different kinds. */
    static final List<String> EIGHT =
            List.of("sgd", "momentum", "nag", "adagrad", "rmsprop", "adam", "nadam", "adabelief");

    private BenchRecipes() {}

    /** The optimizers on a surface from (-1.2, 1). */
    static DescentRecipe of(String surface, int steps, List<String> optimizers) {
        List<RunnerSpec> runners = new ArrayList<>();
        for (String id : optimizers) {
            runners.add(RunnerSpec.of(id, runners.size() % 8));
        }
        return DescentRecipe.of(SurfaceChoice.of(surface), runners)
                .withStart(new Point(-1.2, 1))
                .withSteps(steps);
    }
}
