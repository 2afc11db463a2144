package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whether what the lessons about backpropagation say holds, computed from the very recipes of their slides.
 */
class LessonClaimsOfGraphTest {

    private static final String NODES = "backprop-node-by-node";
    private static final String SLOPES = "why-slopes-multiply";
    private static final String NORM = "batch-norm-step-by-step";

    @Test
    void oneAppleMoreCosts110() throws GraphException {
        FormulaRun run = run(NODES, 0);
        assertEquals(110, gradient(run, "n1"), 1e-9);
        assertEquals(110, 1 * 1.1 * 100, 1e-9);
        GraphRun more = GraphRun.of(run.graph(), run.recipe().withValue("n1", Value.scalar(3)).values());
        assertEquals(110, more.loss() - run.passes().loss(), 1e-9);
    }

    @Test
    void eighteenTimesIsWhatTheDerivativeSaysAndALittleMoreWhatHappens() throws GraphException {
        FormulaRun run = run(NODES, 1);
        assertEquals(18, gradient(run, "x"), 1e-12);
        assertEquals(6, gradient(run, "u"), 1e-12);
        FormulaRun.Nudged nudged = run.nudged().orElseThrow();
        assertEquals(0.01, nudged.h(), 0);
        assertEquals(0.1809, nudged.change().loss(), 1e-12);
        FormulaView.Nudge smaller = new FormulaView.Nudge("x", 0.001);
        FormulaRun finer =
                FormulaRun.of(run.recipe().withView(run.recipe().view().withNudge(Optional.of(smaller))));
        double gap = finer.nudged().orElseThrow().change().loss() - 0.018;
        assertEquals(0.01, gap / (0.1809 - 0.18), 1e-6);
    }

    @Test
    void ofTwoUsesTheContributionsAdd() throws GraphException {
        FormulaRun run = run(NODES, 2);
        assertEquals(7, gradient(run, "c"), 0);
        assertEquals(6, gradient(run, "d"), 0);
        assertEquals(7 * 1 + 6 * 3, gradient(run, "a"), 0);
        FormulaRun wrong = FormulaRun.of(run.recipe()
                .withView(run.recipe().view().withMistake(Optional.of(Mistake.OVERWRITE))));
        assertTrue(wrong.mistakes().orElseThrow().changesAnything());
        int hidden = slide(NODES, 2).showing().hideAfter().orElseThrow();
        int a = run.graph().find("a").orElseThrow().index();
        assertTrue(run.graph().gradientStep(a) > hidden, "not told before the answer");
        int c = run.graph().find("c").orElseThrow().index();
        assertTrue(run.graph().gradientStep(c) <= hidden, "what the question gives is on the screen");
    }

    @Test
    void maxSendsAllToTheLarger() throws GraphException {
        FormulaRun run = run(NODES, 3);
        assertEquals(2, gradient(run, "b"), 0);
        assertEquals(0, gradient(run, "a"), 0);
        assertEquals(3, run.values().get("a").get(0), 0);
        assertEquals(5, run.values().get("b").get(0), 0);
    }

    @Test
    void theNeuronsSumReceivesTheProductWhichIsAlsoTheDifference() throws GraphException {
        FormulaRun run = run(NODES, 4);
        double p = value(run, "p");
        assertEquals(-1.905, gradient(run, "p"), 0.0005);
        assertEquals(0.2494, p * (1 - p), 0.00005);
        assertEquals(-0.4750, gradient(run, "z"), 0.00005);
        assertEquals(p - 1, gradient(run, "z"), 1e-12);
        assertEquals(0.525, p, 0.0005);
    }

    @Test
    void aHundredUpdatesBringTheLossTo0017() throws GraphException {
        FormulaRun run = run(NODES, 5);
        assertEquals(100, run.recipe().updates());
        assertEquals(0.644, run.past()[0], 0.0005);
        assertEquals(0.017, run.passes().loss(), 0.0005);
    }

