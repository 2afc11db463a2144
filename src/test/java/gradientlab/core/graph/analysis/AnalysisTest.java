package gradientlab.core.graph.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Presets;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.GradientCheck.State;
import org.junit.jupiter.api.Test;

/** Central differences, nudges and mistakes, row by row and again after a change. */
class AnalysisTest {

    private static GradientCheck checked(GraphRun run) {
        GradientCheck check = new GradientCheck(run);
        check.check(run);
        return check;
    }

    @Test
    void aCheckTakesWhatTheRunHasNow() throws GraphException {
        GraphRun run = Presets.run("L = a*a + b*b", "a", 3, "b", 2);
        GradientCheck check = checked(run);
        assertEquals(6, check.difference(0, 0), 1e-8);
        run.set(0, 0, 5);
        run.set(Presets.node(run, "b"), 0, 7);
        run.run();
        check.check(run);
        assertEquals(State.AGREES, check.state(0));
        assertEquals(10, check.difference(0, 0), 1e-8);
        assertEquals(10, check.left(0, 0), 1e-4);
        assertEquals(10, check.right(0, 0), 1e-4);
    }

    @Test
    void eachRowHasItsDifferenceItsSlopesAndItsRounding() throws GraphException {
        GraphRun run = Presets.run("L = sum(x*x)", "x", Value.batch(1, 1000));
        GradientCheck check = checked(run);
        assertEquals(2000, check.difference(0, 1), 1e-4);
        double h = 6e-6 * 1000;
        assertEquals(2000 - h, check.left(0, 1), 1e-5);
        assertEquals(2000 + h, check.right(0, 1), 1e-5);
        assertEquals(4e-16 * 1000001 / h, check.rounding(0, 1), 1e-20);
        assertEquals(4e-16 * 1000001 / 6e-6, check.rounding(0, 0), 1e-17);
    }

    @Test
    void aNodeIsAsItsWorstRow() throws GraphException {
        for (double[] rows : new double[][] {{1, 0}, {0, 1}}) {
            GraphRun run = Presets.run("L = sum(relu(x))", "x", Value.batch(rows));
            GradientCheck check = checked(run);
            assertEquals(State.KINK, check.state(0));
            assertEquals(1, check.count(State.KINK));
            assertEquals(2, check.count(State.AGREES), "what comes behind the kink agrees");
            assertEquals(0, check.count(State.DIFFERS));
        }
    }

    @Test
    void aMissIsTriedOnceMoreAtATenthOfTheStep() throws GraphException {
        // (1000 h)² / 6 is 6e-6 of the gradient, above what is allowed; a hundredth of that is below.
        assertEquals(State.AGREES, checked(Presets.run("L = exp(1000*a)", "a", 0)).state(0));
    }

    @Test
    void whereTheFunctionEndsOnOneSideAnySlopeMayBeRight() throws GraphException {
        assertEquals(State.KINK, checked(Presets.run("L = log(a)", "a", 1e-8)).state(0));
        GraphRun both = Presets.run("L = log(a) + log(2e-8 - a)", "a", 1e-8);
        assertEquals(State.DIFFERS, checked(both).state(0), "on both sides it says nothing");
    }

    @Test
    void aCheckSpendsThreePassesThroughWhatDependsOnARowOfEachNode() throws GraphException {
        GraphRun run = Presets.run("L = sum(x*x)", "x", Value.batch(1, 2, 3));
        // x and two operations, three rows, three values of x.
        long row = 3 * 3 * 3;
        for (int rows = 1; rows <= 2; rows++) {
            GradientCheck check = checked(run);
            check.spend(rows * row);
            for (int i = 0; i < 3; i++) {
                assertEquals(i < rows ? State.AGREES : State.NONE, check.state(0, i), rows + " " + i);
            }
        }
    }

    @Test
    void gradientsThatAreKeptAddUpInEveryRow() throws GraphException {
        GraphRun run = Presets.run("L = sum(c*x)", "c", Value.batch(2, 3, 5), "x", Value.batch(1, 7, 4));
        Mistakes wrong = Mistakes.of(run, Mistake.KEEP_OLD);
        double[] c = {2, 3, 5};
        for (int row = 0; row < 3; row++) {
            // The product sends 1 and then, as it kept that, 2.
            assertEquals(3 * c[row], wrong.gradient(Presets.node(run, "x"), row));
        }
        assertTrue(wrong.differs(Presets.node(run, "c")));
    }

    @Test
    void aNudgeMovesOneRowOrAllOfThem() throws GraphException {
        GraphRun run = Presets.run("q = x*x; L = sum(q)", "x", Value.batch(1, 2, 4));
        Nudge nudge = new Nudge(run);
        int q = Presets.node(run, "q");
        nudge.nudge(run, 0, 1, 0.5);
        double[][] one = {{0, 0.5, 0}, {0, 2.25, 0}, {0, 2, 0}};
        for (int row = 0; row < 3; row++) {
            assertEquals(one[0][row], nudge.real(0, row), 1e-15);
            assertEquals(one[1][row], nudge.real(q, row), 1e-14);
            assertEquals(one[2][row], nudge.predicted(q, row), 1e-14);
        }
        nudge.nudge(run, 0, Nudge.ALL_ROWS, 0.5);
        assertEquals(1.25 + 2.25 + 4.25, nudge.loss(), 1e-14);
        assertEquals(1 + 2 + 4, nudge.predicted(run.graph().loss().index(), 0), 1e-14);
    }

    @Test
    void aNudgeAndACurveTakeWhatTheRunHasNow() throws GraphException {
        GraphRun run = Presets.run("L = a*a + b*b", "a", 3, "b", 2);
        Nudge nudge = new Nudge(run);
        LossAlong along = new LossAlong(run);
        run.set(0, 0, 5);
        run.set(Presets.node(run, "b"), 0, 7);
        run.run();
        nudge.nudge(run, 0, 0, 1);
        assertEquals(11, nudge.loss());
        double[] losses = new double[2];
        along.compute(losses, run, 0, 0, new double[] {1, 2});
        assertArrayEquals(new double[] {50, 53}, losses);
        along.shift(losses, run, 0, new double[] {-4, 1});
        assertArrayEquals(new double[] {50, 85}, losses);
    }

    @Test
    void aLossThatIsNotFiniteHasNoPointOnItsCurve() throws GraphException {
        GraphRun run = Presets.run("L = log(a)", "a", 1);
        double[] losses = new double[2];
        new LossAlong(run).compute(losses, run, 0, 0, new double[] {0, 1});
        assertArrayEquals(new double[] {Double.NaN, 0}, losses);
        new LossAlong(run).shift(losses, run, 0, new double[] {-1, 0});
        assertArrayEquals(new double[] {Double.NaN, 0}, losses);
    }
}
