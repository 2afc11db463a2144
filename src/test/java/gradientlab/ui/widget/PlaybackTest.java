package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private final Playback playback = new Playback();

    @BeforeEach
    void hundredSteps() {
        playback.stepsProperty().set(100);
        playback.playingProperty().set(true);
    }

    private void pulses(int count, double seconds) {
        for (int i = 0; i < count; i++) {
            playback.advance(seconds);
        }
    }

    private int step() {
        return playback.stepProperty().get();
    }

    @Test
    void twentyStepsASecondAreTwentyStepsASecondWhateverThePulse() {
        pulses(64, 1 / 64.0);
        assertEquals(20, step());
        playback.seek(0);
        pulses(8, 1 / 8.0);
        assertEquals(20, step());
    }

    @Test
    void theWholeRunTakesOneSecond() {
        playback.speedProperty().set(Speed.WHOLE_RUN);
        pulses(32, 1 / 64.0);
        assertEquals(50, step());
    }

    @Test
    void aClockThatJumpsForthSkipsLittle() {
        playback.advance(3600);
        assertTrue(step() <= 5, "at " + step());
    }

    @Test
    void aClockThatJumpsBackMovesNothing() {
        playback.seek(10);
        playback.advance(-5);
        playback.advance(Double.NaN);
        assertEquals(10, step());
    }

    @Test
    void aLoopRestsAtTheEndAndBeginsAgain() {
        playback.seek(100);
        pulses(4, 0.2);
        assertEquals(100, step());
        pulses(2, 0.2);
        assertEquals(0, step());
        assertTrue(playback.playingProperty().get());
    }

    @Test
    void withoutLoopItStopsAtTheEnd() {
        playback.loopingProperty().set(false);
        playback.seek(99);
        pulses(10, 0.05);
        assertEquals(100, step());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void playingFromTheEndBeginsAtTheBeginning() {
        playback.playingProperty().set(false);
        playback.seek(100);
        playback.toggle();
        assertEquals(0, step());
        assertTrue(playback.playingProperty().get());
    }

    @Test
    void aShorterRunTakesTheStepWithIt() {
        playback.seek(80);
        playback.stepsProperty().set(30);
        assertEquals(30, step());
    }

    @Test
    void nudgingPausesAndStaysWithinTheRun() {
        playback.nudge(-5);
        assertEquals(0, step());
        assertFalse(playback.playingProperty().get());
        playback.nudge(1000);
        assertEquals(100, step());
    }
}
