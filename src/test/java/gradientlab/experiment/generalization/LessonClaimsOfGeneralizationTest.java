package gradientlab.experiment.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.Thorough;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.experiment.generalization.ensemble.AdaBoostRun;
import gradientlab.experiment.generalization.ensemble.BaggingRun;
import gradientlab.experiment.generalization.ensemble.BoostingRun;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitVerdict;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the slides of the five lessons on generalization say, computed from their recipes. Numbers of trained
 * networks are said as "about": the sums of another processor round otherwise.
 */
class LessonClaimsOfGeneralizationTest {

    private static final String OVERFITTING = "overfitting";
    private static final String FOLDS = "choosing-by-folds";
    private static final String BIAS = "bias-and-variance";
    private static final String MANY = "many-weak-models";
    private static final String REGULARIZERS = "regularizers";

    private static GeneralizationRecipe recipe(String lesson, int slide) {
        return (GeneralizationRecipe) Lessons.find(lesson).orElseThrow().slides().get(slide).recipe();
    }

    private static FitRun fit(String lesson, int slide) {
        return FitRun.of(recipe(lesson, slide).fit());
    }

    private static BiasTerms terms(int slide) {
        BiasRecipe recipe = recipe(BIAS, slide).bias();
        BiasRun run = BiasRun.of(recipe);
        return run.terms().get(run.step(recipe));
    }

    /** Trained to the end. */
    private static RegularizeTraining trained(String lesson, int slide, long seed) throws RecipeException {
        GeneralizationRecipe recipe = recipe(lesson, slide);
        RegularizeTraining training = new RegularizeTraining(
                recipe.withRegularize(recipe.regularize().withSeed(seed)));
        training.advance(recipe.steps(), Parallel.ALONE);
        return training;
    }

    private static NetworkState at(RegularizeTraining training, int epoch, int network) {
        return training.history().at(epoch).networks().get(network);
    }

    private static NetworkState end(RegularizeTraining training, int network) {
        return at(training, training.step(), network);
    }

    private static double unseen(NetworkState state) {
        return state.judged().validation().accuracy();
    }

    @Test
    void theTrainingErrorFallsWithTheDegreeAndTheTestErrorGrows64Times() {
        FitRun run = fit(OVERFITTING, 0);
        assertEquals(0.038, run.train()[9], 5e-4);
        assertEquals(0.014, run.train()[15], 5e-4);
        for (int d = 1; d <= 15; d++) {
            assertTrue(run.train()[d] <= run.train()[d - 1]);
        }
        assertEquals(0.066, run.test()[3], 5e-4);
        assertEquals(4.24, run.test()[15], 5e-3);
        assertEquals(64, run.test()[15] / run.test()[3], 0.5);
        assertTrue(run.train()[1] > 0.2 && run.test()[1] > 0.2, "of degree 1 both are large");
    }

    @Seeds
    void all90WrongLabelsAreMemorizedAndUnseenImagesAreGotWrong(long seed) throws RecipeException {
        assertEquals(recipe(OVERFITTING, 2), recipe(OVERFITTING, 3));
        RegularizeTraining training = trained(OVERFITTING, 2, seed);
        assertEquals(90, training.split().labels().wrong().length);
        assertEquals(90, end(training, 0).judged().answers().repeated());
        assertTrue(unseen(at(training, 29, 0)) - unseen(end(training, 0)) > 0.05);
        if (seed == 1) {
            assertEquals(0.83, unseen(at(training, 29, 0)), 0.03);
            assertEquals(0.73, unseen(end(training, 0)), 0.03);
        }
    }

    @Test
    void itHas27710Parameters() throws RecipeException {
        RegularizeRecipe recipe = recipe(OVERFITTING, 2).regularize();
        int width = recipe.training().width();
        assertEquals(100, width);
        assertEquals(3, recipe.training().hidden());
        assertEquals(27_710, 65 * width + 2 * (width + 1) * width + (width + 1) * 10);
    }

