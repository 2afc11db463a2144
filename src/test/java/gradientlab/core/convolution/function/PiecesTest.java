package gradientlab.core.convolution.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final int MOST = 6;

    @Test
    void boxesAgainAndAgainAreBSplines() {
        Curve box = new Shape(ShapeKind.BOX, 0.5, 0, 1);
        Curve power = box;
        for (int boxes = 2; boxes <= MOST + 1; boxes++) {
            power = Pieces.convolution(power, box);
            for (double t = -4; t <= 4; t += 0.083) {
                assertEquals(spline(boxes, t), power.at(t), 1e-9, boxes + " boxes at " + t);
            }
        }
    }

    /** The density of the sum of n uniforms on [-½, ½], Irwin-Hall. */
    private static double spline(int n, double t) {
        double sum = 0;
        double binomial = 1;
        double factorial = 1;
        for (int k = 0; k <= n; k++) {
            sum += (k % 2 == 0 ? 1 : -1) * binomial * Math.pow(Math.max(0, t + n / 2.0 - k), n - 1);
            binomial = binomial * (n - k) / (k + 1);
        }
        for (int k = 2; k < n; k++) {
            factorial *= k;
        }
        return Math.abs(t) >= n / 2.0 ? 0 : sum / factorial;
    }

    @Test
    void aConvolutionInPiecesIsTheIntegral() {
        for (ShapeKind one : ShapeKind.values()) {
            for (ShapeKind other : ShapeKind.values()) {
                Curve f = new Shape(one, 1, 1.2, 3);
                Curve g = new Shape(other, 0.1, 3, 3);
                Pieces pieces = Pieces.convolution(f, g);
                for (double t = -2; t <= 5; t += 0.0717) {
                    assertEquals(Integral.convolve(f, g, t), pieces.at(t), 1e-9, one + " " + other + " " + t);
                }
            }
        }
    }

    @Test
    void variancesOfBoxesAddUpAndTheyNearAGaussian() {
        Curve power = new Shape(ShapeKind.BOX, 1, 0, 1);
        double before = Double.POSITIVE_INFINITY;
        for (int boxes = 2; boxes <= MOST + 1; boxes++) {
            power = Pieces.convolution(power, new Shape(ShapeKind.BOX, 0.6, 0, 1));
            Moments moments = Moments.of(power);
            assertEquals((1 + (boxes - 1) * 0.36) / 3, moments.variance(), 1e-9);
            assertEquals(2 * Math.pow(1.2, boxes - 1), moments.area(), 1e-9);
            assertEquals(0, moments.mean(), 1e-9);
            double difference = moments.gaussianDifference(power);
            assertTrue(difference < before, boxes + " boxes");
            before = difference;
        }
    }
}
