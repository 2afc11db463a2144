package gradientlab.experiment.time.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot.Stop;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeTrainingTest {

    private static final CellSpec RNN = CellSpec.of(Cell.RNN_TANH).withHidden(6);
    private static final CellSpec LSTM = CellSpec.of(Cell.LSTM).withHidden(5);
    private static final CellSpec GRU = CellSpec.of(Cell.GRU).withHidden(4);
    private static final TimeRecipe THREE = TimeRecipe
            .of(TaskChoice.of(Task.RECALL, 10), List.of(RNN, LSTM, GRU)).withBatch(7).withSteps(200);

    private static TimeTraining start(TimeRecipe recipe) throws RecipeException {
        return new TimeTraining(recipe, MatrixProducts::scalar);
    }

    private static TimeTraining at(TimeRecipe recipe, int step) throws RecipeException {
        TimeTraining training = start(recipe);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    private static TimeRecipe of(TaskChoice task, CellSpec spec) {
        return TimeRecipe.of(task, List.of(spec)).withBatch(8).withSteps(400);
    }

    /** All weights, and all gradients. */
    private static double[] numbers(TimeTraining training) {
        return Stream.iterate(0, i -> i < training.recipe().networks().size(), i -> i + 1)
                .flatMap(i -> training.network(i).parameters().stream())
                .flatMapToDouble(p -> DoubleStream
                        .concat(Arrays.stream(p.numbers()), Arrays.stream(p.gradients())))
                .toArray();
    }

    private static void same(TimeTraining one, TimeTraining other) {
        assertEquals(one.step(), other.step());
        assertArrayEquals(numbers(one), numbers(other), 0);
        same(one.snapshot(), other.snapshot());
    }

    private static void same(TimeSnapshot one, TimeSnapshot other) {
        assertEquals(one.step(), other.step());
        for (int i = 0; i < one.networks().size(); i++) {
            CellSnapshot a = one.networks().get(i);
            CellSnapshot b = other.networks().get(i);
            for (Quantity quantity : Quantity.values()) {
                assertArrayEquals(a.norms().norms(quantity), b.norms().norms(quantity), 0);
            }
            assertEquals(a.loss(), b.loss());
            assertEquals(a.test().step(), b.test().step());
            assertEquals(a.test().score(), b.test().score());
            assertEquals(a.verdict(), b.verdict());
        }
    }

    /** The recipe with the gains of all networks other. */
    private static TimeRecipe gain(TimeRecipe recipe, double gain) {
        return recipe.withNetworks(recipe.networks().stream().map(each -> each.withGain(gain)).toList());
    }

    private static TimeRecipe length(TimeRecipe recipe, int length) {
        return recipe.withTask(recipe.task().withLength(length));
    }

    @Test
    void theSameRecipeGivesTheSameBits() throws RecipeException {
        same(at(THREE, 60), at(THREE, 60));
    }

    @Test
    void lookingOnTheWayChangesNothing() throws RecipeException {
        TimeTraining looked = start(THREE);
        for (int i = 0; i < 60; i++) {
            looked.advance();
            looked.snapshot();
            looked.tested(Parallel.ALONE);
            looked.probe(gain(THREE, 3));
            looked.probe(length(THREE, 25));
        }
        TimeTraining straight = start(THREE);
        straight.forget();
        straight.advance(60, Parallel.ALONE);
        assertArrayEquals(numbers(straight), numbers(looked), 0);
        assertEquals(straight.loss(1), looked.loss(1));
    }

    @Test
    void aCrewOfThreadsGivesTheSameBitsAsOne() throws RecipeException {
        TimeTraining crew = start(THREE);
        try (WorkerPool pool = new WorkerPool("test", 2)) {
            crew.advance(60, pool);
        }
        same(at(THREE, 60), crew);
    }

    @Test
    void everyStepHasFreshSequencesFromOneStream() throws RecipeException {
        TimeTraining training = start(THREE.withNetworks(List.of(RNN)));
        var stream = SequenceTask.of(Task.RECALL, 10).training(THREE.seed(), 7);
        for (int step = 0; step < 5; step++) {
            stream.deal();
            assertArrayEquals(stream.inputs(), training.network(0).values().inputs(), 0);
            training.advance();
        }
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void everyTaskTrainsAndItsLastTimeStepIsWhatIsShown(Task task) throws RecipeException {
        TimeTraining training = at(of(TaskChoice.of(task, 12), GRU), 3);
        CellSnapshot seen = training.snapshot(0);
        RecurrentNetwork network = training.network(0);
        double[] dh = network.last().dh();
        int from = network.values().at(12);
        double squares = 0;
        for (int i = from; i < from + network.values().size(); i++) {
            squares += dh[i] * dh[i];
        }
        assertEquals(Math.sqrt(squares), seen.norms().state()[11], 1e-12);
        boolean every = task == Task.SINE || task == Task.TEXT;
        assertEquals(every, seen.loss() != seen.last());
        assertEquals(SequenceTask.TEST_SIZE, seen.test().answers().length);
        assertEquals(every ? 12 : 0, seen.test().course().length);
        assertEquals(SequenceTask.TEST_SIZE, training.data().targets().length);
    }

    @Test
    void theTestIsTakenEvery50StepsAndWhenAskedFor() throws RecipeException {
        TimeTraining training = at(THREE, 49);
        assertEquals(0, training.snapshot(0).test().step());
        training.advance();
        assertEquals(50, training.snapshot(0).test().step());
        training.advance(7, Parallel.ALONE);
        assertEquals(50, training.snapshot(0).test().step());
        TestAnswers asked = training.tested(Parallel.ALONE).networks().get(0).test();
        assertEquals(57, asked.step());
        assertNotEquals(training.history().at(50).networks().get(0).test().score(), asked.score());
    }

    @Test
    void eigenvaluesThatCostMoreThanAPassAreLeftToTheStepThatIsLookedAt() throws RecipeException {
        TimeRecipe wide = THREE.withBatch(1).withNetworks(List.of(RNN.withHidden(40), LSTM.withHidden(40)));
        TimeTraining training = at(wide, 3);
        TimeSnapshot seen = training.tested(Parallel.ALONE);
        for (int i = 0; i < 2; i++) {
            assertTrue(training.snapshot(i).spectrum().isEmpty());
            assertEquals(i == 0 ? 80 : 160, seen.networks().get(i).spectrum().orElseThrow().rings().length);
        }
        double radius = seen.networks().get(0).spectrum().orElseThrow().radius();
        assertEquals(Math.pow(radius, 9), training.snapshot(0).norms().rules()[0], 1e-12);
        assertTrue(at(THREE.withBatch(64), 3).snapshot(1).spectrum().isPresent());
    }

    @Test
    void theScoreIsThatOfTheWholeTestSetAtOnce() throws RecipeException {
        TimeTraining training = at(THREE, 50);
        SequenceTask task = SequenceTask.of(Task.RECALL, 10);
        var all = task.test();
        RecurrentNetwork whole = training.network(1).withRoom(10, all.sequences());
        whole.forward(all.inputs(), 10, all.sequences());
        double loss = whole.loss(Loss.CROSS_ENTROPY, all.targets());
        TestAnswers parts = training.snapshot(1).test();
        assertEquals(loss, parts.score().loss(), 1e-12);
        assertEquals(
                task.accuracy(whole.answers(), all.targets(), all.sequences()), parts.score().accuracy());
        assertEquals(task.said(whole.answers(), 500), (int) parts.answers()[500]);
    }

    @Test
    void solvedIsTheFirstCheckThatMeetsTheBar() throws RecipeException {
        TimeRecipe easy = of(TaskChoice.of(Task.RECALL, 5), CellSpec.of(Cell.LSTM).withForgetBias(3));
        TimeTraining training = at(easy, 400);
        int solved = training.snapshot(0).solved();
        assertTrue(solved > 0 && solved % 50 == 0);
        for (int step = 0; step <= 400; step += 50) {
            TestAnswers test = training.history().at(step).networks().get(0).test();
            assertEquals(step, test.step());
            assertEquals(step == solved, step <= solved && test.score().accuracy() > 0.98);
        }
    }

    @Test
    void ofWhatIsTurnedOnTheRunTheRecipeTellsAndItReplaysBitForBit() throws RecipeException {
        TimeTraining turned = at(THREE, 20);
        assertTrue(turned.set(gain(THREE, 1.7)));
        turned.advance(15, Parallel.ALONE);
        TimeRecipe bias = gain(THREE, 1.7).withNetwork(1, LSTM.withGain(1.7).withForgetBias(4));
        assertTrue(turned.set(bias));
        assertTrue(turned.set(bias.withNetwork(0, RNN.withGain(1.7).withStepsBack(3))));
        turned.advance(20, Parallel.ALONE);
        assertTrue(turned.set(length(turned.present(), 17)));
        turned.advance(20, Parallel.ALONE);
        assertTrue(turned.set(length(turned.present(), 8)));
        turned.advance(20, Parallel.ALONE);

        TimeRecipe told = turned.recipe();
        assertEquals(List.of(20, 35, 55, 75), told.edits().stream().map(Edit::at).toList());
        assertEquals(10, told.length());
        assertEquals(1, told.networks().get(0).gain());
        assertEquals(8, told.present().length());
        assertEquals(3, told.present().networks().get(0).stepsBack());
        same(turned, at(told, 95));
        TimeTraining again = turned.again(75);
        again.advance(75, Parallel.ALONE);
        assertEquals(List.of(20, 35, 55), again.recipe().edits().stream().map(Edit::at).toList());
        assertEquals(17, again.length());
    }

    @Test
    void whatIsTurnedAndTakenBackAtTheSameStepLeavesNoTrace() throws RecipeException {
        TimeTraining turned = at(THREE, 20);
        assertTrue(turned.set(length(gain(THREE, 1.3), 30)));
        assertTrue(turned.set(gain(THREE, 0.7)));
        assertTrue(turned.set(THREE));
        assertEquals(THREE, turned.recipe());
        turned.advance(20, Parallel.ALONE);
        same(at(THREE, 40), turned);
    }

    @Test
    void beforeTheFirstStepAnotherGainStartsAnew() throws RecipeException {
        TimeTraining training = start(THREE);
        assertFalse(training.set(gain(THREE, 2)));
        assertFalse(training.set(length(THREE, 12)));
        assertTrue(training.set(THREE.withClip(Clip.OFF)));
        assertFalse(at(THREE, 3).set(THREE.withSeed(2)));
        assertFalse(at(THREE, 3).set(THREE.withNetwork(0, RNN.withHidden(7))));
        assertFalse(at(THREE, 3).set(THREE.withTask(TaskChoice.of(Task.ADDING, 10))));
        assertFalse(at(THREE, 3).set(THREE.withBatch(8)));
    }

    @Test
    void aChangedRateOrClippingTakesOverOnTheRunAndReplays() throws RecipeException {
        TimeTraining training = at(THREE, 10);
        assertTrue(training.set(THREE.withOptimizer("sgd", TrainingRules.defaults("sgd").with("lr", 0.2))));
        training.advance(10, Parallel.ALONE);
        TimeRecipe own = training.present()
                .withNetwork(1, LSTM.withClip(Optional.of(new Clip(Clip.Kind.VALUE, 0.01, false))));
        assertTrue(training.set(own));
        training.advance(10, Parallel.ALONE);
        assertEquals(2, training.recipe().changes().size());
        same(training, at(training.recipe(), 30));
    }

    @Test
    void ownClippingIsOfOneNetworkAlone() throws RecipeException {
        Clip small = new Clip(Clip.Kind.NORM, 1e-3, false);
        TimeRecipe one = THREE.withNetwork(1, LSTM.withClip(Optional.of(small)));
        TimeTraining training = at(one, 5);
        assertTrue(training.snapshot(0).clipped() > 1e-3);
        assertEquals(1e-3, training.snapshot(1).clipped(), 1e-6);
        assertTrue(training.snapshot(1).gradient() > 1e-3);
        same(at(THREE.withClip(small).withNetworks(List.of(LSTM)), 5),
                at(THREE.withNetworks(List.of(LSTM.withClip(Optional.of(small)))), 5));
    }

    @Test
    void aProbeIsWhatGoingOnSoWouldBegin() throws RecipeException {
        for (TimeRecipe wanted : List.of(
                gain(THREE, 2.5), length(THREE, 33), length(gain(THREE, 0.4), 6),
                THREE.withNetwork(2, GRU.withForgetBias(3).withStepsBack(4)))) {
            TimeTraining training = at(THREE, 30);
            TimeTraining straight = at(THREE, 30);
            double[] before = numbers(training);
            TimeSnapshot probed = training.probe(wanted).orElseThrow();
            assertArrayEquals(before, numbers(training), 0);
            assertTrue(straight.set(wanted));
            for (int i = 0; i < 3; i++) {
                for (Quantity quantity : Quantity.values()) {
                    assertArrayEquals(
                            straight.snapshot(i).norms().norms(quantity),
                            probed.networks().get(i).norms().norms(quantity), 0);
                }
            }
            training.advance(10, Parallel.ALONE);
            same(at(THREE, 40), training);
        }
        assertTrue(at(THREE, 30).probe(THREE.withSeed(4)).isEmpty());
        assertTrue(start(THREE).probe(gain(THREE, 2)).isEmpty());
    }

    @Test
    void aNetworkUntouchedByAProbeIsShownAsItIs() throws RecipeException {
        TimeTraining training = at(THREE, 30);
        TimeSnapshot present = training.snapshot();
        TimeSnapshot probed =
                training.probe(THREE.withNetwork(1, LSTM.withForgetBias(5))).orElseThrow();
        assertEquals(present.networks().get(0), probed.networks().get(0));
        assertTrue(probed.networks().get(1).norms().first() > present.networks().get(1).norms().first());
        assertFalse(probed.networks().get(1).test().known());
    }

    @Test
    void theGradientOfATruncatedNetworkIsExactly0BeforeItsReach() throws RecipeException {
        TimeTraining training =
                at(THREE.withNetworks(List.of(RNN.withStepsBack(4), LSTM.withStepsBack(4))), 10);
        for (int i = 0; i < 2; i++) {
            double[] state = training.snapshot(i).norms().state();
            for (int t = 1; t <= 10; t++) {
                assertEquals(t <= 6, state[t - 1] == 0, "t = " + t);
            }
            assertEquals(3, training.snapshot(i).verdict().reach());
        }
    }

    @Test
    void aNetworkThatOverflowsStopsAloneAndNamesTimeStepAndStep() throws RecipeException {
        CellSpec wild = CellSpec.of(Cell.RNN_RELU).withHidden(8).withInit(RecurrentInit.NORMAL).withGain(10);
        TimeRecipe recipe = TimeRecipe.of(TaskChoice.of(Task.ADDING, 100), List.of(wild, LSTM))
                .withBatch(4).withSteps(30).withClip(Clip.OFF)
                .withOptimizer("sgd", TrainingRules.defaults("sgd").with("lr", 1));
        TimeTraining training = at(recipe, 30);
        assertTrue(training.firstStop().isPresent());
        Stop stop = training.snapshot(0).stopped().orElseThrow();
        assertEquals(training.firstStop().getAsInt(), stop.step());
        assertTrue(stop.t() >= 1 && stop.t() <= 100);
        assertEquals(TimeVerdict.Kind.STOPPED, training.snapshot(0).verdict().kind());
        assertTrue(training.snapshot(1).stopped().isEmpty());
        assertEquals(30, training.step());
        assertTrue(training.finished());
    }

    /**
     * Until the code is compiled some objects are made that the compiled code does without. The product of
     * vectors is not asked: when the compiler comes to do without boxes depends on what it saw before.
     */
    @Test
    void trainingAllocatesNothingAStep() throws RecipeException {
        TimeTraining training = start(
                THREE.withSteps(20_000).withNetworks(List.of(RNN, LSTM, GRU, GRU.withForm(GruForm.PAPER))));
        training.forget();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long each = Long.MAX_VALUE;
        for (int round = 0; round < 18 && each >= 16; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            training.advance(1000, Parallel.ALONE);
            each = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
        }
        assertTrue(each < 16, each + " bytes a step");
    }

    @Test
    void theHistoryIsThinnedAndKeepsTheNewest() throws RecipeException {
        assertEquals(1000, TimeHistory.rows(4, 40));
        assertEquals(400, TimeHistory.rows(4, 200));
        assertEquals(200, TimeHistory.rows(1, 10_000));
        TimeTraining training = at(THREE.withSteps(1500).withNetworks(List.of(GRU.withHidden(2))), 1201);
        TimeHistory history = training.history();
        assertEquals(2, history.stride());
        assertEquals(1201, history.newest().step());
        assertEquals(602, history.size());
    }
}
