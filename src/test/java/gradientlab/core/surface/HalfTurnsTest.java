package gradientlab.core.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import org.junit.jupiter.api.Test;

class HalfTurnsTest {

    /** Three units in the last place of 1. */
    private static final double CLOSE = 3 * Math.ulp(0.5);

    @Test
    void within_a_half_turn_they_are_the_library_s() {
        for (int i = -1000; i <= 1000; i++) {
            double t = i / 2000.0;
            assertEquals(Math.sin(Math.PI * t), HalfTurns.sin(t), CLOSE, "sin of " + t);
            assertEquals(Math.sin(Math.PI * (0.5 - Math.abs(t))), HalfTurns.cos(t), CLOSE, "cos of " + t);
        }
    }

    @Test
    void small_sines_keep_their_digits() {
        for (double t = 1e-3; t > 1e-300; t /= 7) {
            assertEquals(Math.sin(Math.PI * t), HalfTurns.sin(t), 3e-16 * Math.PI * t);
        }
    }

    @Test
    void quarters_of_a_turn_are_exact_however_far() {
        for (double turns : new double[] {0, -2, 6, 1e9, 0x1p52}) {
            assertEquals(0, Math.abs(HalfTurns.sin(turns)));
            assertEquals(1, HalfTurns.cos(turns));
            assertEquals(0, Math.abs(HalfTurns.sin(turns + 1)));
            assertEquals(-1, HalfTurns.cos(turns + 1));
        }
        for (double turns : new double[] {0, -2, 6, 1e9}) {
            assertEquals(1, HalfTurns.sin(turns + 0.5));
            assertEquals(-1, HalfTurns.sin(turns - 0.5));
            assertEquals(0, HalfTurns.cos(turns + 0.5));
            assertEquals(0, HalfTurns.cos(turns - 0.5));
        }
    }

    @Test
    void the_sine_is_odd_the_cosine_even_and_both_repeat_after_two() {
        Lcg random = new Lcg(3);
        for (int i = 0; i < 1000; i++) {
            // In 2^-20, so that adding whole numbers rounds nothing.
            double t = Math.rint(random.symmetric(1) * 0x1p20) / 0x1p20;
            assertEquals(-HalfTurns.sin(t), HalfTurns.sin(-t));
            assertEquals(HalfTurns.cos(t), HalfTurns.cos(-t));
            assertEquals(HalfTurns.sin(t), HalfTurns.sin(t + 1024));
            assertEquals(HalfTurns.cos(t), HalfTurns.cos(t - 1024));
            assertEquals(1, Math.pow(HalfTurns.sin(t), 2) + Math.pow(HalfTurns.cos(t), 2), 2 * CLOSE);
        }
    }

    @Test
    void what_is_not_finite_has_none() {
        for (double t : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(Double.NaN, HalfTurns.sin(t));
            assertEquals(Double.NaN, HalfTurns.cos(t));
        }
    }

    @Test
    void many_have_the_bits_of_each_and_no_more_are_written() {
        double[] t = {0.3, -7.7, 1e6, 0.1, 9};
        double[] sines = {0, 0, 0, 0, 5};
        double[] cosines = {0, 0, 0, 0, 5};
        HalfTurns.sines(sines, 3, t, 4);
        HalfTurns.cosines(cosines, 2, t, 4);
        assertArrayEquals(
                new double[] {
                        HalfTurns.sin(3 * t[0]), HalfTurns.sin(3 * t[1]), HalfTurns.sin(3 * t[2]),
                        HalfTurns.sin(3 * t[3]), 5},
                sines);
        assertArrayEquals(
                new double[] {
                        HalfTurns.cos(2 * t[0]), HalfTurns.cos(2 * t[1]), HalfTurns.cos(2 * t[2]),
                        HalfTurns.cos(2 * t[3]), 5},
                cosines);
    }
}
