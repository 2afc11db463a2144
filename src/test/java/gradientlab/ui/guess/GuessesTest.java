package gradientlab.ui.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final Slide APPLES =
            Lessons.find("backprop-node-by-node").orElseThrow().slides().get(0);
    private static final Slide SHOWN = Lessons.find("rate-and-stability").orElseThrow().slides().get(2);

    private final Guesses guesses = new Guesses();

    private static String said(Guesses.Given given, Language language) {
        return new GuessWords(Texts.of(language)).says(given);
    }

    @Test
    void aSlideThatHidesNothingAsksNothing() {
        guesses.at(Optional.of(SHOWN), false);
        assertFalse(guesses.open());
        guesses.give(new Outcome.Number(3));
        assertTrue(guesses.given().isEmpty());
    }

    @Test
    void aGuessIsKeptForItsSlideAndComparedAfterTheAnswer() {
        guesses.at(Optional.of(APPLES), false);
        guesses.give(new Outcome.Number(100));
        guesses.judge(new Outcome.Number(110));
        assertTrue(guesses.given().orElseThrow().truth().isEmpty(), "before the answer nothing is told");
        guesses.at(Optional.of(APPLES), true);
        guesses.judge(new Outcome.Number(110));
        assertEquals("You said 100; it is 110. Difference: 10, 0.909 times the value.",
                said(guesses.given().orElseThrow(), Language.EN));
        assertEquals("예측 100, 실제 값 110. 차이: 10, 실제 값의 0.909배",
                said(guesses.given().orElseThrow(), Language.KO));
        guesses.at(Optional.of(SHOWN), false);
        assertEquals("guess 100, value 110, off by 10",
                new GuessWords(Texts.of(Language.EN)).brief(guesses.given(APPLES).orElseThrow()));
    }

    @Test
    void afterTheAnswerNoGuessIsTakenOrTakenBack() {
        guesses.at(Optional.of(APPLES), false);
        guesses.give(new Outcome.Number(100));
        guesses.at(Optional.of(APPLES), true);
        guesses.give(new Outcome.Number(110));
        guesses.clear();
        assertEquals(new Outcome.Number(100), guesses.given().orElseThrow().guess());
        guesses.at(Optional.of(APPLES), false);
        guesses.clear();
        assertTrue(guesses.given().isEmpty());
    }

    @Test
    void chartsHaveRoomForAllStepsWhileALineOverThemIsGuessed() {
        Question loss = new Question(
                "networks[0].loss", GuessForm.CURVE, GuessUnit.PLAIN, 0, "flow.guess.loss", List.of());
        guesses.ask(this, loss, 20, false);
        assertFalse(guesses.wholeProperty().get(), "nobody guesses");
        guesses.onProperty().set(true);
        assertTrue(guesses.wholeProperty().get());
        guesses.ask(this, loss, 20, true);
        assertFalse(guesses.wholeProperty().get(), "nobody did");
        guesses.ask(this, loss, 20, false);
        guesses.give(new Outcome.Line(new double[] {21, 40}, new double[] {1, 0.5}));
        guesses.ask(this, loss, 20, true);
        assertTrue(guesses.wholeProperty().get());
        guesses.judge(new Outcome.Line(new double[] {20, 30, 40}, new double[] {1, 1, 1}));
        String sentence = said(guesses.given().orElseThrow(), Language.EN);
        assertEquals("Your line for the training loss is off by 0.368 on average, from step 30 to 40.",
                sentence);
        guesses.judge(new Outcome.Line(new double[] {20, 21, 40}, new double[] {1, 10, 50}), true);
        assertEquals("Your line for the training loss is off by a factor of 31.6 (1.5 decades) on average, "
                + "from step 21 to 40.", said(guesses.given().orElseThrow(), Language.EN),
                "on a logarithmic axis");
    }

    @Test
    void whatTheRunDoesNotHaveYetIsSaidSo() {
        guesses.at(Optional.of(APPLES), false);
        guesses.give(new Outcome.Number(0.5));
        guesses.at(Optional.of(APPLES), true);
        assertEquals("You said 0.5. The run is not there yet.",
                said(guesses.given().orElseThrow(), Language.EN));
    }

    @Test
    void sharesAreSaidInPercentPowersInDecadesCellsByRowAndColumn() {
        assertEquals("You said 98 %; it is 95.5 %. Difference: 2.5 percentage points.",
                judged(GuessForm.NUMBER, GuessUnit.SHARE, number(0.98), number(0.955)));
        assertEquals("You said 0.01; it is 10⁻⁵. Difference: a factor of 1,000 (3 decades).",
                judged(GuessForm.NUMBER, GuessUnit.DECADES, number(0.01), number(1e-5)));
        assertEquals("You said 500,000; it is 529,984. Difference: a factor of 1.06 (0.0253 decades).",
                judged(GuessForm.NUMBER, GuessUnit.DECADES, number(500_000), number(529_984)));
        assertEquals("You said 0; it is 0.5. A factor tells only numbers above 0 apart.",
                judged(GuessForm.NUMBER, GuessUnit.DECADES, number(0), number(0.5)));
        assertEquals("You said 3; the run has no finite number.",
                judged(GuessForm.NUMBER, GuessUnit.PLAIN, number(3), number(Double.NaN)));
        assertEquals("You chose row 0, column 3; it is row 2, column 2: 2 cells off.",
                judged(GuessForm.CELL, GuessUnit.PLAIN, new Outcome.Cell(0, 3), new Outcome.Cell(2, 2)));
        assertEquals("You chose row 2, column 2: that is the cell.",
                judged(GuessForm.CELL, GuessUnit.PLAIN, new Outcome.Cell(2, 2), new Outcome.Cell(2, 2)));
    }

    private static Outcome number(double value) {
        return new Outcome.Number(value);
    }

    private String judged(GuessForm form, GuessUnit unit, Outcome guess, Outcome truth) {
        Question asked = new Question("x", form, unit, -1, "flow.guess.delta", List.of());
        guesses.ask(this, asked, 0, false);
        guesses.give(guess);
        guesses.ask(this, asked, 0, true);
        guesses.judge(truth);
        return said(guesses.given().orElseThrow(), Language.EN);
    }

    @Test
    void aChoiceIsSaidByNameWithBothNumbersAndByHowMuchItIsBehind() {
        Outcome accuracies = new Outcome.Ranking(new double[] {0.55, 0.985, Double.NaN}, true);
        assertEquals("You chose one (training accuracy 55 %); it is two (training accuracy 98.5 %). "
                + "Difference: 43.5 percentage points.", chosen(0, accuracies, Language.EN));
        assertEquals("You chose two: that is it (training accuracy 98.5 %). Next is one (training accuracy "
                + "55 %). Difference: 43.5 percentage points.", chosen(1, accuracies, Language.EN));
        assertEquals("You chose three (NaN); it is two (training accuracy 98.5 %).",
                chosen(2, accuracies, Language.EN));
        assertEquals("고른 답은 one(훈련 정확도 55 %), 실제는 two(훈련 정확도 98.5 %)입니다. 차이: 43.5 %p",
                chosen(0, accuracies, Language.KO));
        assertEquals("chose one, it is two",
                new GuessWords(Texts.of(Language.EN)).brief(guesses.given().orElseThrow()));
    }

    @Test
    void whereNoneOfThemIsAheadThatIsSaid() {
        Outcome none = new Outcome.Ranking(new double[] {Double.NaN, Double.NaN, Double.NaN}, true);
        assertEquals("You chose two; it is none of them (NaN).", chosen(1, none, Language.EN));
        assertEquals("고른 답은 two, 실제로는 해당하는 것이 없습니다(NaN).", chosen(1, none, Language.KO));
        Outcome alone = new Outcome.Ranking(new double[] {Double.NaN, 0.5, Double.NaN}, true);
        assertEquals("You chose two: that is it (training accuracy 50 %). Next is one (NaN).",
                chosen(1, alone, Language.EN));
    }

    @Test
    void asLongAsThereIsSomethingToChooseFromPicturesNeedNotNameIt() {
        Question which = Question.choice("least.loss", GuessUnit.PLAIN, "flow.guess.least.loss",
                List.of("300"), List.of(Option.compared(0, 0), Option.compared(1, 1)));
        guesses.ask(this, which, 0, false);
        assertFalse(guesses.choosingProperty().get(), "nobody guesses");
        guesses.onProperty().set(true);
        assertTrue(guesses.choosingProperty().get());
        guesses.ask(this, which, 0, true);
        assertFalse(guesses.choosingProperty().get(), "it is answered");
        guesses.at(Optional.of(APPLES), false);
        assertFalse(guesses.choosingProperty().get(), "a number is typed");
    }

    private String chosen(int option, Outcome truth, Language language) {
        Question asked = Question.choice("most.accuracy", GuessUnit.SHARE, "flow.guess.most.accuracy",
                List.of("300"), IntStream.range(0, 3).mapToObj(i -> Option.compared(i, i)).toList());
        OptionNames names = OptionNames.of(asked, 3, (texts, of) -> new OptionNames.Named(
                of.slot(), List.of("one", "two", "three").get(of.index())));
        guesses.ask(this, asked, 0, false);
        guesses.give(new Outcome.Choice(option), names);
        guesses.ask(this, asked, 0, true);
        assertTrue(said(guesses.given().orElseThrow(), language).endsWith(
                language == Language.EN ? "The run is not there yet." : "아직 그 스텝에 이르지 않았습니다."));
        guesses.judge(truth);
        return said(guesses.given().orElseThrow(), language);
    }
}
