package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss of a recurrent unit at points where it can be written down, and on both sides of its cliff. */
class RnnCliffTest {

    private final RnnCliff surface = new RnnCliff(50);

    /** There h stays at ½, σ' is ¼ and σ'' is 0, so each derivative is a geometric series. */
    @ParameterizedTest
    @ValueSource(ints = {5, 50, 200})
    void onTheCliffTheGradientGrowsByAQuarterOfTheWeightEachTimeStep(int length) {
        RnnCliff cliff = new RnnCliff(length);
        for (double w : new double[] {3, 5, 6}) {
            double byBias = (Math.pow(w / 4, length) - 1) / (w - 4);
            double[] g = new double[2];
            cliff.gradient(g, w, -w / 2);
            assertEquals(0.5, cliff.last(w, -w / 2));
            assertEquals(0.2 * 0.2, cliff.value(w, -w / 2), 1e-15);
            assertEquals(-0.4 * byBias, g[1], 1e-10 * Math.abs(g[1]), "by b at w = " + w);
            assertEquals(-0.2 * byBias, g[0], 1e-10 * Math.abs(g[0]), "by w at w = " + w);
        }
    }

    @Test
    void onTheCliffTheHessianIsTheSquareOfTheGradientAndTheMixedTermsOfTheSum() {
        double byBias = 0;
        double mixed = 0;
        double byWeightTwice = 0;
        for (int t = 0; t < 50; t++) {
            mixed = (byBias + 5 * mixed) / 4;
            byWeightTwice = (byBias + 5 * byWeightTwice) / 4;
            byBias = (1 + 5 * byBias) / 4;
        }
        double[] h = new double[3];
        surface.second(h, 5, -2.5);
        double[] expected = {
                2 * (byBias * byBias / 4 - 0.2 * byWeightTwice),
                2 * (byBias * byBias / 2 - 0.2 * mixed),
                2 * byBias * byBias
        };
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i], h[i], 1e-10 * Math.abs(expected[i]));
        }
    }

    @Test
    void withoutARecurrentWeightItIsOneSigmoidOfTheBias() {
        for (double b : new double[] {-3, 0.2, 4}) {
            double sigmoid = 1 / (1 + Math.exp(-b));
            double rise = sigmoid * (1 - sigmoid);
            double[] g = new double[2];
            surface.gradient(g, 0, b);
            assertEquals(sigmoid, surface.last(0, b), 1e-15);
            assertArrayEquals(
                    new double[] {
                            2 * (sigmoid - 0.7) * rise * sigmoid, 2 * (sigmoid - 0.7) * rise
                    },
                    g, 1e-15);
        }
    }

    @Test
    void farBeyondTheCliffTheUnitIsSaturatedAndTheGradientExactlyZero() {
        double[] g = {1, 1};
        surface.gradient(g, 286, 560);
        assertArrayEquals(new double[] {0, 0}, g);
        assertEquals(1, surface.last(286, 560));
        assertEquals(0.09, surface.value(286, 560), 1e-15);
    }

    @Test
    void theLossIsLeastAlongTheCurveWhereTheLastOutputIsTheTarget() {
        for (double w : new double[] {-1, 1, 3, 4}) {
            assertEquals(0, surface.value(w, Math.log(7 / 3.0) - 0.7 * w), 1e-6, "w = " + w);
        }
        assertEquals(0, surface.least().orElseThrow());
        assertTrue(surface.minima().isEmpty());
    }

    /** The places that the design of the lab names: L 0.047 above the cliff, 0.366 below it. */
    @Test
    void theTwoSidesOfTheCliffHaveTheLossesOfTheirStableStates() {
        assertEquals(0.92, surface.last(4.5, -1.72), 0.005);
        assertEquals(0.047, surface.value(4.5, -1.72), 0.002);
        assertEquals(0.09, surface.last(3.62, -2.6), 0.01);
        assertEquals(0.366, surface.value(3.62, -2.6), 0.01);
    }

    @Test
    void valuesAndGradientsTogetherHaveTheBitsOfEach() {
        double[] x = {5, 4.84, 0, -3, 286};
        double[] y = {-2.3, -2.42, 1, 2, 560};
        double[] values = new double[5];
        double[] gradientX = new double[5];
        double[] gradientY = new double[5];
        surface.valuesAndGradients(values, gradientX, gradientY, x, y, 5);
        double[] g = new double[2];
        for (int i = 0; i < 5; i++) {
            surface.gradient(g, x[i], y[i]);
            assertEquals(surface.value(x[i], y[i]), values[i]);
            assertEquals(g[0], gradientX[i]);
            assertEquals(g[1], gradientY[i]);
        }
    }
}
