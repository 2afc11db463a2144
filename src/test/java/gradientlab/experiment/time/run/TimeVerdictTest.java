package gradientlab.experiment.time.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.time.run.CellSnapshot.Stop;
import gradientlab.experiment.time.run.TimeVerdict.Kind;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeVerdictTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);
    private static final Texts KOREAN = Texts.of(Language.KO);

    private static TimeNorms norms(double rule, double... state) {
        TimeNorms.Draft draft = new TimeNorms.Draft();
        draft.state = state;
        draft.hidden = state;
        draft.inputs = state;
        draft.weights = state;
        draft.total = 1;
        draft.rules = new double[state.length];
        draft.rules[0] = rule;
        draft.lost = state;
        draft.angles = state;
        return draft.done();
    }

    private static TimeVerdict of(double began, TimeNorms norms) {
        return TimeVerdict.of(norms, 'h', began, true, Optional.empty());
    }

    private static String say(TimeVerdict verdict) {
        return verdict.sentence(ENGLISH, value -> PrintedNumbers.shown(value, 2));
    }

    private static String sage(TimeVerdict verdict) {
        return verdict.sentence(KOREAN, value -> PrintedNumbers.shown(value, 2));
    }

    @ParameterizedTest
    @CsvSource({"0, VANISHING", "0.000999, VANISHING", "0.001, FADING", "0.0999, FADING", "0.1, ALIVE",
            "4.99, ALIVE", "5, GROWS", "99.9, GROWS", "100, EXPLODES", "Infinity, EXPLODES",
            "NaN, VANISHING"})
    void theKindFollowsFromTheShareAtTheFirstTimeStep(double share, Kind kind) {
        assertEquals(kind, of(1, norms(1, share, 1)).kind());
    }

    @Test
    void whatDoesNotReachBackSaysHowFarItDoes() {
        TimeVerdict verdict = of(0.5, norms(1, 3.3e-9, 1e-4, 0.002, 0.0009, 0.3, 1));
        assertEquals(1, verdict.reach());
        assertEquals("h₁ receives 3.3·10⁻⁹ of h₆'s gradient. Reach: 1 of 5 time steps.", say(verdict));
        assertEquals("h₁의 기울기는 h₆의 3.3·10⁻⁹배입니다. 5시점 중 1시점까지 닿습니다.", sage(verdict));
        assertTrue(verdict.bad());
    }

    @Test
    void whatReachesBackIsComparedWithStep0() {
        TimeVerdict alive = TimeVerdict.of(norms(1, 1.2, 1, 1), 'c', 7e-4, false, Optional.empty());
        assertEquals("c₁ receives 1.2 × c₃'s gradient; before training it was 7·10⁻⁴.", say(alive));
        assertEquals("c₁의 기울기는 c₃의 1.2배입니다. 0스텝에서는 7·10⁻⁴배였습니다.", sage(alive));
        assertEquals("h₁ receives 0.25 of h₃'s gradient.", say(of(Double.NaN, norms(1, 0.25, 1, 1))));
        assertFalse(alive.bad());
    }

    @Test
    void exactZerosAreSaidToBeExact() {
        assertEquals("h₁ receives exactly 0. Reach: 2 of 3 time steps.", say(of(1, norms(1, 0, 0.5, 1, 1))));
        assertEquals(
                "∂L/∂h₃ is exactly 0: no unit is active on this batch, or the loss is exactly 0.",
                say(of(1, norms(1, 0, 0, 0))));
    }

    @Test
    void aTinyGradientIsNamedWhateverItsShare() {
        assertEquals(
                "h₁ receives 0.5 of h₂'s gradient; before training it was 1. ‖∂L/∂h₂‖ itself is 2·10⁻⁹.",
                say(of(1, norms(1, 1e-9, 2e-9))));
    }

    @Test
    void aNetworkThatStoppedNamesTimeStepAndStep() {
        TimeNorms norms = norms(1, Double.NaN, 1);
        assertEquals("Time step 7 gave a number that is not finite at training step 31.", say(
                TimeVerdict.of(norms, 'h', 1, true, Optional.of(new Stop(7, 31, true)))));
        TimeVerdict backward = TimeVerdict.of(norms, 'h', 1, true, Optional.of(new Stop(7, 31, false)));
        assertEquals("The gradient at time step 7 was not finite at training step 31.", say(backward));
        assertEquals("31스텝에서 시점 7의 기울기가 유한하지 않습니다.", sage(backward));
        assertEquals(Kind.STOPPED, backward.kind());
    }

    @Test
    void theRuleOfThumbIsRightInTheMeasuredClass() {
        TimeVerdict wrong = of(1, norms(1e5, 0.25, 1, 1));
        assertFalse(wrong.rule().orElseThrow().right());
        assertEquals("ρ(W)^2 = 10⁵ predicts explodes: wrong here, measured 0.25.",
                wrong.ruled(ENGLISH, value -> PrintedNumbers.shown(value, 2)).orElseThrow());
        TimeVerdict right = of(1, norms(1e-7, 1e-9, 1, 1));
        assertTrue(right.rule().orElseThrow().right());
        assertEquals("ρ(W)^2 = 10⁻⁷의 예측: 소실. 여기서는 맞습니다.",
                right.ruled(KOREAN, value -> PrintedNumbers.shown(value, 2)).orElseThrow());
        assertTrue(TimeVerdict.of(norms(1, 1, 1), 'c', 1, false, Optional.empty()).rule().isEmpty());
    }

    @Test
    void everyKindHasItsWordAndItsCriterion() {
        for (Texts texts : new Texts[] {ENGLISH, KOREAN}) {
            for (double share : new double[] {1e-4, 0.01, 1, 10, 1000}) {
                TimeVerdict verdict = of(1, norms(1, share, 1));
                assertFalse(verdict.word(texts).isEmpty());
                assertTrue(verdict.criterion(texts, String::valueOf).contains("h₁"));
            }
        }
    }
}
