package gradientlab.ui.generalization.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.training.RegularizeWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeneralizationModelTest {

    private static final GeneralizationRecipe FIT = GeneralizationRecipe.DEFAULT.withMode(Mode.FIT);

    private final GeneralizationModel model =
            new GeneralizationModel(FIT, new RegularizeWorker(System::nanoTime, 1));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aFitOpensAtItsDegreeAndRests() {
        model.open(FIT);
        model.start();
        assertEquals(9, model.timeline().step());
        assertEquals(15, model.timeline().steps());
        assertFalse(model.timeline().playing());
    }

    @Test
    void theNetworkThatARecipeLooksAtIsChosen() {
        RegularizeRecipe trained = RegularizeRecipe.DEFAULT;
        model.open(GeneralizationRecipe.DEFAULT
                .withRegularize(trained.withView(trained.view().withNetwork(2))));
        assertEquals(2, model.selected());
        model.selectedProperty().set(1);
        assertEquals(1, model.looked().regularize().view().network());
    }

    @Test
    void theTimelineTurnsTheCapacity() {
        model.timeline().seek(3);
        assertEquals(ModelChoice.polynomial(3), model.looked().fit().model());
    }

    @Test
    void anotherModelStandsAtItsOwnCapacity() {
        model.edit(recipe -> recipe.withFit(recipe.fit().withModel(ModelChoice.of(Kind.TREE, 4))));
        assertEquals(4, model.timeline().step());
        assertEquals(8, model.timeline().steps());
    }

    @Test
    void eachModeGoesOnWhereItWasLeft() {
        model.timeline().seek(5);
        model.show(Mode.BIAS);
        assertEquals(12, model.timeline().step());
        model.timeline().seek(2);
        model.show(Mode.ENSEMBLES);
        assertEquals(25, model.timeline().step());
        model.show(Mode.FIT);
        assertEquals(5, model.timeline().step());
        model.show(Mode.BIAS);
        assertEquals(2, model.looked().bias().model().capacity());
    }

    @Test
    void networksAreTrainedOnceTheyAreLookedAt() throws InterruptedException {
        pulse();
        assertNull(model.frame());
        model.show(Mode.REGULARIZE);
        while (model.frame() == null) {
            Thread.sleep(10);
            pulse();
        }
        assertNotNull(model.shown());
    }

    private void pulse() {
        model.pulse(0.1);
    }
}
