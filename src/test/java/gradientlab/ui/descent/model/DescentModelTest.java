package gradientlab.ui.descent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.worker.Worker;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.descent.BowlRaces;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DescentModelTest {

    private final DescentModel model = new DescentModel(BowlRaces.bowl("sgd", "sgd"), new Worker<>("test"));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aKnobMovesItsPathAtOnceAndNobodyElses() {
        Trajectories before = model.run();
        model.edit(recipe -> Edits.knob(recipe, 0, "lr", 0.5));
        Trajectories after = model.run();
        assertNotEquals(before.runners().get(0).x(10), after.runners().get(0).x(10));
        assertEquals(before.runners().get(1).x(10), after.runners().get(1).x(10));
    }

    @Test
    void thereAreAsManySeedsAsThereIsRoomFor() {
        model.edit(recipe -> recipe.withNoise(1).withFan(50));
        assertEquals(50, model.run().fans().get(0).paths().size());
        model.edit(recipe -> recipe.withSteps(DescentRecipe.MAX_STEPS));
        assertEquals(9, model.recipe().fan());
        model.history().undo();
        assertEquals(50, model.recipe().fan());
        String said = Results.sentence(model.run(), 0, Texts.of(Language.EN));
        assertTrue(said.matches(".* 50 seeds: loss [0-9.]+ ± [0-9.]+ in the end.*"), said);
    }

    @Test
    void anExperimentThatTakesAStepApartOpensAtThatStepAtRestAndDoesNotKeepIt() {
        model.open(BowlRaces.bowl("sgd", "adam").withApart(Optional.of(new Apart(1, 4))));
        model.start();
        assertEquals(4, model.timeline().step());
        assertEquals(1, model.selected());
        assertFalse(model.timeline().playing());
        assertEquals(Optional.of(new Apart(1, 4)), model.apart());
        assertEquals(Optional.empty(), model.recipe().apart());
        model.open(BowlRaces.bowl("sgd"));
        model.start();
        assertEquals(Optional.empty(), model.apart());
        assertTrue(model.timeline().playing());
    }

    @Test
    void aDragIsOneEntryOfTheHistory() {
        DescentRecipe before = model.recipe();
        model.history().begin();
        for (int i = 1; i <= 20; i++) {
            double x = -i / 10.0;
            model.edit(recipe -> recipe.withStart(new Point(x, 1)));
        }
        model.history().end();
        assertEquals(new Point(-2, 1), model.recipe().start());
        model.history().undo();
        assertEquals(before, model.recipe());
        assertEquals(-7, model.run().runners().get(0).x(0));
        model.history().redo();
        assertEquals(-2, model.run().runners().get(0).x(0));
    }

    @Test
    @Timeout(20)
    void aLongRunKeepsTheOldPathsUntilTheNewOnesAreThere() throws InterruptedException {
        Trajectories before = model.run();
        model.edit(recipe -> recipe.withSteps(DescentRecipe.MAX_STEPS));
        assertSame(before, model.run());
        assertTrue(model.computingProperty().get());
        while (model.computingProperty().get()) {
            Thread.sleep(1);
            model.pulse(0);
        }
        assertEquals(DescentRecipe.MAX_STEPS + 1, model.run().runners().get(0).rows());
    }

    @Test
    @Timeout(20)
    void aShortRunAfterALongOneIsNotOvertakenByIt() throws InterruptedException {
        model.edit(recipe -> recipe.withSteps(DescentRecipe.MAX_STEPS));
        model.edit(recipe -> recipe.withSteps(7));
        for (int i = 0; i < 50; i++) {
            Thread.sleep(2);
            model.pulse(0);
        }
        assertEquals(8, model.run().runners().get(0).rows());
    }

    @Test
    void fewerStepsTakeTheShownStepWithThem() {
        model.timeline().seek(40);
        model.edit(recipe -> recipe.withSteps(12));
        assertEquals(12, model.timeline().step());
    }

    @Test
    void openingAnExperimentShowsItsViewFromItsFirstStepAndCanBeUndone() {
        View view = new View(-1, 1, -1, 1);
        DescentRecipe before = model.recipe();
        model.timeline().seek(5);
        model.open(before.withView(Optional.of(view)).withSteps(9));
        assertEquals(view, model.viewProperty().get());
        assertEquals(0, model.timeline().step());
        model.history().undo();
        assertEquals(before, model.recipe());
        assertEquals(Surfaces.get("bowl").view(), model.viewProperty().get());
    }

    @Test
    void theStartGoesBackToWhereTheExperimentWasOpened() {
        model.edit(recipe -> recipe.withStart(new Point(1, 1)));
        model.resetStart();
        assertEquals(new Point(-7, 2), model.recipe().start());
    }

    @Test
    void onAnotherSurfaceTheStartGoesBackToThatSurfacesOwn() {
        model.edit(recipe -> SurfaceEdits.surface(recipe, "rosenbrock"));
        model.edit(recipe -> recipe.withStart(new Point(0, 0)));
        model.resetStart();
        assertEquals(Surfaces.get("rosenbrock").start(), model.recipe().start());
    }

    @Test
    void anAddedRunnerIsTheSelectedOne() {
        model.add("sgd");
        assertEquals(2, model.selected());
    }

    @Test
    void removingARunnerBeforeTheSelectedOneKeepsTheSelection() {
        model.add("sgd");
        model.selectedProperty().set(1);
        model.remove(0);
        assertEquals(0, model.selected());
        model.remove(1);
        assertEquals(0, model.selected());
    }

    @Test
    void undoingAnAdditionLeavesASelectionThatExists() {
        model.add("sgd");
        model.history().undo();
        assertEquals(1, model.selectedProperty().get());
    }

    @Test
    void aSwitchedOffRunnerKeepsItsPlace() {
        model.toggle(0);
        assertFalse(model.recipe().runners().get(0).shown());
        model.toggle(7);
        assertEquals(2, model.recipe().runners().size());
        model.toggle(0);
        assertTrue(model.recipe().runners().get(0).shown());
    }

    @Test
    void fitShowsTheStartThePathsAndTheMinimum() {
        model.viewProperty().set(new View(5, 6, 5, 6));
        model.fit();
        View view = model.viewProperty().get();
        assertTrue(view.contains(-7, 2));
        assertTrue(view.contains(0, 0));
    }

    @Test
    void aPathThatOverflowedDoesNotBlowUpTheView() {
        model.edit(recipe -> Edits.knob(recipe, 0, "lr", 1e6).withSteps(400));
        model.fit();
        assertTrue(model.viewProperty().get().width() < 60);
    }

    @Test
    void nothingHappensToThePathsWhenNothingChanged() {
        Trajectories before = model.run();
        model.edit(recipe -> recipe.withStart(new Point(-7, 2)));
        model.pulse(0.016);
        assertSame(before, model.run());
        model.edit(recipe -> recipe.withStart(new Point(-7, 2.5)));
        assertNotSame(before, model.run());
    }
}
