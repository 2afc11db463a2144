package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.training.RefreshPace;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FastTrainingTest {

    private static final NetworkSpec RELU = NetworkSpec.of(0).withDepth(4).withWidth(8);
    private static final NetworkSpec TANH = RELU.withActivation("tanh").withInit("xavier_normal").withSlot(1);
    private static final FlowRecipe TWO =
            FlowRecipe.of(List.of(RELU, TANH), GeneratedData.of("circles")).withSteps(2000);

    private static double[] shares(NetworkSnapshot network) {
        return network.histograms().stream()
                .flatMapToDouble(h -> IntStream.range(0, h.shares().length).mapToDouble(i -> h.shares()[i]))
                .toArray();
    }

    @Test
    void whereSpeedCountsAStepThatIsShownHasNoScoresUntilItIsJudgedAndNothingElseIsMissing()
            throws Exception {
        FlowRecipe recipe = TWO.withNetworks(List.of(RELU.withBlock(Block.BATCH_NORM), TANH));
        Training slow = new Training(recipe, MatrixProducts::scalar);
        slow.advance(70, Parallel.ALONE);
        Training fast = new Training(recipe, MatrixProducts::scalar);
        RefreshPace once = new RefreshPace(() -> 0);
        fast.advanceFast(30, Parallel.ALONE, () -> false);
        fast.judge(Parallel.ALONE, once);
        fast.advanceFast(40, Parallel.ALONE, () -> false);
        fast.judge(Parallel.ALONE, once);
        FlowSnapshot glance = fast.glance(Parallel.ALONE);
        FlowSnapshot whole = slow.snapshot();
        assertEquals(70, glance.step());
        for (int i = 0; i < 2; i++) {
            NetworkSnapshot seen = glance.networks().get(i);
            NetworkSnapshot judged = whole.networks().get(i);
            assertTrue(Double.isNaN(seen.trainLoss()) && Double.isNaN(seen.validationAccuracy()));
            assertEquals(judged.loss(), seen.loss());
            assertArrayEquals(shares(judged), shares(seen));
            assertArrayEquals(judged.updates(), seen.updates());
            assertArrayEquals(judged.predicted(), seen.predicted());
            assertEquals(
                    fast.recorded().newest().networks().get(i).trainAccuracy(),
                    seen.verdict().training().accuracy(), "of the last step that was judged");
        }
        assertEquals(List.of(0, 30), fast.recorded().rows().stream().map(FlowSnapshot::step).toList());
        // It overwrites the activations that the rest of a snapshot is made of.
        fast.boundary(0, 24);
        assertEquals(
                whole.networks().get(0).trainLoss(), fast.snapshot().networks().get(0).trainLoss());
        assertEquals(
                whole.networks().get(1).validationAccuracy(),
                fast.snapshot().networks().get(1).validationAccuracy());
        assertArrayEquals(shares(whole.networks().get(0)), shares(fast.snapshot().networks().get(0)));
        assertEquals(whole.networks().get(0).verdict(), fast.snapshot().networks().get(0).verdict());
        assertEquals(70, fast.history().newest().step());
    }

    @Test
    void aFrameOfAnUnjudgedStepHasItAsTheNewestOfItsHistory() throws Exception {
        FlowFrameSource source = new FlowFrameSource(() -> 0);
        source.cells(24);
        Training training = source.start(TWO);
        RefreshPace once = new RefreshPace(() -> 0);
        training.advanceFast(30, Parallel.ALONE, () -> false);
        training.judge(Parallel.ALONE, once);
        training.advanceFast(40, Parallel.ALONE, () -> false);
        training.judge(Parallel.ALONE, once);
        source.refresh(training, false, Parallel.ALONE);
        FlowFrame playing = source.frame(training, true);
        assertEquals(70, playing.snapshot().step());
        assertFalse(playing.snapshot().judged());
        assertSame(playing.snapshot(), playing.history().newest());
        assertEquals(30, playing.history().judged(70).step());
        assertEquals(30, playing.history().judged(45).step());
        assertEquals(0, playing.boundaries().size(), "no frame waits for them");
        source.ahead(training, Parallel.ALONE);
        assertEquals(2, source.frame(training, true).boundaries().size());
        source.refresh(training, true, Parallel.ALONE);
        FlowFrame rests = source.frame(training, false);
        assertTrue(rests.snapshot().judged());
        assertEquals(70, rests.history().judged(70).step());
        assertEquals(3, rests.history().size());
    }

    @Test
    void aStepThatWillBeShownIsLookedAtWhereItIsMade() throws Exception {
        Training training = new Training(TWO, MatrixProducts::scalar);
        List<String> asked = new ArrayList<>();
        training.advanceFast(3, Parallel.ALONE, () -> asked.add(Thread.currentThread().getName()));
        assertEquals(2, asked.size(), "once a network, at its last step");
        FlowSnapshot glance = training.glance(Parallel.ALONE);
        assertSame(glance.networks().get(0), training.glance(Parallel.ALONE).networks().get(0));
        assertEquals(3, glance.step());
        assertFalse(glance.judged());
    }
}
