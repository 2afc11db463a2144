package gradientlab.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Lcg;
import gradientlab.core.regression.Fits;
import gradientlab.core.regression.Interval;
import gradientlab.core.regression.Polynomials;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BiasVarianceTest {

    private static final JsonNode ORACLE = Reference.read("regular.json");
    private static final long SEED = 50001;

    static Stream<JsonNode> bothTermsAreThoseOfTheReference() {
        return StreamSupport.stream(ORACLE.at("/bias_variance/rows").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource
    void bothTermsAreThoseOfTheReference(JsonNode row) {
        int degree = row.get("degree").intValue();
        double[] truth = numbers(ORACLE.at("/data/truth_grid"));
        BiasVariance terms = BiasVariance.of(fits(degree, row.get("alpha").doubleValue(), 200), truth);
        assertThat(terms.plainBias2()).isCloseTo(row.get("bias2").doubleValue(), within(1e-12));
        assertThat(terms.plainVariance()).isCloseTo(row.get("variance").doubleValue(), within(1e-12));
        assertThat(terms.againstTruth()).isCloseTo(row.get("mse_vs_truth").doubleValue(), within(1e-12));
    }

    @Test
    void biasAndVarianceAddUpToTheErrorAgainstTheTruth() {
        BiasVariance terms = BiasVariance.of(fits(9, 0, 50), numbers(ORACLE.at("/data/truth_grid")));
        assertThat(terms.bias2() + terms.variance()).isCloseTo(terms.againstTruth(), within(1e-15));
        assertThat(terms.plainBias2() + terms.plainVariance()).isCloseTo(terms.againstTruth(), within(1e-15));
    }

    @Test
    void theStandardErrorIsThatOfEstimatesWithoutOneFitEach() {
        double[][] fits = fits(5, 0, 12);
        double[] truth = numbers(ORACLE.at("/data/truth_grid"));
        double[] without = new double[12];
        double mean = 0;
        for (int r = 0; r < 12; r++) {
            double[][] rest = new double[11][];
            for (int s = 0; s < 11; s++) {
                rest[s] = fits[s < r ? s : s + 1];
            }
            without[r] = BiasVariance.of(rest, truth).bias2();
            mean += without[r] / 12;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        assertThat(BiasVariance.of(fits, truth).error()).isCloseTo(Math.sqrt(squares * 11 / 12),
                within(1e-15));
    }

    /** Fits to the reference's x with noise of Lcg(seed + 100 + r). */
    private static double[][] fits(int degree, double alpha, int count) {
        double[] x = numbers(ORACLE.at("/data/x"));
        double[] grid = numbers(ORACLE.at("/data/grid"));
        Fits family = new Polynomials(Interval.UNIT, degree, alpha).at(x, grid);
        double[][] fits = new double[count][];
        for (int r = 0; r < count; r++) {
            Lcg noise = new Lcg(SEED + 100 + r);
            double[] y = new double[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.sin(2 * Math.PI * x[i]) + 0.25 * noise.normal();
            }
            double[][] out = new double[degree + 1][grid.length];
            family.predict(y, out);
            fits[r] = out[degree];
        }
        return fits;
    }

    private static double[] numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
    }
}
