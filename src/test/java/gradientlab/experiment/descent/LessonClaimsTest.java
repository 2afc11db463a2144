package gradientlab.experiment.descent;

import static gradientlab.experiment.descent.LessonRuns.farthest;
import static gradientlab.experiment.descent.LessonRuns.firstWithin;
import static gradientlab.experiment.descent.LessonRuns.least;
import static gradientlab.experiment.descent.LessonRuns.length;
import static gradientlab.experiment.descent.LessonRuns.nearest;
import static gradientlab.experiment.descent.LessonRuns.recipe;
import static gradientlab.experiment.descent.LessonRuns.run;
import static gradientlab.experiment.descent.LessonRuns.slide;
import static gradientlab.experiment.descent.LessonRuns.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Slide;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the shipped lessons on descent say, computed from their slides' recipes with a margin. */
class LessonClaimsTest {

    @Test
    void theFirstStepGoesStraightDownhillAndFarFromTheMinimum() {
        Trajectory sgd = run("rate-and-stability", 0).get(0);
        double cross = sgd.updateX(0) * sgd.gradientY(0) - sgd.updateY(0) * sgd.gradientX(0);
        assertEquals(0, cross, 1e-12);
        double toMinimum = Math.atan2(-sgd.y(0), -sgd.x(0));
        double downhill = Math.atan2(sgd.updateY(0), sgd.updateX(0));
        assertTrue(Math.abs(Math.toDegrees(downhill - toMinimum)) > 60);
    }

    @Test
    void aStepOfSgdIsMinusTheGradientTimesTheRate() {
        Slide slide = slide("rate-and-stability", 1);
        Trajectory sgd = run("rate-and-stability", 1).get(0);
        int step = ((DescentRecipe) slide.recipe()).apart().orElseThrow().step();
        assertEquals(-0.1 * sgd.gradientX(step), sgd.updateX(step), 1e-15);
        assertEquals(-0.1 * sgd.gradientY(step), sgd.updateY(step), 1e-15);
    }

    @Test
    void theMomentRemembersTheSlopeAboveAndTheRatesStretchItAlongTheFloor() {
        Anatomy step = Anatomy.of(Descent.run(recipe("adam-from-halves", 3)), 0, 10).orElseThrow();
        double[] gradient = step.value("g");
        double[] moment = step.value("mh");
        double[] rate = step.value("r");
        assertTrue(gradient[1] < 0 && moment[1] > 0, "it still goes down though the slope is up again");
        assertTrue(rate[0] > 3 * rate[1]);
    }

    /** The last frame is the one that stays: both arrows can be seen there, and they differ. */
    @Test
    void downTheWallFirstThenAlongTheFloorWithoutArriving() {
        Trajectory sgd = run("rate-and-stability", 2).get(0);
        int end = sgd.rows() - 1;
        assertTrue(Math.abs(sgd.y(20)) < 0.05 && sgd.x(20) < -5.5);
        assertTrue(Math.abs(sgd.y(end)) < 1e-3 && sgd.x(end) < -4.5);
    }

    @Test
    void theLargestStableRateReachesTheTargetFirst() {
        List<Trajectory> run = run("rate-and-stability", 3);
        assertEquals(0.9, run.get(2).runner().settings().get("lr"));
        assertTrue(run.get(2).reachedAt() > 0);
        assertEquals(-1, run.get(1).reachedAt());
        assertEquals(-1, run.get(0).reachedAt());
        assertTrue(turns(run.get(2)) > 20, "it oscillates");
        // At one place, a step along the valley is in proportion to the rate.
        for (int k = 0; k < 5; k++) {
            double share = run.get(2).updateX(k) / run.get(2).x(k);
            assertTrue(share < 2 * run.get(1).updateX(k) / run.get(1).x(k), "step " + k);
        }
    }

    @Test
    void atTheLimitItKeepsItsAmplitudeAndAboveItGrows() {
        List<Trajectory> run = run("rate-and-stability", 4);
        double[] second = new double[3];
        Presets.find(DescentKind.KIND, "books-bowl").orElseThrow().recipe().surface().make().second(second, 0,
                0);
        assertEquals(1, 2 / Math.max(second[0], second[2]), "2/L");
        for (int k = 1; k < run.get(0).rows(); k++) {
            assertTrue(Math.abs(run.get(0).y(k)) < Math.abs(run.get(0).y(k - 1)));
            assertEquals(1, Math.abs(run.get(1).y(k)), 1e-9);
            assertTrue(Math.abs(run.get(2).y(k)) > Math.abs(run.get(2).y(k - 1)));
        }
        Trajectory longer = Descent.run(recipe("rate-and-stability", 4).withSteps(100)).runners().get(0);
        assertTrue(longer.reachedAt() > 0 && longer.reachedAt() < 60, "0.95 converges");
    }

