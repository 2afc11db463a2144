package gradientlab.core.graph.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.text.GraphText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is folded, what is not, and what only looks like a function. */
class FoldEdgesTest {

    private static Graph fold(String text, String... folds) throws GraphException {
        return Folds.fold(GraphText.parse(text, true), Stream.of(folds).map(Fold::of).toList());
    }

    @ParameterizedTest
    @CsvSource({"1/(1 + exp(-x)), sigmoid", "2*sigmoid(2*x) - 1, tanh", "2*(1/(1 + exp(-(2*x)))) - 1, tanh",
            "(exp(x) - exp(-x))/(exp(x) + exp(-x)), tanh", "(exp(2*x) - 1)/(exp(2*x) + 1), tanh",
            "log(1 + exp(x)), softplus", "2*sigmoid(3*x) - 1, fold", "3*sigmoid(2*x) - 1, fold",
            "(exp(x) - exp(-y))/(exp(x) + exp(-x)), fold", "(exp(x) - exp(-x))/(exp(y) + exp(-x)), fold",
            "(exp(x) + exp(-x))/(exp(x) - exp(-x)), fold", "(exp(2*x) - 1)/(exp(2*y) + 1), fold",
            "1/(1 + exp(-(x*x))), fold", "1/(1 + exp(-x*y)), fold"})
    void ofTheFirstLeafAFunctionIsRecognizedAndNoOther(String part, String id) throws GraphException {
        Graph folded = fold("p = " + part + "\nL = p*p", "p");
        assertEquals(id, folded.find("p").orElseThrow().operation().id());
    }

    @Test
    void aLineOfOneOperationIsNotFolded() throws GraphException {
        Graph graph = GraphText.parse("q = a*b; L = q*q + q", true);
        assertFalse(Folds.isPossible(graph, Fold.of("q")));
        assertTrue(Folds.isPossible(graph, Fold.of("L")));
        assertFalse(Folds.isPossible(graph, Fold.of("z")));
        assertSame(graph, Folds.fold(graph, List.of(Fold.of("q"))));
    }

    @Test
    void theLargerOfTwoFoldsIsTakenWhicheverIsNamedFirst() throws GraphException {
        String text = "# block\nu = w*x + b\nv = u*u + u\n\nL = v*v";
        assertEquals(2, fold(text, "u", "# block").operations().size());
        assertEquals(2, fold(text, "# block", "u").operations().size());
    }

    @Test
    void aLineThatNobodyUsesFoldsToItsLastPart() throws GraphException {
        Graph folded = fold("q = a*b + a; L = a*a", "q");
        assertEquals(2, folded.operations().size());
        assertEquals("fold", folded.find("q").orElseThrow().operation().id());
    }

    @Test
    void aFoldedNodeStandsWhereItsLineDoes() throws GraphException {
        String text = "q = a*b + a\nL = q*q";
        Graph folded = fold(text, "q");
        assertEquals(folded.lines().get(0).place(), folded.find("q").orElseThrow().place());
    }

    @Test
    void aFunctionOfANodeThatIsNotThereIsRefused() {
        assertEquals(Problem.NO_FOLD,
                assertThrows(GraphException.class, () -> fold("L = a*b + a", "@n99")).problem());
    }

    @Test
    void everyFoldIsReadFromItsName() {
        for (String id : List.of("q", "# a block", "@n7")) {
            assertEquals(id, Fold.of(id).id());
        }
        assertEquals(new Fold.OfBlock("a block"), Fold.of("#a block "));
    }

    @Test
    void partsHaveTheIdOfTheirFunctionWithALetter() throws GraphException {
        Graph graph = GraphText.parse("z = w*x\nL = tanh(z)", true);
        assertTrue(Expansions.isPossible(graph.loss()));
        assertFalse(Expansions.isPossible(graph.find("z").orElseThrow()));
        assertFalse(Expansions.isPossible(graph.node(0)));
        String id = graph.loss().id();
        assertEquals(List.of("n3", id + "a", id + "b", id + "c", id),
                Expansions.expand(graph, List.of(id)).operations().stream().map(Node::id).toList());
    }

    @Test
    void partsMayBringAGraphToItsLimitAndNotBeyond() throws GraphException {
        StringBuilder text = new StringBuilder("v0 = x*y\n");
        for (int k = 1; k < 56; k++) {
            text.append("v" + k + " = v" + (k - 1) + "*y\n");
        }
        Graph most = GraphText.parse(text + "L = sigmoid(v55)", true);
        assertEquals(Graph.MAX_OPERATIONS,
                Expansions.expand(most, List.of(most.loss().id())).operations().size());
        Graph more = GraphText.parse(text + "v56 = v55*y\nL = sigmoid(v56)", true);
        assertEquals(Problem.OPERATIONS, assertThrows(GraphException.class,
                () -> Expansions.expand(more, List.of(more.loss().id()))).problem());
    }
}