    @Seeds
    @Thorough
    void earlyStoppingGoesBackToTheEpochOfTheLeastLoss(long seed) throws RecipeException {
        RegularizeTraining training = trained(OVERFITTING, 4, seed);
        NetworkState stopped = end(training, 1);
        assertEquals(stopped.best() + 20, stopped.stopped().getAsInt());
        double kept = at(training, stopped.best(), 1).judged().validation().loss();
        for (int epoch = 0; epoch <= stopped.stopped().getAsInt(); epoch++) {
            assertTrue(kept <= at(training, epoch, 1).judged().validation().loss());
        }
        assertEquals(kept, stopped.judged().validation().loss());
        assertTrue(unseen(stopped) - unseen(end(training, 0)) > 0.05);
        if (seed == 1) {
            assertEquals(29, stopped.best(), 3);
        }
    }

    @Test
    void eachModelOfAFoldHas16PointsAndTheFoldsChooseDegree3() {
        FitRun run = fit(FOLDS, 1);
        assertEquals(16, run.folds().without(0).length);
        assertEquals(4, run.folds().within(0).length);
        assertEquals(3, run.foldErrors().chosen());
        assertEquals(0.092, run.foldErrors().mean(3), 5e-4);
        assertEquals(0.066, run.test()[3], 5e-4);
        assertEquals(FitVerdict.Verdict.FITS, run.verdict().orElseThrow().at(3));
    }

    @Test
    void atDegree9OneFoldIs579BecauseItLacksPointsAtTheRightEnd() {
        FitRun run = fit(FOLDS, 2);
        assertEquals(118, run.foldErrors().mean(9), 0.5);
        assertEquals(0.079, run.test()[9], 5e-4);
        double[] errors = new double[5];
        Arrays.setAll(errors, fold -> run.foldErrors().errors()[fold][9]);
        assertEquals(579, errors[0], 0.5);
        assertEquals(11, errors[3], 0.5);
        assertTrue(errors[1] < 1 && errors[2] < 1 && errors[4] < 1);
        double[] x = run.copied().x();
        double last = Arrays.stream(run.folds().without(0)).mapToDouble(i -> x[i]).max().orElseThrow();
        assertEquals(2, Arrays.stream(run.folds().within(0)).filter(i -> x[i] > last).count());
    }

    @Test
    void sortedFoldsErrMoreAndCopiesChooseDegree15() {
        assertEquals(0.20, fit(FOLDS, 3).foldErrors().mean(3), 5e-3);
        FitRun leak = fit(FOLDS, 4);
        assertEquals(15, leak.foldErrors().chosen());
        assertEquals(4.24, leak.test()[15], 5e-3);
    }

    @Test
    void leavingOneOutNeedsOneFit() {
        FitRun run = fit(FOLDS, 5);
        assertEquals(0.099, run.leaveOneOut()[3], 5e-4);
        assertEquals(run.foldErrors().mean(3), run.leaveOneOut()[3], 1e-12);
    }

    @Test
    void linesAreBiasedAndCurvesOfDegree12Vary() {
        assertEquals(0.197, terms(0).terms().bias2(), 5e-4);
        assertEquals(0.006, terms(0).terms().variance(), 5e-4);
        assertEquals(0.013, terms(1).terms().bias2(), 5e-4);
        assertEquals(0.195, terms(1).terms().variance(), 5e-4);
        BiasRecipe recipe = recipe(BIAS, 1).bias();
        double[] values = Arrays.stream(BiasRun.of(recipe).at(recipe.model(), recipe.x()))
                .mapToDouble(row -> row[0]).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(0.26, Math.sqrt(squares / (values.length - 1)), 5e-3);
    }

    @Test
    void theTermsAddUpToTheError() {
        BiasTerms terms = terms(2);
        assertEquals(0.271, terms.sum(0.0625), 5e-4);
        assertEquals(0.273, terms.measured(), 5e-4);
        assertEquals(terms.terms().againstTruth(), terms.reducible(), 1e-12);
    }

