package gradientlab.ui.flow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.core.network.Loss;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditsTest {

    private final FlowRecipe first = Presets.first(FlowKind.KIND).recipe();

    @Test
    void anotherDepthKeepsABranchScaleThatFollowedIt() {
        FlowRecipe deep = Edits.depth(first, 50);
        assertTrue(deep.networks().stream().allMatch(spec -> spec.depth() == 50));
        assertEquals(0.02, deep.networks().get(2).branchScale());
        FlowRecipe root = Edits.network(first, 2, spec -> spec.withBranchScale(0.2236));
        assertEquals(0.1414, Edits.depth(root, 50).networks().get(2).branchScale());
        assertEquals(first, Edits.depth(deep, 20));
    }

    @Test
    void anotherDepthLeavesABranchScaleThatSomeoneChose() {
        FlowRecipe own = Edits.network(first, 2, spec -> spec.withBranchScale(0.5));
        assertEquals(0.5, Edits.depth(own, 50).networks().get(2).branchScale());
        assertEquals(1, Edits.depth(own, 50).networks().get(1).branchScale());
    }

    @Test
    void aBlockThatSkipsBeginsScaled() {
        FlowRecipe residual = Edits.block(first, 1, Block.RESIDUAL);
        assertEquals(0.05, residual.networks().get(1).branchScale());
        FlowRecipe chosen = Edits.network(first, 1, spec -> spec.withBranchScale(0.7));
        assertEquals(0.7, Edits.block(chosen, 1, Block.BATCH_NORM_RESIDUAL).networks().get(1).branchScale());
    }

    @Test
    void anAddedNetworkLooksLikeNoOtherAndThereAreNeverMoreThanFour() {
        FlowRecipe three = Edits.remove(first, 1);
        FlowRecipe four = Edits.add(three, Edits.standards(three).get(0));
        assertEquals(4, four.networks().stream().map(NetworkSpec::slot).distinct().count());
        assertEquals(four, Edits.add(four, Edits.standards(four).get(0)));
        FlowRecipe one = Edits.remove(Edits.remove(three, 0), 0);
        assertEquals(one, Edits.remove(one, 0));
    }

    @Test
    void everyStandardNetworkIsARecipeOfItsOwn() throws RecipeException {
        for (NetworkSpec standard : Edits.standards(first)) {
            FlowRecipe recipe = Edits.add(Edits.remove(first, 0), standard);
            assertEquals(recipe, Recipes.check(recipe));
        }
    }

    @Test
    void fewerExamplesTakeASmallerBatch() throws RecipeException {
        FlowRecipe few = Edits.dataKnob(first, "points", 20);
        assertEquals(16, few.batch());
        assertEquals(few, Recipes.check(few));
        FlowRecipe fewer = Edits.validation(few, 0.9);
        assertEquals(2, fewer.batch());
        assertEquals(fewer, Recipes.check(fewer));
    }

    @Test
    void otherDataForgetTheLossAndWhatWasSaidAboutTheOldOnes() throws RecipeException {
        FlowRecipe iris = Edits.data(first.withLoss(Optional.of(Loss.BCE)),
                new ShippedData("iris"));
        assertEquals(Optional.empty(), iris.loss());
        assertEquals(Notes.NONE, iris.notes());
        assertEquals(iris, Recipes.check(iris));
        assertEquals(first, Edits.data(first, first.data()));
    }

    @Test
    void anotherRuleStartsAtItsOwnDefaults() {
        FlowRecipe adam = Edits.optimizer(first, "adam");
        assertEquals(TrainingRules.defaults("adam"), adam.settings());
        assertEquals(adam, Edits.optimizer(adam, "adam"));
    }
}
