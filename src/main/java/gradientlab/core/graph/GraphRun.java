package gradientlab.core.graph;

import gradientlab.core.graph.Operation.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph with values: both passes, in arrays that are made once. Leaves may change between passes, shapes
 * may not. Not for more threads than one.
 *
 * <p>Forward, then backward in reverse: G of a node is the sum over its uses u of G_u · ∂u/∂node, for a
 * scalar beside a batch the sum over the rows of that. The loss has G = 1. What depends on a number that is
 * not finite is not computed, forward and backward, and is NaN.
 */
public final class GraphRun {

    /** A sum below this times Σ|terms| is what rounding left of 0. */
    public static final double CANCELLED = 1e-12;

    private final Graph graph;
    private final Shapes shapes;
    private final int[] offset;
    final double[] values;
    final double[] magnitudes;
    private final boolean[] computed;
    private final double[] gradients;
    private final double[] scales;
    private final boolean[] known;
    private final int[] edgeOffset;
    private final int[] widths;
    private final int[] arrivalOffset;
    final double[] locals;
    private final double[] products;
    private final double[] contributions;
    private final GraphRun[] insides;
    private final Node[] order;
    private final Edge[][] inputs;
    private Edge wrongEdge;
    private Node wrongNode;

    private GraphRun(Graph graph, Shapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
        int n = graph.nodes().size();
        offset = new int[n + 1];
        for (int v = 0; v < n; v++) {
            offset[v + 1] = offset[v] + shapes.rows[v];
        }
        values = new double[offset[n]];
        magnitudes = new double[offset[n]];
        gradients = new double[offset[n]];
        scales = new double[offset[n]];
        computed = new boolean[n];
        known = new boolean[n];
        int edges = graph.edges().size();
        edgeOffset = new int[edges + 1];
        widths = new int[edges];
        arrivalOffset = new int[edges + 1];
        for (Edge edge : graph.edges()) {
            int e = edge.index();
            int of = shapes.rows[edge.to()];
            int by = shapes.rows[edge.from()];
            widths[e] = shapes.mixes(edge) ? of * by : Math.max(of, by);
            edgeOffset[e + 1] = edgeOffset[e] + widths[e];
            arrivalOffset[e + 1] = arrivalOffset[e] + by;
        }
        locals = new double[edgeOffset[edges]];
        products = new double[edgeOffset[edges]];
        contributions = new double[arrivalOffset[edges]];
        insides = new GraphRun[n];
        order = graph.operations().toArray(Node[]::new);
        inputs = new Edge[n][];
        for (Node node : graph.nodes()) {
            inputs[node.index()] = graph.inputs(node.index()).toArray(Edge[]::new);
            if (node.operation() instanceof Folded folded) {
                insides[node.index()] = new GraphRun(folded.inside(),
                        Shapes.inside(folded.inside(), node.inputs(), shapes));
            }
        }
    }

    /**
     * The graph with these values, both passes done.
     *
     * @param values of every leaf, by name
     * @throws GraphException where a value is missing, too large, of a wrong size, or the loss a batch
     */
    public static GraphRun of(Graph graph, Map<String, Value> values) throws GraphException {
        GraphRun run = new GraphRun(graph, Shapes.of(graph, values));
        for (Node leaf : graph.leaves()) {
            for (int row = 0; row < run.rows(leaf.index()); row++) {
                run.set(leaf.index(), row, values.get(leaf.name()).get(row));
            }
        }
        run.run();
        return run;
    }

    /** One more with the same leaves, to try things with; its passes are done. */
    public GraphRun copy() {
        GraphRun copy = new GraphRun(graph, shapes);
        copy.take(this);
        copy.run();
        return copy;
    }

    /** Takes the leaves of another run of the same graph; no pass is done. */
    public void take(GraphRun other) {
        for (Node leaf : graph.nodes()) {
            if (leaf.isLeaf()) {
                int at = leaf.index();
                System.arraycopy(other.values, offset[at], values, offset[at], shapes.rows[at]);
            }
        }
    }

    public Graph graph() {
        return graph;
    }

    /** Changes a leaf; values and gradients follow at the next pass. */
    public void set(int leaf, int row, double value) {
        values[offset[leaf] + row] = value;
    }

