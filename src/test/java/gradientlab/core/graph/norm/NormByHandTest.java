package gradientlab.core.graph.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number that batch norm keeps, beside its formula. */
class NormByHandTest {

    private static final Curve SIGMOID = Curve.find("sigmoid").orElseThrow();
    private static final double[] Z = {1.6, -2.4, 0.7, 3.1};
    private static final double[] C = {0.4, -0.3, 0.5, -0.2};

    private static NormPasses passes(double[] weights, Position position, Statistics running) {
        return new NormPasses(Z, weights, SIGMOID, new Norm(1.5, 0.5, 1e-3, position, running));
    }

    @Test
    void beforeTheActivationEachExampleHasItsFormulas() {
        NormPasses passes = passes(C, Position.BEFORE, null);
        double mean = Arrays.stream(Z).average().orElseThrow();
        double variance = Arrays.stream(Z).map(z -> (z - mean) * (z - mean)).average().orElseThrow();
        double s = Math.sqrt(variance + 1e-3);
        assertEquals(4, passes.rows());
        assertEquals(SIGMOID, passes.curve());
        assertEquals(1e-3, passes.norm().eps());
        assertEquals(1.5 / s, passes.gain(), 1e-15);
        for (int i = 0; i < 4; i++) {
            double y = 1.5 * (Z[i] - mean) / s + 0.5;
            assertEquals(Z[i], passes.z(i));
            assertEquals(Z[i], passes.input(i));
            assertEquals(C[i], passes.weight(i));
            assertEquals(y, passes.output(i), 1e-15);
            assertEquals(SIGMOID.value(y), passes.activation(i), 1e-15);
            assertEquals(SIGMOID.slope(y), passes.slope(i), 1e-15);
            assertEquals(1.5 * C[i] * SIGMOID.slope(y), passes.byNormalized(i), 1e-15);
            assertEquals(passes.byZ(i), passes.byInput(i));
        }
    }

    @Test
    void behindTheActivationItsOutputsAreNormalized() {
        NormPasses passes = passes(C, Position.AFTER, null);
        for (int i = 0; i < 4; i++) {
            assertEquals(SIGMOID.value(Z[i]), passes.input(i));
            assertEquals(C[i], passes.byOutput(i));
            assertEquals(passes.byInput(i) * SIGMOID.slope(Z[i]), passes.byZ(i));
        }
    }

    @Test
    void besideItStandsTheUnitWithoutBatchNorm() {
        NormPasses passes = passes(C, Position.BEFORE, null);
        for (int i = 0; i < 4; i++) {
            assertEquals(SIGMOID.value(Z[i]), passes.activationWithout(i));
            assertEquals(SIGMOID.slope(Z[i]), passes.slopeWithout(i));
            assertEquals(C[i] * SIGMOID.slope(Z[i]), passes.byZWithout(i));
        }
    }

    @Test
    void theLedgerGivesTheNumbersInTheOrderOfItsSteps() {
        NormPasses passes = passes(C, Position.BEFORE, null);
        List<LedgerStep> shared = List.of(LedgerStep.MEAN, LedgerStep.VARIANCE, LedgerStep.BY_BETA,
                LedgerStep.BY_GAMMA, LedgerStep.BY_VARIANCE, LedgerStep.BY_MEAN);
        for (int i = 0; i < 4; i++) {
            double[] wanted = {
                    passes.mean(), passes.variance(), passes.normalized(i), passes.output(i),
                    passes.activation(i), passes.byOutput(i), passes.byBeta(), passes.byGamma(),
                    passes.byNormalized(i), passes.byVariance(), passes.byMean(), passes.byZ(i)
            };
            for (LedgerStep step : LedgerStep.values()) {
                assertEquals(wanted[step.ordinal()], step.value(passes, i), step.name());
                assertEquals(!shared.contains(step), step.ofExample(), step.name());
            }
        }
    }

    /** In training both are 0, but for ε along x̂; running statistics take nothing back. */
    @Test
    void sumsOfGradientsAreTakenOverAllExamplesHoweverSmall() {
        double[] tiny = Arrays.stream(C).map(c -> 1e-9 * c).toArray();
        for (Statistics running : new Statistics[] {null, new Statistics(0.3, 1.7)}) {
            for (double[] weights : new double[][] {C, tiny}) {
                NormPasses passes = passes(weights, Position.BEFORE, running);
                double sum = 0;
                double along = 0;
                for (int i = 0; i < 4; i++) {
                    sum += passes.byInput(i);
                    along += passes.byInput(i) * passes.normalized(i);
                }
                assertEquals(running == null ? 0 : sum, passes.sumOfGradients(), 1e-15 * Math.abs(sum));
                assertEquals(along, passes.gradientAlongNormalized(), 1e-15 * Math.abs(along));
            }
        }
    }
}
