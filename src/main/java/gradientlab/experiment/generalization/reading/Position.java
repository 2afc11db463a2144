package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.bias.BiasSteps;
import gradientlab.experiment.generalization.fit.FitSteps;

/**
 * Where a recipe's mode stands, as a step of a timeline: an epoch, a capacity in the order from simple to
 * flexible or a strength of a penalty, or a draw, tree, stage or round.
 */
public final class Position {

    private Position() {}

    /** How many steps the recipe's own mode has. */
    public static int steps(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> recipe.steps();
            case FIT -> FitSteps.last(recipe.fit());
            case BIAS -> BiasSteps.last(recipe.bias());
            case ENSEMBLES -> recipe.ensembles().steps();
        };
    }

    /** The step of the recipe's own mode, from 0. */
    public static int of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> recipe.regularize().view().epoch();
            case FIT -> FitSteps.of(recipe.fit());
            case BIAS -> BiasSteps.of(recipe.bias());
            case ENSEMBLES -> recipe.ensembles().step();
        };
    }

    /** The same recipe, its own mode at another step. */
    public static GeneralizationRecipe set(GeneralizationRecipe recipe, int step) {
        if (of(recipe) == step) {
            return recipe;
        }
        return switch (recipe.mode()) {
            case REGULARIZE -> {
                RegularizeRecipe trained = recipe.regularize();
                yield recipe.withRegularize(trained.withView(trained.view().withEpoch(step)));
            }
            case FIT -> recipe.withFit(FitSteps.set(recipe.fit(), step));
            case BIAS -> recipe.withBias(BiasSteps.set(recipe.bias(), step));
            case ENSEMBLES -> recipe.withEnsembles(recipe.ensembles().withStep(step));
        };
    }
}
