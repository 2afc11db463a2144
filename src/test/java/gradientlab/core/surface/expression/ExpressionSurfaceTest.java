package gradientlab.core.surface.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a typed surface is entered, and what it says of itself. */
class ExpressionSurfaceTest {

    private static ExpressionSurface surface(String formula, View view) throws ExpressionException {
        return new ExpressionSurface(Expression.parse(formula), Map.of(), view);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // the first place that slopes, as a share of the view from its middle
            "x^2+y^2 | -5 | 5 | -5 | 5 | -3 | 2",
            "x^2+y^2 | 10 | 20 | -4 | 0 | 12 | -1.2",
            "x^2+y^2 | -2000 | 2000 | -2000 | 2000 | -1200 | 800",
            "x^2+y^2 | 0.001 | 0.002 | 0.001 | 0.002 | 0.0012 | 0.0017",
            // a value on the right only, or in the lower half only
            "sqrt(x)+y^2 | -5 | 5 | -5 | 5 | 3 | 2",
            "sqrt(-y)*x | -5 | 5 | -5 | 5 | 3 | -2",
            // level or too steep: still a place with a value
            "0*x+1 | -5 | 5 | -5 | 5 | -3 | 2",
            "1e9*(x+y) | -5 | 5 | -5 | 5 | -3 | 2",
            // level at the first place, sloping at the second
            "max(x,0)^2+0*y | -5 | 5 | -5 | 5 | 3 | 2"})
    void theStartIsTheFirstPlaceWorthStartingFrom(
            String formula, double xMin, double xMax, double yMin, double yMax, double x, double y)
            throws ExpressionException {
        Point start = surface(formula, new View(xMin, xMax, yMin, yMax)).start();
        assertEquals(x, start.x(), 1e-12);
        assertEquals(y, start.y(), 1e-12);
    }

    @Test
    void aCornerWithValuesIsFound() throws ExpressionException {
        ExpressionSurface corner = surface("sqrt(x-4.5)+sqrt(y-4.5)", ExpressionSurface.VIEW);
        Point start = corner.start();
        assertTrue(start.x() > 4.5 && start.x() < 5 && start.y() > 4.5 && start.y() < 5, start.toString());
    }

    @Test
    void whereNothingHasAValueTheMiddleIsTheStart() throws ExpressionException {
        assertEquals(new Point(-1, 3), surface("log(-1-x^2)", new View(-4, 2, 1, 5)).start());
    }

    @Test
    void aKinkInALopsidedViewIsFoundToTheLastDigits() throws ExpressionException {
        List<Minimum> found = surface("abs(x-1.2345)+2*abs(y+0.707)+3", new View(0, 4, -1, 0)).minima();
        assertEquals(1, found.size());
        assertEquals(1.2345, found.get(0).x(), 1e-9);
        assertEquals(-0.707, found.get(0).y(), 1e-9);
        assertEquals(3, found.get(0).value(), 1e-9);
    }

    @Test
    void aMinimumOnTheBorderIsOneAndOneBeyondIsNone() throws ExpressionException {
        assertEquals(1, surface("x^2+y^2", new View(0, 3, 0, 3)).minima().size());
        assertEquals(List.of(), surface("x^2+y^2", new View(0.5, 3, 0.5, 3)).minima());
    }

    @Test
    void aValleyWithoutEndHasNoMinimum() throws ExpressionException {
        assertEquals(List.of(), surface("(x-y)^2", ExpressionSurface.VIEW).minima());
    }

    @Test
    void aMistakeSaysWhatStandsThereAndWhatWouldBeAllowed() {
        ExpressionException unknown = assertThrows(
                ExpressionException.class, () -> Expression.parse("x+sen(y)"));
        assertEquals(2, unknown.position());
        assertEquals("sen", unknown.found());
        assertTrue(unknown.allowed().contains("sin"), unknown.allowed());
        assertTrue(Expression.functions().containsAll(List.of("sin", "pow", "sqrt", "min")));
    }
}
