package gradientlab.experiment.convolution.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.convolution.training.verdict.DigitsVerdict;
import gradientlab.experiment.convolution.training.verdict.DigitsVerdict.Kind;
import gradientlab.experiment.convolution.training.verdict.Lead;
import gradientlab.experiment.convolution.training.verdict.Lead.Said;
import gradientlab.experiment.convolution.training.verdict.Mirror;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DigitsTrainingTest {

    /** So far a mean over three seeds may be from the one over five seeds that another engine gave. */
    private static final double BAND = 0.025;
    private static final int EPOCH = 1297 / 32;
    private static final DigitsRecipe TWO_SEEDS = DigitsRecipe.DEFAULT.withSeeds(2).withEpochs(3);

    private static DigitsTraining start(DigitsRecipe recipe) {
        return new DigitsTraining(ConvolutionRecipe.DEFAULT.withTraining(recipe));
    }

    private static DigitsTraining at(DigitsRecipe recipe, int step) {
        DigitsTraining training = start(recipe);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    private static DigitsRecipe rate(DigitsRecipe recipe, double rate) {
        return recipe.withOptimizer(recipe.optimizer(), recipe.settings().with("lr", rate));
    }

    private static void set(DigitsTraining training, DigitsRecipe wanted) {
        assertTrue(training.set(training.recipe().withTraining(wanted)));
    }

    private static void same(DigitsTraining one, DigitsTraining other) {
        assertEquals(one.step(), other.step());
        DigitsSnapshot a = one.tested(Parallel.ALONE);
        DigitsSnapshot b = other.tested(Parallel.ALONE);
        for (int network = 0; network < a.networks().size(); network++) {
            for (int seed = 1; seed <= a.networks().get(network).seeds().size(); seed++) {
                SeedSnapshot x = a.of(network, seed);
                SeedSnapshot y = b.of(network, seed);
                assertEquals(x.loss(), y.loss());
                assertArrayEquals(x.known().weights(), y.known().weights(), 0);
                assertArrayEquals(x.known().answers(), y.known().answers());
            }
        }
    }

    @Test
    void theDefaultReachesTheFiguresOfItsPresetAsTrainedShiftedAndScrambled() {
        DigitsRecipe three = DigitsRecipe.DEFAULT.withSeeds(3).withEpochs(20);
        DigitsTraining training = new DigitsTraining(ConvolutionRecipe.DEFAULT.withTraining(three), true);
        try (WorkerPool pool = new WorkerPool("digits-test", 1)) {
            training.advance(EPOCH, pool);
            DigitsSnapshot first = training.snapshot();
            assertEquals(0.83, first.networks().get(0).mean(Evaluation::test), 0.05);
            assertEquals(0.53, first.networks().get(1).mean(Evaluation::test), 0.05);
            training.advance(19 * EPOCH, pool);
        }
        assertTrue(training.finished());
        DigitsSnapshot end = training.snapshot();
        List<Lead> leads = Lead.of(end, training.data().seeds());
        assertLead(leads.get(0), 0.976, 0.952, Said.LEADS);
        assertLead(leads.get(1), 0.62, 0.42, Said.BOTH_FALL);
        assertLead(leads.get(2), 0.959, 0.958, Said.NONE);
        DigitsVerdict verdict = DigitsVerdict
                .of(end.networks().get(0), end.networks().get(1), training.data().seeds()).orElseThrow();
        assertEquals(Kind.AHEAD, verdict.kind());
        assertEquals(3, verdict.ahead());
    }

    private static void assertLead(Lead lead, double first, double second, Said said) {
        assertEquals(first, lead.first(), BAND);
        assertEquals(second, lead.second(), BAND);
        assertEquals(said, lead.said());
    }

    @Test
    void aConvolutionThatStartsTurnedLearnsTheTurnedKernelsBitForBit() {
        DigitsRecipe recipe = DigitsRecipe.DEFAULT.withSeeds(1).withEpochs(3)
                .withNetworks(List.of(DigitNetwork.CNN, DigitNetwork.CNN.withFlip(true).withTurned(true)));
        DigitsTraining training = at(recipe, 3 * EPOCH);
        Mirror mirror = Mirror.of(recipe, training.history(), training.snapshot()).orElseThrow();
        assertEquals(0, mirror.loss());
        assertEquals(0, mirror.kernels());
        assertTrue(Mirror.of(DigitsRecipe.DEFAULT, training.history(), training.snapshot()).isEmpty());
    }

    @Test
    void theSameRecipeGivesTheSameBitsWhateverTheThreadsAndHoweverOftenOneLooks() {
        DigitsTraining one = at(TWO_SEEDS, 2 * EPOCH + 7);
        DigitsTraining other = start(TWO_SEEDS);
        try (WorkerPool pool = new WorkerPool("digits-test", 1)) {
            for (int i = 0; i < 2 * EPOCH + 7; i++) {
                other.advance(1, pool);
                if (i % 9 == 0) {
                    other.tested(pool);
                }
            }
        }
        same(one, other);
        assertEquals(one.history().rows().size(), other.history().rows().size());
        assertEquals(
                2 * EPOCH, other.history().newest().of(0, 1).known().step(),
                "the history knows the ends of epochs alone");
    }

    @Test
    void changesMadeOnTheWayAreReplayedBitForBit() {
        DigitsTraining training = at(TWO_SEEDS, 30);
        set(training, rate(TWO_SEEDS, 0.01));
        training.advance(20, Parallel.ALONE);
        DigitsRecipe adam = training.recipe().present().training()
                .withOptimizer("adam", TrainingRules.defaults("adam"));
        set(training, adam);
        training.advance(10, Parallel.ALONE);
        assertEquals(2, training.recipe().training().changes().size());
        DigitsTraining replayed = new DigitsTraining(training.recipe());
        replayed.advance(60, Parallel.ALONE);
        same(training, replayed);
        DigitsTraining back = training.again(50);
        assertEquals(1, back.recipe().training().changes().size());
    }

    @Test
    void whatTheNetworksAreMadeOfStartsAnew() {
        DigitsTraining training = at(TWO_SEEDS, 10);
        for (DigitsRecipe other : List.of(
                TWO_SEEDS.withNetwork(0, DigitNetwork.CNN.withFilters(4)), TWO_SEEDS.withBatch(16),
                TWO_SEEDS.withSeeds(3), TWO_SEEDS.withScramble(true), TWO_SEEDS.withShifts(true))) {
            assertFalse(training.set(training.recipe().withTraining(other)));
        }
        set(training, TWO_SEEDS.withEpochs(9));
        assertEquals(10, training.step());
        assertEquals(9 * EPOCH, training.recipe().steps());
    }

    @Test
    void aNetworkWhoseNumbersAreNoneStopsAndAStepBackUndoesIt() {
        DigitsRecipe wild = rate(DigitsRecipe.DEFAULT.withSeeds(2).withEpochs(2), 1e300);
        DigitsTraining training = at(wild, 20);
        int stop = training.firstStop().orElseThrow();
        assertTrue(training.snapshot().networks().stream().allMatch(NetworkSnapshot::stopped));
        assertTrue(Double.isNaN(training.snapshot().networks().get(0).mean(Evaluation::test)));
        DigitsTraining back = training.again(stop - 1);
        back.advance(stop - 1, Parallel.ALONE);
        assertEquals(OptionalInt.empty(), back.firstStop());
        assertEquals(stop - 1, back.step());
    }

    @Test
    void anEpochIsTheMeanOfItsBatchesAndTheTestThatFollows() {
        DigitsTraining training = start(TWO_SEEDS.withSeeds(1));
        double sum = 0;
        for (int i = 0; i < EPOCH; i++) {
            sum += training.snapshot().of(1, 1).loss();
            training.advance(1, Parallel.ALONE);
        }
        Evaluation known = training.snapshot().of(1, 1).known();
        assertEquals(EPOCH, known.step());
        assertEquals(sum / EPOCH, known.loss(), 1e-12);
        SplitDigits digits = training.data().split(1);
        assertEquals(known.test(), 1 - known.wrong(digits) / 500.0, 1e-12);
        int[][] confusion = known.confusion(digits);
        int right = 0;
        for (int k = 0; k < 10; k++) {
            right += confusion[k][k];
        }
        assertEquals(known.test(), right / 500.0, 1e-12);
        int mistake = known.mistakeAfter(-1, digits).orElseThrow();
        assertNotEquals(digits.label(mistake), known.answers()[mistake]);
        assertTrue(known.mistakeAfter(mistake, digits).orElseThrow() > mistake);
    }

    @Test
    void shiftedTrainingDigitsHelpWithShiftedOnes() {
        DigitsRecipe recipe = DigitsRecipe.DEFAULT.withSeeds(1).withEpochs(8);
        double plain = shifted(recipe);
        double augmented = shifted(recipe.withShifts(true));
        assertTrue(augmented > plain + 0.1, plain + " " + augmented);
    }

    private static double shifted(DigitsRecipe recipe) {
        return at(recipe, recipe.steps()).snapshot().networks().get(0).mean(Evaluation::shifted);
    }

    @Test
    void digitsAreSplitBySeedAndNoneIsInBothParts() {
        SplitDigits one = SplitDigits.of(1);
        assertEquals(1297, one.training().rows());
        assertEquals(500, one.test().rows());
        assertEquals(500, Arrays.stream(one.rows()).distinct().count());
        assertNotEquals(one.rows()[0], SplitDigits.of(2).rows()[0]);
        assertEquals(OptionalInt.of(17), one.indexOf(one.rows()[17]));
    }
}
