package gradientlab.experiment.generalization.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.core.ensemble.RegressionTree;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.data.CurvePoints;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that the design of the presets names, computed anew. */
class EnsembleFiguresTest {

    private static final EnsemblesRecipe BAGGING = EnsemblesRecipe.DEFAULT;
    private static final EnsemblesRecipe BOOSTING =
            EnsemblesRecipe.DEFAULT.withMethod(Method.BOOSTING).withSamples(50);

    private static void near(double wanted, double got) {
        assertEquals(wanted, got, 0.05 * wanted);
    }

    @Test
    void theVarianceOfBaggedTreesFallsTowardsItsLimit() {
        BaggingVariance variance =
                ((FreshSamples.OfBagging) FreshSamples.of(FreshSamples.asked(BAGGING).get(), () -> false))
                        .variance();
        assertEquals(0.1006, variance.variance(), 5e-5);
        assertEquals(0.454, variance.correlation(), 5e-4);
        assertEquals(0.0457, variance.covariance(), 5e-5);
        double[][] measured =
                {{1, 0.099}, {2, 0.0719}, {5, 0.0561}, {10, 0.0506}, {25, 0.0477}, {50, 0.0468}};
        double[][] formula = {{2, 0.0732}, {5, 0.0567}, {10, 0.0512}, {25, 0.0479}, {50, 0.0468}};
        for (double[] row : measured) {
            assertEquals(row[1], variance.measured()[(int) row[0] - 1], 5.1e-5, "of " + row[0]);
        }
        for (double[] row : formula) {
            assertEquals(row[1], variance.formula((int) row[0]), 5.1e-5, "of " + row[0]);
        }
        assertTrue(variance.measured()[49] > variance.covariance());
    }

    @Test
    void twentyFiveTreesAreBetterThanOneAndJudgeThemselves() {
        BaggingRun run = (BaggingRun) EnsembleRun.of(BAGGING);
        CurvePoints points = run.points();
        near(0.17, meanSquare(run.single(), points));
        near(0.128, run.all().errors(points.testX(), points.testY())[24]);
        near(0.105, run.all().outOfBag()[24].meanSquare());
        assertEquals(17, run.missing()[11]);
        near(0.365, Arrays.stream(run.missing()).average().orElseThrow() / 50);
    }

    @Test
    void shuffledTreesHaveTheSameMeanInTheEnd() {
        BaggingRun run = (BaggingRun) EnsembleRun.of(BAGGING);
        double[] inTurn = run.all().errors(run.points().testX(), run.points().testY());
        for (int times = 1; times <= 3; times++) {
            assertEquals(inTurn[49], run.errors(Orders.shuffled(50, times))[49], 1e-14);
        }
    }

    @Test
    void aTreeLeftOutIsMissingFromTheMean() {
        BaggingRun run = (BaggingRun) EnsembleRun.of(BAGGING);
        double[] grid = {0.1, 0.5, 0.9};
        double[] all = run.first(25, List.of()).mean(grid);
        double[] without = run.first(25, List.of(3)).mean(grid);
        double[] alone = run.first(25, List.of()).only(3).mean(grid);
        for (int g = 0; g < grid.length; g++) {
            assertEquals(25 * all[g], 24 * without[g] + alone[g], 1e-13);
        }
    }

    @Test
    void theSixthStumpIsFittedToWhatTheFirstFiveLeft() {
        BoostingRun run = (BoostingRun) EnsembleRun.of(BOOSTING);
        double[] training = run.inTurn().training();
        assertEquals(0.188, training[5], 5e-4);
        assertEquals(0.171, training[6], 5e-4);
        assertEquals(0.12, run.fitted(false).trees().get(5).thresholds()[0], 5e-3);
    }

    @Test
    void sixtyStumpsHaveNoOrderButAllAtOnceFail() {
        BoostingRun run = (BoostingRun) EnsembleRun.of(BOOSTING);
        CurvePoints points = run.points();
        double[] inTurn = run.inTurn().test();
        double[] shuffled = run.errors(Orders.shuffled(run.ordered(), 1));
        assertEquals(60, run.ordered());
        assertEquals(0.1047, inTurn[60], 5e-5);
        assertEquals(inTurn[60], shuffled[60], 1e-14);
        near(0.1, inTurn[30]);
        near(0.171, shuffled[30]);
        assertEquals(115.9, run.atOnce().test()[60], 0.05);
        double[] grid = {0.1, 0.5, 0.9};
        assertArrayEquals(run.fitted(true).predict(grid, 1), run.fitted(false).predict(grid, 1));
    }

    @Test
    void theErrorOfBoostingOnUnseenDataIsLeastBetweenFortyAndSixtyStages() {
        FreshSamples.OfBoosting fresh =
                (FreshSamples.OfBoosting) FreshSamples.of(FreshSamples.asked(BOOSTING).get(), () -> false);
        assertTrue(fresh.least() >= 40 && fresh.least() <= 60, "least at " + fresh.least());
        assertEquals(0.12, fresh.unseen()[fresh.least()], 5e-4);
        assertEquals(0.131, fresh.unseen()[300], 5e-4);
        near(0.027, fresh.training()[300]);
    }

    @Test
    void adaBoostPutsItsWeightOnWrongLabels() {
        AdaBoostRun run =
                (AdaBoostRun) EnsembleRun.of(EnsemblesRecipe.DEFAULT.withMethod(Method.ADABOOST));
        double[][] test = {{1, 0.189}, {31, 0.109}, {50, 0.112}, {300, 0.139}};
        double[][] training = {{1, 0.26}, {50, 0.23}, {300, 0.19}};
        double[][] onWrong = {{1, 0.335}, {5, 0.404}, {50, 0.42}, {300, 0.432}};
        assertEquals(40, run.points().wrong().length);
        assertRounds(test, run.test());
        assertRounds(training, run.training());
        assertRounds(onWrong, run.weightOnWrong());
    }

    @Test
    void theRasterAnswersLikeTheVote() {
        AdaBoostRun run =
                (AdaBoostRun) EnsembleRun.of(EnsemblesRecipe.DEFAULT.withMethod(Method.ADABOOST));
        VoteRaster votes = run.votes();
        for (int round : new int[] {1, 50, 300}) {
            for (int cell = 0; cell < VoteRaster.ROWS * VoteRaster.COLUMNS; cell += 97) {
                double[] at = votes.frame().centre(cell);
                assertEquals(run.fitted().at(at, round) > 0, votes.plus().get(round - 1).get(cell));
            }
        }
    }

    @Test
    void whatMovesNoPointAndNoTreeAsksForNothingNew() {
        EnsembleRun run = EnsembleRun.of(BAGGING);
        assertTrue(run.answers(BAGGING.withStep(3)));
        assertTrue(run.answers(BAGGING.withBagging(BAGGING.bagging().withLeftOut(List.of(2)))));
        assertTrue(run.answers(BAGGING.withMethod(Method.BOOTSTRAP)));
        assertTrue(!run.answers(BAGGING.withBagging(BAGGING.bagging().withDepth(2))));
        assertTrue(!run.answers(BOOSTING));
    }

    private static void assertRounds(double[][] wanted, double[] got) {
        for (double[] row : wanted) {
            assertEquals(row[1], got[(int) row[0] - 1], 5.1e-4, "round " + row[0]);
        }
    }

    private static double meanSquare(RegressionTree tree, CurvePoints points) {
        double total = 0;
        for (int i = 0; i < points.testX().length; i++) {
            total += Math.pow(tree.at(points.testX()[i]) - points.testY()[i], 2);
        }
        return total / points.testX().length;
    }
}
