package gradientlab.experiment.training;

import gradientlab.experiment.recipe.Recipe;
import java.util.List;

/**
 * A recipe whose run trains something, and which holds the changes that were made while it trained.
 *
 * @param <R> the lab's recipes
 */
public interface TrainedRecipe<R extends TrainedRecipe<R>> extends Recipe {

    /** How many updates, 1 or more. */
    int steps();

    /** Changes of the optimizer made while it ran, in the order of their steps. */
    List<OptimizerChange> changes();

    /** The same recipe with other changes on the way. */
    R withChanges(List<OptimizerChange> changed);

    /** The recipe as it would start now: with the last of its changes from the first step on. */
    R present();
}
