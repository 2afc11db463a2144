package gradientlab.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.regression.Family;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thresholds, ties and small numbers, and what is asked of many trees. */
class EnsembleEdgesTest {

    /** Unsorted, and {@link #Y} in the same order. */
    private static final double[] X = {0.9, 0.1, 0.5, 0.3};
    private static final double[] Y = {4, 1, 2, 7};
    private static final double[] SORTED = {0.1, 0.3, 0.5, 0.9};
    private static final double[] WANTED = {1, 7, 2, 4};
    private static final int[] LABELS = {-1, 1, 1, -1};

    @Test
    void aPlaceAtAThresholdGoesToTheLeftOfIt() {
        RegressionTree tree = new RegressionTree(new double[] {0.25, 0.75}, new double[] {1, 2, 3});
        assertEquals(1, tree.at(0.25));
        assertEquals(2, tree.at(0.75));
        double[] sums = {10, 10, 10};
        tree.addTo(new double[] {0.25, 0.75, 0.8}, 2, sums);
        assertArrayEquals(new double[] {12, 14, 16}, sums);
        ClassificationTree split =
                new ClassificationTree(1, 0.5, ClassificationTree.leaf(-1), ClassificationTree.leaf(1), 1);
        assertEquals(-1, split.at(new double[] {9, 0.5}));
        assertEquals(1, split.at(new double[] {0, Math.nextUp(0.5)}));
    }

    @Test
    void betweenNeighbouringNumbersTheThresholdIsTheLowerOne() {
        double lower = Math.nextUp(1.0);
        double upper = Math.nextUp(lower);
        assertEquals(lower, TreeGrower.midway(lower, upper), "their middle is rounded to the upper one");
        assertEquals(1.5, TreeGrower.midway(1, 2));
        double[] both = {lower, upper};
        assertArrayEquals(new double[] {1, 2}, RegressionTree.of(both, new double[] {1, 2}, 1).predict(both));
    }

    @Test
    void equalTargetsAreOneLeaf() {
        RegressionTree tree = RegressionTree.of(SORTED, new double[] {0.1, 0.1, 0.1, 5}, TreeGrower.FULL);
        assertArrayEquals(new double[] {0.1, 5}, tree.values());
    }

    @Test
    void splitsDoNotDependOnTheUnitOfTargetsOrWeights() {
        double[] targets = {8, 1, 7, 2};
        double[] small = Arrays.stream(targets).map(y -> 1e-9 * y).toArray();
        for (int depth = 1; depth <= 2; depth++) {
            assertArrayEquals(
                    RegressionTree.of(X, targets, depth).thresholds(),
                    RegressionTree.of(X, small, depth).thresholds());
        }
        double[][] line = {{0}, {1}, {2}, {3}};
        ClassificationTreeGrower grower = new ClassificationTreeGrower(line, new int[] {-1, -1, 1, 1});
        for (double unit : new double[] {1, 1e-9}) {
            double[] weights = {unit, unit, unit, unit};
            assertEquals(1.5, grower.grow(weights, 1).threshold());
        }
    }

    @Test
    void ofClassificationsThatAreAsGoodTheFirstIsTaken() {
        double[][] points = {{0, 3}, {1, 2}, {2, 1}, {3, 0}};
        double[] weights = {0.25, 0.25, 0.25, 0.25};
        ClassificationTree stump = new ClassificationTreeGrower(points, LABELS).grow(weights, 1);
        assertEquals(0, stump.feature());
        assertEquals(0.5, stump.threshold());
    }

