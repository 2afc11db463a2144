package gradientlab.experiment.descent.run;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.log.Log;
import java.util.List;
import java.util.Optional;

/**
 * All that came of a descent recipe: one trajectory a runner, in the recipe's order.
 *
 * @param recipe what was run
 * @param surface the recipe's surface
 * @param runners one a runner, switched-off runners included
 * @param ghosts the paths not taken, oldest first, where the recipe wants them
 * @param fans the paths of other seeds, one fan a runner that has anything random, where it wants them
 * @param logged the paths of a log that it is compared with, which no recipe holds; mostly none
 */
public record Trajectories(
        DescentRecipe recipe, LossSurface surface, List<Trajectory> runners, List<Ghost> ghosts,
        List<Fan> fans, List<LoggedPath> logged) {

    public Trajectories {
        runners = List.copyOf(runners);
        ghosts = List.copyOf(ghosts);
        fans = List.copyOf(fans);
        logged = List.copyOf(logged);
    }

    /** Compared with no log. */
    Trajectories(DescentRecipe recipe, LossSurface surface, List<Trajectory> runners, List<Ghost> ghosts,
            List<Fan> fans) {
        this(recipe, surface, runners, ghosts, fans, List.of());
    }

    /** No ghosts and no fans. */
    public Trajectories(DescentRecipe recipe, LossSurface surface, List<Trajectory> runners) {
        this(recipe, surface, runners, List.of(), List.of());
    }

    /**
     * The same beside the paths of a log.
     *
     * @param unnamed whose they are where the log does not say it
     */
    public Trajectories besides(Log log, int unnamed) {
        return new Trajectories(recipe, surface, runners, ghosts, fans, LoggedPath.of(log, this, unnamed));
    }

    /** The same beside no log. */
    public Trajectories alone() {
        return new Trajectories(recipe, surface, runners, ghosts, fans, List.of());
    }

    /** The fan of a runner, if it has one. */
    public Optional<Fan> fan(int runner) {
        return fans.stream().filter(fan -> fan.runner() == runner).findFirst();
    }

    /** The same paths under a recipe that differs only in what is shown of them. */
    public Trajectories shownBy(DescentRecipe other) {
        return new Trajectories(other, surface, runners, ghosts, fans, logged);
    }

    /** One runner's path alone, with the changes that were its own. */
    public Trajectories only(int runner) {
        List<Intervention> changes = recipe.interventions().stream()
                .filter(change -> change.runner() == runner)
                .map(change -> new Intervention(change.at(), 0, change.set()))
                .toList();
        DescentRecipe own = recipe.withInterventions(List.of())
                .withRunners(List.of(recipe.runners().get(runner)))
                .withInterventions(changes)
                .withCurvature(recipe.curvature().filter(shown -> shown == runner).map(shown -> 0));
        return new Trajectories(own, surface, List.of(runners.get(runner)));
    }

    /**
     * The loss whose first crossing counted as arrived; NaN where none was chosen and no minimum is known.
     */
    public double target() {
        return Descent.target(recipe, surface);
    }
}
