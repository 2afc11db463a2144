package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.Verdict.Kind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    /** A linear network of two layers: δ1 is w times δ2, exactly. */
    private static Verdict passing(double w, double out) throws RecipeException {
        NetworkSpec spec = NetworkSpec.of(0).withDepth(2).withWidth(1).withActivation("identity")
                .withParameters(Optional.of(new NetworkSpec.Parameters(
                        List.of(List.of(List.of(1.0)), List.of(List.of(w)), List.of(List.of(out))), List.of(),
                        List.of(), List.of())));
        ExplicitData data =
                new ExplicitData(List.of(List.of(1.0), List.of(2.0)), List.of(List.of(0.0), List.of(1.0)));
        FlowRecipe recipe = Recipes.check(FlowRecipe.of(List.of(spec), data));
        return new Training(recipe, MatrixProducts::scalar).snapshot().networks().get(0).verdict();
    }

    @ParameterizedTest
    @CsvSource({
            "0.00099, VANISHING", "0.00101, FADING", "0.099, FADING", "0.101, ALIVE", "1, ALIVE",
            "4.99, ALIVE",
            "5.01, GROWS", "99.9, GROWS", "100.1, EXPLODES"
    })
    void itGoesByDeltaOfTheFirstOverTheLastHiddenLayer(double w, Kind kind)
            throws RecipeException {
        Verdict verdict = passing(w, 0.001);
        assertEquals(w, verdict.ratio(), 1e-12 * w);
        assertEquals(kind, verdict.kind());
        assertTrue(verdict.sentence(ENGLISH, x -> "#").contains("#"), "the number is always named");
    }

    @Test
    void absoluteSizeIsNamedWhenItIsTinyEverywhere() throws RecipeException {
        Verdict verdict = passing(1, 1e-9);
        assertEquals(Kind.ALIVE, verdict.kind());
        assertTrue(verdict.tiny());
        assertEquals(
                "The first layer's δ is 1\u00a0× the last one's: every layer moves. It is at most 1e-9 in any layer.",
                verdict.sentence(ENGLISH, x -> x > 0.5 ? "1" : "1e-9"));
        assertFalse(passing(1, 1).tiny());
    }

    @Test
    void noGradientAtAllIsSaidSo() throws RecipeException {
        Verdict nothing = passing(1, 0);
        assertEquals(Kind.VANISHING, nothing.kind());
        assertEquals(0, nothing.largest());
        assertTrue(nothing.sentence(ENGLISH, x -> "#").contains("exactly 0 in every hidden layer"));
        Verdict cut = passing(0, 1);
        assertEquals(Kind.VANISHING, cut.kind());
        assertTrue(cut.sentence(ENGLISH, x -> "#").contains("exactly 0"));
    }

    @Test
    void aStopNamesLayerAndStep() throws RecipeException {
        FlowRecipe recipe = Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe();
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(30, Parallel.ALONE);
        Verdict verdict = training.snapshot().networks().get(0).verdict();
        NetworkSnapshot.Stop stop = verdict.stopped().orElseThrow();
        assertEquals(
                "Layer " + (stop.layer() + 1) + " gave a number that is not finite at step " + stop.step()
                        + ".",
                verdict.sentence(ENGLISH, x -> "#"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasAWordInBothLanguages(Kind kind) {
        Verdict verdict = new Verdict(kind, 1, 1, 1, 1, Optional.empty());
        for (Language language : Language.values()) {
            assertFalse(verdict.word(Texts.of(language)).isBlank());
        }
    }

    /** NUMERICS.md's table of expected ratios, by the theory line itself and by what is measured. */
    @ParameterizedTest
    @CsvSource({
            "sigmoid, lecun_normal, 10, 0.232, 0.006", "tanh, xavier_normal, 10, 0.87, 0.02",
            "tanh, xavier_normal, 40, 0.95, 0.02", "relu, he_normal, 10, 1.00, 0.04",
            "relu, xavier_normal, 10, 0.70, 0.04"
    })
    void theTheoryLinePredictsWhatIsMeasured(
            String activation, String init, int depth, double ratio, double tolerance)
            throws RecipeException {
        double predicted = 0;
        double measured = 0;
        for (long seed = 1; seed <= 5; seed++) {
            NetworkSpec spec = NetworkSpec.of(0).withDepth(depth).withWidth(100).withActivation(activation)
                    .withInit(init);
            FlowRecipe recipe =
                    FlowRecipe.of(List.of(spec), new DataChoice.ShippedData("digits")).withBatch(256)
                            .withSeed(seed);
            NetworkSnapshot start = new Training(recipe).snapshot().networks().get(0);
            predicted += Math.pow(start.predicted()[0] / start.predicted()[depth - 1], 1.0 / (depth - 1)) / 5;
            measured += Math.pow(start.verdict().ratio(), 1.0 / (depth - 1)) / 5;
        }
        assertEquals(ratio, predicted, tolerance);
        assertEquals(measured, predicted, tolerance);
    }

    @Test
    void theTheoryLineStartsAtTheMeasuredOutputAndIsALowerEstimateForSkips()
            throws RecipeException {
        NetworkSpec skips =
                NetworkSpec.of(0).withBlock(gradientlab.core.network.Block.RESIDUAL).withWidth(100);
        NetworkSnapshot start =
                new Training(FlowRecipe.of(List.of(skips), GeneratedData.of("circles")).withBatch(256))
                        .snapshot().networks().get(0);
        int out = start.layers() - 1;
        assertEquals(start.get(out, Quantity.DZ_L2), start.predicted()[out]);
        double predicted = Math.pow(start.predicted()[1] / start.predicted()[out - 1], 1.0 / (out - 2));
        double measured =
                Math.pow(start.get(1, Quantity.DZ_L2) / start.get(out - 1, Quantity.DZ_L2), 1.0 / (out - 2));
        assertEquals(1.41, predicted, 0.05);
        assertEquals(1.50, measured, 0.12);
        assertTrue(predicted < measured);
    }
}
