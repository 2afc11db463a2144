package gradientlab.experiment.training;

import java.util.List;

/**
 * A training so far: snapshots of every {@code stride}-th step from 0 on, and the newest. Immutable.
 *
 * @param <R> what is kept of a step
 */
public interface StepHistory<R extends StepSnapshot> {

    /** The distance of the kept steps, a power of two that doubles as the run grows. */
    int stride();

    /** By step, ascending; the last one is the newest whatever its step. */
    List<R> rows();

    /** How many steps are kept. */
    default int size() {
        return rows().size();
    }

    default R newest() {
        return rows().get(rows().size() - 1);
    }

    /** The last kept snapshot at or before {@code step}. */
    default R at(int step) {
        return rows().get(indexOf(step));
    }

    /** The row of the last kept snapshot at or before {@code step}, 0 for steps before the first. */
    default int indexOf(int step) {
        int low = 0;
        int high = rows().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows().get(middle).step() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
