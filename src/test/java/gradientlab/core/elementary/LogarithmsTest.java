package gradientlab.core.elementary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogarithmsTest {

    /** Two units in the last place, and the library's own half or one. */
    private static final double CLOSE = 3 * 0x1p-52;

    @Test
    void theyAreTheLibraryS() {
        for (double w = Double.MIN_NORMAL; w < Double.MAX_VALUE / 2; w *= 1.0371) {
            assertEquals(1, Logarithms.log(w) / Math.log(w), CLOSE, "log of " + w);
        }
        for (double w = 0.4; w < 3; w += 1e-3 / 3) {
            assertEquals(1, Logarithms.log(w) / Math.log(w), CLOSE, "log of " + w);
        }
        assertEquals(1, Logarithms.log(Double.MAX_VALUE) / Math.log(Double.MAX_VALUE), CLOSE);
    }

    @Test
    void closeTo1TheyKeepTheirDigits() {
        for (double part = 0.25; part > 0x1p-53; part /= 2) {
            assertEquals(1, Logarithms.log(1 + part) / Math.log1p(part), CLOSE, "log of 1 + " + part);
            assertEquals(1, Logarithms.log(1 - part) / Math.log1p(-part), CLOSE, "log of 1 - " + part);
        }
    }

    @Test
    void thatOf1IsExactAndNanStays() {
        assertEquals(0, Logarithms.log(1));
        assertEquals(Double.NaN, Logarithms.log(Double.NaN));
    }

    @Test
    void manyHaveTheBitsOfEachAndNoMoreAreWritten() {
        Lcg random = new Lcg(5);
        int n = 77;
        double[] logs = new double[n + 1];
        Arrays.setAll(logs, i -> i == 3 ? Double.NaN : Math.exp(random.symmetric(i * 8)));
        double[] expected = new double[n + 1];
        Arrays.setAll(expected, i -> i < n ? Logarithms.log(logs[i]) : logs[i]);
        Logarithms.log(logs, new double[n], n);
        assertArrayEquals(expected, logs);
    }
}
