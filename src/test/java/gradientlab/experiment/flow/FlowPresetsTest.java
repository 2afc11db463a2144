package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.Verdict.Kind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void whereTheGradientDiesSigmoidAloneDoesNotLearn() throws RecipeException {
        Training training = start("where-it-dies");
        training.advance(400, Parallel.ALONE);
        List<NetworkSnapshot> end = training.snapshot().networks();
        NetworkSnapshot sigmoid = end.get(0);
        assertEquals(Kind.VANISHING, sigmoid.verdict().kind());
        assertEquals(1e-12, sigmoid.verdict().ratio(), 9e-13);
        assertTrue(sigmoid.trainAccuracy() < 0.6, "a coin toss");
        assertEquals(Math.log(2), sigmoid.trainLoss(), 0.01);
        for (int i = 1; i < 4; i++) {
            assertTrue(end.get(i).trainAccuracy() >= 0.99,
                    "network " + i + ": " + end.get(i).trainAccuracy());
        }
    }

    @Test
    void glorotsSigmoidPassesAQuarterOnAndTanhKeepsItsGradient() throws RecipeException {
        Training training = start("glorot-sigmoid");
        double sigmoid = perLayer(training.snapshot().networks().get(0));
        double tanh = perLayer(training.snapshot().networks().get(1));
        assertEquals(0.25, sigmoid, 0.02);
        assertEquals(1, tanh, 0.1);
        training.advance(600, Parallel.ALONE);
        assertTrue(training.snapshot().networks().get(0).trainAccuracy() < 0.6);
        assertTrue(training.snapshot().networks().get(1).trainAccuracy() > 0.98);
    }

    @Test
    void at30LayersReluLosesItsGradientUnderXavierAndLearnsUnderHe() throws RecipeException {
        Training training = start("he-relu");
        assertEquals(0.7, perLayer(training.snapshot().networks().get(0)), 0.05);
        assertEquals(1, perLayer(training.snapshot().networks().get(1)), 0.05);
        training.advance(800, Parallel.ALONE);
        assertTrue(training.snapshot().networks().get(0).trainAccuracy() < 0.6);
        assertTrue(training.snapshot().networks().get(1).trainAccuracy() > 0.98);
    }

    @Test
    void sigmoidNeverLearnsTwoSpiralsAndReluDoes() throws RecipeException {
        Training training = start("spirals");
        training.advance(3000, Parallel.ALONE);
        List<NetworkSnapshot> end = training.snapshot().networks();
        assertEquals(Math.log(2), end.get(0).trainLoss(), 0.01);
        assertTrue(end.get(1).trainAccuracy() >= 0.98, "relu " + end.get(1).trainAccuracy());
        assertTrue(end.get(2).trainAccuracy() >= 0.98, "tanh " + end.get(2).trainAccuracy());
    }

    @Test
    void theGradientVanishesWithoutSaturationAndGrowsWithIt() throws RecipeException {
        List<NetworkSnapshot> start = start("saturation").snapshot().networks();
        assertEquals(0, mean(start.get(0), Quantity.SATURATED));
        assertEquals(Kind.VANISHING, start.get(0).verdict().kind());
        assertTrue(mean(start.get(1), Quantity.SATURATED) > 0.4);
        assertTrue(start.get(1).verdict().ratio() > 5);
    }

    @Test
    void dWLiesLevelWhileDeltaLosesAFactorOfTenALayer() throws RecipeException {
        NetworkSnapshot start = start("dw-lies").snapshot().networks().get(0);
        int last = start.layers() - 2;
        assertEquals(0.1, perLayer(start), 0.01);
        double level = start.get(0, Quantity.DW_L2) / start.get(last, Quantity.DW_L2);
        assertTrue(level > 0.3 && level < 3, "dW " + level);
        assertEquals(Kind.VANISHING, start.verdict().kind());
    }

    @Test
    void unscaledBranchesEndInNaNAndScaledOnesLearn() throws RecipeException {
        Training training = start("residual");
        training.advance(300, Parallel.ALONE);
        NetworkSnapshot.Stop stop = training.snapshot().networks().get(0).stopped().orElseThrow();
        assertTrue(stop.step() < 20, "step " + stop.step());
        assertTrue(training.snapshot().networks().get(1).stopped().isEmpty());
        assertTrue(training.snapshot().networks().get(1).trainAccuracy() > 0.98);
    }

    @Test
    void batchNormAloneExplodesAndAScaledSkipHoldsIt() throws RecipeException {
        Training training = start("batch-norm");
        List<NetworkSnapshot> start = training.snapshot().networks();
        assertEquals(Kind.EXPLODES, start.get(0).verdict().kind());
        assertEquals(1.2, perLayer(start.get(0)), 0.1);
        assertTrue(start.get(1).verdict().ratio() < 100);
        training.advance(300, Parallel.ALONE);
        assertTrue(training.snapshot().networks().get(0).trainAccuracy() < 0.9);
        assertTrue(training.snapshot().networks().get(1).trainAccuracy() > 0.98);
    }

    @Test
    void reluDiesWholeLayersAtATimeAndItsLeakyTwinLearns() throws RecipeException {
        Training training = start("dying-relu");
        training.advance(400, Parallel.ALONE);
        NetworkSnapshot relu = training.snapshot().networks().get(0);
        assertTrue(IntStream.range(0, relu.layers() - 1).anyMatch(l -> relu.get(l, Quantity.DEAD) == 1));
        assertTrue(relu.trainAccuracy() < 0.6);
        assertEquals(0, relu.verdict().passage().first(), "nothing comes back through a dead layer");
        assertTrue(training.snapshot().networks().get(1).trainAccuracy() > 0.98);
    }

    @Test
    void withoutClippingItEndsInNaNAndWithItTheSameRunLearns() throws RecipeException {
        Training before = start("clipping");
        before.advance(400, Parallel.ALONE);
        assertTrue(before.snapshot().networks().get(0).stopped().isPresent());
        Training after = start(before.recipe().withClip(new Clip(Clip.Kind.NORM, 3, false)));
        after.advance(400, Parallel.ALONE);
        assertTrue(after.snapshot().networks().get(0).trainAccuracy() > 0.98);
    }

    private static Training start(String id) throws RecipeException {
        return start(Presets.find(FlowKind.KIND, id).orElseThrow().recipe());
    }

    private static Training start(FlowRecipe recipe) throws RecipeException {
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.forget();
        return training;
    }

    /** The geometric mean of what δ is multiplied by from one hidden layer to the one before. */
    private static double perLayer(NetworkSnapshot network) {
        return Math.pow(network.verdict().ratio(), 1.0 / (network.layers() - 2));
    }

    private static double mean(NetworkSnapshot network, Quantity quantity) {
        return IntStream.range(0, network.layers() - 1).mapToDouble(l -> network.get(l, quantity)).average()
                .orElseThrow();
    }
}
