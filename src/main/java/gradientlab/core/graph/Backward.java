package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Operation.Fixed;
import gradientlab.core.graph.Operation.Folded;
import gradientlab.core.graph.Operation.Reduction;
import gradientlab.core.graph.Operation.Sum;
import java.util.Arrays;

/** Local derivatives of an operation by each of its inputs; its values are there. */
final class Backward {

    private Backward() {}

    static void derive(GraphRun run, Node node) {
        Operation operation = node.operation();
        if (operation instanceof Folded folded) {
            folded(run, node, folded);
            return;
        }
        for (Edge edge : run.into(node.index())) {
            int to = run.edgeOffset(edge.index());
            int width = run.width(edge);
            if (operation instanceof Elementwise elementwise) {
                rule(run, node, elementwise, edge);
            } else if (operation instanceof Sum sum) {
                Arrays.fill(run.locals, to, to + width, sum.minus().get(edge.slot()) ? -1 : 1);
            } else {
                boolean mean = ((Reduction) operation).mean();
                Arrays.fill(run.locals, to, to + width, mean ? 1.0 / width : 1);
            }
        }
    }

    private static void rule(GraphRun run, Node node, Elementwise operation, Edge edge) {
        Rule rule = operation.rule();
        boolean byFirst = edge.slot() == 0 && operation.fixed() != Fixed.FIRST;
        int to = run.edgeOffset(edge.index());
        for (int i = 0; i < run.width(edge); i++) {
            double a = Forward.first(run, node, operation, i);
            double b = Forward.second(run, node, operation, i);
            double value = run.values[run.offset(node.index()) + i];
            run.locals[to + i] = byFirst ? rule.byFirst(a, b, value) : rule.bySecond(a, b, value);
        }
    }

    /** One backward pass inside for each row of the output. */
    private static void folded(GraphRun run, Node node, Folded operation) {
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