    /** Gives a row of any node another value; what depends on it is not computed again. */
    public void put(int node, int row, double value) {
        values[offset[node] + row] = value;
        computed[node] = Double.isFinite(value);
    }

    /** Both passes. */
    public void run() {
        forward();
        backward();
    }

    /** Computes every value from the leaves. */
    public void forward() {
        wrongNode = null;
        for (Node node : graph.nodes()) {
            if (node.isLeaf()) {
                int at = node.index();
                computed[at] = true;
                System.arraycopy(values, offset[at], magnitudes, offset[at], shapes.rows[at]);
            }
        }
        for (Node node : order) {
            compute(node);
        }
    }

    /** Computes one operation from its inputs as they are. */
    public void compute(Node node) {
        int at = node.index();
        for (Edge edge : inputs[at]) {
            if (!computed[edge.from()]) {
                computed[at] = false;
                Arrays.fill(values, offset[at], offset[at + 1], Double.NaN);
                return;
            }
        }
        Evaluation.compute(this, node);
        computed[at] = true;
        for (int i = offset[at]; i < offset[at + 1]; i++) {
            computed[at] &= Double.isFinite(values[i]);
        }
        if (!computed[at] && wrongNode == null) {
            wrongNode = node;
        }
    }

    /** Computes every local derivative and gradient; the values must be there. */
    public void backward() {
        seed(0);
    }

    /** Backward from one row of the output. */
    private void seed(int row) {
        wrongEdge = null;
        Arrays.fill(gradients, 0);
        Arrays.fill(scales, 0);
        int loss = graph.loss().index();
        Arrays.fill(known, computed[loss]);
        gradients[offset[loss] + row] = 1;
        scales[offset[loss] + row] = 1;
        for (int k = order.length - 1; k >= 0; k--) {
            Node node = order[k];
            if (computed[node.index()]) {
                Evaluation.derive(this, node);
            }
            for (Edge edge : inputs[node.index()]) {
                send(edge);
            }
        }
        for (int v = 0; v < known.length; v++) {
            if (!known[v]) {
                Arrays.fill(gradients, offset[v], offset[v + 1], Double.NaN);
            }
        }
    }

    private void send(Edge edge) {
        int e = edge.index();
        if (!graph.reaches(edge.to())) {
            Arrays.fill(products, edgeOffset[e], edgeOffset[e + 1], 0);
            Arrays.fill(contributions, arrivalOffset[e], arrivalOffset[e + 1], 0);
            if (!computed[edge.to()]) {
                Arrays.fill(locals, edgeOffset[e], edgeOffset[e + 1], Double.NaN);
            }
            return;
        }
        if (!known[edge.to()]) {
            Arrays.fill(products, edgeOffset[e], edgeOffset[e + 1], Double.NaN);
            Arrays.fill(contributions, arrivalOffset[e], arrivalOffset[e + 1], Double.NaN);
            known[edge.from()] = false;
            return;
        }
        Arrays.fill(contributions, arrivalOffset[e], arrivalOffset[e + 1], 0);
        boolean finite = true;
        for (int i = 0; i < widths[e]; i++) {
            double product = gradients[offset[edge.to()] + rowOf(edge, i)] * locals[edgeOffset[e] + i];
            int by = rowBy(edge, i);
            products[edgeOffset[e] + i] = product;
            contributions[arrivalOffset[e] + by] += product;
            gradients[offset[edge.from()] + by] += product;
            scales[offset[edge.from()] + by] += Math.abs(product);
            finite &= Double.isFinite(product);
        }
        if (!finite) {
            known[edge.from()] = false;
            wrongEdge = wrongEdge == null ? edge : wrongEdge;
        }
    }

    /** The row of the operation that entry i of an edge's local derivatives is about. */
    public int rowOf(Edge edge, int i) {
        return !shapes.batch[edge.to()] ? 0 : isMatrix(edge) ? i / shapes.rows[edge.from()] : i;
    }

    /** The row of the input that entry i of an edge's local derivatives is about. */
    public int rowBy(Edge edge, int i) {
        return !shapes.batch[edge.from()] ? 0 : isMatrix(edge) ? i % shapes.rows[edge.from()] : i;
    }

