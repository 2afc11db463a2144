package gradientlab.experiment;

import gradientlab.core.surface.LossSurface;
import java.util.ArrayList;
import java.util.List;

/** Runs a descent recipe: a pure function from recipe to trajectories, the same bits on every run. */
public final class Descent {

    private Descent() {}

    /** Every runner's whole path. A runner that overflows ends alone; it never stops the others. */
    public static Trajectories run(DescentRecipe recipe) {
        LossSurface surface = recipe.surface().make();
        List<Trajectory> runners = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            runners.add(run(recipe, surface, i));
        }
        return new Trajectories(recipe, surface, runners);
    }

    private static Trajectory run(DescentRecipe recipe, LossSurface surface, int index) {
        throw new UnsupportedOperationException(recipe + " " + surface + index);
    }
}
