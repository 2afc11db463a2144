package gradientlab.core.graph.fold;

import gradientlab.core.graph.BasicRule;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A function that is written out in parts:
 *
 * <pre>
 * sigmoid  = 1 / (1 + exp(-x))
 * tanh     = 2*sigmoid(2*x) - 1 = (exp(x) - exp(-x)) / (exp(x) + exp(-x)) = (exp(2*x) - 1) / (exp(2*x) + 1)
 * softplus = log(1 + exp(x))
 * </pre>
 *
 * @param function its word
 * @param argument the node x
 * @param parts the operations from x to the function's value, in rising order
 */
public record Recognized(String function, int argument, List<Integer> parts) {

    public Recognized {
        parts = List.copyOf(parts);
    }

    /** The function whose last part a node is, if it is one. */
    public static Optional<Recognized> at(Graph graph, int node) {
        Match match = new Match(graph);
        for (String function : List.of("sigmoid", "tanh", "softplus")) {
            match.parts.clear();
            int argument = match.argument(function, node);
            if (argument >= 0) {
                return Optional.of(new Recognized(function, argument, new ArrayList<>(match.parts)));
            }
        }
        return Optional.empty();
    }

    /** Walks from a function's last part to its argument; each step gives the node before, or -1. */
    private static final class Match {
        private final Graph graph;
        final Set<Integer> parts = new TreeSet<>();

        Match(Graph graph) {
            this.graph = graph;
        }

        int argument(String function, int node) {
            return switch (function) {
                case "sigmoid" ->
                    negated(call("exp", plus(1, fixed(BasicRule.QUOTIENT, Fixed.FIRST, 1, node))));
                case "softplus" -> call("exp", plus(1, call("log", node)));
                default -> tanh(node);
            };
        }

        private int tanh(int node) {
            int twice = times2(plus(-1, node));
            if (twice >= 0) {
                int inside = call("sigmoid", twice);
                return times2(inside >= 0 ? inside : argument("sigmoid", twice));
            }
            parts.clear();
            if (node < 0 || !rule(node, BasicRule.QUOTIENT)) {
                return -1;
            }
            parts.add(node);
            int above = graph.node(node).inputs().get(0);
            int below = graph.node(node).inputs().get(1);
            int first = times2(call("exp", plus(-1, above)));
            int second = times2(call("exp", plus(1, below)));
            return first >= 0 && first == second ? first : difference(above, below);
        }

        /** (e^x − e^−x) / (e^x + e^−x) */
        private int difference(int above, int below) {
            if (!sum(above, false, true) || !sum(below, false, false)) {
                return -1;
            }
            parts.add(above);
            parts.add(below);
            int x = call("exp", graph.node(above).inputs().get(0));
            boolean same = x >= 0
                    && x == negated(call("exp", graph.node(above).inputs().get(1)))
                    && x == call("exp", graph.node(below).inputs().get(0))
                    && x == negated(call("exp", graph.node(below).inputs().get(1)));
            return same ? x : -1;
        }

        private boolean sum(int node, Boolean... minus) {
            return graph.node(node).operation() instanceof Sum sum && !sum.hasConstant()
                    && sum.minus().equals(List.of(minus));
        }

        private int plus(double constant, int node) {
            return node >= 0 && graph.node(node).operation() instanceof Sum sum && sum.hasConstant()
                    && sum.constant() == constant && sum.minus().equals(List.of(false)) ? through(node) : -1;
        }

        private int times2(int node) {
            return fixed(BasicRule.PRODUCT, Fixed.SECOND, 2, node);
        }

        private int fixed(BasicRule rule, Fixed place, double constant, int node) {
            return node >= 0 && graph.node(node).operation() instanceof Elementwise operation
                    && operation.equals(new Elementwise(rule, place, constant)) ? through(node) : -1;
        }

        private int negated(int node) {
            return node >= 0 && rule(node, BasicRule.NEGATE) ? through(node) : -1;
        }

        private boolean rule(int node, BasicRule rule) {
            Operation operation = graph.node(node).operation();
            return operation != null && operation.equals(Elementwise.of(rule));
        }

        private int call(String word, int node) {
            return node >= 0 && graph.node(node).operation() instanceof Elementwise operation
                    && operation.is(word) ? through(node) : -1;
        }

        private int through(int index) {
            Node node = graph.node(index);
            parts.add(index);
            return node.inputs().get(0);
        }
    }
}
