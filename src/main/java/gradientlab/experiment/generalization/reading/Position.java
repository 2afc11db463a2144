package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.fit.Capacities;

/**
 * Where a recipe's mode stands, as a step of a timeline: an epoch, a capacity in the order from simple to
 * flexible, or a draw, tree, stage or round.
 */
public final class Position {

    private Position() {}

    /** How many steps the recipe's own mode has. */
    public static int steps(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> recipe.steps();
            case FIT -> capacities(recipe.fit()).size() - 1;
            case BIAS -> capacities(recipe.bias()).size() - 1;
            case ENSEMBLES -> recipe.ensembles().steps();
        };
    }

    /** The step of the recipe's own mode, from 0. */
    public static int of(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> recipe.regularize().view().epoch();
            case FIT -> capacities(recipe.fit()).step(recipe.fit().model().capacity());
            case BIAS -> capacities(recipe.bias()).step(recipe.bias().model().capacity());
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
            case FIT -> {
                FitRecipe fit = recipe.fit();
                int capacity = capacities(fit).at(step);
                yield recipe.withFit(fit.withModel(fit.model().withCapacity(capacity)));
            }
            case BIAS -> {
                BiasRecipe bias = recipe.bias();
                int capacity = capacities(bias).at(step);
                yield recipe.withBias(bias.withModel(bias.model().withCapacity(capacity)));
            }
            case ENSEMBLES -> recipe.withEnsembles(recipe.ensembles().withStep(step));
        };
    }

    private static Capacities capacities(FitRecipe fit) {
        return capacities(fit.model(), fit.data());
    }

    private static Capacities capacities(BiasRecipe bias) {
        return capacities(bias.model(), bias.data());
    }

    private static Capacities capacities(ModelChoice model, CurveData data) {
        return Capacities.of(model, data.n());
    }
}
