package gradientlab.core.graph.fold;

import gradientlab.core.graph.BasicRule;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Sum;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.Rules;
import java.util.Collection;
import java.util.List;

/**
 * Takes sigmoid, tanh and softplus apart: −x, exp, + 1, 1 ÷ x; × 2, sigmoid, × 2, − 1; exp, + 1, log. The
 * last part keeps id and names of the function, the others have its id with a letter behind it.
 */
public final class Expansions {

    private Expansions() {}

    /** Whether there are parts to show. */
    public static boolean isPossible(Node node) {
        return !parts(node).isEmpty();
    }

    /**
     * The graph with the parts of these nodes; what has none stays as it is.
     *
     * @param ids of nodes
     * @throws GraphException where there would be more operations than a graph may have
     */
    public static Graph expand(Graph graph, Collection<String> ids) throws GraphException {
        Sketch sketch = new Sketch(graph);
        for (Node node : graph.nodes()) {
            List<Operation> parts = ids.contains(node.id()) ? parts(node) : List.of();
            if (parts.isEmpty()) {
                sketch.keep(node);
                continue;
            }
            int input = sketch.now(node.inputs().get(0));
            for (int k = 0; k < parts.size() - 1; k++) {
                input = sketch.part(node, node.id() + (char) ('a' + k), parts.get(k), input);
            }
            sketch.last(node, parts.get(parts.size() - 1), input);
        }
        Graph expanded = sketch.graph();
        if (expanded.operations().size() > Graph.MAX_OPERATIONS) {
            throw new GraphException(Problem.OPERATIONS, Place.NONE,
                    String.valueOf(expanded.operations().size()), String.valueOf(Graph.MAX_OPERATIONS));
        }
        return expanded;
    }

    private static List<Operation> parts(Node node) {
        if (node.isLeaf() || !node.operation().is("sigmoid", "tanh", "softplus")) {
            return List.of();
        }
        Operation twice = new Elementwise(BasicRule.PRODUCT, Fixed.SECOND, 2);
        return switch (node.operation().id()) {
            case "sigmoid" -> List.of(Elementwise.of(BasicRule.NEGATE), call("exp"), plus(1),
                    new Elementwise(BasicRule.QUOTIENT, Fixed.FIRST, 1));
            case "tanh" -> List.of(twice, call("sigmoid"), twice, plus(-1));
            default -> List.of(call("exp"), plus(1), call("log"));
        };
    }

    private static Operation call(String word) {
        return Elementwise.of(Rules.get(word));
    }

    private static Operation plus(double constant) {
        return new Sum(List.of(false), constant, true);
    }
}
