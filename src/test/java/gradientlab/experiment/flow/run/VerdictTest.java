package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.Settings;
import gradientlab.core.network.Block;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Verdict.Kind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.Score;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    /** A linear network of one unit a layer: going back δ is multiplied by each of these weights, exactly. */
    private static Verdict passing(double out, double... weights) throws RecipeException {
        return passing(NetworkSpec.of(0), out, weights);
    }

    private static Verdict passing(NetworkSpec start, double out, double... weights) throws RecipeException {
        return first(new Training(linear(start, out, weights), MatrixProducts::scalar)).verdict();
    }

    private static FlowRecipe linear(NetworkSpec start, double out, double... weights)
            throws RecipeException {
        List<List<List<Double>>> all = new ArrayList<>();
        all.add(List.of(List.of(1.0)));
        DoubleStream.of(weights).forEach(w -> all.add(List.of(List.of(w))));
        all.add(List.of(List.of(out)));
        NetworkSpec spec = start.withDepth(weights.length + 1).withWidth(1).withActivation("identity")
                .withParameters(
                        Optional.of(new NetworkSpec.Parameters(all, List.of(), List.of(), List.of())));
        ExplicitData data =
                new ExplicitData(List.of(List.of(1.0), List.of(2.0)), List.of(List.of(0.0), List.of(1.0)));
        return Recipes.check(FlowRecipe.of(List.of(spec), data));
    }

    private static NetworkSnapshot first(Training training) {
        return training.snapshot().networks().get(0);
    }

    @ParameterizedTest
    @CsvSource({
            "0.00099, VANISHING", "0.00101, FADING", "0.099, FADING", "0.101, ALIVE", "1, ALIVE",
            "9.99, ALIVE",
            "10.1, GROWS", "999, GROWS", "1001, EXPLODES"
    })
    void itGoesByDeltaOfTheFirstOverTheLastHiddenLayer(double ratio, Kind kind)
            throws RecipeException {
        double w = Math.pow(ratio, 0.25);
        Verdict verdict = passing(1e-4, w, w, w, w);
        assertEquals(ratio, verdict.ratio(), 1e-12 * ratio);
        assertEquals(w, verdict.passage().rate(), 1e-12 * w);
        assertEquals(kind, verdict.kind());
        assertTrue(verdict.sentence(ENGLISH, x -> "#")
                .contains("δ goes back ×\u00a0# a layer, ×\u00a0# in all."));
        assertTrue(verdict.criterion(ENGLISH, x -> "#").contains("Here: #"));
    }

    @ParameterizedTest
    @CsvSource({"0.33, FADING", "0.34, ALIVE", "2.99, ALIVE", "3.01, GROWS"})
    void inFewLayersItGoesByTheRateOfALayer(double w, Kind kind) throws RecipeException {
        assertEquals(kind, passing(1e-4, w).kind());
    }

    /** h + s W h multiplies dL/dh by 1 + s W going back; layer 1, without a skip, would scale δ by 1 / s. */
    @Test
    void layersWithSkipsAreComparedByWhatTheyHandOnFromBlockToBlock() throws RecipeException {
        NetworkSpec skips = NetworkSpec.of(0).withBlock(Block.RESIDUAL).withBranchScale(0.01);
        Verdict verdict = passing(skips, 0.1, 20, 20, 20);
        assertEquals(1.2, verdict.passage().rate(), 1e-12);
        assertEquals(1.44, verdict.ratio(), 1e-12);
        assertEquals(1, verdict.passage().from());
        assertEquals(Kind.ALIVE, verdict.kind());
        assertTrue(verdict.sentence(ENGLISH, x -> "#").contains("(without layer 1, which has no skip)"));
        assertTrue(verdict.criterion(ENGLISH, x -> "#").contains("layer 2"));
        assertFalse(passing(0.1, 1).sentence(ENGLISH, x -> "#").contains("skip"));
        assertFalse(passing(skips, 0.1).passage().skips(), "one layer has no skip");
    }

    @Test
    void whatGrowsExplodesIfItsGradientIsFarLargerThanTheWeights() throws RecipeException {
        double w = Math.pow(100, 0.25);
        assertEquals(Kind.GROWS, passing(0.01, w, w, w, w).kind());
        Verdict large = passing(1, w, w, w, w);
        assertEquals(Kind.EXPLODES, large.kind());
        assertTrue(large.motion().gradient() > Verdict.HUGE_GRADIENT);
        assertTrue(large.bad());
        assertTrue(large.sentence(ENGLISH, x -> "#").endsWith("∂L/∂W is up to #\u00a0× W."));
    }

    @Test
    void anUpdateAsLargeAsTheWeightsIsAnExplosionHoweverLevelTheGradient() throws RecipeException {
        Settings fast = TrainingRules.defaults("sgd").with("lr", 10);
        Training training = new Training(
                linear(NetworkSpec.of(0), 1, 1, 1).withOptimizer("sgd", fast), MatrixProducts::scalar);
        training.advance();
        assertTrue(first(training).verdict().motion().most() > Verdict.HUGE_UPDATE);
        assertEquals(Kind.EXPLODES, first(training).verdict().kind());
    }

    @Test
    void absoluteSizeIsNamedWhenItIsTinyEverywhere() throws RecipeException {
        Verdict verdict = passing(1e-9, 1);
        assertEquals(Kind.ALIVE, verdict.kind());
        assertTrue(verdict.tiny());
        assertEquals(
                "δ goes back ×\u00a01 a layer, ×\u00a01 in all. δ is at most 1e-9 in any layer.",
                verdict.sentence(ENGLISH, x -> x > 0.5 ? "1" : "1e-9"));
        assertFalse(passing(1, 1).tiny());
    }

    @Test
    void noGradientAtAllIsSaidSo() throws RecipeException {
        Verdict nothing = passing(0, 1);
        assertEquals(Kind.VANISHING, nothing.kind());
        assertTrue(nothing.bad());
        assertEquals(0, nothing.passage().largest());
        assertTrue(nothing.sentence(ENGLISH, x -> "#").contains("exactly 0 in every hidden layer"));
        Verdict cut = passing(1, 0);
        assertEquals(Kind.VANISHING, cut.kind());
        assertTrue(cut.sentence(ENGLISH, x -> "#").contains("δ of layer 1 is exactly 0"));
    }

    @Test
    void oneHiddenLayerHasNothingToBeComparedWith() throws RecipeException {
        Verdict single = passing(0.1);
        assertEquals(Kind.ALIVE, single.kind());
        assertEquals("There is one hidden layer; its δ is #.", single.sentence(ENGLISH, x -> "#"));
    }

    private static Training sigmoids(String rule, long seed) throws RecipeException {
        NetworkSpec spec = NetworkSpec.of(0).withDepth(8).withActivation("sigmoid").withInit("xavier_normal");
        FlowRecipe recipe = FlowRecipe.of(List.of(spec), GeneratedData.of("circles")).withSeed(seed)
                .withOptimizer(rule, TrainingRules.defaults(rule));
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(5, Parallel.ALONE);
        return training;
    }

    @Seeds
    void whatVanishesUnderSgdHardlyMovesAndUnderAdamItMovesAllTheSame(long seed) throws RecipeException {
        Verdict sgd = first(sigmoids("sgd", seed)).verdict();
        assertEquals(Kind.VANISHING, sgd.kind());
        assertTrue(sgd.bad());
        assertTrue(sgd.sentence(ENGLISH, x -> "#").endsWith(
                "Layer 1 hardly moves: last update # × W."));
        Verdict adam = first(sigmoids("adam", seed)).verdict();
        assertEquals(Kind.VANISHING, adam.kind());
        assertFalse(adam.bad());
        assertTrue(adam.sentence(ENGLISH, x -> "#").endsWith(
                "Layer 1 moves all the same: last update # of its weights."));
    }

    @Test
    void aNetworkThatFitsIsNotJudgedByItsGradient() throws RecipeException {
        FlowRecipe recipe = FlowRecipe.of(List.of(NetworkSpec.of(0).withDepth(3)), GeneratedData.of("blobs"));
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(300, Parallel.ALONE);
        NetworkSnapshot fitted = first(training);
        assertTrue(fitted.trainAccuracy() >= Verdict.FITTED_ACCURACY);
        assertEquals(Kind.FITS, fitted.verdict().kind());
        assertFalse(fitted.verdict().bad());
        assertTrue(fitted.verdict().sentence(ENGLISH, x -> "#").contains("correct, loss #."));
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
    void everyKindHasAWordASentenceAndACriterionInBothLanguages(Kind kind) throws RecipeException {
        Verdict one = passing(0.1, 1, 1);
        Optional<NetworkSnapshot.Stop> stop =
                kind == Kind.STOPPED ? Optional.of(new NetworkSnapshot.Stop(1, 2, true)) : Optional.empty();
        for (double update : new double[] {Double.NaN, 1e-9, 3e-5, 1e-3}) {
            Verdict.Motion motion = new Verdict.Motion(update, update, update, 1, update);
            Verdict verdict = new Verdict(kind, one.passage(), motion, new Score(0.5, 0.995), stop);
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language);
                assertFalse(verdict.word(texts).isBlank());
                assertFalse(verdict.sentence(texts, x -> "#").contains("{"));
                assertFalse(verdict.criterion(texts, x -> "#").contains("{"));
            }
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
                NetworkSpec.of(0).withBlock(Block.RESIDUAL).withWidth(100);
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
