package gradientlab.core.graph.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Cause;
import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Presets;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.text.GraphText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {

    private static Graph parse(String text) throws GraphException {
        return GraphText.parse(text, true);
    }

    private static Graph fold(String text, String... folds) throws GraphException {
        return Folds.fold(parse(text), List.of(folds).stream().map(Fold::of).toList());
    }

    @ParameterizedTest
    @CsvSource({"1/(1 + exp(-z)), sigmoid", "1/(exp(-z) + 1), sigmoid", "2*sigmoid(2*z) - 1, tanh",
            "2/(1 + exp(-2*z)) - 1, fold", "2*(1/(1 + exp(-(2*z)))) - 1, tanh",
            "(exp(z) - exp(-z))/(exp(z) + exp(-z)), tanh", "(exp(2*z) - 1)/(exp(2*z) + 1), tanh",
            "log(1 + exp(z)), softplus", "log(2 + exp(z)), fold", "1/(1 + exp(z)), fold"})
    void aFunctionThatIsWrittenOutIsRecognized(String part, String id) throws GraphException {
        String text = "z = w*x\np = " + part + "\nL = p*p";
        Graph folded = fold(text, "p");
        Node p = folded.find("p").orElseThrow();
        assertEquals(id, p.operation().id());
        Map<String, Value> values = Presets.values("w", 0.7, "x", Value.batch(-1.5, 0.3, 2));
        GraphRun one = GraphRun.of(fold(text.replace("p*p", "sum(p*p)"), "p"), values);
        GraphRun all = Presets.run(text.replace("p*p", "sum(p*p)"), "w", 0.7, "x", Value.batch(-1.5, 0.3, 2));
        assertArrayEquals(Presets.gradient(all, "z"), Presets.gradient(one, "z"), 1e-14);
        assertArrayEquals(Presets.gradient(all, "w"), Presets.gradient(one, "w"), 1e-13);
    }

    @Test
    void theSoftmaxBlockFoldsToOneNodeWithTheGradientPMinusY() throws GraphException {
        String text = Presets.get("softmax").get("recipe").get("text").asText();
        Graph folded = fold(text, "# softmax with cross-entropy");
        assertEquals(1, folded.operations().size());
        assertEquals(3, folded.steps());
        assertEquals("softmax with cross-entropy",
                ((gradientlab.core.graph.Operation.Folded) folded.loss().operation()).title());
        GraphRun run =
                GraphRun.of(folded, Presets.values(Presets.get("softmax").get("recipe").get("values")));
        assertEquals(-0.29461548730175896, Presets.gradient(run, "s1")[0], 1e-15);
        assertEquals(0.2594964603424191, Presets.gradient(run, "s2")[0], 1e-15);
        assertTrue(folded.lines().stream().allMatch(line -> line.node() == folded.loss().index()));
    }

    @Test
    void aBlockWithMoreOutputsThanOneIsRefused() throws GraphException {
        String text = "# two\na = x*y\nb = x + y\n\nL = a*b + a";
        GraphException e = assertThrows(GraphException.class, () -> fold(text, "# two"));
        assertEquals(Problem.OUTPUTS, e.problem());
        assertEquals(List.of("two", "2"), e.words());
        assertFalse(Folds.isPossible(parse(text), Fold.of("# two")));
        assertEquals(Problem.NO_FOLD, assertThrows(GraphException.class, () -> fold(text, "q")).problem());
        assertEquals(Problem.NO_FOLD, assertThrows(GraphException.class, () -> fold(text, "@n1")).problem());
    }

    @Test
    void aLineWithAPartThatOthersShareIsRefused() throws GraphException {
        String text = "a = 1/(1 + exp(x))\nL = a + exp(x)";
        assertEquals(Problem.OUTPUTS, assertThrows(GraphException.class, () -> fold(text, "a")).problem());
    }

    @Test
    void aFunctionInTheMiddleOfALineFoldsByItsLastPart() throws GraphException {
        Graph graph = parse("L = 3*(1/(1 + exp(-(w*x))))");
        Node last =
                graph.nodes().stream().filter(n -> Recognized.at(graph, n.index()).isPresent()).findFirst()
                        .orElseThrow();
        Recognized found = Recognized.at(graph, last.index()).orElseThrow();
        assertEquals("sigmoid", found.function());
        assertEquals(4, found.parts().size());
        Graph folded = Folds.fold(graph, List.of(new Fold.OfFunction(last.id())));
        assertEquals(3, folded.operations().size());
    }

    @Test
    void foldsInsideOfAnotherChangeNothing() throws GraphException {
        String text = "# block\nu = w*x + b\nv = u*u + u\n\nL = v*v";
        assertEquals(2, fold(text, "# block", "v").operations().size());
        assertEquals(4, fold(text, "u", "v").operations().size() + 1);
    }

    @Test
    void aFoldedBatchNormHasAMatrixOfLocalDerivatives() throws GraphException {
        String text = "# bn\nmu = mean(x)\nd = x - mu\nxh = d/sqrt(mean(d^2) + 1e-5)\n\nL = sum(c*xh)";
        Map<String, Value> values = Presets.values("x", Value.batch(1, 2, 3, 6), "c",
                Value.batch(0.1, -0.2, 0.3, -0.4));
        GraphRun open = GraphRun.of(parse(text), values);
        GraphRun run = GraphRun.of(fold(text, "# bn"), values);
        Edge edge = run.graph().uses(Presets.node(run, "x")).get(0);
        assertTrue(run.isMatrix(edge));
        assertEquals(16, run.width(edge));
        assertArrayEquals(Presets.gradient(open, "x"), Presets.gradient(run, "x"), 1e-15);
        double row = 0;
        for (int i = 0; i < 4; i++) {
            row += run.local(edge, i);
        }
        assertEquals(0, row, 1e-15, "a common shift of x does not move x̂");
    }

    @Test
    void aFaultInsideOfAFoldIsSaidWithItsPlace() throws GraphException {
        String text = "a = x*x\nb = log(a - 5) + a*a\nL = b*b";
        GraphRun run = GraphRun.of(fold(text, "b"), Presets.values("x", 2));
        assertEquals(Cause.LOG_OF_NEGATIVE, run.fault().orElseThrow().cause());
        assertEquals(-1, run.fault().orElseThrow().argument());
        assertEquals("b", run.fault().orElseThrow().node().name());
        assertEquals(2, run.fault().orElseThrow().place().line());
    }

    @Test
    void aSigmoidExpandsToItsFourParts() throws GraphException {
        Graph graph = parse("z = w*x\nL = sigmoid(z)");
        Graph expanded = Expansions.expand(graph, List.of(graph.loss().id()));
        assertEquals(List.of("*", "-", "exp", "+", "/"),
                expanded.operations().stream().map(node -> node.operation().id()).toList());
        assertEquals("L", expanded.loss().name());
        assertEquals(graph.loss().id(), expanded.loss().id());
        Graph back = Folds.fold(expanded, List.of(Fold.of("L")));
        assertEquals("sigmoid", back.loss().operation().id());
        assertEquals("sigmoid", Recognized.at(expanded, expanded.loss().index()).orElseThrow().function());
    }
}
