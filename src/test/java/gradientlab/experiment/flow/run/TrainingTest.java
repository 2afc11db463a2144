package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.Batches;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final NetworkSpec RELU = NetworkSpec.of(0).withDepth(4).withWidth(8);
    private static final NetworkSpec TANH = RELU.withActivation("tanh").withInit("xavier_normal").withSlot(1);
    private static final FlowRecipe TWO =
            FlowRecipe.of(List.of(RELU, TANH), GeneratedData.of("circles")).withSteps(2000);

    private static Training start(FlowRecipe recipe) throws RecipeException {
        return new Training(recipe, MatrixProducts::scalar);
    }

    private static Training at(FlowRecipe recipe, int step) throws RecipeException {
        Training training = start(recipe);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    private static double[] numbers(FlowSnapshot snapshot) {
        return snapshot.networks().stream().flatMapToDouble(
                network -> IntStream.range(0, network.layers())
                        .mapToDouble(l -> network.get(l, Quantity.DW_L2)))
                .toArray();
    }

    private static void same(FlowSnapshot a, FlowSnapshot b) {
        assertEquals(a.step(), b.step());
        for (int i = 0; i < a.networks().size(); i++) {
            NetworkSnapshot x = a.networks().get(i);
            NetworkSnapshot y = b.networks().get(i);
            assertEquals(x.loss(), y.loss());
            assertEquals(x.trainAccuracy(), y.trainAccuracy());
            for (Quantity quantity : Quantity.values()) {
                for (int l = 0; l < x.layers(); l++) {
                    assertEquals(x.get(l, quantity), y.get(l, quantity), quantity + " " + l);
                }
            }
        }
    }

    @Test
    void theSameRecipeGivesTheSameBits() throws RecipeException {
        same(at(TWO, 57).snapshot(), at(TWO, 57).snapshot());
        assertNotEquals(numbers(at(TWO, 3).snapshot())[0], numbers(at(TWO.withSeed(2), 3).snapshot())[0]);
    }

    @Test
    void lookingOnTheWayChangesNothing() throws RecipeException {
        FlowRecipe norm =
                TWO.withNetwork(0, RELU.withBlock(Block.BATCH_NORM)).withNetwork(1,
                        TANH.withRegularizers(Regularizers.NONE.withDropout(0.2)));
        Training watched = start(norm);
        for (int k = 0; k < 40; k++) {
            watched.advance();
            watched.snapshot();
            watched.boundary(0, 8);
            watched.probe(norm.withNetwork(0, RELU));
            watched.history();
        }
        Training blind = start(norm);
        blind.forget();
        blind.advance(40, Parallel.ALONE);
        for (int i = 0; i < 2; i++) {
            assertEquals(blind.loss(i), watched.loss(i));
        }
    }

    @Test
    void aCrewOfThreadsGivesTheSameBitsAsOne() throws RecipeException {
        Training together = start(TWO);
        try (WorkerPool helpers = new WorkerPool("test-helper", 2)) {
            together.advance(57, helpers);
        }
        same(at(TWO, 57).snapshot(), together.snapshot());
    }

    @Test
    void aNetworkTrainsAlikeAloneAndBesideOthers() throws RecipeException {
        FlowSnapshot both = at(TWO, 57).snapshot();
        FlowSnapshot alone = at(TWO.withNetworks(List.of(TANH)), 57).snapshot();
        assertEquals(both.networks().get(1).loss(), alone.networks().get(0).loss());
    }

    @Test
    void anEpochShowsEveryExampleOnceInAnotherOrderEachTime() throws RecipeException {
        FlowData data = FlowData.of(TWO);
        Batches batches = new Batches(data.training(), 32, 9);
        double[] first = new double[10];
        for (int epoch = 0; epoch < 2; epoch++) {
            double total = 0;
            for (int k = 0; k < 10; k++) {
                batches.deal(10 * epoch + k);
                for (double x : batches.inputs()) {
                    total += x;
                }
                if (epoch == 0) {
                    first[k] = batches.inputs()[0];
                } else {
                    assertNotEquals(first[k], batches.inputs()[0]);
                }
            }
            assertEquals(IntStream.range(0, 640).mapToDouble(i -> data.training().inputs()[i]).sum(), total,
                    1e-9);
        }
    }

    @Test
    void inputsAreStandardisedByTheTrainingPartAndThePartsDoNotOverlap() throws RecipeException {
        FlowData data = FlowData.of(TWO.withData(new ShippedData("iris")).withBatch(20));
        assertEquals(120, data.training().rows());
        assertEquals(30, data.validation().rows());
        assertEquals(3, data.outputs());
        for (int j = 0; j < 4; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 120; i++) {
                double x = data.training().inputs()[i * 4 + j];
                sum += x;
                squares += x * x;
            }
            assertEquals(0, sum, 1e-10);
            assertEquals(120, squares, 1e-9);
        }
    }

    @Test
    void theDigitsAreLearned() throws RecipeException {
        FlowRecipe digits = FlowRecipe.of(List.of(RELU.withDepth(2).withWidth(32)), new ShippedData("digits"))
                .withSteps(300);
        Training training =
                start(digits.withOptimizer("adam", TrainingRules.defaults("adam").with("lr", 0.01)));
        training.forget();
        assertEquals(Math.log(10), training.snapshot().networks().get(0).loss(), 0.5);
        training.advance(300, Parallel.ALONE);
        assertTrue(training.snapshot().networks().get(0).validationAccuracy() > 0.9);
    }

    @Test
    void aNaNStopsThatNetworkAloneAndNamesLayerAndStep() throws RecipeException {
        NetworkSpec wild = NetworkSpec.of(0).withBlock(Block.RESIDUAL);
        Training training = at(TWO.withNetworks(List.of(wild, TANH)), 100);
        NetworkSnapshot stopped = training.snapshot().networks().get(0);
        NetworkSnapshot.Stop stop = stopped.stopped().orElseThrow();
        assertTrue(stop.step() > 0 && stop.step() < 20);
        assertFalse(Double.isFinite(stopped.get(stop.layer(), Quantity.H_MEAN)));
        for (int l = 0; l < stop.layer(); l++) {
            assertTrue(Double.isFinite(stopped.get(l, Quantity.H_MEAN)), "layer " + l);
        }
        assertEquals(Verdict.Kind.STOPPED, stopped.verdict().kind());
        assertEquals(at(TWO, 100).snapshot().networks().get(1).loss(),
                training.snapshot().networks().get(1).loss());
        assertFalse(training.finished());
        Training back = training.again(stop.step() - 1);
        back.advance(stop.step() - 1, Parallel.ALONE);
        assertTrue(back.snapshot().networks().get(0).stopped().isEmpty());
        same(training.history().at(stop.step() - 1), back.snapshot());
    }

    @Test
    void itEndsWithTheLastStepOrTheLastNetwork() throws RecipeException {
        Training training = at(TWO.withSteps(5), 99);
        assertEquals(5, training.step());
        assertTrue(training.finished());
        Training wild = at(TWO.withNetworks(List.of(NetworkSpec.of(0).withBlock(Block.RESIDUAL))), 100);
        assertTrue(wild.finished());
    }

    @Test
    void aChangedLearningRateTakesOverOnTheRunAndTheRecipeTellsOfIt() throws RecipeException {
        Training training = at(TWO, 20);
        FlowRecipe slower = TWO.withOptimizer("sgd", TWO.settings().with("lr", 0.001));
        assertTrue(training.set(slower));
        training.advance(10, Parallel.ALONE);
        assertNotEquals(numbers(at(TWO, 30).snapshot())[0], numbers(training.snapshot())[0]);
        assertEquals(slower, training.recipe().present());
        FlowRecipe read = Recipes.check(training.recipe());
        assertEquals(training.recipe(), read);
        same(training.snapshot(), at(read, 30).snapshot());
    }

    @Test
    void optimizerClippingScheduleAndDecayCanChangeAndChangeBack() throws RecipeException {
        Training training = at(TWO, 10);
        assertTrue(training.set(TWO.withOptimizer("adam", TrainingRules.defaults("adam").with("lr", 0.001))
                .withClip(new Clip(Clip.Kind.NORM, 0.1, false)).withSchedule(ScheduleChoice.of("cosine"))
                .withDecaysAll(false)));
        assertEquals(1, training.recipe().changes().size());
        training.advance(10, Parallel.ALONE);
        assertTrue(training.set(TWO));
        training.advance(10, Parallel.ALONE);
        assertEquals(2, training.recipe().changes().size());
        same(training.snapshot(), at(training.recipe(), 30).snapshot());
    }

    @Test
    void ownClippingIsThatOfARecipeForOneNetworkAloneAndChangesOnTheRun() throws RecipeException {
        Clip tight = new Clip(Clip.Kind.NORM, 0.1, false);
        FlowRecipe second = TWO.withNetwork(1, TWO.networks().get(1).withClip(Optional.of(tight)));
        Training own = at(second, 15);
        assertEquals(at(TWO, 15).loss(0), own.loss(0));
        assertEquals(at(TWO.withClip(tight), 15).loss(1), own.loss(1));
        assertNotEquals(at(TWO, 15).loss(1), own.loss(1));
        Training training = at(TWO, 10);
        assertTrue(training.set(second));
        assertEquals(Optional.empty(), training.recipe().networks().get(1).clip(), "it began without");
        assertEquals(second, training.recipe().present());
        training.advance(10, Parallel.ALONE);
        assertTrue(training.set(TWO));
        training.advance(10, Parallel.ALONE);
        assertEquals(2, training.recipe().changes().size());
        FlowRecipe read = Recipes.check(training.recipe());
        assertEquals(training.recipe(), read);
        same(training.snapshot(), at(read, 30).snapshot());
    }

    /** What the optimizer is given is measured, by norm as by value. */
    @Test
    void theGradientsNormIsKnownBeforeAndAfterClipping() throws RecipeException {
        Clip byValue = new Clip(Clip.Kind.VALUE, 1e-3, false);
        NetworkSnapshot start = start(TWO).snapshot().networks().get(0);
        assertTrue(Double.isNaN(start.gradient()) && Double.isNaN(start.clipped()));
        for (Clip clip : List.of(Clip.OFF, new Clip(Clip.Kind.NORM, 0.01, true), byValue)) {
            NetworkSnapshot step = at(TWO.withClip(clip), 1).snapshot().networks().get(0);
            assertEquals(at(TWO, 1).snapshot().networks().get(0).gradient(), step.gradient());
            switch (clip.kind()) {
                case OFF -> assertEquals(step.gradient(), step.clipped());
                case NORM -> assertEquals(0.01, step.clipped(), 1e-12);
                case VALUE -> assertTrue(step.clipped() > 1e-3 && step.clipped() < step.gradient());
            }
        }
    }

    @Test
    void aChangeTakenBackBeforeTheNextStepLeavesNoTrace() throws RecipeException {
        Training training = at(TWO, 10);
        assertTrue(training.set(TWO.withClip(new Clip(Clip.Kind.NORM, 0.1, false))));
        assertTrue(training.set(TWO));
        assertEquals(TWO, training.recipe());
        Training begun = start(TWO);
        FlowRecipe clipped = TWO.withClip(new Clip(Clip.Kind.NORM, 0.1, false));
        assertTrue(begun.set(clipped));
        assertEquals(clipped, begun.recipe(), "before the first step it is as if it had started so");
        begun.advance(10, Parallel.ALONE);
        same(at(clipped, 10).snapshot(), begun.snapshot());
    }

    @Test
    void whatTakesOtherWeightsOrBatchesIsRefusedAndChangesNothing() throws RecipeException {
        Training training = at(TWO, 10);
        assertFalse(training.set(TWO.withSeed(2)));
        assertFalse(training.set(TWO.withBatch(16)));
        assertFalse(training.set(TWO.withNetwork(0, RELU.withWeightScale(2))));
        assertFalse(training.set(TWO.withNetworks(List.of(RELU))));
        assertFalse(training.set(TWO.withData(GeneratedData.of("moons"))));
        assertTrue(training.set(TWO.withNetwork(0, RELU.withSlot(5).withShown(false))));
        assertEquals(10, training.step());
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void aProbeAtStep0IsWhatStartingSoGives(Block block) throws RecipeException {
        NetworkSpec other =
                RELU.withActivation("leaky_relu").withSlope(0.3).withBlock(block).withBranchScale(0.5)
                        .withWeightScale(1.5);
        FlowRecipe changed = TWO.withNetwork(0, other);
        NetworkSnapshot probed = start(TWO).probe(changed).orElseThrow().networks().get(0);
        NetworkSnapshot started = start(changed).snapshot().networks().get(0);
        assertEquals(started.loss(), probed.loss(), 1e-12 * Math.abs(started.loss()));
        for (int l = 0; l < probed.layers(); l++) {
            double wanted = started.get(l, Quantity.DZ_L2);
            assertEquals(wanted, probed.get(l, Quantity.DZ_L2), 1e-12 * wanted);
            assertEquals(started.predicted()[l], probed.predicted()[l], 1e-12 * started.predicted()[l]);
        }
    }

    @Test
    void aProbeUsesTheTrainedWeightsOnThePresentBatchAndLeavesThemAlone()
            throws RecipeException {
        Training training = at(TWO, 50);
        FlowSnapshot before = training.snapshot();
        FlowSnapshot probed = training.probe(TWO).orElseThrow();
        assertEquals(before.networks().get(0).loss(), probed.networks().get(0).loss());
        double scaled =
                training.probe(TWO.withNetwork(0, RELU.withWeightScale(2))).orElseThrow().networks().get(0)
                        .get(0, Quantity.W_L2);
        assertEquals(2 * before.networks().get(0).get(0, Quantity.W_L2), scaled, 1e-12 * scaled);
        assertTrue(training.probe(TWO.withNetwork(0, RELU.withDepth(5))).isEmpty());
        assertTrue(training.probe(TWO.withSeed(2)).isEmpty());
        assertTrue(training.probe(TWO.withNetworks(List.of(RELU))).isEmpty());
        training.advance(7, Parallel.ALONE);
        same(at(TWO, 57).snapshot(), training.snapshot());
    }

    @Test
    void updatesAreJudgedAgainstTheWeights() throws RecipeException {
        Training training = start(TWO.withOptimizer("sgd", TWO.settings().with("lr", 0.01)));
        NetworkSnapshot start = training.snapshot().networks().get(0);
        assertTrue(Double.isNaN(start.updates()[0]), "nothing was updated yet");
        training.advance();
        NetworkSnapshot next = training.snapshot().networks().get(0);
        for (int l = 0; l < next.layers(); l++) {
            double wanted = 0.01 * start.get(l, Quantity.DW_L2) / start.get(l, Quantity.W_L2);
            assertEquals(wanted, next.updates()[l], 1e-9 * wanted);
        }
    }

    @Test
    void theBoundaryPartsWhatWasLearned() throws RecipeException {
        FlowRecipe recipe =
                FlowRecipe.of(List.of(TANH.withWidth(16)), GeneratedData.of("circles")).withSteps(600);
        Boundary boundary = at(recipe, 600).boundary(0, 32).orElseThrow();
        assertTrue(boundary.chance(16, 16, 1) > 0.9, "the middle is inside the inner ring");
        assertTrue(boundary.chance(0, 0, 0) > 0.9, "the corner is outside");
        assertEquals(1, boundary.chance(5, 7, 0) + boundary.chance(5, 7, 1), 1e-6);
        assertTrue(start(TWO.withData(new ShippedData("iris")).withBatch(10)).boundary(0, 8).isEmpty());
    }

    @Test
    void theBoundaryOfANetworkThatAnswersSlowlyIsCoarser() throws RecipeException {
        assertEquals(128, Training.fitting(128, 20 * 64 * 64), "the usual ones are as fine as asked");
        int heavy = Training.fitting(128, 30 * 512 * 512);
        assertTrue(heavy > Training.LEAST_CELLS && heavy < 128, heavy + " cells");
        assertEquals(Training.LEAST_CELLS, Training.fitting(128, 4_000_000_000L));
        assertEquals(8, Training.fitting(8, 4_000_000_000L), "never finer than asked");
        assertEquals(8, start(FlowRecipe.of(List.of(TANH.withWidth(16)), GeneratedData.of("circles")))
                .boundary(0, 8).orElseThrow().cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "nag", "adam", "radam", "lion"})
    void trainingAllocatesNothingAStep(String optimizer) throws RecipeException {
        FlowRecipe recipe = TWO.withOptimizer(optimizer, TrainingRules.defaults(optimizer).with("lr", 1e-4))
                .withNetwork(0, RELU.withBlock(Block.BATCH_NORM_RESIDUAL)).withSteps(30_000);
        Training training = start(recipe);
        training.forget();
        training.advance(4000, Parallel.ALONE);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        training.advance(2000, Parallel.ALONE);
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 2000;
        assertTrue(each < 16, each + " bytes a step");
    }
}
