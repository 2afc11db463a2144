package gradientlab.experiment.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.Thorough;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether what the lessons about networks through time say holds, at the step where it is said: what is said
 * in general for three seeds, a number for the recipe's own.
 */
@Thorough
class LessonClaimsOfTimeTest {

    private static final String FORGET = "why-rnns-forget";
    private static final String CHANGES = "what-the-lstm-changes";

    @Seeds
    void under1em8ReachesTheFirstOfFortyTimeSteps(long seed) throws RecipeException {
        double first = atStart(FORGET, 0, seed).get(0).norms().first();
        assertTrue(first < 0.5e-8, "" + first);
        assertEquals(0.6, Math.pow(first, 1.0 / 39), 0.05);
    }

    @Test
    void shorterSequencesLoseLessByAboutHalfATimeStep() throws RecipeException {
        TimeRecipe ten = recipe(FORGET, 1, 1);
        assertEquals(10, ten.length());
        double short10 = first(ten);
        assertEquals(0.002, short10, 0.0003);
        double twenty = first(ten.withTask(ten.task().withLength(20)));
        assertEquals(7e-6, twenty, 0.5e-6);
        assertEquals(0.5, Math.pow(short10, 1.0 / 9), 0.05);
        assertEquals(0.5, Math.pow(twenty, 1.0 / 19), 0.05);
    }

    @Test
    void largerRecurrentWeightsExplodeAndTheScaleBetweenDependsOnTheDraw() throws RecipeException {
        List<CellSnapshot> four = atStart(FORGET, 2, 1);
        assertEquals(3e-20, four.get(0).norms().first(), 0.5e-20);
        assertEquals(8.8, four.get(2).norms().first(), 0.1);
        assertEquals(770, four.get(3).norms().first(), 5);
        assertEquals(0.01, atStart(FORGET, 2, 2).get(2).norms().first(), 0.003);
        assertEquals(0.14, atStart(FORGET, 2, 3).get(2).norms().first(), 0.003);
        for (long seed = 2; seed <= 3; seed++) {
            assertTrue(atStart(FORGET, 2, seed).get(3).norms().first() > 50);
        }
    }

    @Test
    void theSpectralRadiusAloneDoesNotTell() throws RecipeException {
        CellSnapshot above = atStart(FORGET, 3, 1).get(0);
        assertEquals(1300, above.norms().rules()[0], 50);
        assertEquals(0.11, above.norms().first(), 0.004);
        assertEquals(0.02, atStart(FORGET, 3, 2).get(0).norms().first(), 0.005);
        assertEquals(0.62, atStart(FORGET, 3, 3).get(0).norms().first(), 0.005);
    }

    @Seeds
    void theIdentityKeepsMostAndAUniformDrawLeast(long seed) throws RecipeException {
        List<CellSnapshot> three = atStart(FORGET, 4, seed);
        double uniform = three.get(0).norms().first();
        double orthogonal = three.get(1).norms().first();
        double identity = three.get(2).norms().first();
        assertTrue(uniform < 1e-3 * orthogonal && orthogonal < 0.2 * identity);
        if (seed == 1) {
            assertEquals(1.3e-8, uniform, 0.05e-8);
            assertEquals(0.045, orthogonal, 0.0006);
            assertEquals(0.41, identity, 0.004);
        }
    }

    @Seeds
    void theGruLearnsToAddAndTheRnnDoesNot(long seed) throws RecipeException {
        List<CellSnapshot> two = atEnd(FORGET, 5, seed);
        assertEquals(1.0 / 6, two.get(0).test().score().loss(), 0.03);
        assertTrue(two.get(1).test().score().loss() < 0.009, "" + two.get(1).test().score().loss());
    }

    @Seeds
    void aLargerForgetBiasLetsMoreReachTheFirstTimeStep(long seed) throws RecipeException {
        List<CellSnapshot> three = atStart(CHANGES, 0, seed);
        assertTrue(three.get(0).norms().first() < 2e-8);
        assertTrue(three.get(1).norms().first() < 3e-3);
        assertTrue(three.get(2).norms().first() > 0.3);
        if (seed == 1) {
            assertEquals(1.2e-8, three.get(0).norms().first(), 0.06e-8);
            assertEquals(0.0008, three.get(1).norms().first(), 0.00005);
            assertEquals(0.47, three.get(2).norms().first(), 0.004);
        }
    }

