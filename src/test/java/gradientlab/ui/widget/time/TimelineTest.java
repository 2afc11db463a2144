package gradientlab.ui.widget.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline timeline = new Timeline();

    @BeforeEach
    void hundredSteps() {
        timeline.stepsProperty().set(100);
        timeline.play();
    }

    private void pulses(int count, double seconds) {
        for (int i = 0; i < count; i++) {
            timeline.advance(seconds);
        }
    }

    private int step() {
        return timeline.stepProperty().get();
    }

    @Test
    void twentyStepsASecondAreTwentyStepsASecondWhateverThePulse() {
        pulses(64, 1 / 64.0);
        assertEquals(20, step());
        timeline.seek(0);
        pulses(8, 1 / 8.0);
        assertEquals(20, step());
    }

    @Test
    void theWholeRunTakesOneSecond() {
        timeline.speedProperty().set(Speed.WHOLE_RUN);
        pulses(32, 1 / 64.0);
        assertEquals(50, step());
    }

    @Test
    void aClockThatJumpsForthSkipsLittle() {
        timeline.advance(3600);
        assertTrue(step() <= 5, "at " + step());
    }

    @Test
    void aClockThatJumpsBackMovesNothing() {
        timeline.seek(10);
        timeline.advance(-5);
        timeline.advance(Double.NaN);
        assertEquals(10, step());
    }

    @Test
    void aLoopRestsAtTheEndAndBeginsAgain() {
        timeline.seek(100);
        pulses(4, 0.2);
        assertEquals(100, step());
        pulses(2, 0.2);
        assertEquals(0, step());
        assertTrue(timeline.playing());
    }

    @Test
    void withoutLoopItStopsAtTheEnd() {
        timeline.loopingProperty().set(false);
        timeline.seek(99);
        pulses(10, 0.05);
        assertEquals(100, step());
        assertFalse(timeline.playing());
    }

    @Test
    void playingFromTheEndBeginsAtTheBeginning() {
        timeline.pause();
        timeline.seek(100);
        timeline.toggle();
        assertEquals(0, step());
        assertTrue(timeline.playing());
    }

    @Test
    void aShorterRunTakesTheStepWithIt() {
        timeline.seek(80);
        timeline.stepsProperty().set(30);
        assertEquals(30, step());
    }

    @Test
    void steppingPausesAndStaysWithinTheRun() {
        timeline.back();
        assertEquals(0, step());
        assertFalse(timeline.playing());
        timeline.last();
        timeline.forward();
        assertEquals(100, step());
    }
}
