package gradientlab.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Lcg;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Trees, bagging, boosting and AdaBoost against the reference numbers, which scikit-learn agrees with. */
class EnsembleReferenceTest {

    private static final long SEED = 50001;
    private static final JsonNode ALL = Reference.read("regular.json");
    private static final double[] X = numbers(ALL.get("trees").get("x"));
    private static final double[] Y = numbers(ALL.get("trees").get("y"));
    private static final double[] GRID = numbers(ALL.get("data").get("grid"));

    @Test
    void theGeneratorDrawsTheReferenceData() {
        Lcg random = new Lcg(SEED + 1);
        for (double x : X) {
            assertEquals(x, random.uniform());
        }
        for (int i = 0; i < X.length; i++) {
            assertEquals(Y[i], Math.sin(2 * Math.PI * X[i]) + 0.25 * random.normal(), 1e-15);
        }
    }

    @Test
    void aTreeOfEachDepthAnswersLikeTheReference() {
        for (JsonNode wanted : ALL.get("trees").get("cases")) {
            RegressionTree tree = RegressionTree.of(X, Y, wanted.get("max_depth").asInt());
            assertArrayEquals(numbers(wanted.get("pred_grid")), tree.predict(GRID), 1e-14);
            assertEquals(wanted.get("train_mse").asDouble(), meanSquare(tree.predict(X)), 1e-14);
            assertArrayEquals(thresholds(wanted.get("tree")).toArray(), tree.thresholds(), 1e-15);
        }
    }

    @Test
    void baggingDrawsAnswersAndJudgesItselfLikeTheReference() {
        int[][] draws = Bagging.bootstraps(25, X.length, X.length, new Lcg(SEED + 2));
        assertArrayEquals(whole(ALL.get("bagging").get("indices_first")), draws[0]);
        assertArrayEquals(whole(ALL.get("bagging").get("indices_last")), draws[24]);
        for (JsonNode wanted : ALL.get("bagging").get("cases")) {
            int[][] first = Arrays.copyOf(draws, wanted.get("B").asInt());
            Bagging bagging = Bagging.of(X, Y, first, wanted.get("max_depth").asInt());
            assertArrayEquals(numbers(wanted.get("pred_grid")), bagging.mean(GRID), 1e-14);
            Bagging.OutOfBag last = bagging.outOfBag()[first.length - 1];
            assertEquals(wanted.get("oob_mse").asDouble(), last.meanSquare(), 1e-14);
            assertEquals(wanted.get("oob_covered").asInt(), last.points());
        }
    }

    @Test
    void boostingAnswersLikeTheReferenceAfterEachNumberOfStages() {
        for (JsonNode wanted : ALL.get("gradient_boosting")) {
            int stages = wanted.get("M").asInt();
            double rate = wanted.get("learning_rate").asDouble();
            Boosting boosting = Boosting.of(X, Y, stages, rate, wanted.get("max_depth").asInt());
            assertArrayEquals(numbers(wanted.get("pred_grid")), boosting.predict(GRID, stages), 1e-14);
            assertEquals(wanted.get("train_mse").asDouble(), boosting.errors(X, Y)[stages], 1e-14);
        }
    }

    @Test
    void everyRoundOfAdaBoostIsTheReference() {
        JsonNode wanted = ALL.get("adaboost");
        double[][] points = rows(wanted.get("x"));
        int[] labels = whole(wanted.get("y"));
        AdaBoost boost = AdaBoost.of(points, labels, 20, 1);
        for (int m = 0; m < 20; m++) {
            double[] row = numbers(wanted.get("rounds").get(m));
            AdaBoost.Round round = boost.rounds().get(m);
            ClassificationTree stump = round.tree();
            double[] got = {
                    stump.feature(), stump.threshold(), stump.left().label(), stump.right().label(),
                    round.error(), round.vote()
            };
            assertArrayEquals(Arrays.copyOf(row, got.length), got, 1e-12, "round " + (m + 1));
        }
        double[][] grid = rows(wanted.get("points"));
        for (JsonNode some : wanted.get("cases")) {
            int rounds = some.get("M").asInt();
            assertEquals(some.get("train_error").asDouble(), boost.errors(points, labels)[rounds - 1], 1e-14);
            for (int i = 0; i < grid.length; i++) {
                assertEquals(some.get("score_points").get(i).asDouble(), boost.score(grid[i], rounds), 1e-11);
                assertEquals(some.get("pred_points").get(i).asInt(), boost.at(grid[i], rounds));
            }
        }
    }

    private static double meanSquare(double[] answers) {
        double total = 0;
        for (int i = 0; i < answers.length; i++) {
            total += (answers[i] - Y[i]) * (answers[i] - Y[i]);
        }
        return total / answers.length;
    }

    private static DoubleStream thresholds(JsonNode tree) {
        return tree.isNumber()
                ? DoubleStream.empty()
                : Stream.of(
                        thresholds(tree.get("le")), DoubleStream.of(tree.get("thr").asDouble()),
                        thresholds(tree.get("gt"))).flatMapToDouble(some -> some);
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    private static int[] whole(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    private static double[][] rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(EnsembleReferenceTest::numbers)
                .toArray(double[][]::new);
    }
}
