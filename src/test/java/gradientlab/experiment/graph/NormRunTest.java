package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.core.graph.norm.RunningStatistics;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRecipe.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormRunTest {

    private static final NormRecipe SAVES =
            (NormRecipe) Presets.find(GraphKind.KIND, "bn-saves").orElseThrow().recipe();

    private static double[] all(IntToDoubleFunction of) {
        return IntStream.range(0, 8).mapToDouble(of).toArray();
    }

    private static NormRun inference(NormRecipe recipe, int batches) {
        return new NormRun(recipe.withStatistics(new Statistics(
                Source.RUNNING, 0.1, 1, batches, Optional.of(new NormRun(SAVES).drawnFrom()))));
    }

    /** Expected by PyTorch in float64. */
    @Test
    void theSaturatedSigmoidHasTheNumbersOfTheDesign() {
        NormPasses passes = new NormRun(SAVES).passes();
        assertEquals(4.15, passes.mean(), 1e-14);
        assertEquals(2.9275, passes.variance(), 1e-14);
        assertEquals(1.7109967855025328, passes.deviation(), 1e-14);
        assertEquals(0.03787379420453197, passes.meanSlopeWithout(), 1e-14);
        assertEquals(0.16842053992686232, passes.meanSlope(), 1e-14);
        assertEquals(0.02091423570452109, passes.byBeta(), 1e-14);
        assertEquals(-0.11999185703207807, passes.byGamma(), 1e-14);
        assertEquals(0.030740763575208465, passes.byVariance(), 1e-14);
        assertEquals(-0.018335132960268875, passes.byMean(), 1e-14);
        assertArrayEquals(new double[] {-1.4903593166313553, -1.022795609452891, -0.6136773656717346,
                -0.2630045852878863, 0.1461136584932701, 0.49678643887711815, 1.0227956094528907,
                1.7241411702205869}, all(passes::normalized), 1e-14);
        assertArrayEquals(new double[] {0.05096652154590769, -0.058045609624649386, 0.11963282283811211,
                -0.04986114762992428, 0.02202698515738848, -0.06942699152567107, 0.030684672165263795,
                -0.025063017221906257}, all(passes::byOutput), 1e-14);
        assertArrayEquals(new double[] {0.022792301143262885, -0.06662851397456547, 0.09451859446599695,
                -0.04946259570353225, 0.018940066424954858, -0.05662486974028419, 0.03805789070251992,
                -0.0015928733183527182}, all(passes::byZ), 1e-14);
    }

    @Test
    void runningStatisticsAreThoseOfTheStreamThatBatchesAreDrawnFrom() {
        NormRun run = new NormRun(SAVES);
        assertEquals(RunningStatistics.over(run.drawnFrom(), 0.1, 1, NormRun.AHEAD), run.runningStatistics());
        assertEquals(new Norm.Statistics(0, 1), run.runningNow(), "before any batch");
    }

    @Test
    void runningStatisticsNearTheTrueOnesWhereverBatchNormStands() {
        for (Position position : List.of(Position.BEFORE, Position.AFTER)) {
            NormRecipe slow = SAVES.withPosition(position)
                    .withStatistics(new Statistics(Source.BATCH, 0.01, 1, 1000));
            NormRun run = new NormRun(slow);
            Norm.Statistics near = run.trueStatistics();
            assertEquals(near.mean(), run.runningNow().mean(), 0.05 * Math.abs(near.mean()), position.id());
            assertEquals(near.variance(), run.runningNow().variance(), 0.25 * near.variance(), position.id());
        }
    }

    @Test
    void scaleAndShiftMoveTheRunningStatisticsWithZ() {
        NormRun run = inference(SAVES, 40);
        NormRun moved = inference(
                SAVES.withPoints(SAVES.points().withScale(2).withShift(-3)), 40);
        double left = Math.pow(0.9, 40);
        assertEquals(2 * run.runningNow().mean() - 3 * (1 - left), moved.runningNow().mean(), 1e-9);
        assertTrue(moved.runningNow().variance() > 3.8 * run.runningNow().variance());
    }

    @Test
    void inInferenceAnExamplesGradientDoesNotDependOnTheOthers() {
        NormRun before = inference(SAVES, 30);
        NormRecipe.Points points = SAVES.points();
        List<Double> z = new ArrayList<>(points.z());
        z.set(7, 20.0);
        NormRun after = inference(SAVES.withPoints(
                new NormRecipe.Points(z, points.weights(), points.scale(), points.shift())), 30);
        for (int i = 0; i < 7; i++) {
            assertEquals(before.passes().output(i), after.passes().output(i), 0);
            assertEquals(before.passes().byZ(i), after.passes().byZ(i), 0);
        }
    }

    /** The same answers and gradients, whether normalized or multiplied by w and shifted by b. */
    @ParameterizedTest
    @EnumSource(value = Position.class, names = {"BEFORE", "AFTER"})
    void foldedIntoOneWeightAndBiasInferenceIsTheSameGraph(Position position) throws GraphException {
        NormRun run = inference(SAVES.withPosition(position), 5);
        NormPasses passes = run.passes();
        FormulaRun folded = FormulaRun.of(FoldedNorm.graph(run));
        FoldedNorm one = FoldedNorm.of(run);
        assertEquals(passes.loss(), folded.passes().loss(), 1e-12);
        assertEquals(one.weight(), value(folded, "w", 0), 1e-15);
        assertEquals(one.bias(), value(folded, "b", 0), 1e-15);
        int z = FormulaRun.find(folded.graph(), "z").orElseThrow().index();
        for (int i = 0; i < 8; i++) {
            assertEquals(passes.output(i), value(folded, "y", i), 1e-12);
            assertEquals(passes.byZ(i), folded.passes().gradient(z, i), 1e-12);
        }
        int gamma = FormulaRun.find(folded.graph(), "gamma").orElseThrow().index();
        int beta = FormulaRun.find(folded.graph(), "beta").orElseThrow().index();
        assertEquals(passes.byGamma(), folded.passes().gradient(gamma, 0), 1e-12);
        assertEquals(passes.byBeta(), folded.passes().gradient(beta, 0), 1e-12);
    }

    private static double value(FormulaRun run, String node, int row) {
        return run.passes().value(FormulaRun.find(run.graph(), node).orElseThrow().index(), row);
    }
}