    @Test
    void theSumIsLeastAtDegree3AndAPenaltyTradesVarianceForBias() {
        BiasRun run = BiasRun.of(recipe(BIAS, 3).bias());
        assertEquals(3, run.least().getAsInt());
        assertEquals(0.080, run.terms().get(3).sum(0.0625), 5e-4);
        assertEquals(0.0625, run.noise());
        assertEquals(0.022, terms(4).terms().variance(), 5e-4);
        assertEquals(0.001, terms(4).terms().bias2(), 5e-4);
        BiasRecipe penalised = recipe(BIAS, 4).bias();
        assertEquals(0.01, penalised.model().l2());
        BiasRecipe more = penalised.withModel(penalised.model().withL2(1));
        BiasRun held = BiasRun.of(more);
        assertEquals(0.093, held.terms().get(held.step(more)).terms().bias2(), 5e-4);
    }

    @Test
    void boostingLowersBiasAndBaggingVariance() {
        List<BiasTerms> compared = BiasRun.of(recipe(BIAS, 5).bias()).compared();
        assertEquals(0.07, compared.get(0).terms().bias2(), 5e-3);
        assertEquals(0.04, compared.get(0).terms().variance(), 5e-3);
        assertEquals(0.002, compared.get(2).terms().bias2(), 5e-4);
        assertEquals(0.02, compared.get(1).terms().variance(), 5e-3);
        assertEquals(compared.get(0).terms().bias2(), compared.get(1).terms().bias2(), 0.01);
    }

    @Test
    void aBootstrapSampleMisses36PercentOfThePoints() {
        assertEquals(0.36, Math.pow(1 - 1.0 / 50, 50), 5e-3);
        assertEquals(18.2, 50 * Math.pow(1 - 1.0 / 50, 50), 0.05);
        BaggingRun run = (BaggingRun) EnsembleRun.of(recipe(MANY, 0).ensembles());
        assertEquals(50, run.points().n());
        assertEquals(18.2, Arrays.stream(run.missing()).average().orElseThrow(), 1.5);
    }

    @Test
    void twentyFiveTreesHaveHalfTheVarianceOfOneAndNoNumberOfThemLess() {
        var variance = ((FreshSamples.OfBagging) fresh(1)).variance();
        assertEquals(0.099, variance.measured()[0], 5e-4);
        assertEquals(0.004, variance.measured()[0] / 25, 5e-4);
        assertEquals(0.048, variance.measured()[24], 5e-4);
        assertEquals(0.45, variance.correlation(), 5e-3);
        assertEquals(0.046, variance.covariance(), 5e-4);
    }

    private static FreshSamples fresh(int slide) {
        return FreshSamples.of(
                FreshSamples.asked(recipe(MANY, slide).ensembles()).orElseThrow(), () -> false);
    }

    @Test
    void boostingIsBestAfter40To60StagesInTurnAndAllAtOnceFails() {
        var boosting = (FreshSamples.OfBoosting) fresh(3);
        assertTrue(boosting.least() >= 40 && boosting.least() <= 60);
        assertEquals(0.120, boosting.unseen()[boosting.least()], 5e-4);
        assertEquals(0.131, boosting.unseen()[300], 5e-4);
        assertEquals(0.027, boosting.training()[300], 5e-4);
        BoostingRun run = (BoostingRun) EnsembleRun.of(recipe(MANY, 4).ensembles());
        double[] x = run.points().testX();
        double[] y = run.points().testY();
        assertEquals(116, run.fitted(true).errors(x, y)[60], 0.5);
        assertEquals(0.105, run.fitted(false).errors(x, y)[60], 5e-4);
        for (double at : x) {
            double first = run.fitted(true).predict(new double[] {at}, 1)[0];
            double none = run.fitted(true).predict(new double[] {at}, 0)[0];
            double all = run.fitted(true).predict(new double[] {at}, 60)[0];
            assertEquals(60 * (first - none), all - none, 1e-9);
        }
    }

