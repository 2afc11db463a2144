package gradientlab.core.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A computation graph without values: nodes, edges, and the order in which passes go. Immutable.
 *
 * <p>N operations make 2N + 1 steps: N forward, by column, then as they stand in the text; one that sets
 * ∂L/∂L = 1; N backward, the other way round. Operations that do not reach the loss have their steps too.
 */
public final class Graph {

    /** The most operations; leaves don't count. */
    public static final int MAX_OPERATIONS = 60;

    private final List<Node> nodes;
    private final int loss;
    private final List<Line> lines;
    private final List<Block> blocks;
    private final List<Edge> edges;
    private final List<List<Edge>> inputs;
    private final List<List<Edge>> uses;
    private final List<Node> leaves;
    private final List<Node> order;
    private final int[] forwardStep;
    private final boolean[] reaches;
    private final Map<String, Integer> byName = new HashMap<>();

    /**
     * @param nodes each behind its inputs
     * @param loss a node
     * @param places the first character of each operand, by node and slot; -1 where it has none
     */
    public Graph(List<Node> nodes, int loss, List<List<Integer>> places, List<Line> lines,
            List<Block> blocks) {
        this.nodes = List.copyOf(nodes);
        this.loss = loss;
        this.lines = List.copyOf(lines);
        this.blocks = List.copyOf(blocks);
        order = this.nodes.stream().filter(node -> !node.isLeaf()).sorted(
                Comparator.comparingInt(Node::column).thenComparingInt(Node::index)).toList();
        forwardStep = new int[nodes.size()];
        for (int k = 0; k < order.size(); k++) {
            forwardStep[order.get(k).index()] = k + 1;
        }
        leaves = this.nodes.stream().filter(Node::isLeaf).toList();
        inputs = inputs(this.nodes, places);
        edges = inputs.stream().flatMap(List::stream).toList();
        uses = this.nodes.stream().map(this::usesOf).toList();
        for (Node node : this.nodes) {
            node.names().forEach(name -> byName.putIfAbsent(name, node.index()));
        }
        reaches = new boolean[nodes.size()];
        reaches[loss] = true;
        for (int v = nodes.size() - 1; v >= 0; v--) {
            for (int input : nodes.get(v).inputs()) {
                reaches[input] |= reaches[v];
            }
        }
    }

    private static List<List<Edge>> inputs(List<Node> nodes, List<List<Integer>> places) {
        List<List<Edge>> inputs = new ArrayList<>();
        int count = 0;
        for (Node node : nodes) {
            List<Edge> into = new ArrayList<>();
            for (int slot = 0; slot < node.inputs().size(); slot++) {
                into.add(new Edge(count++, node.inputs().get(slot), node.index(), slot,
                        places.get(node.index()).get(slot)));
            }
            inputs.add(List.copyOf(into));
        }
        return inputs;
    }

    private List<Edge> usesOf(Node node) {
        return edges.stream().filter(edge -> edge.from() == node.index()).sorted(
                Comparator.comparingInt((Edge edge) -> -forwardStep[edge.to()])
                        .thenComparingInt(Edge::slot))
                .toList();
    }

    /** Leaves and operations, each behind its inputs. */
    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    /** The node of that name, also one of a later line that adds none. */
    public Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(nodes::get);
    }

    /** The leaves, in the order of their first use. */
    public List<Node> leaves() {
        return leaves;
    }

    /** The operations, in the order of the forward pass. */
    public List<Node> operations() {
        return order;
    }

    /** The last assignment. */
    public Node loss() {
        return nodes.get(loss);
    }

    /** Every use of a node by an operation. */
    public List<Edge> edges() {
        return edges;
    }

    public Edge edge(int index) {
        return edges.get(index);
    }

    /** What a node takes, by slot. */
    public List<Edge> inputs(int node) {
        return inputs.get(node);
    }

    /** Who takes a node, in the order in which their contributions come back. */
    public List<Edge> uses(int node) {
        return uses.get(node);
    }

    /** Whether the loss depends on it; where not, its gradient is 0 and it sends nothing. */
    public boolean reaches(int node) {
        return reaches[node];
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** 2N + 1 for N operations. */
    public int steps() {
        return 2 * order.size() + 1;
    }

    /** The step that sets ∂L/∂L = 1; those before it go forward, those behind it backward. */
    public int seedStep() {
        return order.size() + 1;
    }

    /**
     * The node that a step is about: the operation it goes through, or the loss.
     *
     * @param step 1 to {@link #steps}
     */
    public Node at(int step) {
        int n = order.size();
        return step == n + 1 ? loss() : order.get(step <= n ? step - 1 : 2 * n + 1 - step);
    }

    /** The step at which a node has its value; 0 for leaves. */
    public int forwardStep(int node) {
        return forwardStep[node];
    }

    /** The step at which an operation sends its gradient to its inputs. */
    public int backwardStep(int node) {
        return 2 * order.size() + 2 - forwardStep[node];
    }

    /** How many contributions come back to a node: its uses by what reaches the loss. */
    public int arrivals(int node) {
        return arrived(node, steps());
    }

    /** How many contributions have come back to a node when a step is done. */
    public int arrived(int node, int step) {
        int count = 0;
        for (Edge use : uses.get(node)) {
            count += reaches[use.to()] && backwardStep(use.to()) <= step ? 1 : 0;
        }
        return count;
    }

    /** The step at which a node's gradient is complete; that of the seed where nothing comes back. */
    public int gradientStep(int node) {
        int last = seedStep();
        for (Edge use : uses.get(node)) {
            last = reaches[use.to()] ? Math.max(last, backwardStep(use.to())) : last;
        }
        return last;
    }

    /** Whether an edge's contribution has come back when a step is done. */
    public boolean arrived(Edge edge, int step) {
        return reaches[edge.to()] && backwardStep(edge.to()) <= step;
    }

    /** The operations that depend on a node, in the order of the forward pass. */
    public List<Node> after(int node) {
        boolean[] later = new boolean[nodes.size()];
        later[node] = true;
        for (Node each : nodes) {
            for (int input : each.inputs()) {
                later[each.index()] |= later[input];
            }
        }
        return order.stream().filter(each -> later[each.index()] && each.index() != node).toList();
    }
}
