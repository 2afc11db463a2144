package gradientlab.experiment.training;

import gradientlab.experiment.recipe.Recipe;

/**
 * A recipe whose run trains something, and which holds what was changed while it trained.
 *
 * @param <R> the lab's recipes
 */
public interface TrainedRecipe<R extends TrainedRecipe<R>> extends Recipe {

    /** How many updates, 1 or more. */
    int steps();

    /** Whether something was changed while it ran. */
    boolean steered();

    /** The same recipe without what was changed after a step. */
    R upTo(int step);

    /** The recipe as it would start now: with the last of its changes from the first step on. */
    R present();
}
