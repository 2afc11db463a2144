package gradientlab.core.graph.analysis;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Operation.Elementwise;
import java.util.Arrays;

/** The gradients that a mistake gives, from the right local derivatives of a run whose passes are done. */
public final class Mistakes {

    private final GraphRun run;
    private final Graph graph;
    private final int[] first;
    private final double[] gradients;
    private final boolean[] changed;
    private final boolean[] sent;
    private Mistake mistake;

    private Mistakes(GraphRun run) {
        this.run = run;
        graph = run.graph();
        int n = graph.nodes().size();
        first = new int[n + 1];
        for (int v = 0; v < n; v++) {
            first[v + 1] = first[v] + run.rows(v);
        }
        gradients = new double[first[n]];
        changed = new boolean[n];
        sent = new boolean[n];
    }

    /** All gradients with that mistake. */
    public static Mistakes of(GraphRun run, Mistake mistake) {
        Mistakes wrong = new Mistakes(run);
        wrong.mistake = mistake;
        wrong.pass();
        if (mistake == Mistake.KEEP_OLD) {
            wrong.pass();
        }
        return wrong;
    }

    private void pass() {
        int loss = graph.loss().index();
        Arrays.fill(changed, false);
        gradients[first[loss]] = 1;
        changed[loss] = true;
        for (int k = graph.operations().size() - 1; k >= 0; k--) {
            int node = graph.operations().get(k).index();
            if (changed[node] && graph.reaches(node)) {
                send(node);
            }
        }
    }

    private void send(int node) {
        changed[node] = false;
        sent[node] = true;
        for (Edge edge : run.graph().inputs(node)) {
            int input = edge.from();
            if (mistake == Mistake.OVERWRITE) {
                Arrays.fill(gradients, first[input], first[input + 1], 0);
            }
            for (int i = 0; i < run.width(edge); i++) {
                gradients[first[input] + run.rowBy(edge, i)] +=
                        gradients[first[node] + run.rowOf(edge, i)] * local(edge, i);
            }
            changed[input] = true;
            if (mistake == Mistake.SEND_EARLY && !sent[input]) {
                send(input);
            }
        }
    }

    private double local(Edge edge, int i) {
        if (mistake == Mistake.SIGMOID_OF_INPUT
                && graph.node(edge.to()).operation() instanceof Elementwise operation
                && operation.id().equals("sigmoid")) {
            double z = run.value(edge.from(), run.rowBy(edge, i));
            return z * (1 - z);
        }
        return run.local(edge, i);
    }

    /** The wrong gradient; NaN where the right one is not known. */
    public double gradient(int node, int row) {
        return run.known(node) ? gradients[first[node] + row] : Double.NaN;
    }

    /** Whether a node's gradient is another than the right one, by more than rounding. */
    public boolean differs(int node) {
        for (int row = 0; row < run.rows(node); row++) {
            double right = run.gradient(node, row);
            if (Math.abs(gradient(node, row) - right) > GraphRun.CANCELLED * Math.max(1, Math.abs(right))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mistake changes any gradient of this graph. */
    public boolean changesAnything() {
        return graph.nodes().stream().anyMatch(node -> differs(node.index()));
    }
}
