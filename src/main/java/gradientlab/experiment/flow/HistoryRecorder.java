package gradientlab.experiment.flow;

import java.util.ArrayList;
import java.util.List;

/** Grows a {@link FlowHistory} within a bound: when it is full, every second kept step goes. */
final class HistoryRecorder {

    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 250;
    /** Layers times rows that are kept; a layer's row takes some 250 bytes. */
    private static final int BUDGET = 100_000;

    private final int capacity;
    private final List<FlowSnapshot> rows = new ArrayList<>();
    private int stride = 1;

    /** @param layers of all networks together */
    HistoryRecorder(int layers) {
        capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / layers));
    }

    /** Whether that step has a place of its own, not only as the newest. */
    boolean wants(int step) {
        return step % stride == 0;
    }

    /** Takes the newest snapshot; the one before goes unless it has a place of its own. */
    void add(FlowSnapshot snapshot) {
        int last = rows.size() - 1;
        if (last >= 0 && (!wants(rows.get(last).step()) || rows.get(last).step() == snapshot.step())) {
            rows.remove(last);
        }
        rows.add(snapshot);
        if (rows.size() > capacity) {
            stride *= 2;
            rows.removeIf(row -> !wants(row.step()) && row.step() != snapshot.step());
        }
    }

    FlowHistory history() {
        return new FlowHistory(stride, rows);
    }
}