    @Test
    void wrongLabelsCarry42PercentOfTheWeight() {
        AdaBoostRun run = (AdaBoostRun) EnsembleRun.of(recipe(MANY, 5).ensembles());
        assertEquals(0.2, run.points().wrong().length / 200.0);
        assertEquals(0.42, run.weightOnWrong()[49], 5e-3);
        assertEquals(0.109, run.test()[30], 5e-4);
        assertEquals(0.139, run.test()[299], 6e-4);
    }

    @Seeds
    @Thorough
    void regularizedNetworksAreBetterOnUnseenData(long seed) throws RecipeException {
        RegularizeTraining training = trained(REGULARIZERS, 0, seed);
        double[] right = new double[4];
        Arrays.setAll(right, network -> unseen(end(training, network)));
        for (int network = 1; network < 4; network++) {
            assertTrue(right[network] - right[0] > 0.04, "network " + (network + 1));
        }
        assertEquals(90, end(training, 0).judged().answers().repeated());
        assertTrue(end(training, 1).judged().answers().repeated() < 30);
        if (seed == 1) {
            double[] said = {0.73, 0.83, 0.84, 0.88};
            for (int network = 0; network < 4; network++) {
                assertEquals(said[network], right[network], 0.03);
            }
            assertTrue(right[3] > Math.max(right[1], right[2]) + 0.01);
            assertEquals(12, end(training, 1).judged().answers().repeated(), 6);
        }
    }

    @Seeds
    @Thorough
    void labelSmoothingLowersConfidenceAndMemorizesAll(long seed) throws RecipeException {
        RegularizeTraining training = trained(REGULARIZERS, 2, seed);
        assertEquals(90, end(training, 1).judged().answers().repeated());
        assertEquals(0.87, end(training, 0).judged().confidence(), 0.05);
        assertEquals(0.65, end(training, 1).judged().confidence(), 0.05);
    }

    @Test
    void l2UnlearnsWrongLabels() throws RecipeException {
        RegularizeTraining training = trained(REGULARIZERS, 3, 1);
        assertEquals(20, training.split().labels().wrong().length);
        assertEquals(10, at(training, 200, 1).judged().answers().repeated(), 3);
        assertEquals(3, end(training, 1).judged().answers().repeated(), 3);
        assertEquals(0.95, unseen(end(training, 1)), 0.02);
        assertEquals(0.82, unseen(end(training, 0)), 0.04);
    }

    @Seeds
    @Thorough
    void aSmallerGapIsNotBetter(long seed) throws RecipeException {
        RegularizeTraining training = trained(REGULARIZERS, 4, seed);
        double plain = gap(end(training, 0));
        double penalised = gap(end(training, 1));
        assertTrue(penalised < plain);
        assertTrue(unseen(end(training, 0)) - unseen(end(training, 1)) > 0.03);
        if (seed == 1) {
            assertEquals(0.06, plain, 0.015);
            assertEquals(0.04, penalised, 0.015);
            assertEquals(0.06, unseen(end(training, 0)) - unseen(end(training, 1)), 0.02);
        }
    }

    private static double gap(NetworkState state) {
        return state.judged().training().accuracy() - unseen(state);
    }

    @Seeds
    void oneBatchOfAllMakes30UpdatesAndLearnsLess(long seed) throws RecipeException {
        RegularizeTraining training = trained(REGULARIZERS, 5, seed);
        assertEquals(3_000, end(training, 0).updates());
        assertEquals(30, end(training, 1).updates());
        assertEquals(0.96, unseen(end(training, 0)), 0.03);
        assertTrue(unseen(end(training, 1)) < 0.8);
        if (seed == 1) {
            assertEquals(0.61, unseen(end(training, 1)), 0.05);
        }
    }
}
