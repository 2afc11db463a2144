package gradientlab.experiment.flow;

import gradientlab.core.network.GradientReport.Quantity;
import java.util.List;

/**
 * A training so far: snapshots of every {@code stride}-th step from 0 on, and the newest. Immutable.
 *
 * @param stride the distance of the kept steps, a power of two that doubles as the run grows
 * @param rows by step, ascending; the last one is the newest whatever its step
 */
public record FlowHistory(int stride, List<FlowSnapshot> rows) {

    public FlowHistory {
        rows = List.copyOf(rows);
    }

    /** How many steps are kept. */
    public int size() {
        return rows.size();
    }

    public FlowSnapshot newest() {
        return rows.get(rows.size() - 1);
    }

    /** The last kept snapshot at or before {@code step}. */
    public FlowSnapshot at(int step) {
        return rows.get(indexOf(step));
    }

    /** The row of the last kept snapshot at or before {@code step}, 0 for steps before the first. */
    public int indexOf(int step) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).step() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** One number of the layer by step map. */
    public double get(int row, int network, int layer, Quantity quantity) {
        return rows.get(row).networks().get(network).get(layer, quantity);
    }
}
