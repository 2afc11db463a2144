package gradientlab.export.graph;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Fault;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.export.format.TreeNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Values, gradients and contributions of a run as a tree for JSON. */
final class FormulaTree {

    private final GraphRun run;
    private final GradientCheck check;
    private final List<Node> nodes;

    /**
     * @param check of the run, or null for none
     * @param nodes those that are told
     */
    FormulaTree(GraphRun run, GradientCheck check, List<Node> nodes) {
        this.run = run;
        this.check = check;
        this.nodes = nodes;
    }

    /** {@code "loss"}, {@code "leaves"} and {@code "nodes"}. */
    void write(Map<String, Object> tree) {
        tree.put("loss", TreeNumbers.number(run.loss()));
        tree.put("leaves", leaves(nodes.stream().filter(Node::isLeaf).toList()));
        List<Object> all = new ArrayList<>();
        nodes.forEach(node -> all.add(node(node)));
        tree.put("nodes", all);
    }

    /** Value, gradient and check of leaves by name. */
    Map<String, Object> leaves(List<Node> leaves) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Node leaf : leaves) {
            Map<String, Object> one = new LinkedHashMap<>();
            numbers(one, leaf);
            all.put(leaf.name(), one);
        }
        return all;
    }

    private void numbers(Map<String, Object> tree, Node node) {
        int at = node.index();
        tree.put("value", rows(node, row -> run.value(at, row)));
        tree.put("gradient", rows(node, row -> run.gradient(at, row)));
        if (check != null) {
            Map<String, Object> checked = new LinkedHashMap<>();
            checked.put("difference", rows(node, row -> check.difference(at, row)));
            checked.put("state", check.state(at).id());
            tree.put("check", checked);
        }
    }

    private Object rows(Node node, IntToDoubleFunction value) {
        return TreeNumbers.rows(run.isBatch(node.index()), run.rows(node.index()), value);
    }

    private Map<String, Object> node(Node node) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", node.id());
        tree.put("name", node.name());
        tree.put("op", node.isLeaf() ? "leaf" : node.operation().id());
        constants(tree, node.operation());
        tree.put("inputs", node.inputs().stream().map(input -> run.graph().node(input).id()).toList());
        numbers(tree, node);
        List<Object> contributions = new ArrayList<>();
        run.graph().inputs(node.index()).forEach(edge -> contributions.add(contribution(edge)));
        tree.put("contributions", contributions);
        return tree;
    }

    /** The numbers that an operation has in the place of operands. */
    private static void constants(Map<String, Object> tree, Operation operation) {
        if (operation instanceof Operation.Sum sum) {
            if (sum.minus().contains(true)) {
                tree.put("minus", sum.minus());
            }
            if (sum.hasConstant()) {
                tree.put("constant", sum.constant());
            }
        } else if (operation instanceof Operation.Elementwise rule
                && rule.fixed() != Operation.Fixed.NONE) {
            tree.put("constant", rule.constant());
            tree.put("constant_is", rule.fixed().name().toLowerCase(Locale.ROOT));
        } else if (operation instanceof Operation.Folded folded) {
            tree.put("title", folded.title());
        }
    }

    /** What goes back on an edge; where rows are summed up, the sum beside the products. */
    private Map<String, Object> contribution(Edge edge) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", run.graph().node(edge.from()).id());
        boolean batch = run.isBatch(edge.to()) || run.isBatch(edge.from());
        tree.put("local", entries(edge, batch, i -> local(run, edge, i)));
        tree.put("product", entries(edge, batch, i -> run.product(edge, i)));
        if (run.sums(edge) || run.isMatrix(edge)) {
            tree.put("sum", TreeNumbers.rows(run.isBatch(edge.from()), run.rows(edge.from()),
                    row -> run.contribution(edge, row)));
        }
        return tree;
    }

    /** NaN where the operation was not computed. */
    static double local(GraphRun run, Edge edge, int i) {
        return run.computed(edge.to()) ? run.local(edge, i) : Double.NaN;
    }

    /** An array of rows; where every row of the operation has a number a row of the input, of arrays. */
    private Object entries(Edge edge, boolean batch, IntToDoubleFunction value) {
        int width = run.width(edge);
        if (!run.isMatrix(edge)) {
            return TreeNumbers.rows(batch, width, value);
        }
        int columns = run.rows(edge.from());
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < width; i += columns) {
            int from = i;
            all.add(TreeNumbers.array(columns, column -> value.applyAsDouble(from + column)));
        }
        return all;
    }

    /** Where a number that is not finite arises, with the sentence. */
    static Map<String, Object> fault(Fault fault, String text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("node", fault.node().id());
        tree.put("name", fault.node().name());
        tree.put("line", fault.place().line());
        tree.put("row", fault.row() + 1);
        tree.put("pass", fault.backward() ? "backward" : "forward");
        tree.put("value", TreeNumbers.number(fault.value()));
        tree.put("cause", fault.cause().name().toLowerCase(Locale.ROOT));
        tree.put("argument", TreeNumbers.number(fault.argument()));
        tree.put("sentence", GraphErrors.of(fault, text).getMessage());
        return tree;
    }

    /** How everything behind a moved node changes. */
    static Map<String, Object> nudge(FormulaRun formulas, FormulaRun.Nudged nudged) {
        GraphRun run = formulas.passes();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("node", nudged.node().name().isEmpty() ? nudged.node().id() : nudged.node().name());
        tree.put("h", nudged.h());
        List<Object> changes = new ArrayList<>();
        for (Node node : formulas.graph().after(nudged.node().index())) {
            int at = node.index();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", node.id());
            one.put("name", node.name());
            one.put("real", TreeNumbers.rows(run.isBatch(at), run.rows(at),
                    row -> nudged.change().real(at, row)));
            one.put("predicted", TreeNumbers.rows(run.isBatch(at), run.rows(at),
                    row -> nudged.change().predicted(at, row)));
            changes.add(one);
        }
        tree.put("nodes", changes);
        return tree;
    }

    /** The gradients that a mistake gives where they are other than the right ones. */
    static Map<String, Object> mistake(FormulaRun formulas, Mistakes wrong) {
        GraphRun run = formulas.passes();
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Node node : formulas.graph().nodes()) {
            int at = node.index();
            if (wrong.differs(at)) {
                tree.put(node.name().isEmpty() ? node.id() : node.name(),
                        TreeNumbers.rows(run.isBatch(at), run.rows(at), row -> wrong.gradient(at, row)));
            }
        }
        return tree;
    }
}
