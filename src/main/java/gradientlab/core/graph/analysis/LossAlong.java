package gradientlab.core.graph.analysis;

import gradientlab.core.graph.GraphRun;

/**
 * The loss as one number of the graph takes other values, all else as it is: a curve whose slope at the
 * number's own value is its gradient. The graph is cut at a node that is no leaf.
 *
 * <p>Holds arrays of its own, made once for a graph; not for more threads than one.
 */
public final class LossAlong {

    private final GraphRun moved;
    private final Later later;

    /** @param run of which graph, with which shapes */
    public LossAlong(GraphRun run) {
        moved = run.copy();
        later = new Later(run.graph());
    }

    /**
     * Writes the loss for every value; NaN where it is not finite.
     *
     * @param losses overwritten, as long as {@code values}
     * @param row which row of the node; others stay
     */
    public void compute(double[] losses, GraphRun run, int node, int row, double[] values) {
        moved.take(run);
        moved.forward();
        for (int k = 0; k < values.length; k++) {
            double loss = later.loss(moved, node, row, values[k]);
            losses[k] = moved.computed(run.graph().loss().index()) ? loss : Double.NaN;
        }
    }

    /**
     * Writes the loss for every shift of all rows of a node together; its slope at 0 is the sum of the
     * gradients.
     */
    public void shift(double[] losses, GraphRun run, int node, double[] shifts) {
        moved.take(run);
        moved.forward();
        for (int k = 0; k < shifts.length; k++) {
            for (int row = 1; row < run.rows(node); row++) {
                moved.put(node, row, run.value(node, row) + shifts[k]);
            }
            double loss = later.loss(moved, node, 0, run.value(node, 0) + shifts[k]);
            losses[k] = moved.computed(run.graph().loss().index()) ? loss : Double.NaN;
        }
    }
}
