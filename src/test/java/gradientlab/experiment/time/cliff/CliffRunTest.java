package gradientlab.experiment.time.cliff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Clip.Kind;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.cliff.CliffEvent.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the clipping mode says of the cliff: where a step is thrown, what clipping makes of it. */
class CliffRunTest {

    private static final Clip NORM = new Clip(Kind.NORM, 0.5, false);
    private static final Clip VALUE = new Clip(Kind.VALUE, 0.5, false);

    private final CliffRun run = CliffRun.of(Cliff.DEFAULT);

    @Test
    void withoutClippingTheTwentySixthStepIs628LongAndEndsWhereNoGradientIs() {
        CliffPath path = run.paths().get(0);
        assertEquals(6.3e3, path.norm(25), 50);
        assertEquals(628, path.length(26), 1);
        assertEquals(26, path.thrownAt());
        assertEquals(286, path.w(26), 1);
        assertEquals(560, path.b(26), 1);
        assertEquals(26, path.lostAt());
        assertEquals(0, path.norm(300));
        assertEquals(0.09, path.loss(300), 1e-12);
        assertEquals(-1, path.reachedAt());
    }

    @Test
    void clippedByNormTheSameStepIsEtaTimesTheThresholdLongInTheSameDirection() {
        CliffPath path = run.paths().get(1);
        assertEquals(0.5, path.clippedNorm(25), 1e-6);
        assertEquals(0.05, path.length(26), 1e-7);
        assertEquals(0, path.angle(25), 1e-5);
        assertEquals(-1, path.thrownAt());
        assertEquals(189, path.reachedAt(), 25);
        assertEquals(7.1e-4, path.loss(200), 5e-4);
    }

    @Test
    void clippedByValueItIsTurnedByEighteenDegrees() {
        CliffPath path = run.paths().get(2);
        assertEquals(0.5 * Math.sqrt(2), path.clippedNorm(25), 1e-9);
        assertEquals(18, path.angle(25), 0.5);
        assertEquals(-1, path.thrownAt());
    }

    @Test
    void theEventOfARunIsItsSteepestPlaceSoFarClippedInEachWay() {
        CliffEvent event = run.event(200);
        assertEquals(25, event.row());
        assertEquals(26, event.step());
        assertEquals(628, event.length(Clip.OFF), 1);
        assertEquals(0.05, event.length(NORM), 1e-7);
        assertEquals(0.71, event.norm(VALUE), 0.005);
        assertEquals(18, event.angle(VALUE), 0.5);
        assertEquals(0, event.angle(NORM), 1e-5);
        assertTrue(run.event(10).row() <= 10);
        assertTrue(run.event(10).norm(Clip.OFF) < 0.5);
    }

    @Test
    void inTheSectionTheLossFallsWithinAThousandthOfAUnit() {
        Section section = run.event(200).section(0.12);
        double[] at = section.distance();
        double left = 0;
        double right = 0;
        for (int i = 0; i < at.length; i++) {
            assertTrue(i == 0 || at[i] > at[i - 1], "ascending");
            left = at[i] < -0.001 ? section.loss()[i] : left;
            right = right == 0 && at[i] > 0.001 ? section.loss()[i] : right;
        }
        assertEquals(-0.12, at[0], 1e-12);
        assertEquals(0.12, at[at.length - 1], 1e-12);
        assertTrue(left > 0.27 && right < 0.025, left + " and " + right);
    }

    @Test
    void theLastStepsBeforeTheCliffLieOnTheSection() {
        CliffPath path = run.subject();
        assertEquals(0.0135, CliffEvent.distance(path.w(24), path.b(24)), 1e-4);
        assertEquals(0, CliffEvent.distance(path.w(25), path.b(25)), 1e-4);
        assertEquals(0.020, path.loss(24), 5e-4);
        assertEquals(0.14, path.norm(24), 5e-3);
        assertEquals(0.19, path.loss(25), 6e-3);
        Section section = run.event(200).section(0.12);
        double nearest = 1;
        double loss = 0;
        for (int i = 0; i < section.loss().length; i++) {
            double gap = Math.abs(section.distance()[i] - CliffEvent.distance(path.w(24), path.b(24)));
            loss = gap < nearest ? section.loss()[i] : loss;
            nearest = Math.min(nearest, gap);
        }
        assertEquals(path.loss(24), loss, 1e-3);
    }

    /** Nine starts beside the preset's, three thresholds. */
    @Test
    void clippedByNormEveryStartReachesTheMinimumAndWithoutClippingMostAreThrown() {
        List<CliffPath> none = new ArrayList<>();
        List<CliffPath> norm = new ArrayList<>();
        List<CliffPath> value = new ArrayList<>();
        for (int i = -4; i <= 4; i++) {
            for (double c : new double[] {0.25, 0.5, 1}) {
                List<CliffPath> paths = CliffRun
                        .of(Cliff.DEFAULT.withStart(5 + 0.0125 * i, -2.3).withClips(Cliff.runners(c)))
                        .paths();
                if (c == 0.5) {
                    none.add(paths.get(0));
                }
                norm.add(paths.get(1));
                value.add(paths.get(2));
            }
        }
        assertTrue(reached(norm) >= 25, "by norm " + reached(norm) + " of 27");
        assertTrue(reached(value) <= 20, "by value " + reached(value) + " of 27");
        assertTrue(reached(none) <= 3, "not clipped " + reached(none) + " of 9");
        assertTrue(none.stream().filter(path -> path.thrownAt() >= 0).count() >= 7);
        assertTrue(none.stream().allMatch(path -> longest(path) > CliffPath.THROW && longest(path) < 1e4));
        assertTrue(norm.stream().allMatch(path -> longest(path) <= 0.1 && path.thrownAt() < 0));
        assertTrue(norm.stream().filter(path -> path.reachedAt() > 0)
                .allMatch(path -> path.reachedAt() >= 40 && path.reachedAt() <= 300));
    }

    @Test
    void perTensorEachOfTheTwoNumbersIsClippedByItself() {
        double[] gradient = {3, -0.2};
        CliffPath.apply(new Clip(Kind.TENSOR, 0.5, true), gradient);
        assertArrayEquals(new double[] {0.5, -0.2}, gradient, 1e-15);
    }

    @Test
    void aRunIsAFunctionOfTheRecipeAndKeepsItsFirstRow() {
        CliffRun again = CliffRun.of(Cliff.DEFAULT);
        for (int i = 0; i < 3; i++) {
            CliffPath path = run.paths().get(i);
            assertEquals(301, path.rows());
            assertEquals(5, path.w(0));
            assertEquals(-2.3, path.b(0));
            for (int row = 0; row < path.rows(); row++) {
                assertEquals(path.loss(row), again.paths().get(i).loss(row));
            }
        }
    }

    private static long reached(List<CliffPath> paths) {
        return paths.stream().filter(path -> path.reachedAt() >= 0).count();
    }

    private static double longest(CliffPath path) {
        return path.length(path.steepest(path.rows() - 2) + 1);
    }
}
