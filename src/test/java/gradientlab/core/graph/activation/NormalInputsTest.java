package gradientlab.core.graph.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.core.graph.Presets;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.graph.activation.NormalInputs.Stretch;
import gradientlab.core.network.Activation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalInputsTest {

    private static final NormalInputs WIDE = new NormalInputs(0, 2);

    static Stream<String> ids() {
        return GraphActivations.all().stream().map(Activation::id);
    }

    private static Curve curve(String id) {
        return Curve.find(id).orElseThrow();
    }

    @Test
    void thePresetsSlopeToThePowerTen() {
        JsonNode wanted = Presets.get("power").get("expect").get("sigmoid");
        double slope = curve("sigmoid").slope(1);
        assertEquals(wanted.get("slope_at_x").asDouble(), slope, 1e-15);
        assertEquals(wanted.get("power_10").asDouble(), Math.pow(slope, 10), 1e-19);
        assertEquals(wanted.get("power_100").asDouble(), Math.pow(slope, 100), 1e-82);
        assertEquals(wanted.get("bound_power_10").asDouble(),
                Math.pow(curve("sigmoid").steepest().slope(), 10), 1e-20);
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, 0.25, 0", "tanh, 1, 0", "gelu_erf, 1.1289041451851549, 1.4142135623730951",
            "silu, 1.0998393201288668, 2.3993572805154677", "gelu_tanh, 1.1289930686587718, 1.4185040"})
    void theLargestSlopeIsWhereItIsKnownToBe(String id, double slope, double at) {
        Curve.Steepest steepest = curve(id).steepest();
        assertEquals(slope, steepest.slope(), 1e-15);
        assertEquals(steepest.from(), steepest.to());
        assertEquals(at, steepest.from(), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noSlopeAnywhereIsLargerThanTheLargest(String id) {
        Curve curve = curve(id);
        double most = curve.steepest().slope();
        double found = 0;
        for (int k = -8000; k <= 8000; k++) {
            found = Math.max(found, Math.abs(curve.slope(k / 200.0)));
        }
        assertTrue(found <= most + 1e-15, id);
        assertEquals(most, found, 1e-5);
        assertEquals(most, curve.activation().steepest(), 1e-15, "the catalogue of networks says the same");
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, 0.1704, 0.85, 0.15, 0", "tanh, 0.5059, 0.72, 0.28, 0", "relu, 0.7071, 0.5, 0, 0.5",
            "gelu_erf, 0.7114, 0.84, 0.16, 0"})
    void theDesignsSharesAndRmsSlopes(String id, double rms, double good, double saturated, double inactive) {
        assertEquals(rms, WIDE.rmsSlope(curve(id)), 5e-5);
        assertEquals(good, WIDE.share(curve(id), 0.05, Kind.GOOD), 5e-3);
        assertEquals(saturated, WIDE.share(curve(id), 0.05, Kind.SATURATED), 5e-3);
        assertEquals(inactive, WIDE.share(curve(id), 0.05, Kind.INACTIVE), 5e-3);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void sharesAndRmsSlopeAreThoseOfManyInputs(String id) {
        Curve curve = curve(id);
        for (NormalInputs inputs : List.of(WIDE, new NormalInputs(-1, 0.5), new NormalInputs(3, 10))) {
            double threshold = 0.0473;
            double[] counts = new double[3];
            double squares = 0;
            int n = 20_000;
            double lastBelow = 0;
            for (int k = 0; k < n; k++) {
                double from = inputs.mean() + inputs.deviation() * (-8 + 16.0 * k / n);
                double to = inputs.mean() + inputs.deviation() * (-8 + 16.0 * (k + 1) / n);
                double share = inputs.below(to) - (k == 0 ? 0 : lastBelow);
                lastBelow = inputs.below(to);
                double slope = curve.slope((from + to) / 2);
                counts[to <= curve.inactiveBelow() ? 2 : Math.abs(slope) < threshold ? 1 : 0] += share;
                squares += share * slope * slope;
            }
            for (Kind kind : Kind.values()) {
                assertEquals(counts[kind.ordinal()], inputs.share(curve, threshold, kind), 2e-3, id + kind);
            }
            assertEquals(squares, Math.pow(inputs.rmsSlope(curve), 2), 1e-3, id);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theStretchesCoverTheAxisAndNeighboursDiffer(String id) {
        for (double threshold : new double[] {1e-3, 0.05, 0.1}) {
            List<Stretch> stretches = WIDE.stretches(curve(id), threshold);
            double from = Double.NEGATIVE_INFINITY;
            Kind before = null;
            for (Stretch stretch : stretches) {
                assertEquals(from, stretch.from());
                assertTrue(stretch.kind() != before);
                from = stretch.to();
                before = stretch.kind();
            }
            assertEquals(Double.POSITIVE_INFINITY, from);
            assertEquals(1, stretches.stream().mapToDouble(Stretch::share).sum(), 1e-15);
        }
    }

    @Test
    void theRootOfTheSigmoidsSlopeIsAsInClosedForm() {
        double threshold = 0.05;
        // σ(1 − σ) = τ: σ = (1 + √(1 − 4τ)) / 2.
        double s = (1 + Math.sqrt(1 - 4 * threshold)) / 2;
        double root = Math.log(s / (1 - s));
        Stretch good = WIDE.stretches(curve("sigmoid"), threshold).get(1);
        assertEquals(root, good.to(), 1e-13);
        assertEquals(-root, good.from(), 1e-13);
    }

    @Test
    void theRmsSlopeOfAReluIsTheRootOfItsActiveShare() {
        NormalInputs inputs = new NormalInputs(0.7, 3);
        assertEquals(Math.sqrt(1 - inputs.below(0)), inputs.rmsSlope(curve("relu")), 1e-13);
        double active = 1 - inputs.below(0);
        assertEquals(Math.sqrt(active + 0.0001 * (1 - active)), inputs.rmsSlope(curve("leaky_relu")), 1e-13);
    }

    @Test
    void theRmsSlopeHoldsToTwelveDigitsAlsoForWideInputs() {
        // Against halving the deviation's scale: E f'(s t)² = ∫ f'² φ(x/s)/s dx by a far finer sum.
        double fine = 0;
        int n = 400_000;
        for (int k = 0; k < n; k++) {
            double x = -40 + 80 * (k + 0.5) / n;
            double slope = 1 - Math.tanh(x) * Math.tanh(x);
            fine += slope * slope * Math.exp(-x * x / 200) / Math.sqrt(200 * Math.PI) * 80 / n;
        }
        assertEquals(Math.sqrt(fine), new NormalInputs(0, 10).rmsSlope(curve("tanh")), 1e-12);
    }

    @Test
    void shapesChangeTheCurves() {
        Curve steepElu = new Curve(GraphActivations.find("elu").orElseThrow(), 2);
        assertEquals(2 * Math.expm1(-1), steepElu.value(-1));
        assertEquals(2 * Math.exp(-1), steepElu.slope(-1));
        assertEquals(3, steepElu.value(3));
        assertEquals(2, steepElu.steepest().slope());
        assertEquals(List.of(0.0), steepElu.kinks());
        assertEquals(List.of(), curve("elu").kinks());
        Curve flat = new Curve(GraphActivations.find("leaky_relu").orElseThrow(), 0);
        assertEquals(0.5, WIDE.share(flat, 0.05, Kind.INACTIVE), 1e-15);
        Curve turned = new Curve(GraphActivations.find("prelu").orElseThrow(), -1);
        assertEquals(1, WIDE.share(turned, 0.05, Kind.GOOD), 1e-15);
    }
}
