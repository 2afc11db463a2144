package gradientlab.core.elementary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import org.junit.jupiter.api.Test;

class ExponentialsTest {

    /** Two units in the last place, and the library's own half or one. */
    private static final double CLOSE = 3 * 0x1p-52;

    @Test
    void theyAreTheLibraryS() {
        for (double t = -708; t <= 700; t += 0.0371) {
            assertEquals(1, Exponentials.exp(t) / Math.exp(t), CLOSE, "exp of " + t);
            assertEquals(1, Exponentials.oneLess(t) / -Math.expm1(t), CLOSE, "1 - exp of " + t);
        }
    }

    @Test
    void smallDifferencesFrom1KeepTheirDigits() {
        for (double t = 0.4; t > 1e-300; t /= 3) {
            assertEquals(1, Exponentials.oneLess(-t) / -Math.expm1(-t), CLOSE, "1 - exp of " + -t);
            assertEquals(1, Exponentials.oneLess(t) / -Math.expm1(t), CLOSE, "1 - exp of " + t);
        }
    }

    @Test
    void zeroIsExact() {
        for (double zero : new double[] {0, -0.0}) {
            assertEquals(1, Exponentials.exp(zero));
            assertEquals(0, Exponentials.oneLess(zero));
        }
    }

    @Test
    void whatIsNoNormalNumberIsZeroAndNanStays() {
        for (double t : new double[] {-709, -1e4, -1e300, Double.NEGATIVE_INFINITY}) {
            assertEquals(0, Exponentials.exp(t));
            assertEquals(1, Exponentials.oneLess(t));
        }
        assertEquals(Double.NaN, Exponentials.exp(Double.NaN));
        assertEquals(Double.NaN, Exponentials.oneLess(Double.NaN));
    }

    @Test
    void manyHaveTheBitsOfEachAndNoMoreAreWritten() {
        Lcg random = new Lcg(5);
        int n = 77;
        double[] exps = new double[n + 1];
        double[] rests = new double[n + 1];
        double[] expectedExps = new double[n + 1];
        double[] expectedRests = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            double t = i == 3 ? Double.NaN : i == 4 ? -1e9 : random.symmetric(i);
            exps[i] = t;
            rests[i] = t;
            expectedExps[i] = i < n ? Exponentials.exp(t) : t;
            expectedRests[i] = i < n ? Exponentials.oneLess(t) : t;
        }
        Exponentials.exp(exps, new double[n], n);
        Exponentials.oneLess(rests, new double[n], n);
        assertArrayEquals(expectedExps, exps);
        assertArrayEquals(expectedRests, rests);
    }
}
