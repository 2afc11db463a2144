package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.flow.run.Verdict.Kind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what the flow lab's presets say really happens. */
class FlowPresetsTest {

    static List<Preset<FlowRecipe>> all() {
        return Presets.of(FlowKind.KIND);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPresetHasATitleAndTwoSentencesInEveryLanguageThatFitOneLine(
            Preset<FlowRecipe> preset) {
        Notes notes = preset.recipe().notes();
        for (Language language : Language.values()) {
            String title = notes.title().getOrDefault(language, "");
            String task = notes.task().getOrDefault(language, "");
            String watch = notes.watch().getOrDefault(language, "");
            assertFalse(title.isBlank() || task.isBlank() || watch.isBlank());
            assertTrue(task.endsWith(".") && watch.endsWith("."), preset.id());
            assertTrue(title.length() <= 26, title);
            assertTrue(task.length() + 1 + watch.length() <= 116, task + " " + watch);
        }
        assertTrue(notes.watch().get(Language.KO).codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPresetReadsBackEqual(Preset<FlowRecipe> preset) throws RecipeException {
        assertEquals(preset.recipe(), Recipes.check(preset.recipe()));
        assertEquals(preset.recipe(), Recipes.read(Recipes.writePretty(preset.recipe())));
    }

    @Test
    void idsAndTitlesAreAllDifferent() {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Preset<FlowRecipe> preset : Presets.of(FlowKind.KIND)) {
            assertTrue(ids.add(preset.id()), preset.id());
            for (Language language : Language.values()) {
                assertTrue(titles.add(preset.recipe().notes().title().get(language)), preset.id());
            }
        }
        assertEquals("where-it-dies", Presets.first(FlowKind.KIND).id());
        assertTrue(Presets.find(FlowKind.KIND, "no-such").isEmpty());
    }

    private static List<NetworkSnapshot> after(Training training, int steps) {
        training.advance(steps - training.step(), Parallel.ALONE);
        return training.snapshot().networks();
    }

    private static List<Kind> verdicts(List<NetworkSnapshot> networks) {
        return networks.stream().map(network -> network.verdict().kind()).toList();
    }

    /** Also what the first screen shows: one vanishes, two are alive, one grows; in the end three fit. */
    @Seeds
    void whereTheGradientDiesSigmoidGetsATrillionthAndTheOthersFit(long seed) throws RecipeException {
        Training training = start("where-it-dies", seed);
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(List.of(Kind.VANISHING, Kind.ALIVE, Kind.ALIVE, Kind.GROWS), verdicts(start));
        assertEquals(-12, Math.log10(start.get(0).verdict().ratio()), 0.4);
        assertEquals(List.of(Kind.ALIVE, Kind.ALIVE), verdicts(after(training, 20)).subList(1, 3));
        List<NetworkSnapshot> end = after(training, 1000);
        assertEquals(List.of(Kind.VANISHING, Kind.FITS, Kind.FITS, Kind.FITS), verdicts(end));
        assertEquals(-12, Math.log10(end.get(0).verdict().ratio()), 0.4);
        assertTrue(end.get(0).trainAccuracy() < 0.6, "a coin toss");
        assertEquals(Math.log(2), end.get(0).trainLoss(), 0.02);
    }

    @Seeds
    void sigmoidPassesAQuarterOnAndTanhStartsLevelAndFits(long seed) throws RecipeException {
        Training training = start("glorot-sigmoid", seed);
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(List.of(Kind.VANISHING, Kind.ALIVE), verdicts(start));
        assertEquals(0.25, start.get(0).verdict().passage().rate(), 0.02);
        assertEquals(1, start.get(1).verdict().passage().rate(), 0.1);
        List<NetworkSnapshot> end = after(training, 600);
        assertEquals(List.of(Kind.VANISHING, Kind.FITS), verdicts(end));
        assertEquals(0.25, end.get(0).verdict().passage().rate(), 0.02);
        assertTrue(end.get(0).trainAccuracy() < 0.6);
    }

    @Seeds
    void at30LayersXavierKeepsSevenTenthsALayerAndGuessesWhileHeFits(long seed) throws RecipeException {
        Training training = start("he-relu", seed);
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(List.of(Kind.VANISHING, Kind.ALIVE), verdicts(start));
        assertEquals(0.7, start.get(0).verdict().passage().rate(), 0.05);
        assertEquals(1, start.get(1).verdict().passage().rate(), 0.05);
        List<NetworkSnapshot> end = after(training, 600);
        assertTrue(end.get(0).trainAccuracy() < 0.6);
        assertTrue(Set.of(Kind.VANISHING, Kind.FADING).contains(end.get(0).verdict().kind()));
        assertEquals(Kind.FITS, end.get(1).verdict().kind());
    }

    @Seeds
    void sigmoidStaysAtGuessingOnTwoSpiralsAndReluAndTanhLearnThem(long seed) throws RecipeException {
        Training training = start("spirals", seed);
        assertEquals(List.of(Kind.VANISHING, Kind.ALIVE, Kind.ALIVE), verdicts(after(training, 0)));
        for (int step = 500; step <= 3000; step += 500) {
            NetworkSnapshot sigmoid = after(training, step).get(0);
            assertEquals(Math.log(2), sigmoid.trainLoss(), 0.02, "at step " + step);
            assertEquals(Kind.VANISHING, sigmoid.verdict().kind());
        }
        List<NetworkSnapshot> end = training.snapshot().networks();
        assertEquals(Kind.FITS, end.get(1).verdict().kind());
        assertTrue(end.get(2).trainAccuracy() >= 0.97, "tanh " + end.get(2).trainAccuracy());
    }

    @Seeds
    void theGradientVanishesWithoutSaturationAndGrowsWithIt(long seed) throws RecipeException {
        Training training = start("saturation", seed);
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(0, mean(start.get(0), Quantity.SATURATED));
        assertTrue(mean(start.get(1), Quantity.SATURATED) > 0.4);
        assertEquals(List.of(Kind.VANISHING, Kind.GROWS), verdicts(start));
        assertEquals(List.of(Kind.VANISHING, Kind.GROWS), verdicts(after(training, 200)));
    }

    @Seeds
    void dWLiesLevelWhileDeltaFallsToATenthALayer(long seed) throws RecipeException {
        Training training = start("dw-lies", seed);
        NetworkSnapshot start = training.snapshot().networks().get(0);
        int last = start.layers() - 2;
        assertEquals(0.1, start.verdict().passage().rate(), 0.01);
        double level = start.get(0, Quantity.DW_L2) / start.get(last, Quantity.DW_L2);
        assertTrue(level > 0.3 && level < 3, "dW " + level);
        assertEquals(List.of(Kind.VANISHING, Kind.ALIVE), verdicts(training.snapshot().networks()));
        // What its sentences say is said of step 0; these networks are wide, and one end is enough to see.
        if (seed == 1) {
            assertEquals(List.of(Kind.VANISHING, Kind.FITS), verdicts(after(training, 200)));
        }
    }

    @Seeds
    void unscaledBranchesEndInNaNAndScaledOnesFit(long seed) throws RecipeException {
        Training training = start("residual", seed);
        assertEquals(List.of(Kind.EXPLODES, Kind.ALIVE), verdicts(after(training, 0)));
        List<NetworkSnapshot> end = after(training, 300);
        assertEquals(List.of(Kind.STOPPED, Kind.FITS), verdicts(end));
        assertTrue(end.get(0).stopped().orElseThrow().step() <= 5);
    }

    @Seeds
    void batchNormAloneExplodesAtTheStartAndScaledBranchesFit(long seed) throws RecipeException {
        Training training = start("batch-norm", seed);
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(List.of(Kind.EXPLODES, Kind.ALIVE), verdicts(start));
        assertEquals(1.3, start.get(0).verdict().passage().rate(), 0.06);
        assertEquals(1, start.get(1).verdict().passage().rate(), 0.05);
        NetworkSnapshot first = after(training, 1).get(0);
        assertTrue(first.verdict().motion().most() > 5, "an update of over five times the weights");
        // Batch norm's output does not depend on the weights' size, so the gradient falls as they grow.
        assertTrue(first.get(3, Quantity.W_L2) > 4 * start.get(0).get(3, Quantity.W_L2), "layer 4");
        assertTrue(start.get(0).verdict().motion().gradient() > 5 * first.verdict().motion().gradient());
        for (int step : new int[] {20, 100, 200, 300}) {
            NetworkSnapshot alone = after(training, step).get(0);
            assertEquals(Kind.EXPLODED, alone.verdict().kind(), "at step " + step);
            assertTrue(alone.trainAccuracy() < 0.9 && alone.verdict().bad());
        }
        assertEquals(Kind.FITS, training.snapshot().networks().get(1).verdict().kind());
    }

    /** The first update is measured whether or not anyone looks at it. */
    @Test
    void whatTheFirstUpdateDidIsKnownHoweverTheStepsAreDealtOut() throws RecipeException {
        FlowRecipe recipe = Presets.find(FlowKind.KIND, "batch-norm").orElseThrow().recipe();
        double began = after(start(recipe), 1).get(0).verdict().motion().began();
        assertTrue(began > 5);
        assertEquals(began, after(start(recipe), 7).get(0).verdict().motion().began());
    }

    @Seeds
    void oneLayerOfFourRelusDiesAndItsLeakyTwinFits(long seed) throws RecipeException {
        List<NetworkSnapshot> end = after(start("dying-relu", seed), 600);
        NetworkSnapshot relu = end.get(0);
        assertTrue(IntStream.range(0, relu.layers() - 1).anyMatch(l -> relu.get(l, Quantity.DEAD) == 1));
        assertTrue(relu.trainAccuracy() < 0.6);
        assertEquals(0, relu.verdict().passage().first(), "nothing comes back through a dead layer");
        assertEquals(List.of(Kind.VANISHING, Kind.FITS), verdicts(end));
    }

    /** Both are the same network and see the same batches. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void unclippedItEndsInNaNAndItsClippedTwinFits(long seed) throws RecipeException {
        Training training = start("clipping", seed);
        FlowRecipe recipe = training.recipe();
        assertEquals(recipe.networks().get(0),
                recipe.networks().get(1).withClip(Optional.empty()).withSlot(0));
        List<NetworkSnapshot> start = after(training, 0);
        assertEquals(List.of(Kind.EXPLODES, Kind.EXPLODES), verdicts(start));
        assertTrue(start.get(0).verdict().ratio() > 100 && start.get(0).verdict().motion().gradient() > 50);
        List<NetworkSnapshot> first = after(training, 1);
        assertTrue(first.get(0).gradient() > 1000 && first.get(0).gradient() == first.get(0).clipped());
        assertEquals(first.get(0).gradient(), first.get(1).gradient(), "both begin with the same weights");
        assertEquals(5, first.get(1).clipped(), 1e-3);
        assertTrue(first.get(0).verdict().motion().most() > 2, "an update larger than the weights");
        assertTrue(first.get(1).verdict().motion().most() < 0.05);
        List<NetworkSnapshot> end = after(training, 400);
        assertEquals(List.of(Kind.STOPPED, Kind.FITS), verdicts(end));
        assertTrue(end.get(0).stopped().orElseThrow().step() <= 5);
        assertTrue(end.get(1).trainLoss() < 0.005, "" + end.get(1).trainLoss());
    }

    private static Training start(String id, long seed) throws RecipeException {
        FlowRecipe recipe = Presets.find(FlowKind.KIND, id).orElseThrow().recipe();
        return start(seed == 1 ? recipe : recipe.withSeed(seed));
    }

    private static Training start(FlowRecipe recipe) throws RecipeException {
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.forget();
        return training;
    }

    private static double mean(NetworkSnapshot network, Quantity quantity) {
        return IntStream.range(0, network.layers() - 1).mapToDouble(l -> network.get(l, quantity)).average()
                .orElseThrow();
    }
}
