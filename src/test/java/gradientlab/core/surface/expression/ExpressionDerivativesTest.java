package gradientlab.core.surface.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.expression.ExpressionException;
import gradientlab.core.expression.Op;
import gradientlab.core.expression.Term;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Rosenbrock;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Value, gradient and Hessian against Hipparchus, finite differences and a surface written by hand. */
class ExpressionDerivativesTest {

    private static final DSFactory FACTORY = new DSFactory(2, 2);
    private static final Map<String, Double> VALUES = Map.of("a", 1.3, "b", 0.7, "c", -2.0);

    static Stream<String> formulas() {
        Stream<String> fixed = Stream.of(
                "x", "y", "3", "-x^2+y", "(a-x)^2 + b*(y-x^2)^2", "sin(3*x)*cos(2*y)", "tan(x/4)+asin(x/9)",
                "acos(y/9)*atan(x*y)", "sinh(x)-cosh(y)+tanh(x*y)", "exp(-(x^2+y^2)/2)", "log(x^2+y^2+1)",
                "sqrt(x^2+y^2+1)", "abs(x*y-1)", "min(x^2, y^2+1)", "max(x, 2*y)", "min(3, x*y)",
                "pow(x^2+1, y)", "(x^2+x*y+2*y^2+1)^(x*y+x^2-2*y)",
                "sin((x^2+1)^(x*y+y^2))", "log(2+(x^2+y^2+1)^(x^2-y^2))*x", "x*(x^2+2)^(y^2)",
                "(x*y+x^2-y^2)/(x^2+x*y+y^2+2)", "2^x*3^-y", "x^3*y^5", "(x^2+1)^-1.5", "(x^2+1)^-3",
                "x^7/(1+y^4)",
                "1/(x^2+2)", "c/(y^2+1)", "(x*y+1)*(x*y+1)", "x^2+y^2+x^2*y^2", "(x+y)^10", "a*b*x/c",
                "(x^2+2)^a", "a^x", "5-x", "x-y-5", "tanh(20+x)", "pow(x^2+1, 0.5)", "e^(x/pi)");
        return Stream.concat(fixed, LongStream.range(0, 150).mapToObj(seed -> random(new Lcg(seed), 4)));
    }

