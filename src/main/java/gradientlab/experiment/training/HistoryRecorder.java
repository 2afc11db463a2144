package gradientlab.experiment.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows a {@link StepHistory} within a bound: when it is full, every second kept step goes. Of the steps from
 * one multiple of the stride up to the next the first is kept: the multiple itself, where none is left out.
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
        if (last >= 0 && (!stays(last) || rows.get(last).step() == snapshot.step())) {
            rows.remove(last);
        }
        rows.add(snapshot);
        while (rows.size() > capacity) {
            stride *= 2;
            thin();
        }
    }

    /** Whether a row is the first of those that have its multiple of the stride. */
    private boolean stays(int row) {
        return row == 0 || rows.get(row).step() / stride > rows.get(row - 1).step() / stride;
    }

    private void thin() {
        List<R> all = List.copyOf(rows);
        rows.clear();
        for (R row : all) {
            rows.add(row);
            boolean newest = row == all.get(all.size() - 1);
            if (!newest && !stays(rows.size() - 1)) {
                rows.remove(rows.size() - 1);
            }
        }
    }

    /** What is kept now. */
    public StepHistory<R> history() {
        return new Kept<>(stride, rows);
    }
}
