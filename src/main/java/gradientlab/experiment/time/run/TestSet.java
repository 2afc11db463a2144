package gradientlab.experiment.time.run;

import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.task.SequenceBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sequences kept apart, in parts that fit a network's room. Arrays are not to be written.
 *
 * @param parts in order
 * @param targets for each sequence that after the last time step
 * @param course of the first sequence: the target after each time step; empty where the last has one alone
 */
record TestSet(List<SequenceBatch> parts, double[] targets, double[] course) {

    /** None. */
    static final TestSet NONE = new TestSet(List.of(), new double[0], new double[0]);

    /** How many sequences. */
    int size() {
        return targets.length;
    }

    /**
     * Cuts a batch of one target an answer.
     *
     * @param width I
     * @param part the most sequences in one part
     */
    static TestSet of(SequenceBatch all, int width, Readout readout, int part) {
        int n = all.sequences();
        int answers = readout.answers(all.length());
        List<SequenceBatch> parts = new ArrayList<>();
        for (int from = 0; from < n; from += part) {
            int count = Math.min(part, n - from);
            parts.add(new SequenceBatch(
                    rows(all.inputs(), all.length(), n * width, from * width, count * width),
                    rows(all.targets(), answers, n, from, count), all.length(), count));
        }
        return new TestSet(
                List.copyOf(parts), Arrays.copyOfRange(all.targets(), (answers - 1) * n, answers * n),
                readout == Readout.EVERY ? rows(all.targets(), answers, n, 0, 1) : new double[0]);
    }

    /** From each of some rows of a size the same piece. */
    private static double[] rows(double[] all, int rows, int size, int from, int count) {
        double[] piece = new double[rows * count];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(all, row * size + from, piece, row * count, count);
        }
        return piece;
    }
}