    /** More points than are taken at a time, and some at which little has a value. */
    @ParameterizedTest
    @MethodSource("formulas")
    void manyPointsHaveTheBitsOfEach(String formula) throws ExpressionException {
        LossSurface surface =
                new ExpressionSurface(Expression.parse(formula), VALUES, ExpressionSurface.VIEW);
        double[] special = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308};
        int n = 300;
        Lcg random = new Lcg(9);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i < 36 ? special[i % 6] : random.symmetric(3);
            y[i] = i < 36 ? special[i / 6] : i % 7 == 0 ? x[i] : random.symmetric(3);
        }
        double[] values = new double[n];
        double[] gradientX = new double[n];
        double[] gradientY = new double[n];
        surface.values(values, x, y, n);
        surface.gradients(gradientX, gradientY, x, y, n);
        double[] g = new double[2];
        for (int i = 0; i < n; i++) {
            String at = formula + " at " + x[i] + ", " + y[i];
            surface.gradient(g, x[i], y[i]);
            assertEquals(Double.doubleToLongBits(surface.value(x[i], y[i])),
                    Double.doubleToLongBits(values[i]), at);
            assertEquals(Double.doubleToLongBits(g[0]), Double.doubleToLongBits(gradientX[i]), at);
            assertEquals(Double.doubleToLongBits(g[1]), Double.doubleToLongBits(gradientY[i]), at);
        }
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void hipparchusSaysTheSame(String formula) throws ExpressionException {
        Expression expression = Expression.parse(formula);
        LossSurface surface = new ExpressionSurface(expression, VALUES, ExpressionSurface.VIEW);
        Lcg random = new Lcg(3);
        double[] g = new double[2];
        double[] h = new double[3];
        int compared = 0;
        for (int i = 0; i < 40; i++) {
            double x = random.symmetric(2);
            double y = random.symmetric(2);
            DerivativeStructure exact = derive(
                    expression.term(), FACTORY.variable(0, x), FACTORY.variable(1, y));
            surface.gradient(g, x, y);
            surface.second(h, x, y);
            double size = 1 + Math.abs(exact.getValue()) + Math.abs(exact.getPartialDerivative(1, 0))
                    + Math.abs(exact.getPartialDerivative(0, 1));
            double second = size + Math.abs(exact.getPartialDerivative(2, 0))
                    + Math.abs(exact.getPartialDerivative(1, 1)) + Math.abs(exact.getPartialDerivative(0, 2));
            if (!(second < 1e9)) {
                continue;
            }
            compared++;
            String at = formula + " at " + x + ", " + y;
            assertEquals(exact.getValue(), surface.value(x, y), 1e-12 * size, at);
            assertEquals(exact.getPartialDerivative(1, 0), g[0], 1e-11 * size, at);
            assertEquals(exact.getPartialDerivative(0, 1), g[1], 1e-11 * size, at);
            assertEquals(exact.getPartialDerivative(2, 0), h[0], 1e-10 * second, at);
            assertEquals(exact.getPartialDerivative(1, 1), h[1], 1e-10 * second, at);
            assertEquals(exact.getPartialDerivative(0, 2), h[2], 1e-10 * second, at);
        }
        assertTrue(compared > 0, "no point with ordinary derivatives: " + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"min(x^2+y, x*y+1)+max(x*y-y^2, y+x)", "sin(3*x)*cos(2*y)",
            "exp(-(x^2+y^2)/2)*tan(x/5)", "(x^2+2)^y",
            "log(x^2+y^2+1)/(2+y^2)",
            "atan(x*y)+tanh(x-y)", "sqrt(x^2+y^4+1)*2^x", "asin(x/9)*acos(y/9)+cosh(x/2)-sinh(y)"})
    void differencesSayTheSame(String formula) throws ExpressionException {
        LossSurface surface =
                new ExpressionSurface(Expression.parse(formula), Map.of(), ExpressionSurface.VIEW);
        Lcg random = new Lcg(5);
        double[] g = new double[2];
        double[] up = new double[2];
        double[] down = new double[2];
        double[] h = new double[3];
        double step = 1e-5;
        for (int i = 0; i < 50; i++) {
            double x = random.symmetric(2);
            double y = random.symmetric(2);
            surface.gradient(g, x, y);
            surface.second(h, x, y);
            double size =
                    1 + Math.abs(g[0]) + Math.abs(g[1]) + Math.abs(h[0]) + Math.abs(h[1]) + Math.abs(h[2]);
            assertEquals((surface.value(x + step, y) - surface.value(x - step, y)) / (2 * step), g[0],
                    1e-8 * size);
            assertEquals((surface.value(x, y + step) - surface.value(x, y - step)) / (2 * step), g[1],
                    1e-8 * size);
            surface.gradient(up, x + step, y);
            surface.gradient(down, x - step, y);
            assertEquals((up[0] - down[0]) / (2 * step), h[0], 1e-7 * size);
            assertEquals((up[1] - down[1]) / (2 * step), h[1], 1e-7 * size);
            surface.gradient(up, x, y + step);
            surface.gradient(down, x, y - step);
            assertEquals((up[1] - down[1]) / (2 * step), h[2], 1e-7 * size);
        }
    }

    @Test
    void theTypedRosenbrockIsTheOneOfTheCatalogue() throws ExpressionException {
        LossSurface typed = new ExpressionSurface(
                Expression.parse("(a-x)^2 + b*(y-x^2)^2"), Map.of("a", 1.0, "b", 100.0),
                ExpressionSurface.VIEW);
        LossSurface written = new Rosenbrock();
        Lcg random = new Lcg(9);
        double[] a = new double[3];
        double[] b = new double[3];
        for (int i = 0; i < 200; i++) {
            double x = random.symmetric(2);
            double y = random.symmetric(2);
            double size = 1 + Math.abs(written.value(x, y));
            assertEquals(written.value(x, y), typed.value(x, y), 1e-14 * size);
            written.gradient(a, x, y);
            typed.gradient(b, x, y);
            assertEquals(a[0], b[0], 1e-12 * size);
            assertEquals(a[1], b[1], 1e-12 * size);
            written.second(a, x, y);
            typed.second(b, x, y);
            for (int k = 0; k < 3; k++) {
                assertEquals(a[k], b[k], 1e-12 * (1000 + size));
            }
        }
    }

    @Test
    void kinksTakeTheSlopePyTorchTakes() throws ExpressionException {
        assertSlope("abs(x)", 0, 0, 0, 0);
        assertSlope("max(x, y)", 2, 2, 0.5, 0.5);
        assertSlope("min(x, 3*y)", 0, 0, 0.5, 1.5);
        assertSlope("max(x, y)", 3, 2, 1, 0);
        assertSlope("min(x, y)", 3, 2, 0, 1);
    }

    private static void assertSlope(String formula, double x, double y, double gx, double gy)
            throws ExpressionException {
        double[] g = new double[2];
        new ExpressionSurface(Expression.parse(formula), Map.of(), ExpressionSurface.VIEW).gradient(g, x, y);
        assertEquals(gx, g[0], formula);
        assertEquals(gy, g[1], formula);
    }

    /** The formula's tree in Hipparchus' numbers, independent of the tape. */
    private static DerivativeStructure derive(Term term, DerivativeStructure x, DerivativeStructure y) {
        if (term instanceof Term.Constant constant) {
            return FACTORY.constant(constant.value());
        }
        if (term instanceof Term.Name named) {
            String name = named.name();
            return name.equals("x") ? x : name.equals("y") ? y : FACTORY.constant(VALUES.get(name));
        }
        Term.Call call = (Term.Call) term;
        DerivativeStructure a = derive(call.first(), x, y);
        DerivativeStructure b = call.second() == null ? null : derive(call.second(), x, y);
        return switch ((Op) call.op()) {
            case NEGATE -> a.negate();
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> a.divide(b);
            case SIN -> a.sin();
            case COS -> a.cos();
            case TAN -> a.tan();
            case ASIN -> a.asin();
            case ACOS -> a.acos();
            case ATAN -> a.atan();
            case SINH -> a.sinh();
            case COSH -> a.cosh();
            case TANH -> a.tanh();
            case EXP -> a.exp();
            case LOG -> a.log();
            case SQRT -> a.sqrt();
            case ABS -> a.abs();
            case MIN -> a.getValue() < b.getValue() ? a : b;
            case MAX -> a.getValue() > b.getValue() ? a : b;
            case POWER -> isConstant(b) ? a.pow(b.getValue())
                    : isConstant(a) ? DerivativeStructure.pow(a.getValue(), b) : a.pow(b);
        };
    }

    private static boolean isConstant(DerivativeStructure value) {
        for (int i = 1; i < value.getAllDerivatives().length; i++) {
            if (value.getAllDerivatives()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A random formula that is smooth everywhere. */
    private static String random(Lcg random, int depth) {
        if (depth == 0) {
            return new String[] {"x", "y", "a", "b", "2", "0.5", "c"}[random.below(7)];
        }
        String a = random(random, depth - 1);
        String b = random(random, depth - 1 - random.below(depth));
        return switch (random.below(14)) {
            case 0, 1 -> a + " + " + b;
            case 2, 3 -> "(" + a + ")*(" + b + ")";
            case 4 -> "(" + a + ") - (" + b + ")";
            case 5 -> "(" + a + ")/(2 + (" + b + ")^2)";
            case 6 -> "sin(" + a + ")";
            case 7 -> "cos(" + a + ")*(" + b + ")";
            case 8 -> "exp(-(" + a + ")^2)";
            case 9 -> "tanh(" + a + ")";
            case 10 -> "atan(" + a + ")";
            case 11 -> "log(1 + (" + a + ")^2)";
            case 12 -> "sqrt(1 + (" + a + ")^2)";
            default -> "(" + a + ")^" + (2 + random.below(3));
        };
    }
}
