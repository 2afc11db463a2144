package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;
import java.util.Arrays;

/** Values of an operation from those of its inputs, and its local derivatives by each of them. */
final class Evaluation {

    private Evaluation() {}

    /** Writes the node's values, and beside them how large the terms were that they are sums of. */
    static void compute(GraphRun run, Node node) {
        Operation operation = node.operation();
        if (operation instanceof Elementwise elementwise) {
            values(run, node, elementwise);
        } else if (operation instanceof Sum sum) {
            values(run, node, sum);
        } else if (operation instanceof Reduction reduction) {
            values(run, node, reduction);
        } else {
            values(run, node, (Folded) operation);
        }
    }

    private static void values(GraphRun run, Node node, Elementwise operation) {
        Rule rule = operation.rule();
        int to = run.offset(node.index());
        for (int i = 0; i < run.rows(node.index()); i++) {
            double value = rule.value(first(run, node, operation, i), second(run, node, operation, i));
            run.values[to + i] = value;
            run.magnitudes[to + i] = Math.abs(value);
        }
    }

    /** The first operand of a row. */
    static double first(GraphRun run, Node node, Elementwise operation, int row) {
        return operation.fixed() == Fixed.FIRST ? operation.constant() : input(run, node, 0, row);
    }

    /** The second operand of a row; 0 where there is none. */
    static double second(GraphRun run, Node node, Elementwise operation, int row) {
        return switch (operation.fixed()) {
            case FIRST -> input(run, node, 0, row);
            case SECOND -> operation.constant();
            case NONE -> operation.rule().arguments() == 1 ? 0 : input(run, node, 1, row);
        };
    }

    /** What stands in an operation's slot, for a row of the operation. */
    static double input(GraphRun run, Node node, int slot, int row) {
        int from = run.into(node.index())[slot].from();
        return run.values[run.offset(from) + (run.isBatch(from) ? row : 0)];
    }

    private static void values(GraphRun run, Node node, Sum operation) {
        int to = run.offset(node.index());
        int terms = run.into(node.index()).length;
        for (int i = 0; i < run.rows(node.index()); i++) {
            double value = 0;
            double magnitude = 0;
            for (int slot = 0; slot < terms; slot++) {
                double term = input(run, node, slot, i);
                value += operation.minus().get(slot) ? -term : term;
                magnitude += Math.abs(term);
            }
            run.values[to + i] = operation.hasConstant() ? value + operation.constant() : value;
            run.magnitudes[to + i] = magnitude + Math.abs(operation.constant());
        }
    }

    private static void values(GraphRun run, Node node, Reduction operation) {
        int from = run.into(node.index())[0].from();
        int m = run.rows(from);
        double sum = 0;
        double magnitude = 0;
        for (int i = run.offset(from); i < run.offset(from) + m; i++) {
            sum += run.values[i];
            magnitude += Math.abs(run.values[i]);
        }
        int to = run.offset(node.index());
        run.values[to] = operation.mean() ? sum / m : sum;
        run.magnitudes[to] = operation.mean() ? magnitude / m : magnitude;
    }

    private static void values(GraphRun run, Node node, Folded operation) {
        GraphRun inside = run.inside(node.index());
        Edge[] inputs = run.into(node.index());
        int slot = 0;
        for (Node leaf : operation.inside().nodes()) {
            if (leaf.isLeaf()) {
                int from = run.offset(inputs[slot++].from());
                System.arraycopy(run.values, from, inside.values, inside.offset(leaf.index()),
                        inside.rows(leaf.index()));
            }
        }
        inside.forward();
        int out = operation.inside().loss().index();
        int rows = run.rows(node.index());
        System.arraycopy(inside.values, inside.offset(out), run.values, run.offset(node.index()), rows);
        System.arraycopy(inside.magnitudes, inside.offset(out), run.magnitudes, run.offset(node.index()),
                rows);
    }

