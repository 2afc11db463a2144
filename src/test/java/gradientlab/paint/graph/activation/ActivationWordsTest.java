package gradientlab.paint.graph.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.network.Activation;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Inputs;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationWordsTest {

    static final ActivationsRecipe POWER =
            (ActivationsRecipe) Presets.find(GraphKind.KIND, "power").orElseThrow().recipe();

    private final ActivationWords english = new ActivationWords(Texts.of(Language.EN));
    private final ActivationWords korean = new ActivationWords(Texts.of(Language.KO));

    static Stream<String> ids() {
        return GraphActivations.all().stream().map(Activation::id);
    }

    private static ActivationLines lines(String id) {
        return ActivationLines.of(POWER.withActivations(List.of(id), id));
    }

    @Test
    void thePresetsNumbersAreSaid() {
        ActivationLines lines = ActivationLines.of(POWER);
        assertEquals("10 sigmoid slopes multiply to at most 9.5·10⁻⁷.", english.answer(lines, 10));
        assertEquals("시그모이드의 경사 10개를 곱하면 최대 9.5·10⁻⁷입니다.", korean.answer(lines, 10));
        assertEquals("At x = 1 one slope is 0.1966; 10 of them multiply to 8.6·10⁻⁸.",
                english.beneath(lines, 10));
        assertEquals("x = 1에서 경사 하나는 0.1966, 100개를 곱하면 2.3·10⁻⁷¹입니다.",
                korean.beneath(lines, 100));
    }

    @Test
    void thePresetsPowersAreThoseExpected() {
        ActivationLines lines = ActivationLines.of(POWER);
        double slope = lines.slope(lines.selected());
        assertEquals(0.19661193324148185, slope, 1e-16);
        assertEquals(8.631747652624698e-08, ActivationLines.power(slope, 10).doubleValue(), 1e-21);
        assertEquals(2.296081786068038e-71, ActivationLines.power(slope, 100).doubleValue(), 1e-84);
        double most = lines.selected().steepest().slope();
        assertEquals(9.5367431640625e-07, ActivationLines.power(most, 10).doubleValue());
    }

    @Test
    void oneSlopeIsSaidInTheSingular() {
        ActivationLines lines = ActivationLines.of(POWER);
        assertEquals("One sigmoid slope is at most 0.25.", english.answer(lines, 1));
        assertEquals("At x = 1 the slope is 0.1966.", english.beneath(lines, 1));
    }

    @Test
    void aStepFunctionPassesNoGradient() {
        assertEquals("Every slope of the step function is 0: no gradient passes.",
                english.answer(lines("step"), 10));
        assertEquals("계단 함수의 경사는 어디서나 0입니다. 기울기가 전달되지 않습니다.",
                korean.answer(lines("step"), 10));
    }

    /** The bound holds at every x; and it is reached, or neared far out. */
    @ParameterizedTest
    @MethodSource("ids")
    void noSlopesMultiplyToMoreThanIsSaid(String id) {
        for (Shapes shapes : List.of(Shapes.DEFAULT, new Shapes(0.3, -1, 3), new Shapes(0, 1, 0.1))) {
            ActivationsRecipe recipe = POWER.withActivations(List.of(id), id).withShapes(shapes);
            ActivationLines lines = ActivationLines.of(recipe);
            double most = lines.selected().steepest().slope();
            double found = 0;
            for (int k = -4000; k <= 4000; k++) {
                found = Math.max(found, Math.abs(lines.selected().curve().slope(k / 100.0)));
            }
            assertTrue(found <= most * (1 + 1e-14), id);
            assertEquals(most, found, 1e-4, id);
            if (most > 0) {
                assertTrue(english.answer(lines, 3).contains(ActivationWords.power(most, 3)));
                assertTrue(korean.answer(lines, 3).contains(ActivationWords.power(most, 3)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "sigmoid; The largest |f′| is 0.25, at x = 0.",
            "gelu_erf; The largest |f′| is 1.129, at x = 1.414.",
            "silu; The largest |f′| is 1.100, at x = 2.399.",
            "relu; The largest |f′| is 1, at every x above 0.",
            "softplus; |f′| nears 1 as x grows, without reaching it.",
            "identity; |f′| is 1 at every x.",
            "step; |f′| is 0 at every x."})
    void theLargestSlopeIsSaidWithItsPlace(String id, String said) {
        ActivationsRecipe recipe = POWER.withActivations(List.of(id), id).withSlope(Slope.AT_BEST);
        assertEquals(said, english.beneath(ActivationLines.of(recipe), 10));
    }

    @Test
    void wideInputsGiveTheRmsSlopeAndItsPower() {
        ActivationLines lines = ActivationLines.of(POWER.withSlope(Slope.OVER_INPUTS));
        double rms = lines.selected().rms();
        assertEquals(0.1704, rms, 5e-5);
        assertEquals("Over the inputs the rms slope is 0.1704; 10 of them multiply to "
                + ActivationWords.power(rms, 10) + ".", english.beneath(lines, 10));
        assertEquals("입력 전체에서 경사의 제곱 평균 제곱근은 0.1704입니다.", korean.beneath(lines, 1));
    }

    @Test
    void powersAreSaidHoweverSmallTheyAre() {
        ActivationLines lines = ActivationLines.of(POWER.withX(6).withActivations(List.of("tanh"), "tanh"));
        double slope = lines.slope(lines.selected());
        assertEquals(0, Math.pow(slope, 100), "no double holds it");
        BigDecimal power = ActivationLines.power(slope, 100);
        int exponent = power.precision() - power.scale() - 1;
        assertEquals((int) Math.floor(ActivationLines.decades(slope, 100)), exponent);
        assertTrue(english.beneath(lines, 100).contains("·10⁻⁴"), english.beneath(lines, 100));
    }

    @Test
    void aNegativeSlopeKeepsItsSign() {
        ActivationLines lines =
                ActivationLines.of(POWER.withX(-1).withActivations(List.of("gelu_erf"), "gelu_erf"));
        assertTrue(lines.slope(lines.selected()) < 0);
        assertTrue(english.beneath(lines, 3).contains("multiply to −"), english.beneath(lines, 3));
        assertFalse(english.beneath(lines, 4).contains("multiply to −"), english.beneath(lines, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.0004, <0.1 %", "0.0736, 7.4 %", "0.148, 15 %", "0.5, 50 %", "0.9952, 99.5 %",
            "0.9996, >99.9 %", "1, 100 %"})
    void aShareIsNoneOrAllWhereItIsThatAlone(double share, String said) {
        assertEquals(said, ActivationWords.percent(share));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSharesOfAnActivationAreOne(String id) {
        for (Inputs inputs : List.of(new Inputs(0, 2), new Inputs(-6, 0.1), new Inputs(3, 10))) {
            ActivationLines lines =
                    ActivationLines.of(POWER.withActivations(List.of(id), id).withInputs(inputs));
            double sum = 0;
            for (Kind kind : Kind.values()) {
                sum += lines.selected().share(kind);
            }
            assertEquals(1, sum, 1e-12);
        }
    }

    @Test
    void theReLusHalfIsInactiveNotSaturated() {
        ActivationLine relu = ActivationLines.of(POWER).all().get(2);
        assertEquals(0.5, relu.share(Kind.GOOD), 1e-15);
        assertEquals(0, relu.share(Kind.SATURATED));
        assertEquals(0.5, relu.share(Kind.INACTIVE), 1e-15);
        assertEquals(Math.sqrt(0.5), relu.rms(), 1e-12);
    }

    @Test
    void whatDependsOnXAndNAloneLeavesTheRestAsItIs() {
        ActivationLines lines = ActivationLines.of(POWER);
        ActivationLines moved = lines.after(POWER.withX(2).withLayers(50).withSlope(Slope.AT_BEST));
        assertEquals(System.identityHashCode(lines.all()), System.identityHashCode(moved.all()));
        assertEquals(2, moved.recipe().x());
        assertFalse(lines.still(POWER.withThreshold(0.1)));
        assertFalse(lines.still(POWER.withShapes(new Shapes(0.1, 0.25, 1))));
        assertFalse(lines.still(POWER.withInputs(new Inputs(0, 1))));
    }

    @Test
    void everyActivationHasNamesInBothLanguages() {
        for (Activation activation : GraphActivations.all()) {
            assertFalse(english.name(activation.id()).isEmpty());
            assertFalse(korean.said(activation.id()).isEmpty());
        }
        Curve elu = ActivationLines.curve(POWER.withShapes(new Shapes(0, 0, 2)), "elu");
        assertEquals(2, elu.shape());
    }
}
