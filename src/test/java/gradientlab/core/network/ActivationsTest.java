package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationsTest {

    private static final JsonNode FILE = Reference.read("inits.json");
    private static final double SLOPE = 0.2;

    static Stream<String> ids() {
        return Activations.all().stream().map(Activation::id);
    }

    private static Activation find(String id) {
        return Activations.find(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
            "sigmoid, sigmoid, 0", "tanh, tanh, 0", "relu, relu, 0", "leaky_relu, leaky_relu_0.01, 0.01",
            "leaky_relu, leaky_relu_0.2, 0.2", "prelu, prelu_0.25, 0.25", "elu, elu_1, 0", "silu, silu, 0",
            "gelu_erf, gelu_erf, 0", "gelu_tanh, gelu_tanh, 0"})
    void valueAndDerivativeAreThoseOfTheReference(String id, String name, double slope) {
        JsonNode table = FILE.get("activations").get(name);
        JsonNode x = FILE.get("x");
        for (int i = 0; i < x.size(); i++) {
            double u = x.get(i).asDouble();
            assertEquals(table.get("value").get(i).asDouble(), find(id).value(u, slope), 1e-12,
                    name + " " + u);
            assertEquals(table.get("deriv").get(i).asDouble(), find(id).derivative(u, slope), 1e-12,
                    name + "' " + u);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theDerivativeIsTheSlopeOfTheValue(String id) {
        Activation act = find(id);
        for (double u = -8.013; u < 8; u += 0.1) {
            double h = 1e-6;
            double slope = (act.value(u + h, SLOPE) - act.value(u - h, SLOPE)) / (2 * h);
            assertEquals(slope, act.derivative(u, SLOPE), 1e-8, "at " + u);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nowhereIsItSteeperThanItSaysAndSomewhereJustSo(String id) {
        double steepest = 0;
        for (double u = -12; u <= 12; u += 1e-4) {
            steepest = Math.max(steepest, Math.abs(find(id).derivative(u, SLOPE)));
        }
        assertEquals(steepest, find(id).steepest(), 1e-7);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void wholeArraysGoAsSingleNumbersDo(String id) {
        Activation act = find(id);
        int n = 203;
        double[] u = new double[n];
        double[] da = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = (i - 101) * 0.09;
            da[i] = 1 + i % 5;
        }
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            double[] a = new double[n];
            act.apply(a, u, n, SLOPE, product.passes());
            double[] du = da.clone();
            act.backward(du, du, u, a, n, SLOPE);
            int flat = 0;
            double limit = 0.05 * act.steepest();
            for (int i = 0; i < n; i++) {
                assertEquals(act.value(u[i], SLOPE), a[i], 1e-14 * Math.max(1, Math.abs(a[i])),
                        "value at " + u[i]);
                assertEquals(da[i] * act.derivative(u[i], SLOPE), du[i], 1e-13, "derivative at " + u[i]);
                flat += Math.abs(act.derivative(u[i], SLOPE)) < limit ? 1 : 0;
            }
            assertEquals(flat, act.flat(u, a, n, SLOPE, limit));
        }
    }

    @Test
    void kinksTakeTheDerivativeFromTheLeftAsPytorchDoes() {
        assertEquals(0, Activations.RELU.derivative(0, SLOPE));
        assertEquals(SLOPE, Activations.LEAKY_RELU.derivative(0, SLOPE));
    }

    /** Where each is steepest, if that is a number that is hit exactly. */
    @ParameterizedTest
    @CsvSource({"sigmoid, 0", "tanh, 0", "relu, 1", "leaky_relu, 1", "prelu, 1", "elu, 1", "identity, 0"})
    void nothingIsFlatThatIsAsSteepAsTheLimit(String id, double u) {
        Activation act = find(id);
        double[] a = {act.value(u, SLOPE)};
        assertEquals(act.steepest(), act.derivative(u, SLOPE));
        assertEquals(0, act.flat(new double[] {u}, a, 1, SLOPE, act.steepest()));
    }

    @Test
    void everyIdFindsItsOwn() {
        Activations.all().forEach(act -> assertSame(act, find(act.id())));
        assertTrue(Activations.find("Relu").isEmpty());
    }
}
