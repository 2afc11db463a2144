package gradientlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Throttle throttle = new Throttle();

    private double after(int pulses, double seconds) {
        double share = 0;
        for (int i = 0; i < pulses; i++) {
            share = throttle.after(seconds);
        }
        return share;
    }

    @Test
    void aScreenInTimeTakesNothing() {
        assertEquals(0, after(1000, 1 / 60.0));
    }

    @Test
    void aLateScreenTakesAtMostHalf() {
        assertEquals(0.5, after(1000, 1 / 30.0));
    }

    @Test
    void whatWasTakenIsGivenBack() {
        assertTrue(after(4, 1 / 30.0) > 0.1);
        assertEquals(0, after(200, 1 / 60.0));
    }
}
