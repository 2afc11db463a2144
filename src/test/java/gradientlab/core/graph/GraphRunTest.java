package gradientlab.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.core.graph.analysis.LossAlong;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.core.graph.analysis.Updates;
import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import gradientlab.core.graph.text.GraphText;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphRunTest {

    private static GraphRun run(String text, Object... values) throws GraphException {
        return Presets.run(text, values);
    }

    private static double gradient(GraphRun run, String name) {
        return Presets.gradient(run, name)[0];
    }

    @Test
    void aValueUsedTwiceGetsBothContributions() throws GraphException {
        assertEquals(4, gradient(run("b = a + a; c = b + b", "a", 3), "a"));
        assertEquals(6, gradient(run("L = a*a", "a", 3), "a"));
    }

    @ParameterizedTest
    @CsvSource({"relu(a), 0, 0", "abs(a), 0, 0", "leaky_relu(a), 0, 0.01", "leaky_relu(a), -2, 0.01",
            "'max(a, 0)', 0, 0.5", "step(a), 0.5, 0", "elu(a), 0, 1", "prelu(a), -1, 0.25", "a^2, 0, 0",
            "a^0, 0, 0", "square(a), 3, 6", "softplus(a), 0, 0.5", "identity(a), 7, 1",
            "2^a, 0, 0.6931471805599453"})
    void kinksAndSpecialCasesTakeTheSlopePyTorchTakes(String part, double a, double slope)
            throws GraphException {
        assertEquals(slope, gradient(run("L = " + part, "a", a), "a"), 1e-16);
    }

    @Test
    void atATieEachGetsHalf() throws GraphException {
        GraphRun run = run("m = max(a, b); L = m*c", "a", 5, "b", 5, "c", 2);
        assertEquals(1, gradient(run, "a"));
        assertEquals(1, gradient(run, "b"));
    }

    @Test
    void aPowersDerivativeByItsExponentIsNotThereForANegativeBase() throws GraphException {
        GraphRun run = run("L = a^n", "a", -2, "n", 2);
        assertEquals(4, run.loss());
        assertEquals(-4, gradient(run, "a"));
        assertTrue(Double.isNaN(gradient(run, "n")));
        assertFalse(run.known(Presets.node(run, "n")));
        Fault fault = run.fault().orElseThrow();
        assertTrue(fault.backward());
        assertEquals(Cause.SLOPE, fault.cause());
        assertEquals(0, gradient(run("L = a^n", "a", 0, "n", 2), "n"));
    }

    @Test
    void aScalarBesideABatchGetsTheSumOverTheRows() throws GraphException {
        GraphRun run = run("L = sum(w*x)", "w", 2, "x", Value.batch(1, 2, 4));
        assertEquals(7, gradient(run, "w"));
        assertArrayEquals(new double[] {2, 2, 2}, Presets.gradient(run, "x"));
        Edge edge = run.graph().uses(Presets.node(run, "w")).get(0);
        assertTrue(run.sums(edge));
        assertEquals(3, run.width(edge));
        assertEquals(4, run.product(edge, 2));
        assertEquals(7, run.contribution(edge, 0));
    }

    @Test
    void aBatchOfOneRowIsABatch() throws GraphException {
        assertEquals(3, run("L = mean(x)", "x", Value.batch(3)).loss());
        assertEquals(Problem.SCALAR, refused("L = 2*x", "x", Value.batch(3)).problem());
        assertEquals(3, run("L = mean(x)", "x", 3).loss());
    }

    @Test
    void theLossSendsNothingToWhatDoesNotReachIt() throws GraphException {
        GraphRun run = run("q = log(a)*u; L = a*a", "a", 3, "u", 2);
        assertEquals(6, gradient(run, "a"));
        assertEquals(0, gradient(run, "u"));
        assertEquals(0, gradient(run, "q"));
        assertFalse(run.graph().reaches(Presets.node(run, "q")));
        GraphRun broken = run("q = log(a); L = a*a", "a", -3);
        assertEquals(9, broken.loss());
        assertEquals(-6, gradient(broken, "a"));
        assertEquals(Cause.LOG_OF_NEGATIVE, broken.fault().orElseThrow().cause());
    }

    @Test
    void aLossThatIsALeafHasOneStep() throws GraphException {
        GraphRun run = run("L = x", "x", 3);
        assertEquals(1, run.graph().steps());
        assertEquals(1, gradient(run, "x"));
        assertEquals("x", run.graph().loss().name());
        assertEquals(run.graph().loss(), run.graph().find("L").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"log(a - 3), LOG_OF_NEGATIVE, -1", "log(a - 2), LOG_OF_ZERO, 0",
            "sqrt(a - 3), ROOT_OF_NEGATIVE, -1",
            "5/(a - 2), DIVISION_BY_ZERO, 0", "(a - 3)^0.5, POWER_OF_NEGATIVE, -1",
            "(a - 2)^(-1), POWER_OF_ZERO, 0", "asin(a), OUTSIDE, 2", "exp(1000*a), TOO_LARGE, 2000"})
    void whereANumberIsNotFiniteItSaysWhyAndNothingAfterIt(String part, Cause cause, double argument)
            throws GraphException {
        GraphRun run = run("p = 3*a\nq = " + part + "\nr = 1/(1 + q^2)\nL = r + p", "a", 2);
        Fault fault = run.fault().orElseThrow();
        assertEquals(cause, fault.cause());
        assertEquals(argument, fault.argument());
        assertEquals("q", fault.node().name());
        assertEquals(2, fault.place().line());
        assertFalse(Double.isFinite(fault.value()));
        assertTrue(Double.isNaN(run.loss()), "1/∞ is no 0 that anyone computed");
        assertEquals(6, run.value(Presets.node(run, "p"), 0));
        assertTrue(Double.isNaN(gradient(run, "a")));
        assertEquals(1, run.faults().size());
    }

    @Test
    void theRowOfAFaultIsNamed() throws GraphException {
        GraphRun run = run("L = mean(log(x))", "x", Value.batch(1, 2, -4, 0));
        assertEquals(2, run.fault().orElseThrow().row());
        assertEquals(-4, run.fault().orElseThrow().argument());
    }

    @Test
    void anInfiniteSlopeStopsWhatIsBehindIt() throws GraphException {
        GraphRun run = run("s = sqrt(a); L = s + b", "a", 0, "b", 1);
        assertEquals(1, run.loss());
        assertEquals(1, gradient(run, "b"));
        assertTrue(Double.isNaN(gradient(run, "a")));
        Fault fault = run.fault().orElseThrow();
        assertEquals(Cause.SLOPE, fault.cause());
        assertEquals("s", fault.node().name());
        assertEquals(Double.POSITIVE_INFINITY, fault.value());
        assertEquals(Optional.empty(), run("L = a + b", "a", 0, "b", 1).fault());
    }

    @Test
    void stepsGoByColumnThenAsTheTextGoes() throws GraphException {
        GraphRun run = run("c = a + b\nd = a*b\nL = c + d + c*d", "a", 2, "b", 3);
        Graph graph = run.graph();
        assertEquals(9, graph.steps());
        assertEquals("c", graph.at(1).name());
        assertEquals("d", graph.at(2).name());
        assertEquals("", graph.at(3).name());
        assertEquals("L", graph.at(4).name());
        assertEquals("L", graph.at(5).name());
        assertEquals("L", graph.at(6).name());
        assertEquals("c", graph.at(9).name());
        int c = Presets.node(run, "c");
        int a = Presets.node(run, "a");
        assertEquals(2, graph.arrivals(c));
        assertEquals(1, graph.arrived(c, 6));
        assertEquals(2, graph.arrived(c, 7));
        assertEquals(7, graph.gradientStep(c));
        assertEquals(1, run.arrived(c, 0, 6));
        assertEquals(7, run.arrived(c, 0, 7));
        assertEquals(18, run.arrived(a, 0, 8));
        assertEquals(25, run.arrived(a, 0, 9));
        assertEquals(0, run.arrived(graph.loss().index(), 0, 4));
        assertEquals(1, run.arrived(graph.loss().index(), 0, 5));
    }

    @Test
    void whatRoundingLeavesOfASumThatIsZeroPrintsZero() throws GraphException {
        GraphRun run = run("s = a + b - 0.3; L = s*a + a*0.5 - a*0.5", "a", 0.1, "b", 0.2);
        int s = Presets.node(run, "s");
        assertTrue(run.value(s, 0) != 0);
        assertEquals(0, run.printedValue(s, 0));
        GraphRun cancels = run("L = 0.1*a + 0.2*a - 0.3*a", "a", 1);
        assertTrue(gradient(cancels, "a") != 0);
        assertEquals(0, cancels.printedGradient(Presets.node(cancels, "a"), 0));
    }

    @Test
    void leavesMayChangeBetweenPasses() throws GraphException {
        GraphRun run = run("L = a*b", "a", 2, "b", 3);
        run.set(Presets.node(run, "a"), 0, 5);
        run.run();
        assertEquals(15, run.loss());
        assertEquals(5, gradient(run, "b"));
        GraphRun copy = run.copy();
        copy.set(Presets.node(run, "a"), 0, 1);
        copy.run();
        assertEquals(3, copy.loss());
        assertEquals(15, run.loss());
    }

    private static GraphException refused(String text, Object... values) {
        return assertThrows(GraphException.class, () -> run(text, values));
    }

    @Test
    void valuesThatDoNotFitAreRefusedByName() throws GraphException {
        assertEquals(Problem.MISSING, refused("L = a*b", "a", 1).problem());
        assertEquals("b", refused("L = a*b", "a", 1).words().get(0));
        assertEquals(new Place(1, 6, 7), refused("L = a*b", "a", 1).place());
        assertEquals(Problem.UNUSED, refused("L = a", "a", 1, "q", 1).problem());
        assertEquals(Problem.COMPUTED, refused("L = a", "a", 1, "L", 1).problem());
        assertEquals(Problem.COMPUTED, refused("z = 2*a; L = z", "a", 1, "z", 1).problem());
        assertEquals(Problem.VALUE, refused("L = a", "a", 1000001).problem());
        assertEquals(Problem.VALUE, refused("L = a", "a", Double.NaN).problem());
        assertEquals(1e6, run("L = a", "a", -1e6).loss() * -1);
        assertEquals(Problem.ROWS, refused("L = mean(a)", "a", Value.batch(new double[9])).problem());
        assertEquals(Problem.ROWS, refused("L = mean(a)", "a", new Value(true, List.of())).problem());
        GraphException sizes = refused("z = 2*x\nL = mean(z + w*y)", "x", Value.batch(1, 2), "w", 1, "y",
                Value.batch(1, 2, 3));
        assertEquals(Problem.SIZES, sizes.problem());
        assertEquals(List.of("x", "2", "y", "3"), sizes.words());
        assertEquals(2, sizes.place().line());
        GraphException scalar = refused("z = 2*x\nL = z + 1", "x", Value.batch(1, 2));
        assertEquals(Problem.SCALAR, scalar.problem());
        assertEquals(2, scalar.place().line());
    }

    @Test
    void batchesOfTwoSizesThatDoNotMeetAreFine() throws GraphException {
        assertEquals(1.5 + 2,
                run("L = mean(x) + mean(y)", "x", Value.batch(1, 2), "y", Value.batch(1, 2, 3)).loss());
    }

    @Test
    void aCheckTellsKinksAndWhatIsTooSmall() throws GraphException {
        GraphRun kink = run("L = relu(a)", "a", 0);
        GradientCheck check = new GradientCheck(kink);
        check.check(kink);
        int a = Presets.node(kink, "a");
        assertEquals(State.KINK, check.state(a));
        assertEquals(0, check.left(a, 0), 1e-12);
        assertEquals(1, check.right(a, 0), 1e-9);
        GraphRun small = run("L = 1 + 1e-12*a", "a", 1);
        GradientCheck again = new GradientCheck(small);
        again.check(small);
        assertEquals(State.TOO_SMALL, again.state(a));
        GraphRun steep = run("L = log(a)", "a", 1e-5);
        GradientCheck roof = new GradientCheck(steep);
        roof.check(steep);
        assertEquals(State.KINK, roof.state(a));
        GraphRun none = run("L = log(a)", "a", -1);
        GradientCheck of = new GradientCheck(none);
        of.check(none);
        assertEquals(State.NONE, of.state(a));
    }

    @Test
    void aCheckThatMaySpendLittleKeepsTheRestForLater() throws GraphException {
        GraphRun run = run("c = a + b\nd = a*b\nL = c + d + c*d", "a", 2, "b", 3);
        GradientCheck check = new GradientCheck(run);
        check.check(run);
        check.spend(1);
        int a = Presets.node(run, "a");
        int b = Presets.node(run, "b");
        assertEquals(State.AGREES, check.state(a), "the first one spends it");
        assertEquals(State.NONE, check.state(b));
        assertTrue(Double.isNaN(check.difference(b, 0)));
        check.spend(Long.MAX_VALUE);
        assertEquals(State.AGREES, check.state(b));
        assertEquals(19, check.difference(b, 0), 1e-6);
    }

    @Test
    void theLossAlongALeafHasItsGradientForSlope() throws GraphException {
        GraphRun run = run("c = a + b\nd = a*b\nL = c + d + c*d", "a", 2, "b", 3);
        double[] losses = new double[3];
        new LossAlong(run).compute(losses, run, Presets.node(run, "a"), 0,
                new double[] {2 - 1e-4, 2, 2 + 1e-4});
        assertEquals(41, losses[1]);
        assertEquals(25, (losses[2] - losses[0]) / 2e-4, 1e-8);
        assertEquals(41, run.loss());
        GraphRun batch = run("L = sum(x*x)", "x", Value.batch(1, 2));
        new LossAlong(batch).shift(losses, batch, Presets.node(batch, "x"), new double[] {-1, 0, 1});
        assertArrayEquals(new double[] {1, 5, 13}, losses);
    }

    @Test
    void theLossAlongAShiftFollowsWhatElseWasMovedMeanwhile() throws GraphException {
        GraphRun run = run("L = sum(x*x*y)", "x", Value.batch(1, 2), "y", 1);
        LossAlong along = new LossAlong(run);
        run.put(Presets.node(run, "y"), 0, 10);
        run.put(Presets.node(run, "x"), 1, 3);
        run.forward();
        double[] losses = new double[3];
        along.shift(losses, run, Presets.node(run, "x"), new double[] {-1, 0, 1});
        assertArrayEquals(new double[] {40, 100, 200}, losses);
    }

    @Test
    void anUpdateThatDivergesIsNamed() throws GraphException {
        GraphRun run = run("L = a^2", "a", 1);
        Updates updates = new Updates(run);
        double[] losses = new double[101];
        updates.go(losses, run.graph().leaves(), 1.5, 100);
        // a is multiplied by −2 each time: 2^20 is the first beyond 1e6.
        assertEquals(20, updates.divergedAt());
        assertEquals(Math.pow(2, 40), losses[20]);
        assertTrue(Double.isNaN(losses[21]));
        updates.restart(run);
        updates.go(null, run.graph().leaves(), 0.25, 3);
        assertEquals(0.125, updates.run().value(0, 0));
        assertEquals(3, updates.done());
        assertEquals(0, updates.divergedAt());
    }

    @Test
    void aRootAtZeroDivergesAtOnce() throws GraphException {
        GraphRun run = run("L = sqrt(a)", "a", 0);
        Updates updates = new Updates(run);
        updates.go(null, run.graph().leaves(), 0.1, 5);
        assertEquals(1, updates.divergedAt());
    }

    @Test
    void theSlopeOfASigmoidByItsInputIsAMistake() throws GraphException {
        GraphRun run = run("p = sigmoid(z); L = 2*p", "z", 0.1);
        Mistakes wrong = Mistakes.of(run, Mistake.SIGMOID_OF_INPUT);
        assertEquals(2 * 0.1 * 0.9, wrong.gradient(Presets.node(run, "z"), 0), 1e-16);
        assertFalse(wrong.differs(Presets.node(run, "p")));
        assertFalse(Mistakes.of(run, Mistake.OVERWRITE).changesAnything());
        assertFalse(Mistakes.of(run, Mistake.SEND_EARLY).changesAnything());
    }

    @Test
    void aMistakeIsWorkedOutInTimeWhateverTheNumberOfPaths() throws GraphException {
        StringBuilder text = new StringBuilder("v0 = x + x\n");
        for (int k = 1; k < 59; k++) {
            text.append("v" + k + " = v" + (k - 1) + " + v" + (k - 1) + "\n");
        }
        GraphRun run = Presets.run(text.toString(), "x", 1);
        assertEquals(Math.pow(2, 59), gradient(run, "x"));
        assertTrue(Mistakes.of(run, Mistake.SEND_EARLY).changesAnything());
        Paths paths = Paths.from(run, 0);
        assertEquals(BigInteger.TWO.pow(59), paths.count());
        assertEquals(12, paths.largest().size());
        assertTrue(paths.exact());
        assertEquals(1, paths.largest().get(11).size());
    }

    @Test
    void pathsAreListedAsTheTextGoes() throws GraphException {
        GraphRun run = run("c = a + b\nd = a*b\nL = c + d + c*d", "a", 2, "b", 3);
        Paths paths = Paths.from(run, Presets.node(run, "a"));
        assertArrayEquals(new double[] {1, 6, 3, 15},
                paths.inTextOrder().stream().mapToDouble(path -> path.product().get(0)).toArray());
        assertArrayEquals(new double[] {15, 6, 3, 1},
                paths.largest().stream().mapToDouble(Paths.Path::size).toArray());
        assertEquals(1, Paths.from(run, run.graph().loss().index()).count().intValueExact());
    }

    @ParameterizedTest
    @CsvSource({"a*b - 1", "2 - a + b", "a/b", "sigmoid(a)", "3/a", "mean(x) + 0*a", "a^b"})
    void theCurveOfAnInputHasTheLocalDerivativeForSlope(String part) throws GraphException {
        Object[] values = part.contains("x")
                ? new Object[] {"a", 0.7, "x", Value.batch(1, 2, 5)}
                : part.contains("b") ? new Object[] {"a", 0.7, "b", 1.3} : new Object[] {"a", 0.7};
        GraphRun run = run("q = " + part + "\nL = q*q + q", values);
        GraphRun one = GraphRun.of(Folds.fold(run.graph(), List.of(Fold.of("L"))), Presets.values(values));
        for (GraphRun each : List.of(run, one)) {
            for (Edge edge : each.graph().edges()) {
                double at = each.value(edge.from(), 0);
                double up = each.valueIf(edge.to(), edge.slot(), 0, at + 1e-5);
                double down = each.valueIf(edge.to(), edge.slot(), 0, at - 1e-5);
                assertEquals(each.local(edge, 0), (up - down) / 2e-5, 1e-8, part + edge);
            }
        }
    }

    @Test
    void equalPartsAreOneNodeOnlyIfWished() throws GraphException {
        String text = "p = a*b + a*b; L = p + a*b";
        Map<String, Value> values = Presets.values("a", 2, "b", 3);
        assertEquals(3, GraphText.parse(text, true).operations().size());
        assertEquals(5, GraphText.parse(text, false).operations().size());
        assertEquals(18, GraphRun.of(GraphText.parse(text, false), values).loss());
    }
}