    /** Whether an edge has a local derivative for each pair of rows, as in a folded batch norm. */
    public boolean isMatrix(Edge edge) {
        return widths[edge.index()] > Math.max(shapes.rows[edge.to()], shapes.rows[edge.from()]);
    }

    /** 1 for scalars. */
    public int rows(int node) {
        return shapes.rows[node];
    }

    public boolean isBatch(int node) {
        return shapes.batch[node];
    }

    /** Whether a node's values are there and finite. */
    public boolean computed(int node) {
        return computed[node];
    }

    /** Whether a node's gradient is there and finite. */
    public boolean known(int node) {
        return known[node];
    }

    public double value(int node, int row) {
        return values[offset[node] + row];
    }

    public double loss() {
        return value(graph.loss().index(), 0);
    }

    /** ∂L/∂node of a row. */
    public double gradient(int node, int row) {
        return gradients[offset[node] + row];
    }

    /** A value as it is printed: what rounding left of a sum that comes to 0 is 0. */
    public double printedValue(int node, int row) {
        int i = offset[node] + row;
        return Math.abs(values[i]) < CANCELLED * magnitudes[i] ? 0 : values[i];
    }

    /** A gradient as it is printed: what rounding left of contributions that cancel is 0. */
    public double printedGradient(int node, int row) {
        int i = offset[node] + row;
        return Math.abs(gradients[i]) < CANCELLED * scales[i] ? 0 : gradients[i];
    }

    /**
     * How many local derivatives an edge has: a row each; for a scalar and a batch those of the batch; where
     * {@link #isMatrix}, rows of the operation times rows of the input.
     */
    public int width(Edge edge) {
        return widths[edge.index()];
    }

    /** ∂operation/∂input. */
    public double local(Edge edge, int i) {
        return locals[edgeOffset[edge.index()] + i];
    }

    /** Upstream gradient times local derivative. */
    public double product(Edge edge, int i) {
        return products[edgeOffset[edge.index()] + i];
    }

    /** What comes back on an edge to a row of its input: the product, or the sum of products. */
    public double contribution(Edge edge, int row) {
        return contributions[arrivalOffset[edge.index()] + row];
    }

    /** Whether an edge's contribution is a sum over rows: its input is a scalar, its operation a batch. */
    public boolean sums(Edge edge) {
        return shapes.batch[edge.to()] && !shapes.batch[edge.from()];
    }

    /**
     * What a node's row would be if one of its inputs had another value there, all else as it is: the curve
     * of which a local derivative is the slope.
     *
     * @param slot which input
     * @param row of the operation; for mean and sum, of the input
     */
    public double valueIf(int node, int slot, int row, double input) {
        return Evaluation.valueIf(this, graph.node(node), slot, row, input);
    }

    /** The sum of the contributions that have come back to a node when a step is done. */
    public double arrived(int node, int row, int step) {
        double sum = node == graph.loss().index() && step >= graph.seedStep() ? 1 : 0;
        for (Edge use : graph.uses(node)) {
            sum += graph.arrived(use, step) ? contribution(use, row) : 0;
        }
        return sum;
    }

    /** The first number that is not finite, in the order of the steps. */
    public Optional<Fault> fault() {
        if (wrongNode != null) {
            return Optional.of(Fault.forward(this, wrongNode));
        }
        return Optional.ofNullable(wrongEdge).map(edge -> Fault.backward(this, edge));
    }

    /** Every place where a number that is not finite arises: more than one where they don't depend. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Node node : order) {
            boolean fed = Arrays.stream(inputs[node.index()]).allMatch(edge -> computed[edge.from()]);
            if (fed && !computed[node.index()]) {
                faults.add(Fault.forward(this, node));
            }
        }
        if (wrongEdge != null) {
            faults.add(Fault.backward(this, wrongEdge));
        }
        return faults;
    }

    int offset(int node) {
        return offset[node];
    }

    int edgeOffset(int edge) {
        return edgeOffset[edge];
    }

    GraphRun inside(int node) {
        return insides[node];
    }

    /** For a folded node's inside: backward from that row of the output. */
    void backwardFrom(int row) {
        seed(row);
    }

    Edge[] into(int node) {
        return inputs[node];
    }
}
