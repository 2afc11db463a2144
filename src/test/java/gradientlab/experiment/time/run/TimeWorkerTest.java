package gradientlab.experiment.time.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeWorkerTest {

    private static final CellSpec SMALL = CellSpec.of(Cell.GRU).withHidden(3);
    private static final TimeRecipe RECIPE = TimeRecipe
            .of(TaskChoice.of(Task.ADDING, 8), List.of(SMALL, SMALL.withCell(Cell.RNN_TANH)))
            .withBatch(4).withSteps(5000);

    private final AtomicLong clock = new AtomicLong();
    private final TimeWorker worker = new TimeWorker(clock::get, 2);

    @AfterEach
    void close() {
        worker.close();
    }

    private TimeFrame await(Predicate<TimeFrame> wanted) throws InterruptedException {
        while (true) {
            Optional<TimeFrame> frame = worker.poll();
            if (frame.isPresent() && wanted.test(frame.get())) {
                return frame.get();
            }
            Thread.sleep(1);
        }
    }

    private TimeFrame at(int step) throws InterruptedException {
        return await(frame -> frame.snapshot().step() == step);
    }

    private static TimeTraining trained(TimeRecipe recipe, int step) throws RecipeException {
        TimeTraining training = new TimeTraining(recipe);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    @Test
    void aFrameAtRestHasTheTestAnswersOfItsVeryStep() throws Exception {
        worker.start(RECIPE);
        assertFalse(at(0).playing());
        worker.step(7);
        TimeFrame seven = at(7);
        assertEquals(7, seven.snapshot().networks().get(0).test().step());
        assertEquals(0, seven.history().newest().networks().get(0).test().step());
        assertEquals(8, seven.history().size());
        assertEquals(8, seven.data().length());
    }

    @Test
    void whatIsProbedIsShownUntilTrainingGoesOnAndThenTrained() throws Exception {
        TimeRecipe turned = RECIPE.withNetwork(0, SMALL.withGain(4));
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        worker.set(TimeContinuation.asTrained(turned, RECIPE));
        worker.probe(turned);
        TimeFrame frozen = await(frame -> frame.probed().isPresent());
        assertEquals(RECIPE, frozen.recipe());
        assertEquals(5, frozen.snapshot().step());
        worker.set(turned);
        worker.step(1);
        TimeFrame on = at(6);
        assertTrue(on.probed().isEmpty());
        assertEquals(4, on.recipe().present().networks().get(0).gain());
        assertEquals(trained(on.recipe(), 6).loss(0), on.snapshot().networks().get(0).loss());
    }

    @Test
    void anotherLengthIsProbedWithWhatIsLearnedThere() throws Exception {
        TimeRecipe longer = RECIPE.withTask(RECIPE.task().withLength(20));
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        worker.probe(longer);
        TimeFrame frozen = await(frame -> frame.probed().isPresent());
        assertEquals(8, frozen.data().length());
        assertEquals(20, frozen.probedData().length());
        assertEquals(20, frozen.probed().orElseThrow().networks().get(0).norms().length());
        assertEquals(20, frozen.probedData().clues().get(1).last());
    }

    @Test
    void aTextThatCanNotBeReadIsToldAndWhatWasThereStays() throws Exception {
        worker.start(RECIPE);
        at(0);
        worker.start(RECIPE.withTask(new TaskChoice(Task.TEXT, 8, Optional.of("no such file"))));
        Optional<Throwable> failure = Optional.empty();
        while (failure.isEmpty()) {
            failure = worker.pollFailure();
            Thread.sleep(1);
        }
        assertInstanceOf(RecipeException.class, failure.get());
        worker.step(1);
        assertEquals(RECIPE, at(1).recipe());
    }

    @Test
    void goingBackOneStepLeavesOutWhatWasTurnedThere() throws Exception {
        worker.start(RECIPE);
        worker.step(5);
        at(5);
        worker.set(RECIPE.withNetwork(0, SMALL.withGain(4)));
        worker.step(1);
        assertEquals(1, at(6).recipe().edits().size());
        worker.back();
        assertEquals(0, at(5).recipe().edits().size());
        worker.back();
        assertEquals(0, at(4).recipe().edits().size());
    }
}
