package gradientlab.ui.descent;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.surface.Point;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.DescentRecipe.ScheduleChoice;
import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import gradientlab.experiment.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small experiments for the lab's tests. */
final class Recipes {

    private Recipes() {}

    /** On the book's bowl from (-7, 2), 40 steps, these rules at their defaults. */
    static DescentRecipe bowl(String... optimizers) {
        List<RunnerSpec> runners = new ArrayList<>();
        for (String id : optimizers) {
            runners.add(runner(id, runners.size()));
        }
        return new DescentRecipe(
                new SurfaceChoice("bowl", Settings.NONE),
                new Point(-7, 2),
                40,
                1,
                runners,
                ScheduleChoice.CONSTANT,
                Clip.OFF,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Notes.NONE);
    }

    static RunnerSpec runner(String optimizer, int slot) {
        return new RunnerSpec(
                optimizer,
                Settings.defaults(Optimizers.get(optimizer).knobs()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                slot,
                true);
    }
}
