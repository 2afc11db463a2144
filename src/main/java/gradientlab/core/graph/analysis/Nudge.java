package gradientlab.core.graph.analysis;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import java.util.Arrays;

/**
 * Moves a node by h and says how every later node really changes, and what the local derivatives predict: h
 * times the derivatives, one edge after the other.
 *
 * <p>Holds arrays of its own, made once for a graph; not for more threads than one.
 */
public final class Nudge {

    /** All rows of a batch at once. */
    public static final int ALL_ROWS = -1;

    private final Graph graph;
    private final GraphRun moved;
    private final Later later;
    private final int[] first;
    private final double[] real;
    private final double[] predicted;

    /** @param run of which graph, with which shapes */
    public Nudge(GraphRun run) {
        graph = run.graph();
        moved = run.copy();
        later = new Later(graph);
        first = new int[graph.nodes().size() + 1];
        for (int v = 0; v < graph.nodes().size(); v++) {
            first[v + 1] = first[v] + run.rows(v);
        }
        real = new double[first[graph.nodes().size()]];
        predicted = new double[real.length];
    }

    /**
     * Moves a node of a run of the same graph and shapes whose passes are done; the run stays as it is.
     *
     * @param row which row, or {@link #ALL_ROWS}
     */
    public void nudge(GraphRun run, int node, int row, double h) {
        moved.take(run);
        moved.forward();
        Arrays.fill(predicted, 0);
        for (int i = 0; i < run.rows(node); i++) {
            boolean here = row == ALL_ROWS || row == i;
            moved.put(node, i, run.value(node, i) + (here ? h : 0));
            predicted[first[node] + i] = here ? h : 0;
        }
        for (Node each : later.after(node)) {
            moved.compute(each);
            for (Edge edge : run.graph().inputs(each.index())) {
                for (int i = 0; i < run.width(edge); i++) {
                    predicted[first[each.index()] + run.rowOf(edge, i)] +=
                            run.local(edge, i) * predicted[first[edge.from()] + run.rowBy(edge, i)];
                }
            }
        }
        for (Node each : graph.nodes()) {
            int v = each.index();
            for (int i = 0; i < run.rows(v); i++) {
                real[first[v] + i] = moved.value(v, i) - run.value(v, i);
            }
        }
    }

    /** How much a row of a node changes when all is computed again; NaN where it can't be. */
    public double real(int node, int row) {
        return real[first[node] + row];
    }

    /** How much a row of a node changes by the local derivatives; for the loss, gradient times h. */
    public double predicted(int node, int row) {
        return predicted[first[node] + row];
    }

    /** The real change of the loss. */
    public double loss() {
        return real(graph.loss().index(), 0);
    }
}
