package gradientlab.core.graph.analysis;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import java.util.List;

/** Computes again what depends on a node, after the node itself was given another value. */
final class Later {

    private final Graph graph;
    private final Node[][] after;

    Later(Graph graph) {
        this.graph = graph;
        after = new Node[graph.nodes().size()][];
        for (int v = 0; v < after.length; v++) {
            List<Node> nodes = graph.after(v);
            after[v] = nodes.toArray(Node[]::new);
        }
    }

    /** The operations that depend on a node, in the order of the forward pass. */
    Node[] after(int node) {
        return after[node];
    }

    /** Gives a row of a node another value, and returns the loss that follows. */
    double loss(GraphRun run, int node, int row, double value) {
        run.put(node, row, value);
        for (Node each : after[node]) {
            run.compute(each);
        }
        return run.loss();
    }
}