    @Test
    void theRateUnderTheSharpMinimumsLimitStaysInIt() {
        DescentRecipe recipe = recipe("rate-and-stability", 5);
        List<Minimum> valleys = recipe.surface().make().minima();
        List<Trajectory> run = Descent.run(recipe).runners();
        double[] second = new double[3];
        Set<Minimum> ends = new HashSet<>();
        Minimum sharp = nearest(valleys, run.get(0));
        recipe.surface().make().second(second, sharp.x(), sharp.y());
        assertEquals(0.1, 2 / Math.max(second[0], second[2]), 0.011, "2/L");
        for (Trajectory thrown : run.subList(1, 3)) {
            ends.add(nearest(valleys, thrown));
        }
        assertEquals(1, ends.size());
        assertFalse(ends.contains(sharp));
    }

    @Test
    void sgdCrossesAtEveryStepAndTheCalmRateCrawls() {
        List<Trajectory> run = run("ravine-and-momentum", 0);
        Trajectory zigzag = run.get(0);
        Trajectory calm = run.get(1);
        for (int k = 1; k < zigzag.rows(); k++) {
            assertTrue(zigzag.y(k) * zigzag.y(k - 1) < 0 && calm.y(k) * calm.y(k - 1) > 0);
        }
        int end = calm.rows() - 1;
        assertTrue(calm.x(end) < 2.5 * zigzag.x(end), "farther behind");
        double[] second = new double[3];
        recipe("ravine-and-momentum", 0).surface().make().second(second, 0, 0);
        assertEquals(20, second[2] / second[0], 1e-9);
    }

    @Test
    void momentumReachesTheTargetFirst() {
        List<Trajectory> run = run("ravine-and-momentum", 1);
        assertTrue(run.get(1).reachedAt() > 0);
        assertEquals(-1, run.get(0).reachedAt());
        assertEquals(10, 1 / (1 - run.get(1).runner().settings().get("momentum")), 1e-9);
    }

    @Test
    void tooSmallAGammaIsSlowTooLargeAOneOvershoots() {
        List<Trajectory> run = run("ravine-and-momentum", 2);
        assertTrue(run.get(1).reachedAt() > 0);
        assertTrue(run.get(0).reachedAt() < 0 || run.get(0).reachedAt() > run.get(1).reachedAt());
        assertEquals(-1, run.get(2).reachedAt());
        assertTrue(farthest(run.get(2)) > 4);
        assertTrue(farthest(run.get(0)) < 0.01);
    }

    @Test
    void nagSwingsLessPastTheFloor() {
        List<Trajectory> run = run("ravine-and-momentum", 3);
        assertEquals(run.get(0).runner().settings().get("lr"), run.get(1).runner().settings().get("lr"));
        double[] least = new double[2];
        for (int i = 0; i < 2; i++) {
            Trajectory path = run.get(i);
            least[i] = IntStream.range(0, path.rows()).mapToDouble(path::y).min().orElseThrow();
        }
        assertTrue(least[1] > 0.75 * least[0], least[0] + " " + least[1]);
    }

    @Test
    void adagradDoesNotCrossAndGivesTheSteepCoordinateTheSmallerRate() {
        List<Trajectory> run = run("vanishing-rates", 0);
        Trajectory adagrad = run.get(1);
        assertEquals(0, turns(adagrad));
        assertEquals(30, turns(run.get(0)));
        for (int k = 0; k < 10; k++) {
            double rateX = -adagrad.updateX(k) / adagrad.gradientX(k);
            double rateY = -adagrad.updateY(k) / adagrad.gradientY(k);
            assertTrue(rateY < rateX / 3, "step " + k);
        }
    }

    @Test
    void adagradsRatesFallAndItReachesTheTargetAtStep525() {
        List<Trajectory> run = run("vanishing-rates", 1);
        Trajectory adagrad = run.get(1);
        assertTrue(run.get(0).reachedAt() > 0);
        assertEquals(-1, adagrad.reachedAt());
        for (int k = 1; k + 1 < adagrad.rows(); k++) {
            assertTrue(length(adagrad, k) < length(adagrad, k - 1));
        }
        assertTrue(adagrad.gradientNorm(adagrad.rows() - 1) > 0.05, "the slope is still there");
        assertEquals(200, adagrad.rows() - 1, "the steps that the question names");
        assertEquals(
                525,
                Descent.run(recipe("vanishing-rates", 1).withSteps(600)).runners().get(1).reachedAt());
    }

    @Test
    void rmspropReachesTheTargetAndHovers() {
        List<Trajectory> run = run("vanishing-rates", 2);
        assertEquals(-1, run.get(0).reachedAt());
        assertTrue(run.get(1).reachedAt() > 0);
        assertEquals(-1, run.get(1).convergedAt());
        assertTrue(length(run.get(1), run.get(1).rows() - 2) > 0.1);
    }

