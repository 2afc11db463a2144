package gradientlab.experiment.convolution.training;

import gradientlab.experiment.training.StepHistory;
import java.util.List;

/** The training so far: snapshots of every {@code stride}-th step from 0 on, and the newest. Immutable. */
public record DigitsHistory(int stride, List<DigitsSnapshot> rows) implements StepHistory<DigitsSnapshot> {

    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 100;
    /** Weights that are kept at most, each 8 bytes: those of an epoch's end are kept once. */
    private static final long BUDGET = 8_000_000;

    public DigitsHistory {
        rows = List.copyOf(rows);
    }

    /** How many rows are kept. @param parameters of all networks of all seeds together */
    static int rows(long parameters, int epochs) {
        return parameters * epochs <= BUDGET ? MOST_ROWS
                : (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / parameters));
    }
}
