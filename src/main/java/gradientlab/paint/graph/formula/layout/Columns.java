package gradientlab.paint.graph.formula.layout;

import gradientlab.core.graph.BasicRule;
import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vertices in columns: the nodes, and a bend for each column that an edge passes. Operations stand in the
 * column of the longest way from a leaf, leaves in the one before their first use.
 */
final class Columns {

    /** A leaf used more often shows its edges while it is pointed at; they take no part in the layout. */
    static final int MOST_USES = 3;

    private final Graph graph;
    private final int[] column;
    private final List<List<Integer>> order = new ArrayList<>();
    private final List<int[]> chains = new ArrayList<>();
    private final int[][] before;
    private final int[][] behind;
    private final int[] port;
    private final int vertices;

    Columns(Graph graph) {
        this.graph = graph;
        int nodes = graph.nodes().size();
        int[] columns = new int[nodes];
        int last = 0;
        for (Node node : graph.nodes()) {
            columns[node.index()] = node.isLeaf() ? beforeFirstUse(node) : node.column();
            last = Math.max(last, columns[node.index()]);
        }
        int count = nodes;
        for (Edge edge : graph.edges()) {
            count += isHidden(edge) ? 0 : Math.max(0, columns[edge.to()] - columns[edge.from()] - 1);
        }
        vertices = count;
        column = Arrays.copyOf(columns, vertices);
        port = new int[vertices];
        List<List<Integer>> left = new ArrayList<>();
        List<List<Integer>> right = new ArrayList<>();
        for (int v = 0; v < vertices; v++) {
            left.add(new ArrayList<>());
            right.add(new ArrayList<>());
        }
        chain(nodes, left, right);
        before = left.stream().map(Columns::array).toArray(int[][]::new);
        behind = right.stream().map(Columns::array).toArray(int[][]::new);
        for (int c = 0; c <= last; c++) {
            order.add(new ArrayList<>());
        }
        arrange();
    }

    private int beforeFirstUse(Node leaf) {
        int first = Integer.MAX_VALUE;
        for (Edge use : graph.uses(leaf.index())) {
            first = Math.min(first, graph.node(use.to()).column());
        }
        return first == Integer.MAX_VALUE ? 0 : first - 1;
    }

    private void chain(int nodes, List<List<Integer>> left, List<List<Integer>> right) {
        int next = nodes;
        for (Edge edge : graph.edges()) {
            if (isHidden(edge)) {
                chains.add(new int[0]);
                continue;
            }
            int length = column[edge.to()] - column[edge.from()];
            int[] chain = new int[length + 1];
            chain[0] = edge.from();
            chain[length] = edge.to();
            for (int k = 1; k < length; k++) {
                chain[k] = next;
                port[next] = edge.slot();
                column[next++] = column[edge.from()] + k;
            }
            for (int k = 0; k < length; k++) {
                right.get(chain[k]).add(chain[k + 1]);
                left.get(chain[k + 1]).add(chain[k]);
            }
            chains.add(chain);
        }
    }

    /** As the operands stand in the text, seen from the loss; what does not reach it comes last. */
    private void arrange() {
        boolean[] seen = new boolean[vertices];
        visit(graph.loss().index(), seen);
        for (int v = graph.nodes().size() - 1; v >= 0; v--) {
            visit(v, seen);
        }
    }

    private void visit(int vertex, boolean[] seen) {
        if (seen[vertex]) {
            return;
        }
        seen[vertex] = true;
        for (int input : before[vertex]) {
            visit(input, seen);
        }
        order.get(column[vertex]).add(vertex);
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether an edge is drawn on request only. */
    boolean isHidden(Edge edge) {
        return graph.node(edge.from()).isLeaf() && graph.uses(edge.from()).size() > MOST_USES;
    }

    /** Whether the operands of an operation are written in an order that counts, as in a ÷ b. */
    boolean isOrdered(int vertex) {
        if (vertex >= graph.nodes().size() || graph.node(vertex).isLeaf()) {
            return false;
        }
        if (graph.node(vertex).operation() instanceof Sum sum) {
            return sum.minus().contains(true);
        }
        return !graph.node(vertex).operation().is(
                BasicRule.PRODUCT.id(), BasicRule.MIN.id(), BasicRule.MAX.id());
    }

    /** Whether a vertex is a leaf beside an operation's other inputs: it makes room for them. */
    boolean givesWay(int from, int to) {
        if (isBend(from) || !graph.node(from).isLeaf()) {
            return false;
        }
        for (int input : before[to]) {
            if (isBend(input) || !graph.node(input).isLeaf()) {
                return true;
            }
        }
        return false;
    }

    boolean isBend(int vertex) {
        return vertex >= graph.nodes().size();
    }

    int vertices() {
        return vertices;
    }

    int column(int vertex) {
        return column[vertex];
    }

    /** The vertices of each column, from above; as they stand now. */
    List<List<Integer>> order() {
        return order;
    }

    /** The vertices that an edge goes through; none where it is hidden. */
    int[] chain(Edge edge) {
        return chains.get(edge.index());
    }

    /** What is connected to a vertex in the column before it, as operands stand. */
    int[] before(int vertex) {
        return before[vertex];
    }

    /** What is connected to a vertex in the column behind it. */
    int[] behind(int vertex) {
        return behind[vertex];
    }
}
