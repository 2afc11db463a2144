package gradientlab.paint.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradientlab.paint.growth.Growth.Cost;
import gradientlab.paint.growth.Growth.Point;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {

    private static Growth of(DoubleUnaryOperator seconds, double... works) {
        List<Point> points = DoubleStream.of(works)
                .mapToObj(work -> new Point(work, "", seconds.applyAsDouble(work))).toList();
        return new Growth(Cost.DEPTH, points);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void aPowerOfTheWorkHasThatExponent(double power) {
        Growth growth = of(work -> 3e-6 * Math.pow(work, power), 2, 4, 8, 16, 32, 64);
        assertEquals(power, growth.exponent(), 1e-12);
        assertEquals(3e-6 * Math.pow(50, power), growth.fitted(50), 1e-15);
    }

    @Test
    void whatEveryCallCostsDoesNotHideTheSlopeOfLargeWork() {
        Growth growth = of(work -> work < 10 ? 1e-3 : 1e-4 * work, 1, 2, 4, 10, 100, 1000);
        assertEquals(1, growth.exponent(), 1e-12);
    }

    @Test
    void theLineGoesThroughTheMiddleOfPointsThatLieAroundIt() {
        Growth growth = of(work -> work == 8 ? 4 : 1, 1, 2, 4, 8, 16);
        assertEquals(0, growth.exponent(), 1e-12);
        assertEquals(Math.cbrt(4), growth.fitted(8), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,2", "4,2", "5,3", "6,3"})
    void theUpperHalfHoldsTwoPointsAtLeast(int points, int upper) {
        double[] works = DoubleStream.iterate(1, work -> 2 * work).limit(points).toArray();
        Growth growth = of(work -> work, works);
        assertEquals(upper, growth.upper().size());
        assertEquals(works[points - 1], growth.upper().get(upper - 1).work());
    }

    @Test
    void onePointIsNoGrowth() {
        assertThrows(IllegalArgumentException.class, () -> of(work -> work, 1));
    }
}