    @Test
    void powersDieOutOrExplode() throws GraphException {
        FormulaRun ten = run(SLOPES, 0);
        assertEquals(0.00098, gradient(ten, "x"), 0.000005);
        assertEquals(1024, gradient(with(ten, "w", 2), "x"), 1e-9);
        FormulaRun hundred = run(SLOPES, 1);
        assertEquals(2.7e-5, gradient(hundred, "x"), 0.05e-5);
        double exploded = gradient(with(hundred, "w", 1.1), "x");
        assertEquals(13781, exploded, 0.5);
        assertEquals(5e8, exploded / gradient(hundred, "x"), 0.3e8, "about half a billion");
    }

    @Test
    void tenSigmoidSlopesMultiplyToUnderAMillionth() {
        ActivationsRecipe recipe = (ActivationsRecipe) slide(SLOPES, 2).recipe();
        assertEquals(10, recipe.layers());
        assertEquals(0.25, Curve.find("sigmoid").orElseThrow().steepest().slope(), 0);
        assertEquals(9.5e-7, Math.pow(0.25, 10), 0.05e-7);
        Curve sigmoid = Curve.find("sigmoid").orElseThrow();
        assertTrue(sigmoid.slope(0.01) < 0.25 && sigmoid.slope(-0.01) < 0.25);
    }

    @Test
    void tenSigmoidsLeaveLittleAndLargerWeightsLess() throws GraphException {
        FormulaRun one = run(SLOPES, 3);
        assertEquals(3.5e-7, gradient(one, "x"), 0.05e-7);
        assertEquals(0.226, Math.pow(gradient(one, "x"), 0.1), 0.0005, "about 0.226 at each node");
        assertEquals(0.19, gradient(one, "w"), 0.005);
        FormulaRun four = run(SLOPES, 4);
        assertEquals(5.5e-11, gradient(four, "x"), 0.05e-11);
        double largest = 0;
        double at = 0;
        for (int k = -2000; k <= 2000; k++) {
            double received = Math.abs(gradient(with(four, "w", k / 100.0), "x"));
            if (received > largest) {
                largest = received;
                at = k / 100.0;
            }
        }
        assertEquals(-5.37, at, 0.015);
        assertEquals(0.098, largest, 0.0005);
    }

    @Test
    void tenRelusLeaveAllOfItAndADeadOneNothing() throws GraphException {
        assertEquals(1, gradient(run(SLOPES, 5), "x"), 0);
        FormulaRun dead = run(SLOPES, 6);
        assertEquals(0, gradient(dead, "w"), 0);
        assertEquals(0, gradient(dead, "b"), 0);
        int z = dead.graph().find("z").orElseThrow().index();
        for (int row = 0; row < 4; row++) {
            assertTrue(dead.passes().value(z, row) < 0);
        }
        FormulaRecipe leaky =
                dead.recipe().withText(dead.recipe().text().replace("relu(z)", "leaky_relu(z)"));
        assertTrue(FormulaRun.of(leaky.withUpdates(100)).passes()
                .loss() < FormulaRun.of(leaky).passes().loss() - 0.05, "slow at first");
        assertTrue(FormulaRun.of(leaky.withUpdates(200)).passes().loss() < 0.01, "but it moves");
    }

    @Test
    void theSkipCarriesMostOfIt() throws GraphException {
        FormulaRun run = run(SLOPES, 7);
        assertEquals(-1.789, gradient(run, "x"), 0.0005);
        int x = run.graph().find("x").orElseThrow().index();
        Paths paths = Paths.from(run.passes(), x);
        assertEquals(2, paths.count().intValue());
        assertEquals(-1.698, paths.largest().get(0).product().get(0), 0.0005);
        assertEquals(gradient(run, "h"), paths.largest().get(0).product().get(0), 1e-12, "times 1");
    }

    @Test
    void theSigmoidIsSaturatedWithoutBatchNormAndNotWithIt() {
        NormPasses off = passes(NORM, 0);
        assertEquals(4.15, Statistics.of(((NormRecipe) slide(NORM, 0).recipe()).points().scaled()).mean(),
                1e-9);
        assertEquals(0.038, off.meanSlopeWithout(), 0.0005);
        NormPasses on = passes(NORM, 2);
        assertEquals(0.17, on.meanSlope(), 0.005);
    }

