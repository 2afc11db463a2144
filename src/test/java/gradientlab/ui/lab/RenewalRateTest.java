package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RenewalRateTest {

    private final RenewalRate rate = new RenewalRate();

    private double after(double seconds) {
        rate.taken();
        rate.shown(seconds);
        return rate.between();
    }

    @Test
    void chartsThatCostLittleAreRenewedThirtyTimesASecond() {
        assertEquals(1.0 / 30, rate.between());
        assertEquals(1.0 / 30, after(0.004));
    }

    @Test
    void threeQuartersOfTheTimeAreLeftWhereTheyAreCostly() {
        assertEquals(0.08, after(0.02), 1e-12);
        assertEquals(1.0 / 30, after(0.001), "as soon as they no longer are");
    }

    @Test
    void itIsDueAsOftenAsItMayCost() {
        assertTrue(rate.due(0), "the first at once");
        after(0.02);
        assertFalse(rate.due(0.05));
        assertTrue(rate.due(0.05));
    }

    @Test
    void somethingMovesHoweverLongItTakes() {
        assertEquals(0.25, after(1));
    }

    @Test
    void whatIsShownForAnotherReasonSaysNothingOfIt() {
        after(0.02);
        rate.shown(0.0001);
        assertEquals(0.08, rate.between(), 1e-12);
    }
}
