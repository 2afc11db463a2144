package gradientlab.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {

    private long now;
    /** How many of this thread's nanoseconds there are in one of the wall's. */
    private double share = 1;
    private int looks;
    private long each = 1_000_000;
    private long repeated;

    private long work(int times) {
        now += times * each;
        repeated += times;
        return times;
    }

    private final Clock clock = new Clock() {
        @Override
        public long wall() {
            looks++;
            return now;
        }

        @Override
        public long own() {
            return (long) (share * now);
        }
    };

    private Pace pace(Pace.Work work) {
        return new Pace(work, 0.1, clock);
    }

    @Test
    void aMillisecondEachIsAThousandASecond() {
        Pace pace = pace(this::work);
        pace.measure(1);
        assertEquals(1000, pace.perSecond(), 1e-9);
        assertEquals(1e9, now, 0.11e9);
    }

    @Test
    void whatOneRepetitionDoesCountsAsOftenAsItSays() {
        Pace pace = pace(times -> 4 * work(times));
        pace.measure(1);
        assertEquals(4000, pace.perSecond(), 1e-9);
    }

    @Test
    void theWarmUpDoesNotCount() {
        Pace pace = pace(this::work);
        each = 5_000_000;
        pace.warmUp(2);
        each = 1_000_000;
        pace.measure(1);
        assertEquals(1000, pace.perSecond(), 1e-9);
    }

    @Test
    void aSlowMomentDoesNotCount() {
        Pace pace = pace(times -> {
            boolean busy = now > 400_000_000L && now < 500_000_000L;
            now += busy ? 50_000_000L : 0;
            return work(times);
        });
        pace.measure(1);
        assertEquals(1000, pace.perSecond(), 1e-9);
    }

    @Test
    void roundsAddUp() {
        Pace pace = pace(this::work);
        pace.measure(0.3);
        each = 2_000_000;
        pace.measure(1);
        assertEquals(500, pace.perSecond(), 1e-9);
    }

    @Test
    void whatTakesLongerThanTheTimeIsStillMeasuredOnce() {
        each = 3_000_000_000L;
        Pace pace = pace(this::work);
        pace.measure(0.01);
        assertEquals(1, repeated);
        assertEquals(1 / 3.0, pace.perSecond(), 1e-12);
    }

    @Test
    void aBusyMachineIsWarmedUpAsLongAsAnIdleOne() {
        share = 0.2;
        pace(this::work).warmUp(2);
        assertEquals(10e9, now, 0.11e9);
    }

    @Test
    void theClockIsLookedAtAboutTenTimesASpan() {
        each = 10_000;
        pace(this::work).measure(10);
        assertTrue(looks > 900 && looks < 1200, looks + " looks");
    }
}
