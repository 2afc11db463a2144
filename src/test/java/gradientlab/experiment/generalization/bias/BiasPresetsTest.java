package gradientlab.experiment.generalization.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.validation.BiasVariance;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.bias.BiasTerms.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the presets of this mode say, computed. */
class BiasPresetsTest {

    private static final BiasRun RUN = BiasRun.of(BiasRecipe.DEFAULT);

    @ParameterizedTest
    @CsvSource({"1, 0.1967, 0.0063, 0.2663", "3, 0.0043, 0.0131, 0.0802", "9, -0.0003, 0.038, 0.1016",
            "12, 0.0131, 0.1954, 0.2732"})
    void biasShrinksAtFirstAndVarianceGrows(int degree, double bias2, double variance, double measured) {
        BiasTerms terms = RUN.terms().get(degree);
        assertThat(terms.terms().bias2()).isCloseTo(bias2, within(5e-5));
        assertThat(terms.terms().variance()).isCloseTo(variance, within(5e-5));
        assertThat(terms.measured()).isCloseTo(measured, within(5e-5));
        assertThat(terms.terms().bias2() + terms.terms().variance())
                .isCloseTo(terms.terms().againstTruth(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1969, 0.006", "3, 0.0046, 0.012", "9, 0.0, 0.0383", "12, 0.0, 0.1899"})
    void theoryNeedsNoSamples(int degree, double bias2, double variance) {
        Theory theory = RUN.theory().orElseThrow();
        assertThat(theory.bias2()[degree]).isCloseTo(bias2, within(5e-5));
        assertThat(theory.variance()[degree]).isCloseTo(variance, within(degree == 1 ? 5e-4 : 5e-5));
    }

    @Test
    void atThePlacesTheVarianceIsThatOfTheCoefficients() {
        for (int degree : new int[] {1, 3, 9, 12}) {
            double[][] fits = RUN.at(ModelChoice.polynomial(degree), RUN.points().x());
            double variance = BiasVariance
                    .of(fits, new double[RUN.points().n()]).variance();
            double expected = 0.0625 * (degree + 1) / 20;
            assertThat(variance).isCloseTo(expected, within(0.1 * expected));
        }
    }

    @Test
    void theVerdictsNameTheLargerTerm() {
        assertThat(RUN.compared().stream().map(terms -> terms.verdict(RUN.noise()))).containsExactly(
                Verdict.BIAS, Verdict.BALANCED, Verdict.VARIANCE, Verdict.VARIANCE);
        assertThat(RUN.least()).hasValue(3);
    }

    @Test
    void atTheLineStandTheFitsThemselves() {
        double[][] at = RUN.at(ModelChoice.polynomial(12), RUN.grid()[17]);
        assertThat(at).hasSize(50);
        for (int r = 0; r < 50; r++) {
            assertThat(at[r][0]).isCloseTo(RUN.terms().get(12).curves()[r][17], within(1e-9));
        }
    }

    @Test
    void bootstrapSamplesShowNoBias() {
        BiasRun run = BiasRun.of(BiasRecipe.DEFAULT.withBootstrap(true));
        BiasTerms twelve = run.terms().get(12);
        assertThat(run.knows()).isFalse();
        assertThat(twelve.terms().bias2()).isNaN();
        assertThat(twelve.leftOut()).isBetween(1, 49);
        assertThat(twelve.curves()).hasSize(50 - twelve.leftOut());
    }

    @Test
    void baggingLowersVarianceAndBoostingBias() {
        ModelChoice stump = ModelChoice.of(Kind.TREE, 1);
        BiasRun run = BiasRun.of(BiasRecipe.DEFAULT
                .withData(new CurveData.Generated(CurveFunction.SINE, 50, 0.3, 200, Places.RANDOM, 5001))
                .withModel(stump)
                .withCompare(List.of(stump, ModelChoice.of(Kind.BAGGING, 1), ModelChoice.of(Kind.BOOSTING, 1),
                        ModelChoice.of(Kind.BAGGING, ModelChoice.FULL))));
        double[] bias2 = {0.0695, 0.0665, 0.0024, 0.001};
        double[] variance = {0.0444, 0.0231, 0.0303, 0.0471};
        for (int i = 0; i < 4; i++) {
            assertThat(run.compared().get(i).terms().bias2()).isCloseTo(bias2[i], within(0.25 * bias2[i]));
            assertThat(run.compared().get(i).terms().variance())
                    .isCloseTo(variance[i], within(0.25 * variance[i]));
        }
        assertThat(run.compared().get(1).terms().variance())
                .isLessThan(0.7 * run.compared().get(0).terms().variance());
        assertThat(run.compared().get(2).terms().bias2())
                .isLessThan(0.1 * run.compared().get(0).terms().bias2());
    }
}
