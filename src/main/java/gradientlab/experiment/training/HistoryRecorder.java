package gradientlab.experiment.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows a {@link StepHistory} within a bound: when it is full, every second kept step goes.
 *
 * @param <R> what is kept of a step
 */
public final class HistoryRecorder<R extends StepSnapshot> {

    private final int capacity;
    private final List<R> rows = new ArrayList<>();
    private int stride = 1;

    private record Kept<R extends StepSnapshot>(int stride, List<R> rows) implements StepHistory<R> {
        Kept {
            rows = List.copyOf(rows);
        }
    }

    /** @param capacity how many rows are kept at most */
    public HistoryRecorder(int capacity) {
        this.capacity = capacity;
    }

    /** Whether that step has a place of its own, not only as the newest. */
    boolean wants(int step) {
        return step % stride == 0;
    }

    /** Takes the newest snapshot; the one before goes unless it has a place of its own. */
    public void add(R snapshot) {
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

    /** What is kept now. */
    public StepHistory<R> history() {
        return new Kept<>(stride, rows);
    }
}
