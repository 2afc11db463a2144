package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlowWorkerTest {

    private static final NetworkSpec SMALL = NetworkSpec.of(0).withDepth(3).withWidth(6);
    private static final FlowRecipe RECIPE =
            FlowRecipe.of(List.of(SMALL, SMALL.withActivation("tanh")), GeneratedData.of("circles"))
                    .withSteps(5000);

    /** A clock that only the test moves: so speed is tested without waiting. */
    private final AtomicLong clock = new AtomicLong();
    private final FlowWorker worker = new FlowWorker(clock::get, 2);

    @AfterEach
    void close() {
        worker.close();
    }

    private FlowFrame await(Predicate<FlowFrame> wanted) throws InterruptedException {
        while (true) {
            Optional<FlowFrame> frame = worker.poll();
            if (frame.isPresent() && wanted.test(frame.get())) {
                return frame.get();
            }
            Thread.sleep(1);
        }
    }

    private FlowFrame at(int step) throws InterruptedException {
        return await(frame -> frame.snapshot().step() == step);
    }

    private static double loss(FlowFrame frame) {
        return frame.snapshot().networks().get(0).loss();
    }

    private static double loss(FlowRecipe recipe, int step) throws RecipeException {
        Training training = new Training(recipe);
        training.advance(step, Parallel.ALONE);
        return training.loss(0);
    }

    @Test
    void itStartsPausedAndStepsByOneAndByAnEpoch() throws Exception {
        worker.start(RECIPE);
        FlowFrame start = at(0);
        assertFalse(start.playing());
        assertEquals(10, start.stepsPerEpoch());
        worker.step(1);
        assertEquals(loss(RECIPE, 1), loss(at(1)));
        worker.epoch();
        at(10);
        worker.epoch();
        FlowFrame second = at(20);
        assertEquals(2, second.snapshot().epoch());
        assertEquals(21, second.history().size());
    }

    @Test
    void flatOutItRunsToTheEndAndAlwaysDeliversTheLastFrame() throws Exception {
        worker.start(RECIPE);
        worker.play();
        FlowFrame end = await(FlowFrame::finished);
        assertEquals(5000, end.snapshot().step());
        assertEquals(5000, end.history().newest().step());
        assertFalse(end.playing());
        assertEquals(loss(RECIPE, 5000), loss(end), "the same bits whatever the pace");
    }

    @Test
    void atASpeedItMakesTheStepsThatAreDue() throws Exception {
        worker.start(RECIPE);
        at(0);
        worker.speed(20);
        worker.play();
        assertTrue(at(1).playing());
        Thread.sleep(60);
        worker.pause();
        assertEquals(1, await(frame -> !frame.playing()).snapshot().step(), "its clock stands still");
        worker.play();
        at(2);
        clock.addAndGet(50_000_000);
        at(3);
    }

    @Test
    void pauseIsSeenAtOnce() throws Exception {
        worker.start(RECIPE.withSteps(FlowRecipe.MAX_STEPS));
        worker.play();
        await(frame -> frame.playing() && frame.snapshot().step() > 0);
        worker.pause();
        int step = await(frame -> !frame.playing()).snapshot().step();
        Thread.sleep(20);
        while (!worker.resting()) {
            worker.poll();
        }
        worker.pause();
        assertEquals(step, await(frame -> true).snapshot().step());
    }

    @Test
    void aChangedRateGoesOnAndAChangedDepthStartsAnewWithTheSameSeed() throws Exception {
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        FlowRecipe slower = RECIPE.withOptimizer("sgd", RECIPE.settings().with("lr", 0.001));
        worker.set(slower);
        FlowFrame changed = await(frame -> !frame.recipe().changes().isEmpty());
        assertEquals(5, changed.snapshot().step());
        FlowRecipe deeper = slower.withNetwork(0, SMALL.withDepth(4));
        worker.set(deeper);
        FlowFrame anew = at(0);
        assertEquals(deeper, anew.recipe());
        assertEquals(loss(deeper, 0), loss(anew));
        worker.step(3);
        at(3);
        worker.reset();
        assertEquals(deeper, at(0).recipe());
    }

    @Test
    void aRecipeThatCanNotBeTrainedFailsAndNothingIsLost() throws Exception {
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        worker.set(RECIPE.withData(new FileData("/no/such/file.csv")));
        Optional<Throwable> failure = worker.pollFailure();
        while (failure.isEmpty()) {
            Thread.sleep(1);
            failure = worker.pollFailure();
        }
        assertEquals("/no/such/file.csv does not exist",
                assertInstanceOf(RecipeException.class, failure.get()).getMessage());
        worker.step(1);
        assertEquals(RECIPE, at(6).recipe());
    }

    @Test
    void backGoesToTheStepBeforeANetworkStopped() throws Exception {
        FlowRecipe wild = RECIPE.withNetwork(1, NetworkSpec.of(1).withBlock(Block.RESIDUAL));
        worker.start(wild);
        worker.step(50);
        int stop = at(50).snapshot().networks().get(1).stopped().orElseThrow().step();
        worker.back();
        FlowFrame back = at(stop - 1);
        assertTrue(back.snapshot().networks().get(1).stopped().isEmpty());
        assertEquals(loss(wild, stop - 1), loss(back));
        worker.back();
        at(stop - 2);
    }

    @Test
    void aProbeShowsTheSameStepOtherwiseUntilTrainingGoesOn() throws Exception {
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        FlowRecipe wider = RECIPE.withNetwork(0, SMALL.withWeightScale(2));
        worker.probe(wider);
        FlowFrame probed = await(frame -> frame.probed().isPresent());
        Training training = new Training(RECIPE);
        training.advance(5, Parallel.ALONE);
        assertEquals(
                training.probe(wider).orElseThrow().networks().get(0).loss(),
                probed.probed().orElseThrow().networks().get(0).loss());
        assertEquals(5, probed.snapshot().step());
        worker.step(1);
        assertTrue(at(6).probed().isEmpty());
    }

    @Test
    void boundariesComeWhenAskedFor() throws Exception {
        worker.boundaries(12);
        worker.start(RECIPE);
        FlowFrame frame = at(0);
        assertEquals(2, frame.boundaries().size());
        assertEquals(12, frame.boundaries().get(0).cells());
    }

    @RepeatedTest(5)
    void closingEndsItsThreads() throws Exception {
        worker.start(RECIPE.withSteps(FlowRecipe.MAX_STEPS));
        worker.play();
        await(frame -> frame.playing() && frame.snapshot().step() > 0);
        worker.close();
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("flow"))) {
            Thread.sleep(1);
        }
    }
}
