package gradientlab.core.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.validation.FoldErrors;
import gradientlab.core.validation.Folds;
import gradientlab.core.validation.Points;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits beside those in 60-digit arithmetic and of scikit-learn. */
class RegressionOracleTest {

    private static final JsonNode ORACLE = Reference.read("regular.json");
    private static final double[] X = numbers(ORACLE.at("/data/x"));
    private static final double[] Y = numbers(ORACLE.at("/data/y"));
    private static final double[] TEST = numbers(ORACLE.at("/data/x_test"));
    private static final double[] GRID = numbers(ORACLE.at("/data/grid"));
    private static final Offset<Double> NEAR = within(1e-9);

    @ParameterizedTest
    @MethodSource
    void polynomialsAreThoseOfSixtyDigits(JsonNode row) {
        int degree = row.get("degree").intValue();
        Polynomials family = new Polynomials(Interval.UNIT, degree, row.get("alpha").doubleValue());
        assertThat(predict(family, GRID)[degree]).containsExactly(numbers(row.get("pred_grid")), NEAR);
        assertThat(error(predict(family, X)[degree], Y)).isCloseTo(row.get("train_mse").doubleValue(),
                within(1e-10));
        double test = row.get("test_mse").doubleValue();
        assertThat(error(predict(family, TEST)[degree], numbers(ORACLE.at("/data/y_test")))).isCloseTo(test,
                within(1e-9 * Math.max(1, test)));
        if (degree <= 9) {
            assertThat(family.at(X, GRID).coefficients(Y, degree)).containsExactly(numbers(row.get("coef")),
                    within(1e-8 * (1 + largest(row.get("coef")))));
        }
    }

    static Stream<JsonNode> polynomialsAreThoseOfSixtyDigits() {
        return rows("/poly");
    }

    @ParameterizedTest
    @MethodSource
    void elasticNetsAreScikitLearns(JsonNode row) {
        int degree = row.get("degree").intValue();
        ElasticNet family = new ElasticNet(Interval.UNIT, degree, row.get("alpha").doubleValue(),
                row.get("l1_ratio").doubleValue());
        assertThat(predict(family, GRID)[degree]).containsExactly(numbers(row.get("pred_grid")), NEAR);
        double[] c = family.path(X, Y, new double[] {family.alpha()})[0];
        assertThat(c[0]).isCloseTo(row.get("intercept").doubleValue(), NEAR);
        for (int k = 1; k <= degree; k++) {
            assertThat(c[k]).isCloseTo(row.get("coef").get(k - 1).doubleValue(), NEAR);
            assertThat(c[k] == 0).isEqualTo(row.get("coef").get(k - 1).doubleValue() == 0);
        }
    }

    static Stream<JsonNode> elasticNetsAreScikitLearns() {
        return rows("/l1");
    }

    @ParameterizedTest
    @MethodSource
    void foldsJudgeAsInTheReference(JsonNode row) {
        int degree = row.get("degree").intValue();
        Polynomials family = new Polynomials(Interval.UNIT, degree, row.get("alpha").doubleValue());
        FoldErrors cv = FoldErrors.of(family, X, Y, Folds.everyKth(X.length, 5));
        for (int fold = 0; fold < 5; fold++) {
            double expected = row.get("fold_mse").get(fold).doubleValue();
            assertThat(cv.errors()[fold][degree]).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
        double mean = row.get("mean").doubleValue();
        assertThat(cv.mean(degree)).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
    }

    static Stream<JsonNode> foldsJudgeAsInTheReference() {
        return rows("/cv");
    }

    private static double[][] predict(Family family, double[] queries) {
        double[][] predictions = new double[family.size()][queries.length];
        family.at(X, queries).predict(Y, predictions);
        return predictions;
    }

    private static double error(double[] predictions, double[] y) {
        return Points.meanSquares(new double[][] {predictions}, y)[0];
    }

    private static double largest(JsonNode values) {
        double most = 0;
        for (double value : numbers(values)) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static Stream<JsonNode> rows(String name) {
        return StreamSupport.stream(ORACLE.at(name).spliterator(), false);
    }

    private static double[] numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
    }
}
