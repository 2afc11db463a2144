package gradientlab.core.graph;

import gradientlab.core.graph.GraphException.Problem;
import java.util.List;
import java.util.Map;

/** The rows of every node: a scalar's one, or those of the batches that it comes from. */
final class Shapes {

    final boolean[] batch;
    final int[] rows;
    private final Graph graph;
    /** The leaf a batch has its size from. */
    private final int[] origin;

    private Shapes(Graph graph) {
        this.graph = graph;
        int n = graph.nodes().size();
        batch = new boolean[n];
        rows = new int[n];
        origin = new int[n];
    }

    /**
     * @param values of every leaf; a value too many is refused as well
     * @throws GraphException naming the first that does not fit
     */
    static Shapes of(Graph graph, Map<String, Value> values) throws GraphException {
        Shapes shapes = new Shapes(graph);
        for (String name : values.keySet()) {
            Node node = graph.find(name).orElse(null);
            if (node == null) {
                throw new GraphException(Problem.UNUSED, Place.NONE, name);
            }
            if (!node.isLeaf() || !node.name().equals(name)) {
                throw new GraphException(Problem.COMPUTED, node.place(), name,
                        String.valueOf(node.place().line()));
            }
        }
        for (Node node : graph.nodes()) {
            if (node.isLeaf()) {
                shapes.leaf(node, values.get(node.name()));
            } else {
                shapes.operation(node);
            }
        }
        if (shapes.batch[graph.loss().index()]) {
            Line last = graph.lines().get(graph.lines().size() - 1);
            throw new GraphException(Problem.SCALAR, last.place(), last.name());
        }
        return shapes;
    }

    /** Of what is inside a folded node. */
    static Shapes inside(Graph graph, List<Integer> inputs, Shapes outside) {
        Shapes shapes = new Shapes(graph);
        List<Node> leaves = graph.leaves();
        for (int k = 0; k < leaves.size(); k++) {
            int leaf = leaves.get(k).index();
            shapes.batch[leaf] = outside.batch[inputs.get(k)];
            shapes.rows[leaf] = outside.rows[inputs.get(k)];
        }
        for (Node node : graph.operations()) {
            try {
                shapes.operation(node);
            } catch (GraphException e) {
                throw new IllegalStateException("unfolded it would have been refused", e);
            }
        }
        return shapes;
    }

    private void leaf(Node node, Value value) throws GraphException {
        if (value == null) {
            throw new GraphException(Problem.MISSING, node.place(), node.name());
        }
        if (value.rows() < 1 || value.rows() > Value.MAX_ROWS) {
            throw new GraphException(Problem.ROWS, node.place(), node.name(), String.valueOf(value.rows()),
                    String.valueOf(Value.MAX_ROWS));
        }
        for (double entry : value.entries()) {
            if (!(Math.abs(entry) <= Value.LARGEST)) {
                throw new GraphException(Problem.VALUE, node.place(), node.name(), String.valueOf(entry));
            }
        }
        batch[node.index()] = value.batch();
        rows[node.index()] = value.rows();
        origin[node.index()] = node.index();
    }

    private void operation(Node node) throws GraphException {
        int at = node.index();
        rows[at] = 1;
        if (node.operation() instanceof Operation.Reduction) {
            return;
        }
        if (node.operation() instanceof Operation.Folded folded) {
            Shapes inside = inside(folded.inside(), node.inputs(), this);
            int out = folded.inside().loss().index();
            batch[at] = inside.batch[out];
            rows[at] = inside.rows[out];
            return;
        }
        for (int input : node.inputs()) {
            if (batch[input] && !batch[at]) {
                batch[at] = true;
                rows[at] = rows[input];
                origin[at] = origin[input];
            } else if (batch[input] && rows[at] != rows[input]) {
                throw new GraphException(Problem.SIZES, node.place(), name(at), String.valueOf(rows[at]),
                        name(input), String.valueOf(rows[input]));
            }
        }
    }

    private String name(int node) {
        return graph.node(origin[node]).name();
    }

    /** Whether a batch's row depends on other rows of an input: there a local derivative is a matrix. */
    boolean mixes(Edge edge) {
        return graph.node(edge.to()).operation() instanceof Operation.Folded folded && batch[edge.to()]
                && batch[edge.from()] && throughScalar(folded.inside(), edge);
    }

    private boolean throughScalar(Graph inside, Edge edge) {
        Shapes shapes = inside(inside, graph.node(edge.to()).inputs(), this);
        boolean[] from = new boolean[inside.nodes().size()];
        boolean[] scalar = new boolean[from.length];
        from[inside.leaves().get(edge.slot()).index()] = true;
        for (Node node : inside.nodes()) {
            for (int input : node.inputs()) {
                from[node.index()] |= from[input];
                scalar[node.index()] |= scalar[input];
            }
            scalar[node.index()] |= from[node.index()] && !shapes.batch[node.index()];
        }
        return scalar[inside.loss().index()];
    }
}