    @Test
    void aStumpLeavesTheLeastImpurityOfAllSplits() {
        Lcg random = new Lcg(31);
        for (int round = 0; round < 50; round++) {
            double[][] points = new double[12][2];
            int[] labels = new int[points.length];
            double[] weights = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {random.below(6), random.below(6)};
                labels[i] = 2 * random.below(2) - 1;
                weights[i] = 0.01 + random.uniform();
            }
            ClassificationTree stump = new ClassificationTreeGrower(points, labels).grow(weights, 1);
            double least = Double.POSITIVE_INFINITY;
            for (int at = 0; at < 12; at++) {
                least = Math.min(least, impurity(points, labels, weights, at % 2, at / 2));
            }
            assertFalse(stump.isLeaf());
            assertEquals(
                    least, impurity(points, labels, weights, stump.feature(), stump.threshold()), 1e-12);
        }
    }

    /** Σ over both sides of 2 w₋ w₊ / (w₋ + w₊); infinite where a side is empty. */
    private static double impurity(
            double[][] points, int[] labels, double[] weights, int feature, double threshold) {
        double[][] sums = new double[2][2];
        for (int i = 0; i < labels.length; i++) {
            sums[points[i][feature] <= threshold ? 0 : 1][labels[i] > 0 ? 1 : 0] += weights[i];
        }
        double total = 0;
        for (double[] side : sums) {
            double whole = side[0] + side[1];
            total += whole == 0 ? Double.POSITIVE_INFINITY : 2 * side[0] * side[1] / whole;
        }
        return total;
    }

    @Test
    void equalValuesAreNotDivided() {
        double[][] points = {{1}, {1}, {2}};
        ClassificationTree stump = new ClassificationTreeGrower(points, new int[] {1, -1, -1})
                .grow(new double[] {0.5, 0.25, 0.25}, 1);
        assertEquals(1.5, stump.threshold());
    }

    @Test
    void evenWeightsAndEvenVotesAnswerMinusOne() {
        ClassificationTreeGrower grower =
                new ClassificationTreeGrower(new double[][] {{0}, {1}}, new int[] {1, -1});
        assertEquals(-1, grower.grow(new double[] {0.5, 0.5}, 0).label());
        assertEquals(1, grower.grow(new double[] {0.6, 0.4}, 0).label());
        double[] none = {};
        AdaBoost tied = new AdaBoost(List.of(
                new AdaBoost.Round(ClassificationTree.leaf(1), 0.4, 2, none),
                new AdaBoost.Round(ClassificationTree.leaf(-1), 0.4, 2, none)), AdaBoost.End.ASKED);
        double[] point = {7};
        assertEquals(1, tied.at(point, 1));
        assertEquals(-1, tied.at(point, 2));
        assertArrayEquals(new double[] {0, 1}, tied.errors(new double[][] {point}, new int[] {1}));
    }

    @Test
    void boostingMakesAsManyRoundsAndStagesAsItIsAskedFor() {
        double[][] line = {{0}, {1}, {2}, {3}};
        AdaBoost three = AdaBoost.of(line, LABELS, 3, 1);
        assertEquals(3, three.rounds().size());
        assertEquals(AdaBoost.End.ASKED, three.end());
        AdaBoost right = AdaBoost.of(line, new int[] {-1, 1, 1, 1}, 3, 1);
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, right.rounds().get(0).weights());
        assertEquals(3, Boosting.of(X, Y, 3, 0.5, 1).trees().size());
    }

    @Test
    void theErrorsOfBaggingAreThoseOfTheMeanOfItsFirstTrees() {
        Bagging bagging = Bagging.of(X, Y, Bagging.bootstraps(5, 4, 4, new Lcg(21)), 2);
        double[] errors = bagging.errors(X, Y);
        assertEquals(5, errors.length);
        for (int trees = 1; trees <= 5; trees++) {
            double[] mean = bagging.only(IntStream.range(0, trees).toArray()).mean(SORTED);
            double total = 0;
            for (int i = 0; i < 4; i++) {
                total += (mean[i] - WANTED[i]) * (mean[i] - WANTED[i]);
            }
            assertEquals(total / 4, errors[trees - 1], 1e-14);
        }
    }

    @Test
    void countsSayHowOftenAPointWasDrawnAndWhereAllWereNobodyJudges() {
        Bagging bagging = Bagging.of(X, Y, new int[][] {{0, 1, 2, 3}, {0, 2, 2, 2}}, 1);
        assertArrayEquals(new int[] {1, 1, 1, 1}, bagging.counts(0));
        assertArrayEquals(new int[] {1, 0, 3, 0}, bagging.counts(1));
        assertEquals(0, bagging.outOfBag()[0].points());
        assertTrue(Double.isNaN(bagging.outOfBag()[0].meanSquare()));
        assertEquals(2, bagging.outOfBag()[1].points());
    }

    /** Three samples of two trees, each a constant: 1 and 3, 2 and 6, 5 and 9. */
    @Test
    void theVarianceOfAMeanIsThatByHand() {
        BaggingVariance.Meter meter = new BaggingVariance.Meter(new double[] {0.2, 0.7}, 2);
        for (double[] values : new double[][] {{1, 3}, {2, 6}, {5, 9}}) {
            meter.add(Arrays.stream(values)
                    .mapToObj(value -> new RegressionTree(new double[0], new double[] {value})).toList());
        }
        BaggingVariance variance = meter.variance();
        // The means of the first tree are 1, 2, 5, of both 2, 4, 7; inside a sample 2, 8 and 8.
        assertArrayEquals(new double[] {13 / 3.0, 19 / 3.0}, variance.measured(), 1e-14);
        assertEquals(19 / 3.0 - 6 / 2.0, variance.covariance(), 1e-14);
        assertEquals(19 / 3.0 + 6 / 2.0, variance.variance(), 1e-14);
        assertEquals(10.0 / 28, variance.correlation(), 1e-14);
    }

    @Test
    void aFamilyOfDepthsAnswersAsItsTreesDoInTheOrderItIsAsked() {
        List<Integer> depths = List.of(0, 1, TreeGrower.FULL);
        double[] asked = {0.8, 0.05, 0.4};
        double[] sorted = {0.05, 0.4, 0.8};
        Lcg draws = new Lcg(5);
        double[][] bagged = predictions(EnsembleDepths.bagging(depths, 3, new Lcg(5)), asked);
        double[][] boosted = predictions(EnsembleDepths.boosting(depths, 4, 0.3), asked);
        double[][] single = predictions(new TreeDepths(depths), asked);
        for (int c = 0; c < 3; c++) {
            int depth = depths.get(c);
            assertArrayEquals(RegressionTree.of(X, Y, depth).predict(asked), single[c]);
            double[] mean = Bagging.of(X, Y, Bagging.bootstraps(3, 4, 4, draws), depth).mean(sorted);
            assertArrayEquals(new double[] {mean[2], mean[0], mean[1]}, bagged[c]);
            double[] sum = Boosting.of(X, Y, 4, 0.3, depth).predict(sorted, 4);
            assertArrayEquals(new double[] {sum[2], sum[0], sum[1]}, boosted[c]);
        }
    }

    private static double[][] predictions(Family family, double[] asked) {
        assertEquals(3, family.size());
        assertFalse(family.linear());
        double[][] out = new double[3][asked.length];
        family.at(X, asked).predict(Y, out);
        return out;
    }
}
