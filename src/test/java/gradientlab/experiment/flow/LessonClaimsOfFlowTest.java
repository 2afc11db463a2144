package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.List;

/** Whether what the lessons about networks say holds, at the step where it is said, for three seeds. */
class LessonClaimsOfFlowTest {

    private static final String DIES = "where-the-gradient-dies";
    private static final String CURES = "its-cures";

    @Seeds
    void ofTwentySigmoidLayersTheFirstGetsUnder1em13(long seed) throws RecipeException {
        NetworkSnapshot sigmoid = atStart(DIES, 0, seed).get(0);
        assertEquals(0.03, delta(sigmoid, 20), 0.006);
        assertTrue(delta(sigmoid, 1) < 0.6e-13);
        assertEquals(0.25, aLayer(sigmoid), 0.03);
    }

    @Seeds
    void ofFewerLayersLessIsLost(long seed) throws RecipeException {
        List<NetworkSnapshot> three = atStart(DIES, 1, seed);
        assertEquals(0.01, left(three.get(0)), 0.006);
        assertTrue(left(three.get(1)) < 0.7e-4);
        assertTrue(left(three.get(2)) < 0.8e-9);
    }

    @Seeds
    void tanhLearnsWith20LayersAndSigmoidDoesNot(long seed) throws RecipeException {
        List<NetworkSnapshot> two = atEnd(DIES, 2, seed);
        assertTrue(two.get(0).trainAccuracy() < 0.58);
        assertEquals(Math.log(2), two.get(0).trainLoss(), 0.01);
        assertTrue(two.get(1).trainAccuracy() > 0.97);
    }

    @Seeds
    void aTanhLayerPassesMostOn(long seed) throws RecipeException {
        NetworkSnapshot tanh = atStart(DIES, 3, seed).get(1);
        assertTrue(aLayer(tanh) > 0.88 && aLayer(tanh) < 1.05, "" + aLayer(tanh));
    }

    @Seeds
    void thirtyReluLayersWithXaviersWeightsDoNotLearn(long seed) throws RecipeException {
        assertEquals(0.7, aLayer(atStart(DIES, 4, seed).get(0)), 0.04);
        assertTrue(atEnd(DIES, 4, seed).get(0).trainAccuracy() < 0.58);
    }

    @Seeds
    void twiceTheWeightsDoubleTheGradientInEveryLayer(long seed) throws RecipeException {
        NetworkSnapshot twice = atStart(DIES, 5, seed).get(1);
        assertEquals(2, aLayer(twice), 0.06);
        assertTrue(left(twice) > 2e5);
        Training training = new Training(recipe(DIES, 5, seed));
        training.advance(5, Parallel.ALONE);
        assertTrue(training.snapshot().networks().get(1).stopped().isPresent(), "NaN a few steps later");
    }

    @Seeds
    void hesWeightsBringAQuarterToTheFirstOfThirtyLayers(long seed) throws RecipeException {
        List<NetworkSnapshot> two = atStart(CURES, 1, seed);
        assertTrue(left(two.get(0)) < 0.6e-4);
        assertTrue(left(two.get(1)) > 0.3);
    }

    @Seeds
    void withSkipsItLearns(long seed) throws RecipeException {
        List<NetworkSnapshot> two = atEnd(CURES, 2, seed);
        assertTrue(two.get(0).trainAccuracy() < 0.58);
        assertTrue(two.get(1).trainAccuracy() > 0.97);
    }

    @Seeds
    void branchesInFullEndInNanAndScaledOnesLearn(long seed) throws RecipeException {
        double growth = aLayer(atStart(CURES, 3, seed).get(0));
        assertTrue(growth > 1.35 && growth < 1.75, "" + growth);
        List<NetworkSnapshot> two = atEnd(CURES, 3, seed);
        assertTrue(two.get(0).stopped().orElseThrow().step() < 10);
        assertTrue(two.get(1).trainLoss() < 0.57);
    }

    @Seeds
    void withBatchNormTheGradientGrowsAtFirstAndItLearns(long seed) throws RecipeException {
        assertEquals(1.27, aLayer(atStart(CURES, 4, seed).get(1)), 0.04);
        List<NetworkSnapshot> two = atEnd(CURES, 4, seed);
        assertTrue(two.get(0).trainAccuracy() < 0.58);
        assertTrue(two.get(1).trainAccuracy() > 0.74);
    }

    @Seeds
    void unclippedItIsNaNWithinFiveStepsAndClippedItLearns(long seed) throws RecipeException {
        Training training = new Training(recipe(CURES, 5, seed));
        training.advance(1, Parallel.ALONE);
        NetworkSnapshot clipped = training.snapshot().networks().get(1);
        assertTrue(clipped.gradient() > 2000, "" + clipped.gradient());
        assertEquals(5, clipped.clipped(), 1e-3);
        training.advance(399, Parallel.ALONE);
        List<NetworkSnapshot> two = training.snapshot().networks();
        assertTrue(two.get(0).stopped().orElseThrow().step() <= 5);
        assertTrue(two.get(1).trainLoss() < 0.005, "" + two.get(1).trainLoss());
    }

    private static FlowRecipe recipe(String lesson, int slide, long seed) {
        return ((FlowRecipe) Lessons.find(lesson).orElseThrow().slides().get(slide).recipe()).withSeed(seed);
    }

    private static List<NetworkSnapshot> atStart(String lesson, int slide, long seed) throws RecipeException {
        return new Training(recipe(lesson, slide, seed)).snapshot().networks();
    }

    private static List<NetworkSnapshot> atEnd(String lesson, int slide, long seed) throws RecipeException {
        Training training = new Training(recipe(lesson, slide, seed));
        training.advance(training.recipe().steps(), Parallel.ALONE);
        return training.snapshot().networks();
    }

    /** ||δ|| at a hidden layer, from 1. */
    private static double delta(NetworkSnapshot network, int layer) {
        return network.get(layer - 1, Quantity.DZ_L2);
    }

    private static int depth(NetworkSnapshot network) {
        return network.layers() - 1;
    }

    /** How much of the last hidden layer's δ is left at the first. */
    private static double left(NetworkSnapshot network) {
        return delta(network, 1) / delta(network, depth(network));
    }

    /** By how much δ is multiplied from a layer to the one before, from the last hidden one to the second. */
    private static double aLayer(NetworkSnapshot network) {
        int depth = depth(network);
        return Math.pow(delta(network, 2) / delta(network, depth), 1.0 / (depth - 2));
    }
}
