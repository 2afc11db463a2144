package gradientlab.ui.widget.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
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
    void ofARunThatBeginsToGrowNothingIsThereYet() {
        Timeline grown = new Timeline();
        grown.stepsProperty().set(800);
        grown.seek(800);
        grown.grow(new Making());
        assertEquals(0, grown.newest());
        assertEquals(0, grown.step());
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

    /** Keeps every third step; notes whether it is being made. */
    private static final class Making implements Timeline.Growth {
        private boolean on;
        private boolean over;

        @Override
        public void play() {
            on = true;
        }

        @Override
        public void pause() {
            on = false;
        }

        @Override
        public void step() {}

        @Override
        public boolean over() {
            return over;
        }

        @Override
        public int kept(int step, int places) {
            return 3 * (step / 3 + places);
        }
    }

    @Test
    void aRunThatGrowsIsPlayedFromWhereItWasScrubbedToAndThenGoesOnBeingMade() {
        Making making = new Making();
        Timeline growing = new Timeline();
        growing.stepsProperty().set(100);
        growing.grow(making);
        growing.grown(60);
        growing.seek(30);
        assertFalse(making.on);
        growing.play();
        assertEquals(30, growing.step(), "it goes on from there, as a finished run does");
        assertFalse(making.on, "nothing is made before what is kept was played");
        for (int i = 0; i < 4; i++) {
            growing.advance(0.2);
        }
        assertEquals(45, growing.step(), "20 steps a second, of which every third is kept");
        for (int i = 0; i < 4; i++) {
            growing.advance(0.2);
        }
        assertTrue(growing.live());
        assertTrue(making.on);
        assertTrue(growing.playing());
    }

    @Test
    void aRunThatIsOverIsPlayedToItsEndAndStopsThere() {
        Making making = new Making();
        making.over = true;
        Timeline growing = new Timeline();
        growing.stepsProperty().set(60);
        growing.grow(making);
        growing.grown(60);
        growing.seek(57);
        growing.play();
        growing.advance(0.2);
        assertFalse(growing.playing());
        assertFalse(making.on, "nothing begins anew");
        assertEquals(60, growing.step());
    }

    /** A run of 60 steps, made to its end. */
    private static Timeline complete(Making making) {
        making.over = true;
        Timeline grown = new Timeline();
        grown.stepsProperty().set(600);
        grown.grow(making);
        grown.grown(60);
        return grown;
    }

    @Test
    void whatIsKeptOfARunThatIsOverIsPlayedFromItsStart() {
        Making making = new Making();
        Timeline grown = complete(making);
        grown.toggle();
        assertTrue(grown.playing());
        assertEquals(0, grown.step());
        for (int i = 0; i < 5; i++) {
            grown.advance(0.2);
        }
        assertEquals(18, grown.step(), "20 steps a second, of which every third is kept");
        for (int i = 0; i < 10; i++) {
            grown.advance(0.2);
        }
        assertEquals(60, grown.step());
        assertFalse(grown.playing());
        assertFalse(making.on, "nothing was made anew");
        grown.toggle();
        assertEquals(0, grown.step(), "and again");
    }

    @Test
    void theWholeOfWhatIsKeptIsPlayedInOneSecondHoweverLongTheRunWasToBe() {
        Timeline grown = complete(new Making());
        grown.speedProperty().set(Speed.WHOLE_RUN);
        grown.toggle();
        grown.advance(0.25);
        grown.advance(0.25);
        assertEquals(30, grown.step());
    }

    @Test
    void aRunThatMayBeSeenUpToAStepIsPlayedAgainUpToThere() {
        Making making = new Making();
        Timeline grown = new Timeline();
        grown.stepsProperty().set(600);
        grown.setLimit(OptionalInt.of(30));
        grown.grow(making);
        grown.grown(30);
        grown.toggle();
        assertEquals(0, grown.step());
        for (int i = 0; i < 8; i++) {
            grown.advance(0.2);
        }
        assertEquals(30, grown.step());
        assertFalse(grown.playing());
        assertFalse(making.on);
    }
}
