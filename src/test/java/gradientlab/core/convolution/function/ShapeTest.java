package gradientlab.core.convolution.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({"BOX, -0.5, 0.5, true", "TRIANGLE, -0.5, 0.5, false", "GAUSS, -4.25, 4.25, false",
            "DECAY, 0, 2, true", "SINE, -0.5, 0.5, false"})
    void aShapeEndsWhereItSays(ShapeKind kind, double first, double last, boolean jumps) {
        Shape shape = new Shape(kind, 0.5, 3, 2);
        assertEquals(first, shape.first());
        assertEquals(last, shape.last());
        assertEquals(jumps, shape.jumps());
        assertEquals(0, shape.at(Math.nextUp(last)));
        assertEquals(0, shape.at(first - 1e-9));
        assertEquals(first, shape.knots()[0]);
        assertEquals(last, shape.knots()[shape.knots().length - 1]);
        assertEquals(kind.name().toLowerCase(Locale.ROOT), kind.id());
    }

    @Test
    void eachKindHasItsFormulaToItsEnds() {
        assertEquals(1, new Shape(ShapeKind.BOX, 0.5, 3, 2).at(0.5));
        assertEquals(1, new Shape(ShapeKind.BOX, 0.5, 3, 2).at(-0.5));
        assertEquals(0.5, new Shape(ShapeKind.TRIANGLE, 0.5, 3, 2).at(-0.25));
        assertEquals(Math.exp(-2), new Shape(ShapeKind.GAUSS, 0.5, 3, 2).at(1), 1e-15);
        assertEquals(1, new Shape(ShapeKind.DECAY, 0.5, 3, 2).at(0));
        assertEquals(Math.exp(-6), new Shape(ShapeKind.DECAY, 0.5, 3, 2).at(2), 1e-15);
        assertEquals(Math.sin(4 * Math.PI * 0.1), new Shape(ShapeKind.SINE, 0.5, 3, 2).at(0.1), 1e-15);
    }

    @Test
    void aShapeWithAnotherPartKeepsTheRest() {
        Shape shape = Shape.of(ShapeKind.BOX);
        assertEquals(new Shape(ShapeKind.BOX, 1, 1.2, 3), shape);
        assertEquals(new Shape(ShapeKind.SINE, 1, 1.2, 3), shape.withKind(ShapeKind.SINE));
        assertEquals(new Shape(ShapeKind.BOX, 2, 1.2, 3), shape.withHalfWidth(2));
        assertEquals(new Shape(ShapeKind.BOX, 1, 5, 3), shape.withRate(5));
    }

    @Test
    void aMirroredCurveRunsTheOtherWay() {
        Curve mirrored = new Shape(ShapeKind.DECAY, 1, 3, 2).mirrored();
        assertArrayEquals(new double[] {-2, 0}, mirrored.knots(), 1e-15);
        assertEquals(Math.exp(-3), mirrored.at(-1), 1e-15);
        assertTrue(mirrored.jumps());
        assertEquals(-2, mirrored.first());
        assertFalse(Shape.of(ShapeKind.TRIANGLE).mirrored().jumps());
    }

    @Test
    void aConvolutionIsZeroFromWhereTheyNoLongerMeet() {
        Shape box = Shape.of(ShapeKind.BOX);
        Pieces pieces = Pieces.convolution(box, box);
        assertFalse(pieces.jumps());
        assertArrayEquals(new double[] {-2, 0, 2}, pieces.knots(), 1e-12);
        assertEquals(2, pieces.at(0), 1e-12);
        assertEquals(0, pieces.at(2.5));
        assertEquals(0, pieces.at(-2.5));
        assertEquals(0, pieces.at(2), 1e-12);
        assertEquals(0, Integral.convolve(box, box, 2));
        assertEquals(0, Integral.convolve(box, box, -3));
    }

    @Test
    void theLargestGapHasItsPlace() {
        Shape box = Shape.of(ShapeKind.BOX);
        double[] integral = new double[Bars.count()];
        for (int j = 0; j < integral.length; j++) {
            integral[j] = Bars.sum(box, box, Bars.searched(j), 0.25) + (j == 321 ? 0.5 : 0.1);
        }
        Bars.Gap gap = Bars.gap(box, box, integral, 0.25);
        assertEquals(0.5, gap.size(), 1e-15);
        assertEquals(1.21, gap.t(), 1e-12);
    }

    @Test
    void momentsAreThoseOfADistribution() {
        Moments moments = Moments.of(new Shape(ShapeKind.DECAY, 1, 1, 3));
        double area = 1 - Math.exp(-3);
        double mean = (1 - 4 * Math.exp(-3)) / area;
        assertEquals(area, moments.area(), 1e-12);
        assertEquals(mean, moments.mean(), 1e-12);
        assertEquals((2 - 17 * Math.exp(-3)) / area - mean * mean, moments.variance(), 1e-12);
        Moments standard = new Moments(1, 1, 4);
        assertEquals(Math.exp(-0.5) / Math.sqrt(8 * Math.PI), standard.gaussian(3), 1e-15);
        Shape gauss = new Shape(ShapeKind.GAUSS, 0.7, 0, 1);
        assertEquals(0, Moments.of(gauss).gaussianDifference(gauss), 1e-10);
    }

    @Test
    void aDecayThatLiesLeftOfZeroHasItsMomentsAndItsLargestDistanceToAGaussianAtItsEnd() {
        Curve curve = new Shape(ShapeKind.DECAY, 1, 1, 3).mirrored();
        Moments moments = Moments.of(curve);
        double left = Math.exp(-3);
        double area = 1 - left;
        double mean = -(1 - 4 * left) / area;
        double variance = (2 - 17 * left) / area - mean * mean;
        assertEquals(area, moments.area(), 1e-12);
        assertEquals(mean, moments.mean(), 1e-12);
        assertEquals(variance, moments.variance(), 1e-12);
        double gaussian = Math.exp(-mean * mean / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
        assertEquals(1 / area - gaussian, moments.gaussianDifference(curve), 1e-12);
    }
}
