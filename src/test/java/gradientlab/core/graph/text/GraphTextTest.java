package gradientlab.core.graph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.Rules;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphTextTest {

    private static Graph parse(String text) throws GraphException {
        return GraphText.parse(text, true);
    }

    private static GraphException refused(String text) {
        return assertThrows(GraphException.class, () -> parse(text), text);
    }

    /** The operations as they were made, each with its inputs' names. */
    private static String operations(String text) throws GraphException {
        Graph graph = parse(text);
        return graph.nodes().stream().filter(node -> !node.isLeaf())
                .map(node -> node.operation().id() + node.inputs().stream()
                        .map(input -> graph.node(input).name()).toList())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "L = a + b - c + 2 | +[a, b, c]", "L = a - y | -[a, y]", "L = 1 - p | -[p]",
            "L = x + 1 - 3 | -[x]",
            "L = 3*x | *[x]", "L = 2*x*3 | *[x]", "L = x^2 | ^[x]", "L = 2/x | /[x]", "L = -x | -[x]",
            "L = --x + y | +[x, y]", "L = (a + b) + c | +[a, b] +[, c]", "L = a - (b + c) | +[b, c] -[a, ]",
            "L = a*b*c | *[a, b] *[, c]", "L = 2*a*b | *[a] *[, b]", "L = -a*b + c | *[a, b] +[, c]",
            "L = (-a)*b | -[a] *[, b]", "L = -x^2 | ^[x] -[]", "L = -2*x | *[x]", "L = a + -b | -[a, b]",
            "L = 2^3*x | *[x]", "L = max(0, x) | max[x]", "L = pow(x, 3) | ^[x]", "L = x^y^2 | ^[y] ^[x, ]",
            "L = -mean(x) | mean[x] -[]"})
    void aTextBecomesTheseNodes(String text, String operations) throws GraphException {
        assertEquals(operations, operations(text));
    }

    @Test
    void aLineThatOnlyNamesAddsNoNode() throws GraphException {
        Graph graph = parse("p = a*b\nL = p");
        assertEquals(1, graph.operations().size());
        assertEquals(List.of("p", "L"), graph.loss().names());
        assertEquals(graph.loss().index(), graph.lines().get(1).node());
    }

    @Test
    void semicolonsEndLinesToo() throws GraphException {
        assertEquals(2, parse("z = w*x;L = z^2").lines().size());
        assertEquals(List.of(1, 2, 3), parse("a = x*y;\nb = a*a; L = b*b;").lines().stream()
                .map(line -> line.place().line()).toList());
        assertEquals(2, parse("a = x*y\r\nL = a*a\r\n").lines().get(1).place().line());
    }

    @Test
    void aHeadingNamesABlockToTheNextBlankLine() throws GraphException {
        Graph graph = parse("a = x*y\n# two\nb = a*a\nc = b*b\n\nL = c*c");
        assertEquals(List.of(-1, 0, 0, -1), graph.lines().stream().map(Line::block).toList());
        assertEquals("two", graph.blocks().get(0).title());
        assertEquals(new Place(2, 8, 29), graph.blocks().get(0).place());
        Graph oneLine = parse("# s; q = exp(x); ; L = q*q");
        assertEquals(List.of(0, -1), oneLine.lines().stream().map(Line::block).toList());
    }

    @Test
    void everyNodeAndUseKnowsItsPlaceInTheText() throws GraphException {
        String text = "z = w*x + b\nL = sigmoid(z)";
        Graph graph = parse(text);
        Node product = graph.operations().get(0);
        assertEquals("w*x", text.substring(product.place().from(), product.place().to()).strip());
        assertEquals("sigmoid(z)", text.substring(graph.loss().place().from(), graph.loss().place().to()));
        assertEquals(2, graph.loss().place().line());
        Edge edge = graph.inputs(graph.loss().index()).get(0);
        assertEquals(text.lastIndexOf('z'), edge.place());
        assertEquals("z = w*x + b", text.substring(graph.lines().get(0).place().from(),
                graph.lines().get(0).place().to()));
        assertEquals(List.of("n1", "n2", "n3", "n4", "n5", "n6"),
                graph.nodes().stream().map(Node::id).toList());
    }

    @Test
    void columnsAreTheLongestWaysFromALeaf() throws GraphException {
        Graph graph = parse("c = a + b\nd = a*b\nL = c + d + c*d");
        assertEquals(List.of(0, 0, 1, 1, 2, 3), graph.nodes().stream().map(Node::column).toList());
    }

    static List<String> words() {
        return Rules.words();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsAFunction(String word) throws GraphException {
        String call = List.of("min", "max", "pow").contains(word) ? word + "(x, y)" : word + "(x)";
        assertEquals(1, parse("L = " + call).operations().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | EMPTY | 0 | 0 | 0", "'# only a heading' | EMPTY | 0 | 0 | 0",
            "x*y | ASSIGNMENT | 1 | 0 | 3", "'a = x*y\nb' | ASSIGNMENT | 2 | 8 | 9",
            "2a = x | NAME | 1 | 0 | 2", "a+b = x | NAME | 1 | 0 | 3", "= x | NAME | 1 | 0 | 0",
            "exp = x | RESERVED | 1 | 0 | 3", "e = x | RESERVED | 1 | 0 | 1",
            "sum = x | RESERVED | 1 | 0 | 3",
            "'a = x\na = y' | TWICE | 2 | 6 | 7", "z = z + 1 | ORDER | 1 | 4 | 5",
            "'a = b*2\nb = a*2' | ORDER | 1 | 4 | 5", "w = 0.5 | LEAF | 1 | 0 | 1",
            "w = 2*3 | LEAF | 1 | 0 | 1",
            "z = 2x | PRODUCT | 1 | 5 | 5", "z = w x | PRODUCT | 1 | 6 | 6",
            "z = (a+b)(c) | PRODUCT | 1 | 9 | 9", "z = a + log(0 - 1) | NOT_FINITE | 1 | 8 | 18",
            "z = foo(x) | SYNTAX | 1 | 4 | 7", "z = a + | SYNTAX | 1 | 7 | 7", "z = | SYNTAX | 1 | 3 | 3",
            "z = a $ b | SYNTAX | 1 | 6 | 7", "z = (a | SYNTAX | 1 | 4 | 5", "z = a) | SYNTAX | 1 | 5 | 6",
            "z = a**2 | SYNTAX | 1 | 5 | 7", "z = mean | SYNTAX | 1 | 4 | 8",
            "z = max(a) | SYNTAX | 1 | 4 | 7",
            "z = 1.2.3*a | SYNTAX | 1 | 4 | 9", "z = a = b | SYNTAX | 1 | 6 | 7"})
    void whatIsWrongHasAKindAndAPlace(String text, Problem problem, int line, int from, int to) {
        GraphException e = refused(text);
        assertEquals(problem, e.problem());
        assertEquals(new Place(line, from, to), e.place());
    }

    @Test
    void theWordsOfASentenceComeWithIt() {
        assertEquals(List.of("2", "x1"), refused("z = 2x1").words());
        assertEquals(List.of("(a+b)", "(c)"), refused("z = (a+b)(c)").words());
        assertEquals(List.of("a", "3"), refused("q = x*y\n\na = x\na = y").words());
        assertEquals(List.of("b"), refused("a = b*2\nb = a*2").words());
        GraphException unknown = refused("z = foo(x)");
        assertEquals(ExpressionException.Problem.FUNCTION, unknown.syntax().orElseThrow());
        assertEquals("foo", unknown.words().get(0));
        assertTrue(unknown.words().get(1).endsWith("mean, sum"));
        assertEquals(List.of("log(0-1)", "LOG_OF_NEGATIVE"), refused("z = a + log(0-1)").words());
    }

    @Test
    void limitsAreKept() throws GraphException {
        GraphException operations = refused(chain(61));
        assertEquals(Problem.OPERATIONS, operations.problem());
        assertEquals(List.of("61", "60"), operations.words());
        assertEquals(61, operations.place().line());
        assertEquals(60, parse(chain(60)).operations().size());
        assertEquals(Problem.TEXT_LENGTH, refused("L = a" + " ".repeat(5000)).problem());
        assertEquals(Problem.TEXT_LENGTH, refused("a".repeat(10_000)).problem());
        assertEquals(ExpressionException.Problem.LENGTH,
                refused("L = a" + " + a".repeat(200)).syntax().orElseThrow());
        assertEquals(ExpressionException.Problem.DEPTH,
                refused("L = " + "(".repeat(51) + "a" + ")".repeat(51)).syntax().orElseThrow());
        assertEquals(1, parse("L = " + "(".repeat(50) + "a*b" + ")".repeat(50)).operations().size());
    }

    @Test
    void noDepthOverflowsTheStack() {
        assertTrue(List.of(ExpressionException.Problem.DEPTH, ExpressionException.Problem.LENGTH).contains(
                refused("L = " + "(".repeat(2400) + "a" + ")".repeat(2400)).syntax().orElseThrow()));
        assertEquals(Problem.TEXT_LENGTH,
                refused("L = " + "(".repeat(5000) + "a" + ")".repeat(5000)).problem());
        assertEquals(ExpressionException.Problem.DEPTH,
                refused("L = " + "-".repeat(400) + "a").syntax().orElseThrow());
    }

    private static String chain(int operations) {
        StringBuilder text = new StringBuilder("v0 = x*y");
        for (int k = 1; k < operations; k++) {
            text.append("\nv").append(k).append(" = v").append(k - 1).append("*y");
        }
        return text.toString();
    }

    @Test
    void namesMayHaveUnderscoresAndGreekLetters() throws GraphException {
        Graph graph = parse("z_1 = w_in*x\nL = γ*z_1");
        assertEquals(List.of("w_in", "x", "γ"), graph.leaves().stream().map(Node::name).toList());
    }
}
