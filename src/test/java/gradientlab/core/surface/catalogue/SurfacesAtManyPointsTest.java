package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a map takes of a surface: many points at once, the same bits as one by one. */
class SurfacesAtManyPointsTest {

    private static final int N = 37;
    private static final double UNTOUCHED = 12345;

    static List<LossSurface> surfaces() throws ExpressionException {
        List<LossSurface> all = new ArrayList<>();
        for (SurfaceEntry entry : Surfaces.all()) {
            all.add(entry.make(Settings.NONE));
        }
        all.add(Surfaces.find("quadratic").orElseThrow()
                .make(Settings.NONE.with("condition", 30).with("rotation", 20)));
        all.add(new ExpressionSurface(Expression.parse("log(x)*y^2"), Map.of(), ExpressionSurface.VIEW));
        return all;
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void manyPointsHaveTheBitsOfEach(LossSurface surface) {
        Lcg random = new Lcg(4);
        double[] x = new double[N + 1];
        double[] y = new double[N + 1];
        for (int i = 0; i <= N; i++) {
            x[i] = random.symmetric(4);
            y[i] = random.symmetric(4);
        }
        double[] values = new double[N + 1];
        double[] gradientX = new double[N + 1];
        double[] gradientY = new double[N + 1];
        values[N] = UNTOUCHED;
        gradientX[N] = UNTOUCHED;
        gradientY[N] = UNTOUCHED;
        surface.values(values, x, y, N);
        surface.gradients(gradientX, gradientY, x, y, N);
        double[] expectedValues = new double[N + 1];
        double[] expectedX = new double[N + 1];
        double[] expectedY = new double[N + 1];
        double[] gradient = new double[2];
        for (int i = 0; i < N; i++) {
            expectedValues[i] = surface.value(x[i], y[i]);
            surface.gradient(gradient, x[i], y[i]);
            expectedX[i] = gradient[0];
            expectedY[i] = gradient[1];
        }
        expectedValues[N] = UNTOUCHED;
        expectedX[N] = UNTOUCHED;
        expectedY[N] = UNTOUCHED;
        assertArrayEquals(expectedValues, values);
        assertArrayEquals(expectedX, gradientX);
        assertArrayEquals(expectedY, gradientY);
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void itsFormulaIsWrittenInBothVariablesAndOnlyTypedOnesHaveHoles(LossSurface surface) {
        String formula = surface.formula();
        assertTrue(formula.contains("x") && formula.contains("y"), surface.id() + ": " + formula);
        assertEquals(surface.id().equals(ExpressionSurface.ID), surface.holes());
    }

    @Test
    void theViewHoldsItsBorderAndNothingBeyond() {
        View view = new View(-1, 2, 3, 5);
        for (double[] corner : new double[][] {{-1, 3}, {-1, 5}, {2, 3}, {2, 5}}) {
            assertTrue(view.contains(corner[0], corner[1]));
        }
        for (double[] beyond : new double[][] {{-1.01, 4}, {2.01, 4}, {0, 2.99}, {0, 5.01}}) {
            assertFalse(view.contains(beyond[0], beyond[1]));
        }
    }

    @Test
    void theDistanceOfPointsIsEuclids() {
        assertEquals(5, new Point(1, -2).distance(4, 2));
    }
}
