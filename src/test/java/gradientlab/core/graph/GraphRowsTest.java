package gradientlab.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import gradientlab.core.graph.text.GraphText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run keeps of every row and edge and of what is not computed, and how numbers are printed. */
class GraphRowsTest {

    private static GraphRun folded(String text, String line, Map<String, Value> values)
            throws GraphException {
        Graph graph = GraphText.parse(text, true);
        return GraphRun.of(Folds.fold(graph, List.of(Fold.of(line))), values);
    }

    @ParameterizedTest
    @CsvSource({"2*x*3, 30", "x*4*3, 60", "-2*x, -10", "-x*2*3, -30", "x*2/4, 2.5", "12/2/x, 1.2",
            "--x, 5", "2 - -x, 7", "3 - 2*x*2, -17"})
    void numbersThatMergeKeepTheirValue(String part, double value) throws GraphException {
        assertEquals(value, Presets.run("L = " + part, "x", 5).loss(), 1e-15);
    }

    @Test
    void printedNumbersAreTheNumbersWhereNothingCancels() throws GraphException {
        GraphRun run = Presets.run("q = 1e-10*x; L = sum(q)", "x", Value.batch(1, -2, 3));
        int q = Presets.node(run, "q");
        for (int row = 0; row < 3; row++) {
            assertEquals(run.value(q, row), run.printedValue(q, row));
            assertEquals(1e-10, run.printedGradient(0, row));
        }
        assertEquals(2e-10, run.printedValue(run.graph().loss().index(), 0), 1e-24);
    }

    @Test
    void whatCancelsInARowPrintsZeroInThatRowAlone() throws GraphException {
        GraphRun run = Presets.run("s = x + y - 0.3; L = sum(s*s)", "x", Value.batch(5, 0.1), "y",
                Value.batch(1, 0.2));
        int s = Presets.node(run, "s");
        assertTrue(run.value(s, 1) != 0);
        assertEquals(0, run.printedValue(s, 1));
        assertEquals(run.value(s, 0), run.printedValue(s, 0));
        for (String reduced : List.of("mean(x)", "sum(x)")) {
            GraphRun over = Presets.run("L = " + reduced, "x", Value.batch(0.1, 0.2, -0.3));
            assertTrue(over.loss() != 0);
            assertEquals(0, over.printedValue(over.graph().loss().index(), 0));
        }
        GraphRun one = folded("s = 2*a + b - 0.3; L = s*s", "s", Presets.values("a", 0.05, "b", 0.2));
        assertTrue(one.value(Presets.node(one, "s"), 0) != 0);
        assertEquals(0, one.printedValue(Presets.node(one, "s"), 0));
    }

    @Test
    void theCurveOfAnInputPassesThroughTheNodesOwnValueInEveryRow() throws GraphException {
        String text = "q = x*y + x - 2*w; m = mean(q); L = m + sum(y)";
        Map<String, Value> values =
                Presets.values("x", Value.batch(1, 2, 5), "y", Value.batch(3, -1, 0.5), "w", 0.7);
        GraphRun open = GraphRun.of(GraphText.parse(text, true), values);
        for (GraphRun run : List.of(open, folded(text, "q", values))) {
            for (Edge edge : run.graph().edges()) {
                int from = edge.from();
                for (int row = 0; row < run.rows(edge.to()); row++) {
                    double at = run.value(from, run.isBatch(from) ? row : 0);
                    // What was tried before must leave nothing behind.
                    run.valueIf(edge.to(), edge.slot(), row, at + 9);
                    assertEquals(run.value(edge.to(), row),
                            run.valueIf(edge.to(), edge.slot(), row, at), 1e-14, edge + " row " + row);
                }
            }
        }
    }

    @Test
    void contributionsComeByRowAndDoNotGrowFromPassToPass() throws GraphException {
        GraphRun run = Presets.run("q = w*x; L = sum(q)", "w", 2, "x", Value.batch(1, 7, 4));
        Edge ofW = run.graph().uses(Presets.node(run, "w")).get(0);
        Edge ofQ = run.graph().uses(Presets.node(run, "q")).get(0);
        Edge ofX = run.graph().uses(Presets.node(run, "x")).get(0);
        run.run();
        assertEquals(12, run.contribution(ofW, 0));
        assertEquals(2, run.contribution(ofX, 2));
        assertTrue(run.sums(ofW));
        assertFalse(run.sums(ofX));
        assertFalse(run.sums(ofQ));
        assertSame(ofX, run.graph().edge(ofX.index()));
    }

    @Test
    void whatIsNotComputedHasNoDerivativesAndNoContributions() throws GraphException {
        GraphRun aside = Presets.run("q = log(a); L = b*b", "a", -3, "b", 2);
        Edge edge = aside.graph().uses(Presets.node(aside, "a")).get(0);
        assertFalse(aside.computed(Presets.node(aside, "q")));
        assertTrue(aside.computed(Presets.node(aside, "L")));
        assertTrue(Double.isNaN(aside.local(edge, 0)));
        assertEquals(0, aside.contribution(edge, 0));
        GraphRun behind = Presets.run("r = 2*a; s = sqrt(r); L = s + b", "a", 0, "b", 1);
        Edge ofA = behind.graph().uses(Presets.node(behind, "a")).get(0);
        assertTrue(Double.isNaN(behind.product(ofA, 0)));
        assertTrue(Double.isNaN(behind.contribution(ofA, 0)));
    }

    @Test
    void usesStandInTheOrderInWhichTheyComeBack() throws GraphException {
        Graph graph = Presets.run("c = a + b\nd = a*b\nL = c + d + c*d", "a", 2, "b", 3).graph();
        int c = graph.find("c").orElseThrow().index();
        int d = graph.find("d").orElseThrow().index();
        assertEquals(List.of(d, c),
                graph.uses(graph.find("a").orElseThrow().index()).stream().map(Edge::to).toList());
        assertEquals(1, graph.forwardStep(c));
        assertEquals(2, graph.forwardStep(d));
        assertEquals(0, graph.forwardStep(0));
    }

    @Test
    void aFoldThatKeepsRowsApartHasNoMatrix() throws GraphException {
        GraphRun run = folded("y = 2*x + x*w; L = sum(y)", "y",
                Presets.values("x", Value.batch(1, 2, 3), "w", 0.5));
        Edge edge = run.graph().uses(Presets.node(run, "x")).get(0);
        assertFalse(run.isMatrix(edge));
        assertEquals(3, run.width(edge));
        assertEquals(2.5, run.local(edge, 2));
    }

    @Test
    void aFaultOfTheBackwardPassNamesItsRowAndWhetherTheSlopeOrTheProductIsTooLarge() throws GraphException {
        Fault slope = Presets.run("L = sum(sqrt(x))", "x", Value.batch(4, 0)).fault().orElseThrow();
        assertTrue(slope.backward());
        assertEquals(1, slope.row());
        assertEquals(Cause.SLOPE, slope.cause());
        Fault product = Presets.run("q = 1e200*a; L = 1e200*q", "a", 1e-200).fault().orElseThrow();
        assertEquals(Cause.TOO_LARGE, product.cause());
        assertEquals(Double.POSITIVE_INFINITY, product.value());
        assertFalse(Presets.run("L = log(a)", "a", 0).fault().orElseThrow().backward());
    }
}
