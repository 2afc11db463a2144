package gradientlab.core.graph.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.core.Lcg;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Presets;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormPassesTest {

    private static final Curve SIGMOID = Curve.find("sigmoid").orElseThrow();

    private static NormPasses preset() {
        JsonNode recipe = Presets.get("bn-saves").get("recipe");
        Norm norm = new Norm(recipe.get("gamma").asDouble(), recipe.get("beta").asDouble(),
                recipe.get("eps").asDouble(), Position.BEFORE, null);
        return new NormPasses(Presets.numbers(recipe.get("z")), Presets.numbers(recipe.get("weights")),
                SIGMOID, norm);
    }

    @Test
    void thePresetHasItsNumbers() {
        JsonNode wanted = Presets.get("bn-saves").get("expect");
        NormPasses passes = preset();
        assertEquals(wanted.get("mean").asDouble(), passes.mean(), 1e-14);
        assertEquals(wanted.get("variance").asDouble(), passes.variance(), 1e-14);
        assertEquals(wanted.get("deviation").asDouble(), passes.deviation(), 1e-14);
        assertEquals(wanted.get("mean_slope_without").asDouble(), passes.meanSlopeWithout(), 1e-14);
        assertEquals(wanted.get("mean_slope_with").asDouble(), passes.meanSlope(), 1e-14);
        assertEquals(wanted.get("d_beta").asDouble(), passes.byBeta(), 1e-14);
        assertEquals(wanted.get("d_gamma").asDouble(), passes.byGamma(), 1e-14);
        assertEquals(wanted.get("d_variance").asDouble(), passes.byVariance(), 1e-14);
        assertEquals(wanted.get("d_mean").asDouble(), passes.byMean(), 1e-14);
        assertRows(wanted.get("x_hat"), passes::normalized);
        assertRows(wanted.get("y"), passes::output);
        assertRows(wanted.get("d_y"), passes::byOutput);
        assertRows(wanted.get("d_z"), passes::byZ);
    }

    private static void assertRows(JsonNode wanted, IntToDoubleFunction got) {
        double[] rows = Presets.numbers(wanted);
        for (int i = 0; i < rows.length; i++) {
            assertEquals(rows[i], got.applyAsDouble(i), 1e-14);
        }
    }

    @Test
    void theGradientSumsToZeroAndIsOrthogonalToTheNormalizedUpToEpsilon() {
        Lcg random = new Lcg(5);
        for (int round = 0; round < 200; round++) {
            double[] z = new double[3 + random.below(6)];
            double[] c = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = 4 * random.normal();
                c[i] = random.symmetric(1);
            }
            NormPasses passes =
                    new NormPasses(z, c, SIGMOID, new Norm(1.3, -0.2, 1e-5, Position.BEFORE, null));
            assertEquals(0, passes.sumOfGradients());
            double along = 0;
            double size = 0;
            for (int i = 0; i < z.length; i++) {
                along += passes.byZ(i) * passes.normalized(i);
                size += Math.abs(passes.byNormalized(i));
            }
            assertTrue(Math.abs(along) <= 2e-5 * size / Math.pow(passes.deviation(), 3) + 1e-15,
                    z.length + "");
        }
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void everyGradientAgreesWithACentralDifference(Position position) {
        double[] z = {1.6, -2.4, 0.7, 3.1};
        double[] c = {0.4, -0.3, 0.5, -0.2};
        for (Statistics running : new Statistics[] {null, new Statistics(0.3, 1.7)}) {
            Norm norm = new Norm(1.5, 0.5, 1e-3, position, running);
            NormPasses passes = new NormPasses(z, c, SIGMOID, norm);
            for (int i = 0; i < z.length; i++) {
                int at = i;
                assertEquals(difference(v -> new NormPasses(moved(z, at, v), c, SIGMOID, norm).loss(), z[i]),
                        passes.byZ(i), 1e-9);
            }
            if (position != Position.OFF) {
                assertEquals(difference(v -> new NormPasses(z, c, SIGMOID,
                        new Norm(v, 0.5, 1e-3, position, running)).loss(), 1.5), passes.byGamma(), 1e-9);
                assertEquals(difference(v -> new NormPasses(z, c, SIGMOID,
                        new Norm(1.5, v, 1e-3, position, running)).loss(), 0.5), passes.byBeta(), 1e-9);
            }
        }
    }

    private static double[] moved(double[] z, int row, double value) {
        double[] moved = z.clone();
        moved[row] = value;
        return moved;
    }

    private static double difference(DoubleUnaryOperator loss, double at) {
        double h = 1e-5;
        return (loss.applyAsDouble(at + h) - loss.applyAsDouble(at - h)) / (2 * h);
    }

    @Test
    void asAGraphItHasTheSameGradients() throws GraphException {
        double[] z = {1, 2, 3, 6};
        double[] c = {0.1, -0.2, 0.3, -0.4};
        GraphRun run = Presets.run("mu = mean(z)\nd = z - mu\nv = mean(d^2)\nxh = d/sqrt(v + 0.001)\n"
                + "y = g*xh + b\nL = sum(c*sigmoid(y))", "z", Value.batch(z), "c", Value.batch(c), "g", 2,
                "b", 0.5);
        NormPasses passes = new NormPasses(z, c, SIGMOID, new Norm(2, 0.5, 1e-3, Position.BEFORE, null));
        double[] wanted = Presets.gradient(run, "z");
        for (int i = 0; i < z.length; i++) {
            assertEquals(wanted[i], passes.byZ(i), 1e-15);
        }
        assertEquals(Presets.gradient(run, "g")[0], passes.byGamma(), 1e-15);
        assertEquals(Presets.gradient(run, "b")[0], passes.byBeta(), 1e-15);
        assertEquals(Presets.gradient(run, "v")[0], passes.byVariance(), 1e-15);
    }

    @Test
    void theThreeTermsOfTheLastStepAddUp() {
        NormPasses passes = preset();
        assertEquals(passes.byZ(2), passes.direct(2) + passes.throughVariance(2) + passes.throughMean(), 0);
        assertEquals(0.1049, passes.direct(2), 5e-5);
        assertEquals(-0.008069, passes.throughVariance(2), 5e-7);
        assertEquals(-0.002292, passes.throughMean(), 5e-7);
    }

    @Test
    void theLedgerHasTwelveSteps() {
        assertEquals(12, LedgerStep.values().length);
        NormPasses passes = preset();
        assertEquals(passes.mean(), LedgerStep.MEAN.value(passes, 2));
        assertEquals(passes.byZ(2), LedgerStep.BY_INPUT.value(passes, 2));
        assertEquals(7, List.of(LedgerStep.values()).stream().filter(LedgerStep::backward).count());
    }

    @Test
    void inInferenceExamplesDoNotAffectEachOther() {
        Norm norm = new Norm(2, 0.5, 1e-5, Position.BEFORE, new Statistics(1, 4));
        NormPasses two = new NormPasses(new double[] {3, 5}, new double[] {1, 1}, SIGMOID, norm);
        NormPasses other = new NormPasses(new double[] {3, -7}, new double[] {1, 1}, SIGMOID, norm);
        assertEquals(two.byZ(0), other.byZ(0));
        assertEquals(2 * two.byOutput(0) / Math.sqrt(4 + 1e-5), two.byZ(0), 1e-16);
        assertEquals(0, two.byMean());
    }

    @Test
    void runningStatisticsNearTheTrueOnes() {
        Statistics of = new Statistics(4.15, 2.9275);
        List<Statistics> history = RunningStatistics.over(of, 0.1, 1, 60);
        assertEquals(61, history.size());
        assertEquals(new Statistics(0, 1), history.get(0));
        assertEquals(4.15, history.get(60).mean(), 0.5);
        assertEquals(2.9275, history.get(60).variance(), 1);
    }

    @Test
    void aBatchOfOneTwoThreeMovesTheRunningStatisticsAsInPyTorch() {
        Statistics next = RunningStatistics.next(new Statistics(0, 1), 0.1, 1, 2, 3);
        assertEquals(0.2, next.mean(), 1e-16);
        assertEquals(0.9 + 0.1 * 1, next.variance(), 1e-16);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void otherThanTwoToEightExamplesAreRefused(int m) {
        assertThrows(IllegalArgumentException.class,
                () -> new NormPasses(new double[m], new double[m], SIGMOID,
                        new Norm(1, 0, 1e-5, Position.BEFORE, null)));
    }
}
