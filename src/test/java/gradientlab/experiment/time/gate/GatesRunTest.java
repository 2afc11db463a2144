package gradientlab.experiment.time.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.experiment.time.Gates;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GatesRunTest {

    private static final int LENGTH = 20;

    private final GateSequences sequences = new GateSequences(LENGTH);

    @Test
    void theSolutionRecallsNinetyFivePercentAndItsBandsLieApart() {
        GatesRun run = GatesRun.of(sequences, GatesRun.solution(LENGTH));
        assertThat(run.accuracy()).isBetween(0.945, 0.955);
        assertThat(run.kept()).isCloseTo(Math.pow(0.95, 19), within(1e-15));
        for (int t = 1; t <= LENGTH; t++) {
            assertThat(run.gap(t)).as("t %d", t).isPositive();
        }
    }

    @Test
    void halfOpenGatesGuessAndTheirBandsLieOverEachOther() {
        GatesRun run = GatesRun.of(sequences, Gates.even(LENGTH));
        assertThat(run.accuracy()).isBetween(0.45, 0.55);
        assertThat(run.gap(LENGTH)).isNegative();
    }

    @Test
    void everyAnswerIsCountedOnce() {
        GatesRun run = GatesRun.of(sequences, GatesRun.solution(LENGTH));
        assertThat(Arrays.stream(run.answersUp()).sum()).isEqualTo(run.up().count());
        assertThat(Arrays.stream(run.answersDown()).sum()).isEqualTo(run.down().count());
        assertThat(run.up().count() + run.down().count()).isEqualTo(GateSequences.COUNT);
    }

    @Test
    void descentFindsTheSignFromOpenForgetGatesAndNotFromHalfOpenOnes() {
        GateSolutions found = GateSolutions.of(LENGTH);
        assertThat(found.open().accuracy()).isEqualTo(1);
        assertThat(found.half().accuracy()).isBetween(0.515, 0.525);
        assertThat(found.half().found()).isFalse();
    }

    @Test
    void halfLifeIsTheTimeInWhichAForgetGateHalves() {
        assertThat(GatesRun.halfLife(0.5)).isEqualTo(1);
        assertThat(GatesRun.halfLife(0.95)).isCloseTo(13.5, within(0.02));
        assertThat(GatesRun.halfLife(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(GatesRun.halfLife(0)).isZero();
    }
}
