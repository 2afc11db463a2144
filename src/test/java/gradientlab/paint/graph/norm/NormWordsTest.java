package gradientlab.paint.graph.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRecipe.Points;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormWordsTest {

    private static final NormRecipe SAVES =
            (NormRecipe) Presets.find(GraphKind.KIND, "bn-saves").orElseThrow().recipe();

    private static NormScene scene(NormRecipe recipe, Language language) {
        return new NormScene(new NormRun(recipe), NormRecipe.STEPS, false, Theme.DARK, Texts.of(language));
    }

    private static NormWords words(NormRecipe recipe) {
        return new NormWords(scene(recipe, Language.EN));
    }

    private static NormRecipe of(List<Double> z, List<Double> weights) {
        return SAVES.withPoints(new Points(z, weights, 1, 0)).withExample(1);
    }

    /** What the loss is when every z is stretched about 0 and moved. */
    private static double loss(NormRecipe recipe, double stretch, double shift) {
        List<Double> z = new ArrayList<>();
        recipe.points().z().forEach(each -> z.add(stretch * each + shift));
        return new NormRun(recipe.withPoints(new Points(z, recipe.points().weights(), 1, 0))).passes().loss();
    }

    @Test
    void theAnswerSaysTheMeanSlopeWithoutAndWith() {
        assertEquals("The mean slope of sigmoid: 0.038 without batch norm, 0.17 with it.",
                words(SAVES).answer());
        assertEquals("In the backward pass γ/s = 0.877 multiplies too: 0.17 × 0.877 = 0.15.",
                words(SAVES).more());
        assertEquals("시그모이드의 평균 경사는 배치 정규화가 없으면 0.038, 있으면 0.17입니다.",
                new NormWords(scene(SAVES, Language.KO)).answer());
    }

    @Test
    void aClassThatPredictsDoesNotSeeTheMeanSlope() {
        NormWords hidden = new NormWords(
                new NormScene(new NormRun(SAVES), 5, true, Theme.DARK, Texts.of(Language.EN)));
        assertEquals("The mean slope of sigmoid: ? without batch norm, ? with it.", hidden.answer());
        assertEquals("", hidden.more());
    }

    @Test
    void lessReachesZIsSaidWhereItHoldsAndNowhereElse() {
        for (double gamma : new double[] {0.1, 0.3, 0.5, 1, 1.5, 4, 10}) {
            NormRecipe recipe = SAVES.withKnobs(SAVES.knobs().withGamma(gamma));
            NormPasses passes = new NormRun(recipe).passes();
            boolean less = passes.gain() * passes.meanSlope() < passes.meanSlopeWithout();
            assertEquals(less, words(recipe).more().contains("So less gradient"), "γ = " + gamma);
        }
    }

    @Test
    void twoDifferentExamplesGetAlmostNothingAndEqualOnesAreNotSpokenOf() {
        NormRecipe two = of(List.of(1.0, 4.0), List.of(0.4, -0.3));
        assertTrue(words(two).more().contains("x̂ is −1 and 1"));
        NormPasses passes = new NormRun(two).passes();
        assertEquals(1, Math.abs(passes.normalized(0)), 1e-3);
        assertEquals(0, passes.byZ(0), 1e-5);
        assertFalse(words(of(List.of(2.0, 2.0), List.of(0.4, -0.3))).more().contains("−1 and 1"));
        NormRecipe near = of(List.of(2.0, 2.001), List.of(0.4, -0.3));
        assertFalse(words(near).more().contains("−1 and 1"), "ε is larger than their variance");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shiftingChangesTheLossWhereItIsSaidToAndNowhereElse(Language language) {
        Texts texts = Texts.of(language);
        assertEquals(texts.get("graph.bn.shift", "z"),
                new NormWords(scene(SAVES, language)).shift().orElseThrow());
        assertEquals(loss(SAVES, 1, 0), loss(SAVES, 1, 0.7), 1e-12);
        NormRecipe inference = SAVES.withStatistics(SAVES.statistics().withSource(Source.RUNNING));
        assertEquals(texts.get("graph.bn.shift.inference", "z"),
                new NormWords(scene(inference, language)).shift().orElseThrow());
        assertTrue(Math.abs(loss(inference, 1, 0) - loss(inference, 1, 0.7)) > 1e-3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void stretchingChangesAlmostNothingUnlessEpsilonIsLarge(Language language) {
        Texts texts = Texts.of(language);
        assertEquals(texts.get("graph.bn.stretch", "z"),
                new NormWords(scene(SAVES, language)).stretch().orElseThrow());
        assertEquals(loss(SAVES, 1, 0), loss(SAVES, 1.1, 0), 1e-5);
        List<Double> close = SAVES.points().z().stream().map(each -> 0.1 * each).toList();
        NormRecipe large = SAVES.withKnobs(SAVES.knobs().withEps(0.1))
                .withPoints(new Points(close, SAVES.points().weights(), 1, 0));
        assertEquals(texts.get("graph.bn.stretch.eps", "z", "0.77"),
                new NormWords(scene(large, language)).stretch().orElseThrow());
        assertTrue(Math.abs(loss(large, 1, 0) - loss(large, 1.1, 0)) > 1e-4);
    }

    @Test
    void theGradientsOfZAddUpToZeroAndAreShownSo() {
        NormPasses passes = new NormRun(SAVES).passes();
        assertEquals("0", NormWords.number(passes.sumOfGradients()));
        assertEquals("−3.593·10⁻⁷", NormWords.number(passes.gradientAlongNormalized()));
    }

    @Test
    void eachStepsNumbersGiveItsResult() {
        NormNumbers numbers = new NormNumbers(scene(SAVES, Language.EN));
        assertEquals("= 33.2 / 8 = 4.15", said(numbers, LedgerStep.MEAN));
        assertEquals("v = 2.928,  s = 1.711", said(numbers, LedgerStep.VARIANCE));
        assertEquals("= (3.1 − 4.15) / 1.711 = −0.6137", said(numbers, LedgerStep.NORMALIZED));
        assertEquals("= 1.5 × (−0.6137) + 0.5 = −0.4205", said(numbers, LedgerStep.OUTPUT));
        assertEquals("= 0.3964", said(numbers, LedgerStep.ACTIVATION));
        assertEquals("= 0.5 × 0.2393 = 0.1196", said(numbers, LedgerStep.BY_OUTPUT));
        assertEquals("= −0.1200", said(numbers, LedgerStep.BY_GAMMA));
        assertEquals("= 1.5 × 0.1196 = 0.1794", said(numbers, LedgerStep.BY_NORMALIZED));
        assertEquals("= 0.1049 − 0.008069 − 0.002292 = 0.09452", said(numbers, LedgerStep.BY_INPUT));
    }

    private static String said(NormNumbers numbers, LedgerStep step) {
        NormNumbers.Reading reading = numbers.of(step);
        return reading.before() + reading.result();
    }

    @Test
    void aGradientThatCameThroughBatchNormSaysSoWhereASlopeWithoutItStands() {
        assertEquals("(through batch norm)", words(SAVES).through(NormLine.Z));
        assertEquals("", words(SAVES).through(NormLine.OUTPUT));
        assertEquals("", words(SAVES.withPosition(Position.OFF)).through(NormLine.Z));
        assertTrue(words(SAVES).facts(NormLine.Z, true).contains("mean slope without batch norm"));
        assertEquals(List.of("μ", "4.15", "s", "1.711"), words(SAVES).facts(NormLine.Z, false));
        assertTrue(words(SAVES).facts(NormLine.NORMALIZED, true).contains("standard deviation"));
    }

    @Test
    void theLettersOfTheFormulasAreSaid() {
        assertEquals("m = 8 examples, v: variance", words(SAVES).letters());
        assertEquals("μ is the mean of the m = 8 values of z in this batch.",
                words(SAVES).hint(LedgerStep.MEAN));
        NormRecipe running =
                SAVES.withStatistics(SAVES.statistics().withSource(Source.RUNNING));
        assertEquals("μ is the running mean of earlier batches, not that of this one.",
                words(running).hint(LedgerStep.MEAN));
    }

    /** Every sentence, name and number has its text, whatever stands where. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsSaidOfEveryActivationAndPosition(Language language) {
        GraphActivations.all().forEach(activation -> {
            for (Position position : Position.values()) {
                for (Source source : Source.values()) {
                    NormScene scene = scene(SAVES.withActivation(activation.id()).withPosition(position)
                            .withStatistics(SAVES.statistics().withSource(source)), language);
                    NormWords words = new NormWords(scene);
                    assertFalse(words.answer().isBlank());
                    assertFalse(words.caption().isBlank());
                    NormLine.of(position).forEach(line -> {
                        assertFalse(words.title(line).isBlank());
                        words.facts(line, true).forEach(fact -> assertFalse(fact.isBlank()));
                    });
                    scene.steps().forEach(step -> {
                        assertFalse(new NormNumbers(scene).result(step).isBlank());
                        assertTrue(words.hint(step).endsWith("."), words.hint(step));
                        assertFalse(words.hint(step).contains("{"), words.hint(step));
                    });
                }
            }
        });
    }
}
