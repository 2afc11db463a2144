package gradientlab.experiment.generalization.bias;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.model.Capacities;

/** What a step of the mode's timeline is: a capacity. */
public final class BiasSteps {

    private BiasSteps() {}

    private static Capacities capacities(BiasRecipe recipe) {
        return Capacities.of(recipe.model(), recipe.data());
    }

    /** The last step, from 0. */
    public static int last(BiasRecipe recipe) {
        return capacities(recipe).size() - 1;
    }

    /** Where a recipe stands. */
    public static int of(BiasRecipe recipe) {
        return capacities(recipe).step(recipe.model().capacity());
    }

    /** The recipe at another step. */
    public static BiasRecipe set(BiasRecipe recipe, int step) {
        return of(recipe) == step ? recipe
                : recipe.withModel(recipe.model().withCapacity(capacities(recipe).at(step)));
    }
}
