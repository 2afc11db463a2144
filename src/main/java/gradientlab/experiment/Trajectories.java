package gradientlab.experiment;

import gradientlab.core.surface.LossSurface;
import java.util.List;

/**
 * All that came of a descent recipe: one trajectory a runner, in the recipe's order.
 *
 * @param recipe what was run
 * @param surface the recipe's surface
 * @param runners one a runner, switched-off runners included
 */
public record Trajectories(DescentRecipe recipe, LossSurface surface, List<Trajectory> runners) {

    public Trajectories {
        runners = List.copyOf(runners);
    }

    /**
     * The loss whose first crossing counted as arrived; NaN where none was chosen and no minimum is known.
     */
    public double target() {
        return Descent.target(recipe, surface);
    }
}
