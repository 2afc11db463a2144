package gradientlab.core.surface.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.expression.ExpressionException.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-x^2|-9", "(-x)^2|9", "2^3^2|512", "2^-1|0.5", "-2^-2|-0.25", "2^-x^2|0.001953125",
            "x-y-1|0", "12/x/y|2", "1+2*x|7", "(1+2)*x|9", "-x*y|-6", "--x|3", "+x|3", "2*-x|-6",
            "pi|3.141592653589793", "e|2.718281828459045", "1e3*x|3000", "1E-1|0.1", ".5|0.5", "2.|2",
            "min(x, y)|2", "max(x,y)|3", "pow(x, y)|9", "abs(-x)|3", "sqrt(x^2)|3", "log(e)|1",
            "exp(0)|1", "sin(0)+cos(0)+tan(0)|1", "asin(0)+acos(1)+atan(0)|0",
            "sinh(0)+cosh(0)+tanh(0)|1", " x \t+ y |5", "a*x+b1|34", "2*(x+(y-(1)))|8",
            "x^0|1", "0*x|0", "x/1|3", "e^2|7.38905609893065"})
    void theUsualRulesHold(String formula, double expected) throws ExpressionException {
        assertEquals(expected, at(formula, 3, 2), 1e-14 * Math.abs(expected));
    }

    @Test
    void lettersThatAreNoVariableConstantOrFunctionAreParameters() throws ExpressionException {
        assertEquals(List.of("b", "a", "k123", "X"), Expression.parse("b*x+a*y-k123*b+X*e*pi").parameters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "x+|OPERAND|2", "x+*y|OPERAND|2", "2x|OPERATOR|1", "x y|OPERATOR|2", "(x+1)(y)|OPERATOR|5",
            "(x+1|OPEN|0", "sin(x|OPEN|3", "x+1)|CLOSED|3", "sin x|BRACKET|0", "x+cos|BRACKET|2",
            "sine(x)|FUNCTION|0", "x*ln(y)|FUNCTION|2", "xy|NAME|0", "x+foo|NAME|2", "pow(x)|ARGUMENTS|0",
            "sin(x,y)|ARGUMENTS|0", "max(x,y,1)|ARGUMENTS|0", "x#y|CHARACTER|1", "1.2.3|NUMBER|0",
            ".|NUMBER|0", "1e999|NUMBER|0", "()|OPERAND|1", "sin()|OPERAND|4", "x^|OPERAND|2",
            "x,y|OPERATOR|1", "-|OPERAND|1", "2e|OPERATOR|1", "2e+|OPERATOR|1", "k1234|NAME|0",
            "x = 1|CHARACTER|2", "\uD83D\uDE00|CHARACTER|0"})
    void whatIsWrongIsNamedWithItsPlace(String formula, Problem problem, int position) {
        ExpressionException wrong =
                assertThrows(ExpressionException.class, () -> Expression.parse(formula));
        assertEquals(problem, wrong.problem());
        assertEquals(position, wrong.position());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "x#y|#", "x \uD83D\uDE00|\uD83D\uDE00", "2x|x", "x+*y|*", "x+|''", "1.2.3+x|1.2.3", "foo*x|foo"})
    void whatIsWrongIsQuotedWhole(String formula, String found) {
        assertEquals(
                found, assertThrows(ExpressionException.class, () -> Expression.parse(formula)).found());
    }

    @Test
    void nothingIsNoFormula() {
        assertEquals(
                Problem.EMPTY,
                assertThrows(ExpressionException.class, () -> Expression.parse(" ")).problem());
    }

    @Test
    void lengthAndDepthAreLimited() throws ExpressionException {
        String longest = "x" + "+x".repeat(249) + " ";
        assertEquals(Expression.MAX_LENGTH, longest.length());
        assertEquals(500, at(longest, 2, 0));
        assertEquals(
                Problem.LENGTH,
                assertThrows(ExpressionException.class, () -> Expression.parse(longest + " ")).problem());
        String deepest = "(".repeat(50) + "x" + ")".repeat(50);
        assertEquals(4, at(deepest, 4, 0));
        for (String tooDeep : List.of(
                "(" + deepest + ")", "-".repeat(51) + "x", "x" + "^x".repeat(51),
                "sin(".repeat(51) + "x" + ")".repeat(51))) {
            assertEquals(
                    Problem.DEPTH,
                    assertThrows(ExpressionException.class, () -> Expression.parse(tooDeep)).problem());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x)", "-x", "x^1", "abs(x)"})
    void manyPartsBesideEachOtherAreNotDeep(String part) throws ExpressionException {
        String sixty = part + ("+" + part).repeat(59);
        assertEquals(60 * at(part, 2, 0), at(sixty, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2+sin(y)", "(a-x)^2 + 3*(y-x^2)^2", "exp(x*y)", "abs(x)-max(x,y)", "x/3",
            "x+2*3",
            "2^x"})
    void whatIsFiniteEverywhereHasNoHoles(String formula) throws ExpressionException {
        assertFalse(surface(formula).holes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log(x)", "1/x", "x/y", "sqrt(x)", "asin(x)", "acos(y)", "x^1.5", "x^-1", "x^y",
            "0^x", "x/0", "x+1/0", "log(x)/2", "log(x)+2*3"})
    void whatIsNotHasHoles(String formula) throws ExpressionException {
        assertTrue(surface(formula).holes());
    }

    @Test
    void theInnermostPartWithoutAValueIsNamed() throws ExpressionException {
        assertEquals("log(x - 1)", surface("y^2 + 3*log(x - 1)").culprit(0.5, 2));
        assertEquals("1/(x+y)", surface("exp(1/(x+y))+y").culprit(2, -2));
        assertEquals("", surface("y^2 + 3*log(x - 1)").culprit(3, 2));
    }

    @Test
    void outsideItsDomainAFunctionHasNoSlopeEither() throws ExpressionException {
        double[] g = new double[2];
        for (String formula : List.of("log(x)", "sqrt(x)", "asin(x)", "acos(x)", "x^1.5")) {
            surface(formula).gradient(g, -2, 0);
            assertTrue(Double.isNaN(g[0]), formula);
        }
    }

    private static ExpressionSurface surface(String formula) throws ExpressionException {
        return new ExpressionSurface(
                Expression.parse(formula), Map.of("a", 10.0, "b1", 4.0), ExpressionSurface.VIEW);
    }

    private static double at(String formula, double x, double y) throws ExpressionException {
        return surface(formula).value(x, y);
    }
}
