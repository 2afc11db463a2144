package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Block;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContinuationTest {

    private static final NetworkSpec RELU = NetworkSpec.of(0).withDepth(3).withWidth(5);
    private static final FlowRecipe TWO = FlowRecipe.of(
            List.of(RELU, RELU.withSlot(1).withActivation("tanh")), GeneratedData.of("circles"));
    private static final FlowRecipe PACED = TWO.withSchedule(ScheduleChoice.of("cosine"));

    private static FlowRecipe first(NetworkSpec spec) {
        return TWO.withNetwork(0, spec);
    }

    @Test
    void theRunGoesOnThroughWhatOnlyPicturesOrTheOptimizerCareAbout() {
        assertTrue(Continuation.goesOn(TWO, first(RELU.withShown(false).withSlot(5)), 7));
        assertTrue(Continuation.goesOn(TWO, TWO.withOptimizer("adam", TrainingRules.defaults("adam")), 7));
        assertTrue(Continuation.goesOn(TWO, first(RELU.withClip(Optional.of(Clip.OFF))), 7));
        assertFalse(Continuation.goesOn(TWO, TWO.withSeed(2), 7));
        assertFalse(Continuation.goesOn(TWO, TWO.withData(GeneratedData.of("moons")), 7));
        assertFalse(Continuation.goesOn(TWO, first(RELU.withWidth(8)), 7));
    }

    @Test
    void anotherLengthStartsAnewOnlyWhereASchedulePacedTheStepsMade() {
        assertTrue(Continuation.goesOn(TWO, TWO.withSteps(10), 7));
        assertTrue(Continuation.goesOn(PACED, PACED.withSteps(10), 0));
        assertFalse(Continuation.goesOn(PACED, PACED.withSteps(10), 7));
        FlowRecipe changed = PACED.withChanges(List.of(TWO.plan().first().from(3)));
        assertFalse(Continuation.goesOn(changed, TWO.withSteps(10), 7), "it was paced up to step 3");
    }

    @Test
    void onlyWhatTheSameWeightsCanAnswerIsProbed() {
        assertTrue(Continuation.probes(TWO, first(RELU.withWeightScale(2)), 7));
        assertTrue(Continuation.probes(TWO, first(RELU.withBlock(Block.BATCH_NORM)), 7));
        assertTrue(Continuation.probes(TWO, first(RELU.withActivation("tanh")), 7));
        assertFalse(Continuation.probes(TWO, TWO, 7));
        assertFalse(Continuation.probes(TWO, TWO.withOptimizer("adam", TrainingRules.defaults("adam")), 7));
        assertFalse(Continuation.probes(TWO, first(RELU.withDepth(4)), 7));
        assertFalse(Continuation.probes(TWO, TWO.withNetworks(List.of(RELU)), 7));
        assertFalse(Continuation.probes(TWO, TWO.withSeed(2), 7));
    }

    private static Stream<FlowRecipe> wanted() {
        return Stream.of(
                TWO, PACED, TWO.withSteps(10), PACED.withSteps(10), TWO.withSeed(2), TWO.withBatch(16),
                TWO.withNetworks(List.of(RELU)), first(RELU.withDepth(4)), first(RELU.withWeightScale(2)),
                first(RELU.withWeightScale(2)).withSteps(10),
                first(RELU.withRegularizers(Regularizers.NONE.withDropout(0.1))),
                first(RELU.withBlock(Block.RESIDUAL)), first(RELU.withShown(false)), TWO.withSmoothing(0.1),
                first(RELU.withClip(Optional.of(Clip.OFF))),
                first(RELU.withClip(Optional.of(Clip.OFF)).withWeightScale(2)));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void theTrainingDecidesAsTheScreenDoes(FlowRecipe wanted) throws RecipeException {
        for (FlowRecipe trained : List.of(TWO, PACED)) {
            Training training = new Training(trained, MatrixProducts::scalar);
            training.advance(3, Parallel.ALONE);
            if (Continuation.probes(trained, wanted, 3)) {
                assertTrue(training.probe(wanted).isPresent());
                assertTrue(training.set(Continuation.asTrained(wanted, trained)));
                assertEquals(3, training.step());
            } else {
                assertEquals(Continuation.goesOn(trained, wanted, 3), training.set(wanted));
            }
        }
    }
}
