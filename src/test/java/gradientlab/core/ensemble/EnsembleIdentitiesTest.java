package gradientlab.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnsembleIdentitiesTest {

    private static final int N = 60;

    private static double[] places(Lcg random) {
        return IntStream.range(0, N).mapToDouble(i -> random.uniform()).toArray();
    }

    @Test
    void aFullTreePassesThroughEveryPoint() {
        Lcg random = new Lcg(3);
        double[] x = places(random);
        double[] y = noisy(x, random);
        assertArrayEquals(y, RegressionTree.of(x, y, TreeGrower.FULL).predict(x));
    }

    @Test
    void aTreeOfDepthZeroIsTheMeanAndEachLevelAtMostDoublesTheLeaves() {
        Lcg random = new Lcg(4);
        double[] x = places(random);
        double[] y = noisy(x, random);
        RegressionTree mean = RegressionTree.of(x, y, 0);
        assertEquals(1, mean.leaves());
        assertEquals(Arrays.stream(y).average().orElseThrow(), mean.at(0.5), 1e-15);
        for (int depth = 1; depth < 7; depth++) {
            assertTrue(RegressionTree.of(x, y, depth).leaves() <= 1 << depth);
        }
    }

    @Test
    void aStumpIsTheBestOfAllSplits() {
        Lcg random = new Lcg(5);
        double[] x = places(random);
        double[] y = noisy(x, random);
        double best = error(RegressionTree.of(x, y, 1), x, y);
        for (double threshold : x) {
            assertTrue(best <= errorOfSplit(threshold, x, y) + 1e-12);
        }
    }

    @Test
    void theOrderOfThePointsAndEqualPlacesDoNotMatterToATree() {
        double[] x = {0.3, 0.1, 0.3, 0.7, 0.1};
        double[] y = {1, 2, 4, 8, 16};
        RegressionTree tree = RegressionTree.of(x, y, TreeGrower.FULL);
        assertArrayEquals(new double[] {0.2, 0.5}, tree.thresholds(), 1e-15);
        assertArrayEquals(new double[] {9, 2.5, 8}, tree.values(), 1e-15);
        assertEquals(1, RegressionTree.of(new double[] {2, 2, 2}, new double[] {1, 2, 6}, 5).leaves());
    }

    @Test
    void ofSplitsThatAreAsGoodTheLeftmostIsTaken() {
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {0.1, 0.1, 1.1, 1.1, 0.1, 0.1};
        assertArrayEquals(new double[] {1.5}, RegressionTree.of(x, y, 1).thresholds());
    }

    @Test
    void aSampleWithDrawsTwiceIsThatOfTheDataWithThosePointsTwice() {
        Lcg random = new Lcg(6);
        double[] x = places(random);
        double[] y = noisy(x, random);
        int[] draws = Bagging.bootstraps(1, N, N, random)[0];
        double[] drawnX = Arrays.stream(draws).mapToDouble(i -> x[i]).toArray();
        double[] drawnY = Arrays.stream(draws).mapToDouble(i -> y[i]).toArray();
        for (int depth : new int[] {1, 3, TreeGrower.FULL}) {
            RegressionTree tree = new TreeGrower(x).grow(y, draws, depth);
            RegressionTree same = RegressionTree.of(drawnX, drawnY, depth);
            assertArrayEquals(same.thresholds(), tree.thresholds());
            assertArrayEquals(same.values(), tree.values(), 1e-14);
        }
    }

    @Test
    void baggingDoesNotDependOnTheOrderOfItsTrees() {
        Lcg random = new Lcg(7);
        double[] x = places(random);
        double[] y = noisy(x, random);
        Bagging bagging = Bagging.of(x, y, Bagging.bootstraps(50, N, N, random), TreeGrower.FULL);
        Bagging shuffled = bagging.only(DataSet.shuffled(50, new Lcg(77)));
        double[] grid = grid();
        assertArrayEquals(bagging.mean(grid), shuffled.mean(grid), 1e-14);
        assertEquals(bagging.outOfBag()[49].meanSquare(), shuffled.outOfBag()[49].meanSquare(), 1e-14);
        assertFalse(Arrays.equals(bagging.only(0).mean(grid), shuffled.only(0).mean(grid)));
    }

    @Test
    void theShareOfDifferentDrawsIsTheExpectedOne() {
        int samples = 20000;
        double different = 0;
        for (int[] draws : Bagging.bootstraps(samples, 50, 50, new Lcg(8))) {
            different += Arrays.stream(draws).distinct().count();
        }
        assertEquals(50 - 18.2085, Bagging.expectedDifferent(50, 50), 1e-4);
        assertEquals(Bagging.expectedDifferent(50, 50), different / samples, 4 * 1.9 / Math.sqrt(samples));
        assertEquals(1 - 1 / Math.E, Bagging.expectedDifferent(1_000_000, 1_000_000) / 1e6, 1e-6);
    }

    @Test
    void withoutReplacementNoPointIsDrawnTwice() {
        for (int[] draws : Bagging.subsets(20, 50, 30, new Lcg(9))) {
            assertEquals(30, Arrays.stream(draws).distinct().count());
            assertTrue(Arrays.stream(draws).allMatch(i -> i >= 0 && i < 50));
        }
    }

    @Test
    void theVarianceOfTheMeanIsThatOfTheFormula() {
        Lcg random = new Lcg(10);
        BaggingVariance.Meter meter = new BaggingVariance.Meter(grid(), 20);
        for (int r = 0; r < 300; r++) {
            double[] x = places(random);
            double[] y = noisy(x, random);
            meter.add(Bagging.of(x, y, Bagging.bootstraps(20, N, N, random), TreeGrower.FULL).trees());
        }
        BaggingVariance variance = meter.variance();
        assertEquals(variance.measured()[19], variance.formula(20), 1e-12);
        for (int trees : new int[] {1, 2, 5, 10}) {
            assertEquals(1, variance.measured()[trees - 1] / variance.formula(trees), 0.05);
        }
        assertTrue(variance.correlation() > 0.2 && variance.correlation() < 0.8);
    }

    @Test
    void aSumOfStumpsHasNoOrderButFittingHas() {
        Lcg random = new Lcg(11);
        double[] x = places(random);
        double[] y = noisy(x, random);
        Boosting boosting = Boosting.of(x, y, 60, 0.3, 1);
        Boosting shuffled = boosting.only(DataSet.shuffled(60, new Lcg(77)));
        assertArrayEquals(boosting.predict(grid(), 60), shuffled.predict(grid(), 60), 1e-14);
        assertTrue(Boosting.atOnce(x, y, 60, 0.3, 1).errors(x, y)[60] > 10 * boosting.errors(x, y)[60]);
    }

    @Test
    void trainingErrorFallsWithEveryStage() {
        Lcg random = new Lcg(12);
        double[] x = places(random);
        double[] y = noisy(x, random);
        double[] errors = Boosting.of(x, y, 300, 0.3, 2).errors(x, y);
        for (int m = 1; m < errors.length; m++) {
            assertTrue(errors[m] <= errors[m - 1] + 1e-15);
        }
    }

    @Test
    void afterEachRoundTheTreeOfThatRoundIsWrongOnHalfTheWeight() {
        Lcg random = new Lcg(13);
        double[][] points = points(random);
        int[] labels = IntStream.range(0, N).map(i -> random.uniform() < 0.5 ? 1 : -1).toArray();
        for (int depth = 1; depth <= 3; depth++) {
            List<AdaBoost.Round> rounds = AdaBoost.of(points, labels, 15, depth).rounds();
            for (AdaBoost.Round round : rounds) {
                double wrong = IntStream.range(0, N).filter(i -> round.tree().at(points[i]) != labels[i])
                        .mapToDouble(i -> round.weights()[i]).sum();
                assertEquals(0.5, wrong, 1e-12);
                assertEquals(1, Arrays.stream(round.weights()).sum(), 1e-12);
            }
        }
    }

    @Test
    void aStumpThatIsRightOnEverythingEndsBoostingAndSoDoesOneThatGuesses() {
        double[][] line = {{0}, {1}, {2}, {3}};
        AdaBoost right = AdaBoost.of(line, new int[] {-1, -1, 1, 1}, 10, 1);
        assertEquals(AdaBoost.End.RIGHT, right.end());
        assertEquals(1, right.rounds().size());
        assertEquals(0, right.errors(line, new int[] {-1, -1, 1, 1})[0]);
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        AdaBoost guessing = AdaBoost.of(corners, new int[] {-1, 1, 1, -1}, 10, 1);
        assertEquals(AdaBoost.End.GUESSING, guessing.end());
        assertEquals(List.of(), guessing.rounds());
        assertEquals(AdaBoost.End.RIGHT, AdaBoost.of(corners, new int[] {-1, 1, 1, -1}, 10, 2).end());
    }

    private static double[] grid() {
        return IntStream.range(0, 200).mapToDouble(g -> (g + 0.5) / 200).toArray();
    }

    private static double[][] points(Lcg random) {
        return IntStream.range(0, N).mapToObj(i -> new double[] {random.uniform(), random.uniform()})
                .toArray(double[][]::new);
    }

    private static double[] noisy(double[] x, Lcg random) {
        return Arrays.stream(x).map(at -> Math.sin(2 * Math.PI * at) + 0.3 * random.normal()).toArray();
    }

    private static double error(RegressionTree tree, double[] x, double[] y) {
        return IntStream.range(0, N).mapToDouble(i -> Math.pow(tree.at(x[i]) - y[i], 2)).sum();
    }

    private static double errorOfSplit(double threshold, double[] x, double[] y) {
        double total = 0;
        for (boolean left : new boolean[] {true, false}) {
            int[] side = IntStream.range(0, N).filter(i -> x[i] <= threshold == left).toArray();
            double mean = Arrays.stream(side).mapToDouble(i -> y[i]).average().orElse(0);
            total += Arrays.stream(side).mapToDouble(i -> Math.pow(y[i] - mean, 2)).sum();
        }
        return total;
    }
}
