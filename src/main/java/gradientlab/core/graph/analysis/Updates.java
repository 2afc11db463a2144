package gradientlab.core.graph.analysis;

import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import java.util.Arrays;
import java.util.List;

/**
 * w ← w − η ∂L/∂w for chosen leaves, again and again, with the loss of every update.
 *
 * <p>Diverged is an update after which the loss is not finite, or a leaf no number or beyond ±1e6. Holds a
 * run of its own; not for more threads than one, and nothing is allocated on the way.
 */
public final class Updates {

    private final GraphRun run;
    private int done;
    private int divergedAt;

    /** @param start whose leaves are the first ones; it stays as it is */
    public Updates(GraphRun start) {
        run = start.copy();
    }

    /** Back to the leaves of another run of the same graph and shapes. */
    public void restart(GraphRun start) {
        run.take(start);
        run.run();
        done = 0;
        divergedAt = 0;
    }

    /**
     * Goes on by as many updates; stops behind one that diverged.
     *
     * @param losses overwritten from 0: the loss before, then that after each update; NaN behind the last.
     *     As long as {@code count} + 1, or null
     * @param leaves the nodes that change
     */
    public void go(double[] losses, List<Node> leaves, double lr, int count) {
        if (losses != null) {
            Arrays.fill(losses, Double.NaN);
            losses[0] = run.loss();
        }
        for (int k = 1; k <= count && divergedAt == 0; k++) {
            boolean fine = step(leaves, lr);
            done++;
            if (losses != null) {
                losses[k] = run.loss();
            }
            divergedAt = fine ? 0 : done;
        }
    }

    private boolean step(List<Node> leaves, double lr) {
        boolean fine = true;
        for (int k = 0; k < leaves.size(); k++) {
            int leaf = leaves.get(k).index();
            for (int row = 0; row < run.rows(leaf); row++) {
                double value = run.value(leaf, row) - lr * run.gradient(leaf, row);
                fine &= Math.abs(value) <= Value.LARGEST;
                run.set(leaf, row, value);
            }
        }
        run.run();
        return fine && run.computed(run.graph().loss().index());
    }

    /** Values and gradients after the last update. */
    public GraphRun run() {
        return run;
    }

    /** How many updates there were. */
    public int done() {
        return done;
    }

    /** The update that diverged, from 1; 0 if none did. */
    public int divergedAt() {
        return divergedAt;
    }
}