    /** What a row would be if an input had another value there. */
    static double valueIf(GraphRun run, Node node, int slot, int row, double input) {
        Operation operation = node.operation();
        int from = run.into(node.index())[slot].from();
        double change = input - run.value(from, run.isBatch(from) ? row : 0);
        if (operation instanceof Elementwise elementwise) {
            boolean first = slot == 0 && elementwise.fixed() != Fixed.FIRST;
            double a = first ? input : first(run, node, elementwise, row);
            return elementwise.rule().value(a, first ? second(run, node, elementwise, row) : input);
        }
        if (operation instanceof Sum sum) {
            return run.value(node.index(), row) + (sum.minus().get(slot) ? -change : change);
        }
        if (operation instanceof Reduction reduction) {
            return run.value(node.index(), 0) + (reduction.mean() ? change / run.rows(from) : change);
        }
        return inside(run, node, (Folded) operation, slot, row, input);
    }

    private static double inside(
            GraphRun run, Node node, Folded operation, int slot, int row, double input) {
        GraphRun inside = run.inside(node.index());
        int leaf = operation.inside().leaves().get(slot).index();
        int at = inside.isBatch(leaf) ? row : 0;
        double before = inside.value(leaf, at);
        inside.set(leaf, at, input);
        inside.forward();
        int out = operation.inside().loss().index();
        double value = inside.value(out, inside.isBatch(out) ? row : 0);
        inside.set(leaf, at, before);
        inside.forward();
        return value;
    }

    /** Writes the local derivatives of a node whose values are there. */
    static void derive(GraphRun run, Node node) {
        Operation operation = node.operation();
        if (operation instanceof Folded folded) {
            slopes(run, node, folded);
            return;
        }
        for (Edge edge : run.into(node.index())) {
            int to = run.edgeOffset(edge.index());
            int width = run.width(edge);
            if (operation instanceof Elementwise elementwise) {
                slopes(run, node, elementwise, edge);
            } else if (operation instanceof Sum sum) {
                Arrays.fill(run.locals, to, to + width, sum.minus().get(edge.slot()) ? -1 : 1);
            } else {
                boolean mean = ((Reduction) operation).mean();
                Arrays.fill(run.locals, to, to + width, mean ? 1.0 / width : 1);
            }
        }
    }

    private static void slopes(GraphRun run, Node node, Elementwise operation, Edge edge) {
        Rule rule = operation.rule();
        boolean byFirst = edge.slot() == 0 && operation.fixed() != Fixed.FIRST;
        int to = run.edgeOffset(edge.index());
        for (int i = 0; i < run.width(edge); i++) {
            double a = first(run, node, operation, i);
            double b = second(run, node, operation, i);
            double value = run.values[run.offset(node.index()) + i];
            run.locals[to + i] = byFirst ? rule.byFirst(a, b, value) : rule.bySecond(a, b, value);
        }
    }

    /** One backward pass inside for each row of the output. */
    private static void slopes(GraphRun run, Node node, Folded operation) {
        GraphRun inside = run.inside(node.index());
        int rows = run.rows(node.index());
        for (int row = 0; row < rows; row++) {
            inside.backwardFrom(row);
            int slot = 0;
            for (Node leaf : operation.inside().nodes()) {
                if (leaf.isLeaf()) {
                    copy(run, run.into(node.index())[slot++], inside, leaf.index(), row);
                }
            }
        }
    }

    private static void copy(GraphRun run, Edge edge, GraphRun inside, int leaf, int row) {
        int to = run.edgeOffset(edge.index());
        int by = run.rows(edge.from());
        if (run.isMatrix(edge)) {
            for (int i = 0; i < by; i++) {
                run.locals[to + row * by + i] = inside.gradient(leaf, i);
            }
        } else if (run.isBatch(edge.to())) {
            run.locals[to + row] = inside.gradient(leaf, run.isBatch(edge.from()) ? row : 0);
        } else {
            for (int i = 0; i < by; i++) {
                run.locals[to + i] = inside.gradient(leaf, i);
            }
        }
    }
}
