package gradientlab.experiment.generalization.ensemble;

import gradientlab.experiment.generalization.EnsemblesRecipe;
import java.util.List;

/** All that is fitted to one sample. Immutable; any of its steps can be looked at. */
public sealed interface EnsembleRun permits BaggingRun, BoostingRun, AdaBoostRun {

    /** Fits it: milliseconds, some tens of them for hundreds of trees. */
    static EnsembleRun of(EnsemblesRecipe recipe) {
        return switch (recipe.method()) {
            case BOOTSTRAP, BAGGING -> BaggingRun.of(recipe);
            case BOOSTING -> BoostingRun.of(recipe);
            case ADABOOST -> AdaBoostRun.of(recipe);
        };
    }

    /** What it was fitted for. */
    EnsemblesRecipe recipe();

    /** Whether this is what another recipe asks for, wherever its step is. */
    default boolean answers(EnsemblesRecipe other) {
        return fitted(recipe()).equals(fitted(other));
    }

    /** The recipe without what changes nothing that is fitted. */
    private static EnsemblesRecipe fitted(EnsemblesRecipe recipe) {
        EnsemblesRecipe same = recipe.withStep(0).withSamples(0).withGrid(List.of())
                .withBagging(recipe.bagging().withMembers(recipe.trees()).withLeftOut(List.of()))
                .withBoosting(recipe.boosting().withAtOnce(false));
        return recipe.method() == EnsemblesRecipe.Method.BOOTSTRAP
                ? same.withMethod(EnsemblesRecipe.Method.BAGGING)
                : same;
    }
}
