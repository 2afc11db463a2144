package gradientlab.experiment.descent;

import static gradientlab.experiment.descent.LessonRuns.firstWithin;
import static gradientlab.experiment.descent.LessonRuns.recipe;
import static gradientlab.experiment.descent.LessonRuns.run;
import static gradientlab.experiment.descent.LessonRuns.wander;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the lesson "Batch size and noise" says, computed from its slides' recipes with a margin, for three
 * seeds; and that what stays on the screen, the last frame of the shipped seed, shows it too.
 */
class LessonClaimsOfBatchesTest {

    @Seeds
    void theBatchsGradientIsAnotherOneThanThatOfAllFlowers(long seed) {
        DescentRecipe recipe = recipe("batch-and-noise", 0).withSeed(seed);
        Trajectories run = Descent.run(recipe);
        BatchPlan plan = Descent.batches(recipe, 0).orElseThrow();
        assertEquals(150, plan.rows());
        assertEquals(8, plan.size());
        Trajectory path = run.runners().get(0);
        double apart = 0;
        double[] g = new double[2];
        for (int k = 0; k < recipe.steps(); k++) {
            ((DataLoss) run.surface()).gradient(
                    g, path.x(k), path.y(k), plan.order(k), plan.from(k), plan.to(k));
            apart += Math.hypot(g[0] - path.gradientX(k), g[1] - path.gradientY(k));
        }
        assertTrue(apart / recipe.steps() > 0.05, "apart by " + apart / recipe.steps());
    }

    @Test
    void inTheLastFrameTheTwoArrowsDiffer() {
        DescentRecipe recipe = recipe("batch-and-noise", 0);
        Trajectories run = Descent.run(recipe);
        BatchPlan plan = Descent.batches(recipe, 0).orElseThrow();
        Trajectory path = run.runners().get(0);
        int end = recipe.steps();
        double[] batch = new double[2];
        ((DataLoss) run.surface()).gradient(
                batch, path.x(end), path.y(end), plan.order(end), plan.from(end), plan.to(end));
        double length = Math.hypot(batch[0], batch[1]);
        double full = path.gradientNorm(end);
        double dot = batch[0] * path.gradientX(end) + batch[1] * path.gradientY(end);
        assertTrue(Math.min(length, full) > 0.2 * Math.max(length, full), length + " beside " + full);
        assertTrue(dot < 0.8 * length * full, "they point elsewhere");
    }

    @Seeds
    void withoutNoiseItConvergesWithNoiseItDoesNot(long seed) {
        List<Trajectory> run = run("batch-and-noise", 1, seed);
        assertTrue(run.get(0).convergedAt() > 0 || run.get(0).loss(run.get(0).rows() - 1) < 1e-5);
        assertEquals(-1, run.get(1).convergedAt());
        assertTrue(wander(run.get(1), 100) > 0.3);
    }

    @Seeds
    void aBatchFourTimesAsLargeHalvesTheScatter(long seed) {
        List<Trajectory> run = run("batch-and-noise", 2, seed);
        assertEquals(2, wander(run.get(0), 100) / wander(run.get(1), 100), 0.05);
        assertEquals(2, wander(run.get(1), 100) / wander(run.get(2), 100), 0.05);
    }

    @Seeds
    void theSmallestRateStaysNearestAndComesLast(long seed) {
        List<Trajectory> run = run("batch-and-noise", 3, seed);
        for (int i = 1; i < 3; i++) {
            assertTrue(wander(run.get(i), 200) < 0.75 * wander(run.get(i - 1), 200), "optimizer " + i);
            assertTrue(firstWithin(run.get(i), 1) > firstWithin(run.get(i - 1), 1));
        }
    }

    @Seeds
    void theScheduleIsAsFastAndSettles(long seed) {
        List<Trajectory> run = run("batch-and-noise", 4, seed);
        assertTrue(firstWithin(run.get(1), 1) <= firstWithin(run.get(0), 1) + 3);
        assertTrue(wander(run.get(1), 290) < 0.25 * wander(run.get(0), 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void inTheLastFrameTheLossesStandInTheOrderOfTheAnswer(int slide) {
        List<Trajectory> run = run("batch-and-noise", slide);
        for (int i = 1; i < run.size(); i++) {
            int end = run.get(i).rows() - 1;
            assertTrue(run.get(i).loss(end) < 0.5 * run.get(i - 1).loss(end), "optimizer " + i);
        }
    }
}
