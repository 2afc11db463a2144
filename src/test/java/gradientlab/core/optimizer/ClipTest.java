package gradientlab.core.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClipTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void theNormIsCutAsInPyTorchWithAMillionthAdded() {
        assertArrayEquals(new double[] {3 / (5 + 1e-6), 4 / (5 + 1e-6)}, by(Clip.Kind.NORM, 1, false, 3, 4),
                1e-15);
    }

    @Test
    void theExactNormIsCutToTheLimit() {
        double[] clipped = by(Clip.Kind.NORM, 1, true, 3, 4);
        assertArrayEquals(new double[] {0.6, 0.8}, clipped, 1e-15);
        assertEquals(1, Math.hypot(clipped[0], clipped[1]), 1e-15);
    }

    @Test
    void aNormAtTheLimitIsShortenedByPyTorchAndLeftByTheOthers() {
        assertEquals(5 * (5 / (5 + 1e-6)), Math.hypot(by(Clip.Kind.NORM, 5, false, 3, 4)[0],
                by(Clip.Kind.NORM, 5, false, 3, 4)[1]), 1e-14);
        assertArrayEquals(new double[] {3, 4}, by(Clip.Kind.NORM, 5, true, 3, 4));
    }

    @ParameterizedTest
    @EnumSource(Clip.Kind.class)
    void aShortGradientIsNeverMadeLonger(Clip.Kind kind) {
        assertArrayEquals(new double[] {0.003, -0.004}, by(kind, 1, false, 0.003, -0.004));
        assertArrayEquals(new double[] {0, 0}, by(kind, 1, true, 0, 0));
    }

    @Test
    void valuesAreCutEachOnItsOwn() {
        assertArrayEquals(new double[] {1, -0.5}, by(Clip.Kind.VALUE, 1, false, 3, -0.5));
        assertArrayEquals(new double[] {-1, 1}, by(Clip.Kind.VALUE, 1, false, -3, Double.MAX_VALUE));
    }

    @Test
    void offLeavesEverything() {
        assertArrayEquals(new double[] {1e300, -4}, by(Clip.Kind.OFF, 1, false, 1e300, -4));
    }

    @ParameterizedTest
    @EnumSource(Clip.Kind.class)
    void whatIsNotFiniteStaysSo(Clip.Kind kind) {
        for (boolean exact : new boolean[] {false, true}) {
            assertEquals(INFINITE, by(kind, 1, exact, INFINITE, 0.5)[0]);
            assertEquals(-INFINITE, by(kind, 1, exact, 0.5, -INFINITE)[1]);
            assertEquals(Double.NaN, by(kind, 1, exact, Double.NaN, 0.5)[0]);
            assertEquals(0.5, by(kind, 1, exact, Double.NaN, 0.5)[1]);
        }
    }

    @Test
    void aFiniteGradientWhoseSquareOverflowsKeepsItsDirection() {
        assertArrayEquals(new double[] {0.6, 0.8}, by(Clip.Kind.NORM, 1, false, 3e200, 4e200), 1e-15);
    }

    private static double[] by(Clip.Kind kind, double limit, boolean exact, double... gradient) {
        new Clip(kind, limit, exact).apply(gradient);
        return gradient;
    }
}
