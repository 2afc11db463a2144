package gradientlab.experiment.generalization.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.RegularizedNetwork.Change;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegularizeTrainingTest {

    private static final NetworkSettings NONE = NetworkSettings.NONE;
    private static final int EPOCHS = 25;

    /** Small digits: 60 of them, a third of the labels wrong. */
    private static RegularizeRecipe small(RegularizedNetwork... networks) {
        return RegularizeRecipe.DEFAULT
                .withData(new LabelledData(LabelledData.DEFAULT.source(), 60, 100, 0, 1.0 / 3))
                .withTraining(TrainingPlan.DEFAULT.withHidden(1).withWidth(12).withBatch(16)
                        .withEpochs(EPOCHS))
                .withNetworks(List.of(networks));
    }

    private static RegularizedNetwork with(NetworkSettings settings) {
        return RegularizedNetwork.of(settings);
    }

    private static RegularizeTraining start(RegularizeRecipe recipe) throws RecipeException {
        return new RegularizeTraining(GeneralizationRecipe.DEFAULT.withRegularize(recipe));
    }

    private static RegularizeTraining at(RegularizeRecipe recipe, int epoch) throws RecipeException {
        RegularizeTraining training = start(recipe);
        training.advance(epoch, Parallel.ALONE);
        return training;
    }

    private static void set(RegularizeTraining training, UnaryOperator<RegularizeRecipe> change) {
        GeneralizationRecipe recipe = training.recipe();
        assertTrue(training.set(recipe.withRegularize(change.apply(recipe.regularize()))));
        training.catchUp(Parallel.ALONE);
    }

    /** Every number of every epoch, and the weights, to the bit. */
    private static void same(RegularizeTraining one, int i, RegularizeTraining other, int j) {
        assertEquals(one.step(), other.step());
        for (int epoch = 0; epoch <= one.step(); epoch++) {
            NetworkState a = one.history().rows().get(epoch).networks().get(i);
            NetworkState b = other.history().rows().get(epoch).networks().get(j);
            assertEquals(a.judged().training(), b.judged().training());
            assertEquals(a.judged().validation(), b.judged().validation());
            assertEquals(a.judged().weights(), b.judged().weights());
            assertEquals(a.updates(), b.updates());
            assertEquals(a.best(), b.best());
            assertEquals(a.stopped(), b.stopped());
            assertArrayEquals(a.judged().answers().classes(), b.judged().answers().classes());
            assertArrayEquals(a.judged().answers().unseen(), b.judged().answers().unseen());
        }
        sameWeights(one.replay(i).at(one.step()), other.replay(j).at(one.step()));
    }

    private static void sameWeights(Moment one, Moment other) {
        assertEquals(one.epoch(), other.epoch());
        for (int l = 0; l < one.weights().size(); l++) {
            assertArrayEquals(one.weights().get(l), other.weights().get(l));
            assertArrayEquals(one.before().get(l), other.before().get(l));
        }
    }

    private static final RegularizedNetwork NOISY = with(NONE.withDropout(0.2).withInputDropout(0.1)
            .withInputNoise(0.2).withWeightNoise(0.05).withShift(1).withRotation(10).withLabelSmoothing(0.1)
            .withL1(1e-3).withL2(1e-3).withBatchNorm(true));

    @Test
    void theSameRecipeGivesTheSameBitsOnAnyNumberOfThreads() throws RecipeException {
        RegularizeRecipe recipe = small(with(NONE), NOISY, with(NONE.withPatience(3)));
        RegularizeTraining alone = at(recipe, EPOCHS);
        RegularizeTraining pieces = start(recipe);
        try (WorkerPool pool = new WorkerPool("test", 1)) {
            pieces.advance(7, pool);
            pieces.advance(EPOCHS, pool);
        }
        for (int i = 0; i < 3; i++) {
            same(alone, i, pieces, i);
        }
    }

    @Test
    void whatOneNetworkDoesChangesNoOther() throws RecipeException {
        same(at(small(with(NONE), NOISY), 5), 0, at(small(with(NONE)), 5), 0);
        same(at(small(with(NONE), NOISY), 5), 1, at(small(NOISY), 5), 0);
    }

    @Test
    void noiseThatIsSwitchedOffLeavesNoTrace() throws RecipeException {
        // The order of the examples and the weights at the start are the same whatever is switched on.
        FedBatch plain = start(small(with(NONE))).replay(0).at(0).fed();
        FedBatch noisy = start(small(NOISY)).replay(0).at(0).fed();
        assertArrayEquals(plain.examples(), noisy.examples());
        assertArrayEquals(plain.stored(), noisy.stored());
        assertArrayEquals(plain.stored(), plain.fed());
        assertEquals(0, plain.kept()[0].length);
        assertEquals(16 * 12, noisy.kept()[0].length);
    }

    @Test
    void aForkIsItsParentUpToTheForkAndAsIfChangedThereFromThenOn() throws RecipeException {
        NetworkSettings noise = NONE.withInputNoise(0.3).withDropout(0.3);
        RegularizedNetwork fork = with(noise.withL2(0.1)).withFork(Optional.of(new Fork(0, 8)));
        RegularizedNetwork changed =
                with(noise).withChanges(List.of(new Change(8, noise.withL2(0.1))));
        RegularizeTraining forked = at(small(with(noise), fork), EPOCHS);
        same(forked, 1, at(small(changed), EPOCHS), 0);
        List<RegularizeSnapshot> rows = forked.history().rows();
        assertEquals(rows.get(8).networks().get(0).judged().validation(),
                rows.get(8).networks().get(1).judged().validation());
        assertNotEquals(rows.get(9).networks().get(0).judged().weights(),
                rows.get(9).networks().get(1).judged().weights());
    }

    static Stream<String> optimizers() {
        return TrainingRules.optimizers().stream().map(Optimizer::id);
    }

    /** Live it goes on from a checkpoint, which holds what the optimizer remembers. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void aForkTakesTheOptimizersMemoryAlong(String optimizer) throws RecipeException {
        UnaryOperator<RegularizeRecipe> by = recipe -> recipe.withTraining(
                recipe.training().withOptimizer(optimizer, TrainingRules.defaults(optimizer)));
        RegularizedNetwork fork = with(NONE).withFork(Optional.of(new Fork(0, 12)))
                .changed(13, NONE.withL2(0.01));
        RegularizeTraining training = at(by.apply(small(with(NONE), fork)), 15);
        RegularizeTraining live = at(by.apply(small(with(NONE))), 15);
        set(live, recipe -> recipe.withNetworks(List.of(with(NONE), fork)));
        same(live, 1, training, 1);
        for (int epoch : new int[] {10, 12, 13, 14}) {
            sameWeights(at(by.apply(small(with(NONE), fork)), epoch).replay(1).at(epoch),
                    live.replay(1).at(epoch));
        }
    }

    @Test
    void whatIsChangedWhileItTrainsIsTheSameAsIfItHadBeenAskedForAtOnce() throws RecipeException {
        RegularizeTraining live = at(small(with(NONE), NOISY), 13);
        set(live, recipe -> recipe.withNetwork(0, with(NONE.withL2(0.05))));
        live.advance(4, Parallel.ALONE);
        set(live, recipe -> recipe.withNetwork(
                1, recipe.networks().get(1).changed(12, recipe.networks().get(1).settings().withL1(0.01))));
        live.advance(EPOCHS, Parallel.ALONE);
        RegularizeTraining anew = at(live.recipe().regularize(), EPOCHS);
        same(live, 0, anew, 0);
        same(live, 1, anew, 1);
    }

    @Test
    void anotherLengthGoesOnAndOtherDataDoNot() throws RecipeException {
        RegularizeTraining live = at(small(with(NONE)), EPOCHS);
        assertTrue(live.finished());
        set(live, recipe -> recipe.withTraining(recipe.training().withEpochs(EPOCHS + 5)));
        assertFalse(live.finished());
        live.advance(5, Parallel.ALONE);
        assertEquals(EPOCHS + 5, live.step());
        GeneralizationRecipe recipe = live.recipe();
        assertFalse(live.set(
                recipe.withRegularize(recipe.regularize().withData(recipe.regularize().data().withN(70)))));
        assertFalse(live.set(recipe.withRegularize(recipe.regularize().withSeed(2))));
    }

    @Test
    void goingBackIsExact() throws RecipeException {
        RegularizeRecipe recipe = small(with(NONE), NOISY);
        RegularizeTraining back = at(recipe, 17).again(16);
        assertEquals(0, back.step());
        back.advance(16, Parallel.ALONE);
        RegularizeTraining there = at(recipe, 16);
        same(back, 0, there, 0);
        same(back, 1, there, 1);
    }

    @Test
    void anyEpochComesBackWithItsWeights() throws RecipeException {
        RegularizeTraining training = at(small(NOISY), 23);
        for (int epoch : new int[] {0, 1, 9, 10, 11, 23}) {
            sameWeights(at(small(NOISY), epoch).replay(0).at(epoch), training.replay(0).at(epoch));
        }
        assertEquals(23, training.replay(0).at(100).epoch());
    }

    @Test
    void earlyStoppingPutsTheWeightsOfTheLeastValidationLossBack() throws RecipeException {
        RegularizeRecipe recipe = small(with(NONE.withPatience(4)))
                .withTraining(small().training().withEpochs(300).withWidth(30));
        RegularizeTraining training = at(recipe, 300);
        NetworkState end = training.snapshot().networks().get(0);
        int stopped = end.stopped().orElseThrow();
        assertTrue(training.finished());
        assertEquals(end.best() + 4, stopped);
        NetworkState best = training.history().rows().get(end.best()).networks().get(0);
        assertEquals(best.judged().validation(), end.judged().validation());
        for (int epoch = 1; epoch < stopped; epoch++) {
            assertTrue(training.history().rows().get(epoch).networks().get(0).judged().validation()
                    .loss() >= best.judged().validation().loss());
        }
        List<double[]> kept = at(recipe, end.best()).replay(0).at(end.best()).weights();
        assertArrayEquals(kept.get(0), training.replay(0).at(stopped).weights().get(0));
    }

    @Test
    void aForkWakesWhatItsParentLetSleep() throws RecipeException {
        RegularizedNetwork fork = with(NONE).withFork(Optional.of(new Fork(0, 60)));
        RegularizeRecipe recipe = small(with(NONE.withPatience(2)), fork)
                .withTraining(small().training().withEpochs(70).withWidth(30));
        RegularizeTraining training = at(recipe, 70);
        List<NetworkState> ends = training.snapshot().networks();
        assertTrue(ends.get(0).stopped().orElseThrow() < 60);
        assertTrue(ends.get(1).stopped().isEmpty());
        assertEquals(ends.get(0).updates() + 10 * 4, ends.get(1).updates());
    }

    @Test
    void aNetworkThatIsNotFiniteStopsAloneAndSaysWhere() throws RecipeException {
        RegularizeTraining training =
                at(small(with(NONE), with(NONE.withLr(Optional.of(1e200)))), EPOCHS);
        NetworkState broken = training.snapshot().networks().get(1);
        assertEquals(1, broken.broken().orElseThrow().epoch());
        assertEquals(2, broken.broken().orElseThrow().layer());
        assertEquals(EPOCHS, training.step());
        assertTrue(training.snapshot().networks().get(0).broken().isEmpty());
        same(training, 0, at(small(with(NONE)), EPOCHS), 0);
        assertEquals(1, training.firstStop().orElseThrow());
    }

    @Test
    void aNetworkThatIsSwitchedOffRestsAndCatchesUpLater() throws RecipeException {
        RegularizeTraining training = at(small(with(NONE), NOISY.withOn(false)), 12);
        assertEquals(0, training.snapshot().networks().get(1).updates());
        set(training, recipe -> recipe.withNetwork(1, NOISY));
        same(training, 1, at(small(NOISY), 12), 0);
        assertTrue(at(small(with(NONE).withOn(false)), 12).finished());
    }

    @Test
    void repeatedAndCorrectedCountTheWrongLabels() throws RecipeException {
        RegularizeTraining training = at(small(with(NONE)), EPOCHS);
        Judged judged = training.snapshot().networks().get(0).judged();
        int[] wrong = training.split().labels().wrong();
        assertEquals(20, wrong.length);
        int repeated = 0;
        int corrected = 0;
        for (int i : wrong) {
            repeated += judged.answers().classes()[i] == training.split().labels().given()[i] ? 1 : 0;
            corrected += judged.answers().classes()[i] == training.split().labels().correct()[i] ? 1 : 0;
        }
        assertEquals(repeated, judged.answers().repeated());
        assertEquals(corrected, judged.answers().corrected());
    }

    @Test
    void l1SetsWeightsToExactlyZeroAndL2DoesNot() throws RecipeException {
        List<NetworkState> ends =
                at(small(with(NONE.withL1(0.03)), with(NONE.withL2(0.1))), EPOCHS).snapshot().networks();
        assertTrue(ends.get(0).judged().weights().zeros() > 0.3);
        assertEquals(0, ends.get(1).judged().weights().zeros());
    }

    @Test
    void theTestStaysClosedUntilItIsOpenedAndOpeningsCount() throws RecipeException {
        RegularizeTraining training = at(small(with(NONE), NOISY), 10);
        assertTrue(training.kept().test().isEmpty());
        set(training, recipe -> recipe.withTest(recipe.test().again(10)));
        OpenedTest seen = training.kept().test().orElseThrow();
        assertEquals(new Opened(1, 10), seen.opened());
        assertEquals(1797 - 160, seen.examples());
        assertEquals(training.replay(0).at(10).score(training.split().test()), seen.scores().get(0).get());
        // Whoever changes a network afterwards has to open it again to know.
        set(training, recipe -> recipe.withNetwork(0, with(NONE.withL2(0.1))));
        training.advance(2, Parallel.ALONE);
        OpenedTest later = training.kept().test().orElseThrow();
        assertTrue(later.scores().get(0).isEmpty());
        assertEquals(seen.scores().get(1), later.scores().get(1));
        set(training, recipe -> recipe.withTest(recipe.test().again(12)));
        assertTrue(training.kept().test().orElseThrow().scores().get(0).isPresent());
        assertEquals(2, training.kept().test().orElseThrow().opened().times());
    }

    @Test
    void theGradientNoiseOfBatchesFollowsTheFormula() throws RecipeException {
        GradientNoise noise = at(small(with(NONE)), 3).replay(0).at(3).noise();
        assertEquals(60, noise.examples());
        assertFalse(noise.sizes().isEmpty());
        for (GradientNoise.Size size : noise.sizes()) {
            assertEquals(1, size.measured() / noise.formula(size.batch()), 0.2);
        }
    }

    @Test
    void aBatchOfOneIsLeftOutWhereBatchNormNeedsTwo() throws RecipeException {
        RegularizeRecipe recipe = small(with(NONE.withBatchNorm(true)))
                .withData(small().data().withN(61)).withTraining(small().training().withBatch(20));
        assertEquals(3 * 4, at(recipe, 4).snapshot().networks().get(0).updates());
    }
}
