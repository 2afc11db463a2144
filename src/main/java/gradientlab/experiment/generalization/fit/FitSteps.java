package gradientlab.experiment.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.model.Capacities;

/** What a step of the mode's timeline is: a capacity, or of the penalty's view a strength of the ridge. */
public final class FitSteps {

    private FitSteps() {}

    private static boolean penalty(FitRecipe recipe) {
        return recipe.view() == View.PENALTY && recipe.model().kind() == Kind.POLYNOMIAL;
    }

    private static Capacities capacities(FitRecipe recipe) {
        return Capacities.of(recipe.model(), recipe.data());
    }

    /** The last step, from 0. */
    public static int last(FitRecipe recipe) {
        return penalty(recipe) ? PenaltyRun.RIDGE.length - 1 : capacities(recipe).size() - 1;
    }

    /** Where a recipe stands. */
    public static int of(FitRecipe recipe) {
        return penalty(recipe) ? PenaltyRun.step(recipe.model().l2())
                : capacities(recipe).step(recipe.model().capacity());
    }

    /** The recipe at another step. */
    public static FitRecipe set(FitRecipe recipe, int step) {
        if (of(recipe) == step) {
            return recipe;
        }
        return recipe.withModel(penalty(recipe) ? recipe.model().withL2(PenaltyRun.RIDGE[step])
                : recipe.model().withCapacity(capacities(recipe).at(step)));
    }
}
