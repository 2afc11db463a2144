package gradientlab.core.elementary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import org.junit.jupiter.api.Test;

class SinesTest {

    @Test
    void theyAreTheLibrarySToAUnitInTheLastPlace() {
        Lcg random = new Lcg(3);
        int unlike = 0;
        for (int i = 0; i < 20_000; i++) {
            double t = random.symmetric(i % 2 == 0 ? 4 : 100);
            assertEquals(Math.sin(t), Sines.sin(t), 1.01 * Math.ulp(Math.sin(t)), "sin of " + t);
            assertEquals(Math.cos(t), Sines.cos(t), 1.01 * Math.ulp(Math.cos(t)), "cos of " + t);
            unlike += Math.sin(t) != Sines.sin(t) || Math.cos(t) != Sines.cos(t) ? 1 : 0;
        }
        assertTrue(unlike < 0.1 * 20_000, unlike + " are unlike");
    }

    @Test
    void farOutTooAlsoNearTheirZeros() {
        for (int quarters = 1; quarters < 900_000; quarters += 7) {
            double t = quarters * (Math.PI / 2);
            for (double off : new double[] {0, 1e-9, 0.3}) {
                double sin = Math.sin(t + off);
                double cos = Math.cos(t + off);
                assertEquals(sin, Sines.sin(t + off), 3 * Math.ulp(sin), "sin of " + (t + off));
                assertEquals(cos, Sines.cos(t + off), 3 * Math.ulp(cos), "cos of " + (t + off));
            }
        }
        for (double t : new double[] {1.5e6, 1.6e6, -1e9, 1e300, Double.MAX_VALUE}) {
            assertEquals(Math.sin(t), Sines.sin(t), 1e-15);
            assertEquals(Math.cos(t), Sines.cos(t), 1e-15);
        }
    }

    @Test
    void smallAnglesAndWholeQuartersAreExact() {
        for (double t = 1e-9; t > 1e-300; t /= 7) {
            assertEquals(t, Sines.sin(t));
            assertEquals(-t, Sines.sin(-t));
            assertEquals(1, Sines.cos(t));
        }
        assertEquals(0, Sines.sin(0));
        assertEquals(1, Sines.cos(0));
        assertEquals(1, Sines.sin(Math.PI / 2));
        assertEquals(-1, Sines.cos(Math.PI));
        assertEquals(Math.sin(Math.PI), Sines.sin(Math.PI));
        assertEquals(Math.cos(Math.PI / 2), Sines.cos(Math.PI / 2));
    }

    @Test
    void whatIsNotFiniteHasNone() {
        for (double t : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(Double.NaN, Sines.sin(t));
            assertEquals(Double.NaN, Sines.cos(t));
        }
    }

    @Test
    void manyHaveTheBitsOfEachAndNoMoreAreWritten() {
        Lcg random = new Lcg(8);
        int n = 300;
        for (double far : new double[] {3, 3e6, Double.POSITIVE_INFINITY}) {
            double[] t = new double[n + 1];
            double[] sines = new double[n + 1];
            double[] cosines = new double[n + 1];
            double[] expectedSines = new double[n + 1];
            double[] expectedCosines = new double[n + 1];
            for (int i = 0; i < n; i++) {
                t[i] = i == 77 ? far : random.symmetric(i);
                expectedSines[i] = Sines.sin(0.7 * t[i]);
                expectedCosines[i] = Sines.cos(0.7 * t[i]);
            }
            Sines.sines(sines, 0.7, t, n);
            Sines.cosines(cosines, 0.7, t, n);
            assertArrayEquals(expectedSines, sines);
            assertArrayEquals(expectedCosines, cosines);
        }
    }
}
