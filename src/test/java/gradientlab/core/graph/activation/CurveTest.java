package gradientlab.core.graph.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where curves are steepest, where they are flat and where they have a kink. */
class CurveTest {

    private static Curve curve(String id, double shape) {
        return new Curve(GraphActivations.find(id).orElseThrow(), shape);
    }

    @ParameterizedTest
    @CsvSource({"relu, 0, 1, 0, Infinity", "step, 0, 0, -Infinity, Infinity",
            "identity, 0, 1, -Infinity, Infinity", "softplus, 0, 1, Infinity, Infinity",
            "elu, 1, 1, 0, Infinity", "elu, 2, 2, 0, 0", "leaky_relu, 0.01, 1, 0, Infinity",
            "leaky_relu, 1, 1, -Infinity, Infinity", "prelu, -3, 3, -Infinity, 0",
            "prelu, -1, 1, -Infinity, Infinity", "sigmoid, 0, 0.25, 0, 0"})
    void theLargestSlopeHoldsFromHereToThere(String id, double shape, double slope, double from, double to) {
        assertEquals(new Curve.Steepest(slope, from, to), curve(id, shape).steepest());
    }

    @ParameterizedTest
    @CsvSource({"relu, 0, 0", "step, 0, Infinity", "sigmoid, 0, -Infinity", "leaky_relu, 0, 0",
            "leaky_relu, 0.01, -Infinity", "elu, 0, 0", "elu, 1, -Infinity"})
    void belowThisASlopeIsZero(String id, double shape, double below) {
        assertEquals(below, curve(id, shape).inactiveBelow());
    }

    @Test
    void kinksAreWhereTheSlopesOfBothSidesDiffer() {
        for (String id : List.of("relu", "step", "leaky_relu", "prelu")) {
            assertEquals(List.of(0.0), curve(id, 0.1).kinks(), id);
        }
        for (String id : List.of("leaky_relu", "prelu", "elu", "sigmoid", "silu")) {
            assertEquals(List.of(), curve(id, 1).kinks(), id);
        }
    }

    @Test
    void aStepIsOneAboveZeroAlone() {
        Curve step = curve("step", 0);
        assertEquals(0, step.value(-1));
        assertEquals(0, step.value(0));
        assertEquals(1, step.value(Double.MIN_VALUE));
        assertEquals(Double.NaN, step.value(Double.NaN));
        assertTrue(GraphActivations.SOFTPLUS.rectifies());
    }
}