    @Test
    void normalisedTheBatchHasMean0AndDeviation1ThenBetaAndGamma() {
        NormPasses on = passes(NORM, 1);
        assertEquals(4.15, on.mean(), 1e-9);
        assertEquals(1.711, on.deviation(), 0.0005);
        double[] normalized = new double[on.rows()];
        double[] outputs = new double[on.rows()];
        for (int i = 0; i < on.rows(); i++) {
            normalized[i] = on.normalized(i);
            outputs[i] = on.output(i);
        }
        assertEquals(0, Statistics.of(normalized).mean(), 1e-12);
        assertEquals(1, Math.sqrt(Statistics.of(normalized).variance()), 1e-5);
        assertEquals(0.5, Statistics.of(outputs).mean(), 1e-12);
        assertEquals(1.5, Math.sqrt(Statistics.of(outputs).variance()), 1e-5);
    }

    @Test
    void aCommonShiftChangesNothingAndTwiceTheBatchGetsHalf() {
        assertEquals(0, passes(NORM, 3).sumOfGradients(), 0);
        NormRecipe doubled = (NormRecipe) slide(NORM, 4).recipe();
        assertEquals(2, doubled.points().scale(), 0);
        NormPasses twice = passes(NORM, 4);
        NormPasses once = passes(NORM, 3);
        int third = doubled.example() - 1;
        assertEquals(0.0945, once.byZ(third), 0.00005);
        assertEquals(0.0473, twice.byZ(third), 0.00005);
        assertEquals(once.output(third), twice.output(third), 1e-5);
    }

    @Test
    void inInferenceEachExampleIsAlone() {
        NormRecipe recipe = (NormRecipe) slide(NORM, 5).recipe();
        assertEquals(NormRecipe.Source.RUNNING, recipe.statistics().source());
        Norm norm = new Norm(recipe.knobs().gamma(), recipe.knobs().beta(), recipe.knobs().eps(),
                Position.BEFORE, new Statistics(4, 3));
        double[] z = recipe.points().scaled();
        NormPasses before = new NormPasses(z, recipe.points().weighed(), sigmoid(), norm);
        z[7] += 1;
        NormPasses after = new NormPasses(z, recipe.points().weighed(), sigmoid(), norm);
        for (int i = 0; i < 7; i++) {
            assertEquals(before.byZ(i), after.byZ(i), 0);
            assertEquals(before.byOutput(i) * recipe.knobs().gamma() / Math.sqrt(3 + recipe.knobs().eps()),
                    before.byZ(i), 1e-15);
        }
    }

    @Test
    void asAGraphTheGradientsOfTheBatchAddUpToZeroToo() throws GraphException {
        FormulaRun run = run(NORM, 6);
        assertEquals(11, run.graph().operations().size());
        int x = run.graph().find("x").orElseThrow().index();
        double sum = 0;
        for (int row = 0; row < 4; row++) {
            sum += run.passes().gradient(x, row);
        }
        assertEquals(0, sum, 1e-12);
    }

    private static Curve sigmoid() {
        return Curve.find("sigmoid").orElseThrow();
    }

    /** Without running statistics: what the slides about the batch show. */
    private static NormPasses passes(String lesson, int slide) {
        NormRecipe recipe = (NormRecipe) slide(lesson, slide).recipe();
        return new NormPasses(recipe.points().scaled(), recipe.points().weighed(),
                Curve.find(recipe.activation()).orElseThrow(),
                new Norm(recipe.knobs().gamma(), recipe.knobs().beta(), recipe.knobs().eps(),
                        recipe.position(), null));
    }

    private static Slide slide(String lesson, int slide) {
        Lesson found = Lessons.find(lesson).orElseThrow();
        return found.slides().get(slide);
    }

    private static FormulaRun run(String lesson, int slide) throws GraphException {
        return FormulaRun.of((FormulaRecipe) slide(lesson, slide).recipe());
    }

    private static FormulaRun with(FormulaRun run, String leaf, double value) throws GraphException {
        return FormulaRun.of(run.recipe().withValue(leaf, Value.scalar(value)));
    }

    private static double gradient(FormulaRun run, String name) {
        return run.passes().gradient(node(run, name).index(), 0);
    }

    private static double value(FormulaRun run, String name) {
        return run.passes().value(node(run, name).index(), 0);
    }

    private static Node node(FormulaRun run, String name) {
        return run.graph().find(name).orElseThrow();
    }
}
