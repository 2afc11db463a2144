package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Minimum;
import org.junit.jupiter.api.Test;

/** Ackley at its tip, where the formulas are 0/0. */
class AckleyTest {

    private final Ackley surface = new Ackley();

    @Test
    void atItsMinimumValueAndGradientAreZero() {
        double[] g = {1, 1};
        surface.gradient(g, 0, 0);
        assertArrayEquals(new double[] {0, 0}, g);
        assertEquals(0, surface.value(0, 0));
    }

    @Test
    void atItsMinimumTheHessianIsTheRipples() {
        double[] h = new double[3];
        surface.second(h, 0, 0);
        double ripple = 2 * Math.PI * Math.PI * Math.E;
        assertArrayEquals(new double[] {ripple, 0, ripple}, h, 1e-12);
    }

    @Test
    void asCloseAsDoublesGoEverythingStaysFinite() {
        double[] g = new double[2];
        double[] h = new double[3];
        for (double t : new double[] {1e-8, 1e-100, 1e-170, Double.MIN_VALUE}) {
            surface.gradient(g, t, -t);
            surface.second(h, t, -t);
            assertTrue(Double.isFinite(surface.value(t, -t)) && surface.value(t, -t) >= 0);
            assertTrue(Double.isFinite(g[0]) && Double.isFinite(g[1]));
            assertTrue(Double.isFinite(h[0]) && Double.isFinite(h[1]) && Double.isFinite(h[2]), "at " + t);
        }
    }

    @Test
    void itsMinimaAreTheHundredAndTwentyOneOfTheView() {
        assertEquals(121, surface.minima().size());
        assertEquals(121, new Rastrigin().minima().size());
        assertEquals(121, surface.minima().stream().distinct().count());
        assertEquals(new Minimum(0, 0, 0), surface.minima().get(0));
    }
}
