package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;

/** Values of an operation from those of its inputs; they are all there. */
final class Forward {

    private Forward() {}

    /** Writes the node's values, and beside them how large the terms were that they are sums of. */
    static void compute(GraphRun run, Node node) {
        Operation operation = node.operation();
        if (operation instanceof Elementwise elementwise) {
            rule(run, node, elementwise);
        } else if (operation instanceof Sum sum) {
            sum(run, node, sum);
        } else if (operation instanceof Reduction reduction) {
            reduce(run, node, reduction);
        } else {
            folded(run, node, (Folded) operation);
        }
    }

    private static void rule(GraphRun run, Node node, Elementwise operation) {
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

    private static void sum(GraphRun run, Node node, Sum operation) {
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

    private static void reduce(GraphRun run, Node node, Reduction operation) {
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

    private static void folded(GraphRun run, Node node, Folded operation) {
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
}
