package gradientlab.experiment.training;

import gradientlab.experiment.data.Examples;
import java.util.Arrays;

/** Scores a model on examples, batch by batch. */
public final class Evaluator {

    /** At most this many examples of each part of the data are scored. */
    public static final int EXAMPLES = 512;

    private final Predictor predictor;
    private final int capacity;

    /** What is scored: a model as evaluation runs it (batch norm's running statistics, nothing dropped). */
    public interface Predictor {

        /**
         * Runs examples forward.
         *
         * @param inputs [rows][numbers an example]
         * @param targets [rows][numbers a target]
         * @return their mean loss
         */
        double loss(double[] inputs, double[] targets, int rows);

        /** The class that the last run gave an example. */
        int predicted(int row);
    }

    /** @param capacity the predictor's largest batch */
    public Evaluator(Predictor predictor, int capacity) {
        this.predictor = predictor;
        this.capacity = capacity;
    }

    /** The score on the first {@link #EXAMPLES} examples. */
    public Score score(Examples examples) {
        int rows = Math.min(EXAMPLES, examples.rows());
        if (rows == 0) {
            return Score.NONE;
        }
        double total = 0;
        int right = 0;
        for (int from = 0; from < rows; from += capacity) {
            int count = Math.min(capacity, rows - from);
            total += count * predictor.loss(
                    part(examples.inputs(), from, count, examples.features()),
                    part(examples.targets(), from, count, examples.width()), count);
            for (int i = 0; examples.classified() && i < count; i++) {
                right += predictor.predicted(i) == examples.labels()[from + i] ? 1 : 0;
            }
        }
        return new Score(total / rows, examples.classified() ? (double) right / rows : Double.NaN);
    }

    /** Some rows of an array of rows of one width. */
    public static double[] part(double[] all, int from, int count, int width) {
        return Arrays.copyOfRange(all, from * width, (from + count) * width);
    }
}
