package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RenewalRateTest {

    private final RenewalRate rate = new RenewalRate();

    private double after(double seconds) {
        rate.taken();
        rate.shown(seconds, true);
        return rate.between();
    }

    @Test
    void chartsThatCostLittleAreRenewedThirtyTimesASecond() {
        assertEquals(1.0 / 30, rate.between());
        assertEquals(1.0 / 30, after(0.004));
    }

    @Test
    void twoThirdsOfTheTimeAreLeftWhereTheyAreCostly() {
        assertEquals(0.06, after(0.02), 1e-12);
        assertEquals(1.0 / 30, after(0.001), "as soon as they no longer are");
    }

    @Test
    void itIsDueAsOftenAsItMayCost() {
        assertTrue(rate.due(0), "the first at once");
        after(0.02);
        assertFalse(rate.due(0.04));
        assertTrue(rate.due(0.04));
        after(0.001);
        assertFalse(rate.due(0.1), "one pulse is left to what comes second");
        assertTrue(rate.due(0.1));
    }

    @Test
    void everySecondPulseOfSixtyIsInTimeThoughItIsABitEarly() {
        after(0.001);
        assertFalse(rate.due(0.0165));
        assertTrue(rate.due(0.0165));
    }

    @Test
    void somethingMovesHoweverLongItTakes() {
        assertEquals(0.25, after(1));
    }

    @Test
    void whatIsShownForAnotherReasonSaysNothingOfIt() {
        after(0.02);
        rate.shown(0.0001, true);
        assertEquals(0.06, rate.between(), 1e-12);
    }

    @Test
    void whatIsShownInTwoPulsesTakesWhatBothTook() {
        rate.taken();
        rate.shown(0.01, false);
        assertTrue(rate.unfinished());
        assertEquals(1.0 / 30, rate.between());
        rate.shown(0.02, true);
        assertFalse(rate.unfinished());
        assertEquals(0.09, rate.between(), 1e-12);
    }
}
