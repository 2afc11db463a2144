package gradientlab.ui.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.Guesses;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessHandTest {

    /** A step of an arrow key is 10 steps of the run, or a tenth upwards. */
    private static final GuessPlane CHART = new GuessPlane(null, new Rectangle2D.Double(0, 0, 1, 1),
            new GuessPlane.Span(0, 400), new GuessPlane.Span(0, 4));

    private final Guesses guesses = new Guesses();
    private final GuessHand hand = new GuessHand(guesses, () -> Guessable.NOTHING);

    private void point(int right, int upwards) {
        for (int i = 0; i < Math.abs(right); i++) {
            hand.move(CHART, Integer.signum(right), 0, false);
        }
        for (int i = 0; i < Math.abs(upwards); i++) {
            hand.move(CHART, 0, Integer.signum(upwards), false);
        }
        hand.point(CHART);
    }

    @Test
    void afterAPointWasTakenBackACurveGoesOnFromTheOneBefore() {
        guesses.ask(this, new Question("networks[0].loss", GuessForm.CURVE, GuessUnit.PLAIN, 0,
                "flow.guess.loss", List.of()), 99, false);
        point(10, 0);
        point(10, 0);
        point(-15, 5);
        double[][] two = drawn();
        point(-3, 0);
        hand.back();
        assertArrayEquals(new double[] {150, 300}, drawn()[0]);
        point(0, 1);
        assertArrayEquals(new double[] {120, 150, 300}, drawn()[0]);
        assertArrayEquals(two[1], Arrays.copyOfRange(drawn()[1], 1, 3), "what lies right of it stays");
        for (int i = 0; i < 4; i++) {
            assertTrue(hand.takesBack());
            hand.back();
        }
        assertFalse(hand.takesBack());
        assertTrue(guesses.given().isEmpty());
    }

    private double[][] drawn() {
        Outcome.Line line = (Outcome.Line) guesses.given().orElseThrow().guess();
        return new double[][] {line.x(), line.y()};
    }
}
