package gradientlab.experiment.time.run;

import gradientlab.experiment.training.StepHistory;
import java.util.List;

/**
 * The training of recurrent networks so far: snapshots of every {@code stride}-th step from 0 on, and the
 * newest. Immutable. Where T was turned on the way, rows are of the length of their time: compare
 * {@link TimeNorms#length}.
 */
public record TimeHistory(int stride, List<TimeSnapshot> rows) implements StepHistory<TimeSnapshot> {

    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 200;
    /** Time steps times networks times rows that are kept; one takes some 80 bytes. */
    private static final int BUDGET = 320_000;

    public TimeHistory {
        rows = List.copyOf(rows);
    }

    /** How many rows are kept of so many networks over so many time steps. */
    static int rows(int networks, int length) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / (networks * length)));
    }
}