    @Test
    void adadeltaStartsTinyAndSpeedsUpSlowly() {
        List<Trajectory> run = run("vanishing-rates", 3);
        Trajectory adadelta = run.get(1);
        assertTrue(length(adadelta, 0) < 0.01);
        assertTrue(length(adadelta, 100) > 1.3 * length(adadelta, 0));
        assertTrue(firstWithin(run.get(0), 1) < 100 && adadelta.x(adadelta.rows() - 1) < -4, "slow");
    }

    @Test
    void momentumLengthensWhereGradientsAgree() {
        List<Trajectory> run = run("adam-from-halves", 0);
        Trajectory momentum = run.get(1);
        double rate = momentum.runner().settings().get("lr");
        assertTrue(momentum.updateX(10) > 4 * rate * Math.abs(momentum.gradientX(10)), "along they add up");
        assertTrue(turns(momentum) < turns(run.get(0)) / 3);
    }

    @Test
    void rmspropSetsOutAlongTheDiagonal() {
        Trajectory rmsprop = run("adam-from-halves", 1).get(1);
        for (int k = 0; k < 3; k++) {
            assertEquals(1, Math.abs(rmsprop.updateY(k) / rmsprop.updateX(k)), 0.35, "step " + k);
        }
    }

    @Test
    void adamSetsOutLikeRmspropAndCurvesPastTheFloorLikeMomentum() {
        List<Trajectory> run = run("adam-from-halves", 2);
        Trajectory adam = run.get(2);
        assertEquals(1, Math.abs(adam.updateY(0) / adam.updateX(0)), 1e-6);
        assertTrue(least(adam) < -0.3 && least(run.get(0)) < -0.3, "both swing past the floor");
        assertTrue(least(run.get(1)) > -0.2, "RMSProp does not");
    }

    @Test
    void theFirstStepOfRmspropIs32RatesAndThatOfAdamOne() {
        List<Trajectory> run = run("adam-from-halves", 4);
        double rate = run.get(1).runner().settings().get("lr");
        assertEquals(rate, Math.abs(run.get(1).updateX(0)), 1e-6);
        assertEquals(rate, Math.abs(run.get(1).updateY(0)), 1e-6);
        assertEquals(1 / Math.sqrt(1 - 0.999), Math.abs(run.get(0).updateX(0)) / rate, 0.01);
        assertEquals(1 / Math.sqrt(1 - 0.999), Math.abs(run.get(0).updateY(0)) / rate, 0.01);
        assertEquals(32, run.get(0).updateX(0) / rate, 0.5);
        int end = run.get(0).rows() - 1;
        assertTrue(run.get(0).loss(end) > 1.2 * run.get(1).loss(end), "it is not ahead in the last frame");
    }

    @Test
    void atTheSameRateAdamStaysInTheValley() {
        List<Trajectory> run = run("adam-from-halves", 5);
        assertTrue(run.get(0).divergedAt() > 0 && run.get(0).divergedAt() < 20);
        assertTrue(run.get(1).divergedAt() > 0 && run.get(1).divergedAt() < 20);
        assertEquals(-1, run.get(2).divergedAt());
        assertTrue(run.get(2).reachedAt() > 0);
        for (int k = 0; k < 50; k++) {
            assertTrue(Math.abs(run.get(2).updateX(k)) < 0.2 && Math.abs(run.get(2).updateY(k)) < 0.2);
        }
    }

    /** The best of thirty rates a decade from 0.0001 to 1 for each, to the loss 0.001. */
    @Test
    void atTheBestRateOfEachMomentumIsFasterThanAdamThere() {
        DescentRecipe slide = recipe("adam-from-halves", 5).withSteps(1000).withTarget(Optional.of(1e-3));
        int adam = fastest(slide, "adam");
        int momentum = fastest(slide, "momentum");
        assertTrue(momentum < 0.7 * adam, momentum + " and " + adam + " steps");
    }

    private static int fastest(DescentRecipe recipe, String optimizer) {
        return IntStream.rangeClosed(0, 120)
                .map(i -> {
                    RunnerSpec spec = rated(recipe.runners().get(0).withOptimizer(optimizer),
                            1e-4 * Math.pow(10, i / 30.0));
                    int reached = Descent.run(recipe.withRunners(List.of(spec))).runners().get(0).reachedAt();
                    return reached < 0 ? Integer.MAX_VALUE : reached;
                })
                .min()
                .orElseThrow();
    }

    private static RunnerSpec rated(RunnerSpec spec, double rate) {
        return spec.with(spec.settings().with("lr", rate));
    }
}
