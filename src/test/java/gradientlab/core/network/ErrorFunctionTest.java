package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class ErrorFunctionTest {

    @Test
    void itIsHipparchusErfEverywhere() {
        for (double x = -7; x < 7; x += 1.0 / 512) {
            assertEquals(Erf.erf(x), ErrorFunction.erf(x), 4e-15 * Math.abs(Erf.erf(x)), "" + x);
        }
        for (double x = 1e-300; x < 1e-3; x *= 7) {
            assertEquals(2 / Math.sqrt(Math.PI) * (x - x * x * x / 3), ErrorFunction.erf(x), 1e-12 * x);
            assertEquals(-ErrorFunction.erf(x), ErrorFunction.erf(-x));
        }
    }

    @Test
    void farOutItIsOneAndWhatIsNoNumberStaysSo() {
        assertEquals(1, ErrorFunction.erf(Double.POSITIVE_INFINITY));
        assertEquals(-1, ErrorFunction.erf(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, ErrorFunction.erf(Double.NaN));
    }
}
