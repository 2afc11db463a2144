package gradientlab.experiment.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static Question question(GuessForm form, GuessUnit unit) {
        return new Question("runners[1].x", form, unit, -1, "guess.chip", List.of());
    }

    private static Outcome.Line line(double... pairs) {
        double[] x = new double[pairs.length / 2];
        double[] y = new double[pairs.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = pairs[2 * i];
            y[i] = pairs[2 * i + 1];
        }
        return new Outcome.Line(x, y);
    }

    private static Score of(GuessForm form, GuessUnit unit, Outcome guess, Outcome truth) {
        return Score.of(question(form, unit), guess, truth).orElseThrow();
    }

    private static Outcome.Number number(double value) {
        return new Outcome.Number(value);
    }

    @Test
    void aPathIsAsFarAsItsPointsAreFromTheDrawnLineOnAverage() {
        Outcome.Line drawn = line(0, 0, 10, 0);
        Score score = of(GuessForm.PATH, GuessUnit.PLAIN, drawn, line(0, 9, 2, 1, 5, -3, 13, 4));
        assertEquals((1 + 3 + 5) / 3.0, score.apart(), 1e-12,
                "beyond its end the corner counts, and the point that was seen does not");
        assertEquals(5, score.end(), 1e-12);
        assertEquals(3, score.compared());
    }

    @Test
    void pointsOnTheLineAreNotApartWhereverItsCornersAre() {
        Score score =
                of(GuessForm.PATH, GuessUnit.PLAIN, line(0, 0, 4, 4, 8, 0), line(0, 0, 1, 1, 6, 2, 8, 0));
        assertEquals(0, score.apart(), 1e-12);
        assertEquals(0, score.end(), 1e-12);
    }

    @Test
    void aPointThatIsNotFiniteIsNotCompared() {
        Outcome.Line truth = line(0, 0, 1, 2, Double.NaN, 0, 3, Double.POSITIVE_INFINITY);
        assertEquals(1, of(GuessForm.PATH, GuessUnit.PLAIN, line(0, 0, 5, 0), truth).compared());
        assertTrue(Score.of(question(GuessForm.PATH, GuessUnit.PLAIN), line(0, 0),
                line(0, 0, Double.NaN, 0)).isEmpty());
    }

    @Test
    void betweenItsPointsALineOnALogarithmicAxisIsStraightThere() {
        Score score = of(GuessForm.CURVE, GuessUnit.DECADES, line(20, 1, 200, 0.01), line(110, 0.1));
        assertEquals(0, score.apart(), 1e-12, "half-way from 1 to 0.01 an axis of decades shows 0.1");
    }

    @Test
    void aCurveIsComparedOverTheStepsThatBothHave() {
        Score score = of(GuessForm.CURVE, GuessUnit.PLAIN, line(10, 1, 20, 2), line(0, 9, 10, 1, 15, 2, 20, 2,
                30, 9));
        assertEquals(0.5 / 3, score.apart(), 1e-12, "straight between what was drawn: 1.5 at step 15");
        assertEquals(10, score.first());
        assertEquals(3, score.compared());
        assertTrue(Score.of(question(GuessForm.CURVE, GuessUnit.PLAIN), line(50, 1), line(1, 1, 2, 1))
                .isEmpty(), "none of the steps is known yet");
    }

    @Test
    void onALogarithmicAxisDecadesCount() {
        Score score = of(GuessForm.CURVE, GuessUnit.DECADES, line(1, 0.01, 2, 0.01), line(1, 1, 2, 0.001));
        assertEquals((2 + 1) / 2.0, score.apart(), 1e-12);
        assertEquals(13, of(GuessForm.NUMBER, GuessUnit.DECADES, number(1), number(1e-13)).apart(), 1e-9);
    }

    @Test
    void whatIsNoPowerOfTenHasNoDecades() {
        for (double guess : new double[] {0, -1}) {
            assertEquals(Optional.empty(), Score.of(
                    question(GuessForm.NUMBER, GuessUnit.DECADES), number(guess), number(0.1)));
        }
    }

    @Test
    void aNumberIsApartByItsDifferenceAlsoFromZero() {
        assertEquals(10, of(GuessForm.NUMBER, GuessUnit.PLAIN, number(100), number(110)).apart(), 0);
        assertEquals(3, of(GuessForm.NUMBER, GuessUnit.PLAIN, number(-3), number(0)).apart(), 0);
        assertEquals(0.25, of(GuessForm.NUMBER, GuessUnit.SHARE, number(0.5), number(0.75)).apart(), 0);
    }

    @Test
    void cellsAreCountedAsAKingMoves() {
        Outcome.Cell chosen = new Outcome.Cell(2, 3);
        assertEquals(0, of(GuessForm.CELL, GuessUnit.PLAIN, chosen, new Outcome.Cell(2, 3)).apart(), 0);
        assertEquals(1, of(GuessForm.CELL, GuessUnit.PLAIN, chosen, new Outcome.Cell(1, 4)).apart(), 0);
        assertEquals(3, of(GuessForm.CELL, GuessUnit.PLAIN, chosen, new Outcome.Cell(0, 0)).apart(), 0);
    }

    @Test
    void aChoiceIsAsFarAsItIsBehindWhatIsAhead() {
        Outcome.Ranking least = new Outcome.Ranking(new double[] {0.7, 0.02, Double.NaN, 0.02}, false);
        assertEquals(0.68, of(GuessForm.CHOICE, GuessUnit.PLAIN, new Outcome.Choice(0), least).apart(),
                1e-12);
        assertEquals(0, of(GuessForm.CHOICE, GuessUnit.PLAIN, new Outcome.Choice(1), least).apart(), 0);
        assertEquals(0, of(GuessForm.CHOICE, GuessUnit.PLAIN, new Outcome.Choice(3), least).apart(), 0,
                "of two that are equal both are ahead");
        assertTrue(Double.isNaN(of(GuessForm.CHOICE, GuessUnit.PLAIN, new Outcome.Choice(2), least).apart()),
                "what has no number is behind by none");
        Outcome.Ranking most = new Outcome.Ranking(new double[] {0.001, 1}, true);
        assertEquals(3, of(GuessForm.CHOICE, GuessUnit.DECADES, new Outcome.Choice(0), most).apart(), 1e-12);
    }

    @Test
    void whereNoneHasANumberNoneIsAhead() {
        Outcome.Ranking none = new Outcome.Ranking(
                new double[] {Double.NaN, Double.POSITIVE_INFINITY}, true);
        assertEquals(-1, none.first());
        assertEquals(Optional.empty(), Score.of(
                question(GuessForm.CHOICE, GuessUnit.PLAIN), new Outcome.Choice(1), none));
        Outcome.Ranking one = new Outcome.Ranking(new double[] {Double.NaN, 4}, false);
        assertEquals(1, one.first());
        assertEquals(-1, one.besides(1));
    }

    @Test
    void aRankingHasTheNumberOfEachThingOfferedInTheOrderOfTheOptions() {
        Question asked = Question.choice("loss", GuessUnit.PLAIN, "guess.chip", List.of(),
                List.of(Option.compared(3, 0), Option.compared(1, 0)));
        Outcome.Ranking ranking = (Outcome.Ranking) Outcome.ranking(
                asked, List.of("", "a", "bb", "ccc"), String::length, true).orElseThrow();
        assertArrayEquals(new double[] {3, 1}, ranking.values());
        assertEquals(0, ranking.first());
        assertEquals(Optional.empty(),
                Outcome.ranking(asked, List.of("", "a", "bb"), String::length, true));
    }

    @Test
    void aQuestionNamesWhichOfThoseComparedAndWhatOfIt() {
        Question asked = question(GuessForm.PATH, GuessUnit.PLAIN);
        assertEquals(1, asked.index());
        assertEquals("x", asked.of());
    }
}
