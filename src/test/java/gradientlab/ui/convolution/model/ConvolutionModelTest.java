package gradientlab.ui.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.experiment.recipe.Notes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvolutionModelTest {

    private final ConvolutionModel model =
            new ConvolutionModel(preset("edges"), new DigitsWorker(System::nanoTime, 1));

    private static ConvolutionRecipe preset(String id) {
        return Presets.find(ConvolutionKind.KIND, id).orElseThrow().recipe();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aPresetOpensAtItsStepAndRests() {
        model.open(preset("edges"));
        model.start();
        assertEquals(16, model.timeline().step());
        assertEquals(36, model.timeline().steps());
        assertFalse(model.timeline().playing());
    }

    @Test
    void aDraggedWeightLeavesTheStepWhereItIs() {
        model.open(preset("edges"));
        model.edit(recipe -> recipe.withLayer(recipe.layer().withKernels(KernelName.BOX.of(3))));
        assertEquals(16, model.timeline().step());
    }

    @Test
    void eachModeGoesOnWhereItWasLeftAndSaysWhatItsPresetSaid() {
        model.open(preset("edges"));
        model.timeline().seek(20);
        model.show(Mode.IMAGES);
        assertEquals(Notes.NONE, model.recipe().notes());
        model.timeline().seek(3);
        assertEquals(3, model.images().times());
        model.show(Mode.FORWARD);
        assertEquals(20, model.timeline().step());
        assertEquals(preset("edges").notes(), model.recipe().notes());
        model.show(Mode.IMAGES);
        assertEquals(3, model.timeline().step());
    }

    @Test
    void tIsTheRecipesOwnWhileTheTimelineStandsThereAndElseTheStepsOwn() {
        model.open(preset("integral"));
        assertEquals(1.4, model.functions().t());
        model.edit(recipe -> recipe.withFunctions(recipe.functions().withT(2.001)));
        assertEquals(2.001, model.functions().t());
        assertEquals(114, model.timeline().step());
        model.timeline().seek(100);
        assertEquals(1.5, model.functions().t(), 1e-12);
    }

    @Test
    void whatIsSavedStandsAtTheStepThatIsSeen() {
        model.open(preset("edges"));
        model.timeline().seek(7);
        assertEquals(7, model.looked().layer().view().step());
        model.open(preset("sharing"));
        model.timeline().seek(4);
        assertEquals(4, model.looked().dense().shift());
    }

    @Test
    void anotherModeShowsTheTrainingNoMoreAndItRests() {
        model.open(preset("train"));
        model.start();
        assertTrue(model.timeline().grows());
        model.show(Mode.FUNCTIONS);
        assertFalse(model.timeline().grows());
        assertFalse(model.timeline().playing());
        assertEquals(200, model.timeline().steps());
    }
}
