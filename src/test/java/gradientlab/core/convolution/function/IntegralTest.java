package gradientlab.core.convolution.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegralTest {

    private static final Curve BOX = new Shape(ShapeKind.BOX, 1, 0, 1);
    private static final Curve DECAY = new Shape(ShapeKind.DECAY, 1, 1.2, 3);

    @Test
    void aBoxAndADecayGiveTheirClosedForm() {
        assertEquals(0.468874, Integral.convolve(BOX, DECAY, 1.4), 5e-7);
        for (int j = 0; j < Bars.count(); j++) {
            double t = Bars.searched(j);
            double from = Math.max(-1, t - 3);
            double to = Math.min(1, t);
            double exact = to <= from ? 0
                    : (Math.exp(-1.2 * (t - to)) - Math.exp(-1.2 * (t - from))) / 1.2;
            assertEquals(exact, Integral.convolve(BOX, DECAY, t), 1e-12, "t = " + t);
        }
    }

    @Test
    void twoGaussiansGiveAGaussianOfTheSumOfVariances() {
        Curve wide = new Shape(ShapeKind.GAUSS, 1.5, 0, 1);
        Curve narrow = new Shape(ShapeKind.GAUSS, 0.1, 0, 1);
        double variance = 1.5 * 1.5 + 0.1 * 0.1;
        for (double t = -4; t <= 4; t += 0.37) {
            double exact = 2 * Math.PI * 1.5 * 0.1 * Math.exp(-t * t / (2 * variance))
                    / Math.sqrt(2 * Math.PI * variance);
            assertEquals(exact, Integral.convolve(wide, narrow, t), 1e-10);
            assertEquals(exact, Integral.convolve(narrow, wide, t), 1e-10);
        }
    }

    @Test
    void aMirroredFunctionGivesCrossCorrelation() {
        double t = 0.7;
        double exact = Integral.over(new double[] {0.7, 1}, tau -> Math.exp(-1.2 * (tau - t)));
        assertEquals(exact, Integral.convolve(BOX, DECAY.mirrored(), t), 1e-12);
        assertEquals(Integral.convolve(DECAY.mirrored(), BOX, t), Integral.convolve(BOX, DECAY.mirrored(), t),
                1e-12);
    }

    @Test
    void everyPairOfShapesCommutes() {
        for (ShapeKind one : ShapeKind.values()) {
            for (ShapeKind other : ShapeKind.values()) {
                Curve f = new Shape(one, 0.8, 1.2, 3);
                Curve g = new Shape(other, 0.3, 3, 2);
                for (double t = -2; t <= 5; t += 0.5) {
                    assertEquals(Integral.convolve(f, g, t), Integral.convolve(g, f, t), 1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0.624", "0.5,0.284", "0.25,0.1281", "0.125,0.0620", "0.0625,0.0305"})
    void theLargestGapHalvesWithTheSpacing(double delta, double gap) {
        double[] integral = new double[Bars.count()];
        for (int j = 0; j < integral.length; j++) {
            integral[j] = Integral.convolve(BOX, DECAY, Bars.searched(j));
        }
        assertEquals(gap, Bars.gap(BOX, DECAY, integral, delta).size(), 5e-5);
        assertEquals(0.46712, Bars.sum(BOX, DECAY, 1.4, 0.25), 5e-6);
    }

    @Test
    void barsComeToTheIntegralOfSmoothFunctions() {
        Curve f = new Shape(ShapeKind.GAUSS, 0.7, 0, 1);
        Curve g = new Shape(ShapeKind.GAUSS, 0.5, 0, 1);
        assertEquals(Integral.convolve(f, g, 0.3), Bars.sum(f, g, 0.3, 0.25), 1e-12);
    }

    @Test
    void theLargestValueIsAtOne() {
        double largest = Integral.convolve(BOX, DECAY, 1);
        for (int j = 0; j < Bars.count(); j++) {
            assertTrue(Integral.convolve(BOX, DECAY, Bars.searched(j)) <= largest + 1e-12);
        }
    }
}
