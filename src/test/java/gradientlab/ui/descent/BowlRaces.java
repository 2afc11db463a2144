package gradientlab.ui.descent;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import java.util.ArrayList;
import java.util.List;

/** Small experiments for the lab's tests. */
public final class BowlRaces {

    private BowlRaces() {}

    /** On the book's bowl from (-7, 2), 40 steps, these rules at their defaults. */
    public static DescentRecipe bowl(String... optimizers) {
        List<RunnerSpec> runners = new ArrayList<>();
        for (String id : optimizers) {
            runners.add(runner(id, runners.size()));
        }
        return DescentRecipe.of(SurfaceChoice.of("bowl"), runners).withStart(new Point(-7, 2)).withSteps(40);
    }

    static RunnerSpec runner(String optimizer, int slot) {
        return RunnerSpec.of(optimizer, slot);
    }
}
