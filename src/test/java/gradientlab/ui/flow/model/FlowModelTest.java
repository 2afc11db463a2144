package gradientlab.ui.flow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.experiment.Presets;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.json.RecipeException;
import gradientlab.ui.lab.RenewalRate;
import gradientlab.ui.widget.time.Speed;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlowModelTest {

    private static final NetworkSpec SMALL = NetworkSpec.of(0).withDepth(4).withWidth(6);
    private static final FlowRecipe RECIPE =
            FlowRecipe
                    .of(List.of(SMALL, SMALL.withSlot(1).withActivation("tanh")), GeneratedData.of("circles"))
                    .withSteps(100_000);

    private final FlowModel model = new FlowModel(RECIPE, new FlowWorker(System::nanoTime, 1));

    @BeforeEach
    void waitForTheFirstFrame() throws InterruptedException {
        until(() -> model.frame() != null);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            model.pulse(RenewalRate.FASTEST);
            Thread.sleep(1);
        }
    }

    private void trained(int steps) throws InterruptedException {
        for (int i = 0; i < steps; i++) {
            int before = model.timeline().newest();
            model.timeline().forward();
            until(() -> model.timeline().newest() == before + 1);
        }
    }

    private void settled() throws InterruptedException {
        until(model::resting);
    }

    @Test
    void itStartsPausedAtStep0AndStepsByOne() throws InterruptedException {
        assertEquals(0, model.timeline().step());
        assertFalse(model.timeline().playing());
        trained(2);
        assertEquals(2, model.timeline().step());
        assertEquals(2, model.shown().step());
    }

    @Test
    void anEpochEndsWhereTheExamplesDo() throws InterruptedException {
        trained(3);
        model.epoch();
        until(() -> model.timeline().newest() == model.frame().stepsPerEpoch());
    }

    @Test
    void lookingBackStopsAndShowsTheStepThatWasKept() throws InterruptedException {
        trained(5);
        model.timeline().seek(2);
        assertFalse(model.timeline().live());
        assertEquals(2, model.shown().step());
        model.timeline().back();
        assertEquals(1, model.timeline().step());
        model.timeline().forward();
        assertEquals(2, model.timeline().step());
        model.timeline().first();
        assertEquals(0, model.shown().step());
        model.timeline().follow();
        assertEquals(5, model.timeline().step());
        assertEquals(5, model.timeline().newest());
    }

    @Test
    void playingGoesOnFromTheStepShownAndThenFromTheNewest() throws InterruptedException {
        trained(3);
        model.timeline().seek(1);
        model.timeline().play();
        assertEquals(1, model.timeline().step());
        assertFalse(model.timeline().live());
        until(() -> model.timeline().newest() > 5);
        assertTrue(model.timeline().live());
        model.timeline().pause();
        assertTrue(model.frame().history().at(3).step() == 3);
    }

    @Test
    void aLearningRateChangesOnTheRunAndIsRememberedAsAChange() throws InterruptedException {
        trained(4);
        model.edit(recipe -> Edits.knob(recipe, "lr", 0.2));
        until(() -> model.frame().recipe().changes().size() == 1);
        assertEquals(4, model.timeline().newest());
        assertEquals(0.2, model.recipe().settings().get("lr"));
        assertEquals(4, model.saved().changes().get(0).at());
        trained(1);
        assertEquals(5, model.timeline().newest());
    }

    @Test
    void anotherDepthStartsAnewWithTheSameSeed() throws InterruptedException {
        trained(3);
        model.edit(recipe -> Edits.depth(recipe, 7));
        until(() -> model.frame().recipe().networks().get(0).depth() == 7);
        assertEquals(0, model.timeline().newest());
        assertEquals(RECIPE.seed(), model.frame().recipe().seed());
        model.history().undo();
        until(() -> model.frame().recipe().equals(RECIPE));
    }

    @Test
    void aFrozenStepIsEvaluatedAgainAndNothingIsTrained() throws InterruptedException {
        trained(3);
        double before = model.shown().networks().get(0).verdict().passage().first();
        model.edit(recipe -> Edits.network(recipe, 0, spec -> spec.withWeightScale(3)));
        until(() -> model.frozenProperty().get());
        assertNotEquals(before, model.shown().networks().get(0).verdict().passage().first());
        assertEquals(3, model.shown().step());
        assertEquals(3.0, model.shownRecipe().networks().get(0).weightScale());
        assertEquals(before, model.seen().networks().get(0).verdict().passage().first());
        model.history().undo();
        until(() -> !model.frozenProperty().get());
        assertEquals(before, model.shown().networks().get(0).verdict().passage().first());
        assertEquals(3, model.timeline().newest());
    }

    @Test
    void aFrozenStepCanBeLookedAtFromThePastToo() throws InterruptedException {
        trained(3);
        model.timeline().seek(1);
        model.edit(recipe -> Edits.block(recipe, 0, Block.BATCH_NORM));
        until(() -> model.frozenProperty().get());
        assertTrue(model.timeline().live());
        assertEquals(3, model.timeline().newest());
    }

    @Test
    void playingAfterAFrozenStepTrainsTheNetworksThatWereShown() throws InterruptedException {
        trained(3);
        model.edit(recipe -> Edits.network(recipe, 0, spec -> spec.withWeightScale(2)));
        until(() -> model.frozenProperty().get());
        model.timeline().forward();
        until(() -> model.frame().recipe().networks().get(0).weightScale() == 2
                && model.timeline().newest() == 1);
        assertFalse(model.frozenProperty().get());
    }

    @Test
    void aDragIsOneEntryOfTheHistory() throws InterruptedException {
        model.history().begin();
        for (int depth = 5; depth < 12; depth++) {
            int now = depth;
            model.edit(recipe -> Edits.depth(recipe, now));
        }
        model.history().end();
        assertEquals(11, model.recipe().networks().get(1).depth());
        model.history().undo();
        assertEquals(RECIPE, model.recipe());
        settled();
        assertEquals(4, model.frame().recipe().networks().get(1).depth());
    }

    @Test
    void whatCannotBeIsToldAndTakenBack() throws InterruptedException {
        trained(2);
        Throwable[] told = new Throwable[1];
        model.failureProperty().addListener((of, was, now) -> told[0] = now == null ? told[0] : now);
        model.edit(recipe -> Edits.data(recipe, new FileData("/no/such/file.csv")));
        until(() -> told[0] != null);
        assertInstanceOf(RecipeException.class, told[0]);
        assertEquals(RECIPE, model.recipe());
        settled();
        trained(1);
        assertEquals(3, model.timeline().newest());
    }

    @Test
    void oneNetworkStopsAndTheTrainingCanGoBackBeforeIt() throws InterruptedException {
        model.open(Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe());
        model.timeline().speedProperty().set(new Speed(Double.POSITIVE_INFINITY));
        model.timeline().play();
        until(() -> stopped(0).isPresent() && model.timeline().newest() > 20);
        assertTrue(stopped(1).isEmpty());
        int at = stopped(0).orElseThrow().step();
        model.rewind();
        until(() -> model.timeline().newest() == at - 1);
        assertFalse(model.timeline().playing());
        assertTrue(stopped(0).isEmpty());
    }

    private Optional<NetworkSnapshot.Stop> stopped(int network) {
        return model.frame().snapshot().networks().get(network).stopped();
    }

    @Test
    void theEndRestsAndPlayingThereBeginsAgain() throws InterruptedException {
        model.edit(recipe -> recipe.withSteps(20));
        model.timeline().speedProperty().set(new Speed(Double.POSITIVE_INFINITY));
        model.timeline().play();
        until(() -> model.frame().finished() && !model.timeline().playing());
        assertEquals(20, model.timeline().newest());
        FlowFrame end = model.frame();
        model.timeline().speedProperty().set(Speed.EASY);
        model.timeline().play();
        until(() -> model.frame() != end && model.timeline().newest() < 20);
        assertTrue(model.timeline().playing());
    }

    /** Trains all of a short run. */
    private void ended(int steps) throws InterruptedException {
        model.edit(recipe -> recipe.withSteps(steps));
        model.timeline().speedProperty().set(new Speed(Double.POSITIVE_INFINITY));
        model.timeline().play();
        until(() -> model.frame().finished() && !model.timeline().playing());
    }

    @Test
    void aFinishedTrainingIsPlayedAgainWithoutTrainingAnew() throws InterruptedException {
        ended(20);
        FlowFrame end = model.frame();
        model.timeline().speedProperty().set(new Speed(200));
        model.timeline().toggle();
        assertEquals(0, model.shown().step());
        model.pulse(0.05);
        assertEquals(10, model.shown().step());
        assertEquals(20, model.timeline().newest());
        until(() -> !model.timeline().playing());
        assertTrue(model.timeline().live());
        assertEquals(end.history(), model.frame().history());
        assertEquals(20, model.shown().step());
        model.reset();
        until(() -> model.timeline().newest() == 0);
    }

    @Test
    void whatIsLaidOverTheEndIsTrainedWhenItIsPlayed() throws InterruptedException {
        ended(20);
        model.edit(recipe -> Edits.network(recipe, 0, spec -> spec.withWeightScale(2)));
        until(() -> model.frozenProperty().get());
        model.timeline().toggle();
        until(() -> model.frame().recipe().networks().get(0).weightScale() == 2
                && model.timeline().newest() == 20);
        assertFalse(model.frozenProperty().get());
    }

    @Test
    void aRecipeWithChangesIsReplayedAndTheKnobsFollowIt() throws InterruptedException {
        trained(2);
        model.edit(recipe -> Edits.knob(recipe, "lr", 0.3));
        settled();
        FlowRecipe saved = model.saved();
        model.open(saved);
        until(() -> model.timeline().newest() == 0);
        assertEquals(0.05, model.recipe().settings().get("lr"));
        trained(2);
        assertEquals(0.3, model.recipe().settings().get("lr"));
        model.edit(recipe -> Edits.knob(recipe, "lr", 0.01));
        assertEquals(List.of(), model.history().value().changes());
        settled();
        assertEquals(0.01, model.saved().present().settings().get("lr"));
        assertEquals(2, model.timeline().newest());
    }

    @Test
    void aSuspendedLabUsesNoProcessorAndGoesOnAfter() throws InterruptedException {
        model.timeline().play();
        until(() -> model.timeline().newest() > 1);
        model.suspend();
        settled();
        until(() -> model.resting());
        int rested = model.timeline().newest();
        for (int i = 0; i < 100; i++) {
            model.pulse(1);
        }
        assertTrue(model.resting());
        assertEquals(rested, model.timeline().newest());
        model.resume();
        until(() -> model.timeline().newest() > rested);
    }

    @Test
    void switchingANetworkOffDoesNotDisturbTheTraining() throws InterruptedException {
        trained(3);
        model.toggle(1);
        until(() -> !model.frame().recipe().networks().get(1).shown());
        assertEquals(3, model.timeline().newest());
        model.toggle(7);
        assertEquals(2, model.recipe().networks().size());
    }
}
