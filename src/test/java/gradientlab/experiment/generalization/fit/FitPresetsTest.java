package gradientlab.experiment.generalization.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.validation.FoldErrors;
import gradientlab.experiment.generalization.CrossValidation;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FitVerdict.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the presets of this mode say, computed. */
class FitPresetsTest {

    private static final FitRecipe RECIPE = FitRecipe.DEFAULT;
    private static final FitRun RUN = FitRun.of(RECIPE);

    @ParameterizedTest
    @CsvSource({"0, 0.5081, 0.5876", "1, 0.2354, 0.2693", "3, 0.0612, 0.0662", "9, 0.0383, 0.0786",
            "12, 0.0194, 0.3383"})
    void trainingErrorFallsAndTestErrorRisesAgain(int degree, double train, double test) {
        assertThat(RUN.train()[degree]).isCloseTo(train, within(5e-5));
        assertThat(RUN.test()[degree]).isCloseTo(test, within(5e-5));
    }

    @Test
    void degreeFifteenHasTheGreatestTestErrorAndTheLeastTrainingError() {
        assertThat(RUN.train()[15]).isCloseTo(0.0141, within(5e-5));
        assertThat(RUN.test()[15]).isCloseTo(4.244, within(5e-4));
        IntStream.range(0, 15).forEach(d -> {
            assertThat(RUN.train()[d + 1]).isLessThanOrEqualTo(RUN.train()[d]);
            assertThat(RUN.test()[d]).isLessThan(RUN.test()[15]);
        });
    }

    @Test
    void degreesThreeToSixFit() {
        FitVerdict verdict = RUN.verdict().orElseThrow();
        assertThat(verdict.from()).isEqualTo(3);
        assertThat(verdict.to()).isEqualTo(6);
        assertThat(verdict.at(2)).isEqualTo(Verdict.UNDERFITS);
        assertThat(verdict.at(9)).isEqualTo(Verdict.OVERFITS);
    }

    @Test
    void fiveFoldsChooseDegreeThree() {
        FoldErrors folds = RUN.foldErrors();
        double[] atNine = {579.3, 0.02293, 0.9069, 11.09, 0.2757};
        for (int fold = 0; fold < 5; fold++) {
            assertThat(folds.errors()[fold][9]).isCloseTo(atNine[fold], within(1e-3 * atNine[fold]));
        }
        near(folds.mean(3), 0.0921, 1e-3);
        near(folds.mean(5), 0.2044, 1e-3);
        near(folds.mean(9), 118.3, 1e-3);
        assertThat(folds.chosen()).isEqualTo(3);
    }

    @Test
    void leavingOnePointOutAgreesOnThree() {
        near(RUN.leaveOneOut()[3], 0.0994, 1e-3);
        near(RUN.leaveOneOut()[9], 9.333, 1e-3);
    }

    @Test
    void sortedFoldsJudgeWhereThereAreNoPoints() {
        FoldErrors folds = FitRun.of(RECIPE.withValidation(
                CrossValidation.DEFAULT.withAssignment(Assignment.SORTED))).foldErrors();
        near(folds.mean(3), 0.2012, 1e-3);
        near(folds.mean(4), 3.08, 1e-3);
        near(folds.mean(5), 14.68, 1e-3);
    }

    @Test
    void copiesOnBothSidesMakeTheFoldsChooseFifteen() {
        FitRun leak = FitRun.of(RECIPE.withValidation(CrossValidation.DEFAULT
                .withCopies(Optional.of(CrossValidation.Copies.DEFAULT))));
        near(leak.foldErrors().mean(3), 0.0776, 1e-3);
        near(leak.foldErrors().mean(9), 0.0641, 1e-3);
        near(leak.foldErrors().mean(15), 0.0245, 1e-3);
        assertThat(leak.foldErrors().chosen()).isEqualTo(15);
        near(leak.test()[15], 4.244, 1e-3);
    }

    @Test
    void ridgeAndLassoBringDegreeFifteenBackToTheNoise() {
        PenaltyRun run = PenaltyRun.of(
                RECIPE.withModel(ModelChoice.polynomial(15).withL2(0.01).withL1(0.003)));
        near(run.none().test(), 4.244, 0.01);
        near(run.ridge().own().test(), 0.069, 0.01);
        near(run.lasso().own().test(), 0.071, 0.01);
        double[] c = run.lasso().own().coefficients();
        assertThat(IntStream.rangeClosed(1, 15).filter(k -> c[k] != 0)).containsExactly(1, 3, 14);
        assertThat(run.ridge().own().notZero()).isEqualTo(15);
    }

    @Test
    void theErrorOfRandomFeaturesFallsRisesAndFallsAgainButNotBelow() {
        FeatureDraws draws = FeatureDraws.of(RECIPE.withModel(
                ModelChoice.of(Kind.RANDOM_FEATURES, 1000).withDraws(21)), () -> false);
        double[] test = FeatureDraws.median(draws.test());
        Map<Integer, Double> expected = Map.of(7, 0.0716, 10, 0.0745, 14, 0.115, 50, 0.583, 200, 0.181,
                1000, 0.126);
        expected.forEach((features, error) -> near(test[draws.capacities().step(features)], error, 0.05));
        int peak = IntStream.range(0, test.length).reduce((a, b) -> test[b] > test[a] ? b : a).getAsInt();
        assertThat(draws.capacities().at(peak)).isBetween(19, 24);
        assertThat(test[peak]).isGreaterThan(10);
        assertThat(test[test.length - 1]).isGreaterThan(test[draws.capacities().step(7)]);
        near(FeatureDraws.median(draws.ridge())[test.length - 1], 0.0729, 0.05);
    }

    private static void near(double value, double expected, double share) {
        assertThat(value).isCloseTo(expected, within(Math.max(share * expected, 5e-5)));
    }
}
