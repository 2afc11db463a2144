package gradientlab.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.Lcg;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Interval;
import gradientlab.core.regression.NearestNeighbours;
import gradientlab.core.regression.Polynomials;
import gradientlab.core.regression.RandomFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldErrorsTest {

    private static final double[] X = Interval.UNIT.midpoints(20);
    private static final double[] Y = noisy();

    private static double[] noisy() {
        Lcg noise = new Lcg(3);
        return Arrays.stream(X).map(x -> Math.sin(6 * x) + 0.2 * noise.normal()).toArray();
    }

    static Stream<Folds> everyPointIsInOneFoldAndFoldsDifferByOneAtMost() {
        return Stream.of(Folds.shuffled(20, 6, 1), Folds.sorted(X, 6), Folds.everyKth(20, 6));
    }

    @ParameterizedTest
    @MethodSource
    void everyPointIsInOneFoldAndFoldsDifferByOneAtMost(Folds folds) {
        int seen = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            int size = folds.within(fold).length;
            assertThat(size).isBetween(3, 4);
            assertThat(folds.without(fold)).hasSize(20 - size).doesNotContain(folds.within(fold));
            seen += size;
        }
        assertThat(seen).isEqualTo(20);
    }

    @Test
    void sortedFoldsAreIntervalsInWhateverOrderThePointsStand() {
        Folds folds = Folds.sorted(new double[] {5, 1, 4, 0, 3, 2}, 3);
        assertThat(folds.of()).containsExactly(2, 0, 2, 0, 1, 1);
    }

    static Stream<Family> leavingOutByTheHatMatrixIsLeavingOutByRefits() {
        return Stream.of(new Polynomials(Interval.UNIT, 12, 0), new Polynomials(Interval.UNIT, 15, 0.01),
                new RandomFeatures(Interval.UNIT, List.of(3, 7), 1, 0, 0.001));
    }

    @ParameterizedTest
    @MethodSource
    void leavingOutByTheHatMatrixIsLeavingOutByRefits(Family family) {
        double[] refits = LeaveOneOut.byRefits(family, X, Y);
        double[] hat = LeaveOneOut.byHat(family, X, Y);
        for (int c = 0; c < hat.length; c++) {
            assertThat(hat[c]).isCloseTo(refits[c], within(1e-9 * Math.max(1, refits[c])));
        }
    }

    @Test
    void aModelWithMoreCoefficientsThanPointsIsLeftWithoutAnError() {
        FoldErrors errors = FoldErrors.of(new Polynomials(Interval.UNIT, 15, 0), X, Y, Folds.everyKth(20, 2));
        assertThat(errors.mean(9)).isPositive().isLessThan(1e9);
        assertThat(errors.mean(10)).isNaN();
        assertThat(errors.chosen()).isBetween(3, 9);
    }

    @Test
    void meanAndStandardErrorAreThoseOfTheFolds() {
        FoldErrors errors = new FoldErrors(new double[][] {{1}, {2}, {6}}, new double[3][1][0]);
        assertThat(errors.mean(0)).isEqualTo(3);
        assertThat(errors.standardError(0)).isCloseTo(Math.sqrt(14.0 / 2 / 3), within(1e-15));
    }

    @Test
    void oneNeighbourRepeatsEachPointAndAllGiveTheMean() {
        double[][] out = new double[3][20];
        new NearestNeighbours(List.of(20, 3, 1)).at(X, X).predict(Y, out);
        assertThat(out[2]).containsExactly(Y);
        assertThat(out[0]).containsOnly(new double[] {Arrays.stream(Y).sum() / 20}, within(1e-15));
        assertThat(out[1][10]).isCloseTo((Y[9] + Y[10] + Y[11]) / 3, within(1e-15));
    }

    @Test
    void copiesComeInWholeRoundsAfterThePoints() {
        Copies copies = Copies.of(X, Y, 3, 0.004, 9);
        assertThat(copies.x()).hasSize(60).startsWith(X);
        IntStream.range(20, 60).forEach(j -> {
            assertThat(copies.y()[j]).isEqualTo(Y[j % 20]);
            assertThat(copies.x()[j]).isNotEqualTo(X[j % 20]).isCloseTo(X[j % 20], within(0.024));
        });
    }
}
