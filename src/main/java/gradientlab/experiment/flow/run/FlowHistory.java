package gradientlab.experiment.flow.run;

import gradientlab.experiment.training.StepHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * The training of networks so far: snapshots of every {@code stride}-th step from 0 on, and the newest.
 * Immutable.
 */
public record FlowHistory(int stride, List<FlowSnapshot> rows) implements StepHistory<FlowSnapshot> {

    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 250;
    /** Layers times rows that are kept; a layer's row takes some 250 bytes. */
    private static final int BUDGET = 100_000;

    public FlowHistory {
        rows = List.copyOf(rows);
    }

    /** The last kept snapshot at or before {@code step} that was judged: all are but perhaps the newest. */
    public FlowSnapshot judged(int step) {
        int row = indexOf(step);
        return rows.get(row > 0 && !rows.get(row).judged() ? row - 1 : row);
    }

    /** With one more, the newest, unless it is there. */
    FlowHistory with(FlowSnapshot newest) {
        if (newest().step() >= newest.step()) {
            return this;
        }
        List<FlowSnapshot> more = new ArrayList<>(rows);
        more.add(newest);
        return new FlowHistory(stride, more);
    }

    /** How many rows are kept of so many layers, those of all networks together. */
    static int rows(int layers) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / layers));
    }
}