    @Test
    void theForgetBiasOf3LearnsAndThoseOf0And1DoNot() throws RecipeException {
        List<CellSnapshot> three = atEnd(CHANGES, 1, 1);
        assertEquals(0.5, three.get(0).test().score().accuracy(), 0.06);
        assertEquals(0.5, three.get(1).test().score().accuracy(), 0.06);
        assertTrue(three.get(2).test().score().accuracy() > 0.985);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void theForgetBiasOf3LearnsFromOtherSeedsToo(long seed) throws RecipeException {
        TimeRecipe recipe = recipe(CHANGES, 1, seed);
        TimeTraining alone = new TimeTraining(recipe.withNetworks(recipe.networks().subList(2, 3)));
        while (alone.snapshot(0).solved() < 0 && alone.step() < recipe.steps()) {
            alone.advance(50, Parallel.ALONE);
        }
        assertTrue(alone.snapshot(0).solved() > 0, "over 98 % at step " + alone.step());
    }

    @Test
    void aboutAThirdComesOverTheForgetGatesAlone() throws RecipeException {
        TimeRecipe recipe = recipe(CHANGES, 2, 1);
        UnrolledRun run = UnrolledNetwork.train(recipe, () -> false).run(recipe.unrolled().sequence(), false);
        assertEquals(0.35, run.projection(0), 0.01);
        assertEquals(1.2, run.share(0), 0.05);
    }

    @Test
    void theGatesSetByHandRecall95Percent() {
        TimeRecipe recipe = recipe(CHANGES, 3, 1);
        GatesRun run = GatesRun.of(new GateSequences(recipe.length()), recipe.gates());
        assertEquals(0.95, run.accuracy(), 0.005);
        assertEquals(0.38, run.kept(), 0.005);
    }

    @Seeds
    void anLstmExplodesThroughH(long seed) throws RecipeException {
        CellSnapshot last = atStart(CHANGES, 4, seed).get(3);
        assertTrue(last.norms().first() > 500);
        assertTrue(last.norms().rules()[0] < 0.05, "" + last.norms().rules()[0]);
        if (seed == 1) {
            assertTrue(last.norms().rules()[0] < 0.008, "" + last.norms().rules()[0]);
            assertEquals(950, last.norms().first(), 6);
        }
    }

    @Test
    void withoutClippingTheStepAfterTheCliffIs628Long() {
        CliffRun run = CliffRun.of(recipe(CHANGES, 5, 1).cliff());
        CliffPath free = run.paths().get(0);
        int before = free.row(25);
        assertEquals(6300, free.norm(before), 30);
        assertEquals(628, free.length(26), 1);
        assertEquals(0, free.norm(free.row(26)));
        CliffEvent event = run.event(26);
        Clip norm = run.paths().get(1).clip();
        assertEquals(0.05, event.length(norm), 1e-6);
        assertEquals(0, event.angle(norm), 1e-6);
    }

    private static TimeRecipe recipe(String lesson, int slide, long seed) {
        return ((TimeRecipe) Lessons.find(lesson).orElseThrow().slides().get(slide).recipe()).withSeed(seed);
    }

    private static double first(TimeRecipe recipe) throws RecipeException {
        return new TimeTraining(recipe).snapshot(0).norms().first();
    }

    private static List<CellSnapshot> atStart(String lesson, int slide, long seed) throws RecipeException {
        return new TimeTraining(recipe(lesson, slide, seed)).snapshot().networks();
    }

    /** With the test sequences judged at the last step. */
    private static List<CellSnapshot> atEnd(String lesson, int slide, long seed) throws RecipeException {
        TimeTraining training = new TimeTraining(recipe(lesson, slide, seed));
        training.advance(training.recipe().steps(), Parallel.ALONE);
        return training.tested(Parallel.ALONE).networks();
    }
}
