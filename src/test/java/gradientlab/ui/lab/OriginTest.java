package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which preset an experiment was, and whether it is still that. */
class OriginTest {

    private static final List<Preset<FlowRecipe>> PRESETS = Presets.of(FlowKind.KIND);

    private final LabModel<FlowRecipe> model = new LabModel<>(FlowKind.KIND, PRESETS.get(0).recipe()) {

        @Override
        protected void take(FlowRecipe recipe, Consumer<FlowRecipe> into) {
            into.accept(recipe);
        }

        @Override
        public void pulse(double seconds) {}

        @Override
        public boolean resting() {
            return true;
        }

        @Override
        public void close() {}
    };

    @Test
    void aChangedPresetKnowsWhichItWasAndBringingItBackIsUndone() {
        assertFalse(model.changed());
        model.edit(recipe -> recipe.withSteps(7));
        assertTrue(model.changed());
        model.open(model.origin().orElseThrow().recipe());
        assertEquals(PRESETS.get(0).recipe(), model.recipe());
        assertFalse(model.changed());
        model.history().undo();
        assertEquals(7, model.recipe().steps());
        assertTrue(model.changed());
    }

    @Test
    void undoLeadsBackToThePresetBefore() {
        model.open(PRESETS.get(1).recipe());
        assertEquals(Optional.of(PRESETS.get(1)), model.origin());
        model.history().undo();
        assertEquals(Optional.of(PRESETS.get(0)), model.origin());
    }

    @Test
    void aPresetThatWasSavedAfterAChangeIsStillOneThatWasChanged() throws RecipeException {
        model.begin((FlowRecipe) Recipes.read(Recipes.write(PRESETS.get(0).recipe().withSeed(99))));
        assertTrue(model.changed());
        model.begin((FlowRecipe) Recipes.read(Recipes.write(PRESETS.get(0).recipe())));
        assertFalse(model.changed());
    }

    @Test
    void whatHasNoTitleOrAnotherOneIsNoPreset() {
        model.edit(recipe -> recipe.withNotes(Notes.NONE));
        assertEquals(Optional.empty(), model.origin());
        assertFalse(model.changed());
    }
}
