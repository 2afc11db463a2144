package gradientlab.experiment.flow;

import gradientlab.core.network.Loss;
import gradientlab.core.network.Network;
import gradientlab.experiment.data.Examples;
import java.util.Arrays;

/**
 * Runs a network over examples as evaluation does (running statistics, nothing dropped): loss, accuracy and
 * the regions it divides the plane into. Overwrites the network's activations, not its gradients.
 */
final class Evaluator {

    private final Network network;
    private final Loss kind;
    private final int capacity;

    /** @param capacity the network's largest batch */
    Evaluator(Network network, Loss kind, int capacity) {
        this.network = network;
        this.kind = kind;
        this.capacity = capacity;
    }

    /**
     * How well a network does.
     *
     * @param loss the mean, NaN without examples
     * @param accuracy the share classified rightly, NaN without examples or classes
     */
    record Mark(double loss, double accuracy) {
        static final Mark NONE = new Mark(Double.NaN, Double.NaN);
    }

    /** Judges the first {@link Training#EXAMPLES} examples. */
    Mark judge(Examples examples) {
        int rows = Math.min(Training.EXAMPLES, examples.rows());
        if (rows == 0) {
            return Mark.NONE;
        }
        double total = 0;
        int right = 0;
        for (int from = 0; from < rows; from += capacity) {
            int count = Math.min(capacity, rows - from);
            network.forward(part(examples.inputs(), from, count, examples.features()), count, false);
            total += count * network.loss(kind, part(examples.targets(), from, count, examples.width()), 0);
            for (int i = 0; examples.classified() && i < count; i++) {
                right += winner(i) == examples.labels()[from + i] ? 1 : 0;
            }
        }
        return new Mark(total / rows, examples.classified() ? (double) right / rows : Double.NaN);
    }

    /** The class the network gives an example; a logit that is not a number wins nothing. */
    private int winner(int row) {
        int outputs = network.shape().outputs();
        double[] logits = network.logits();
        if (outputs == 1) {
            return logits[row] > (kind == Loss.MSE ? 0.5 : 0) ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < outputs; k++) {
            if (logits[row * outputs + k] > logits[row * outputs + best]) {
                best = k;
            }
        }
        return best;
    }

    /** The chances of the classes over a grid. */
    Boundary boundary(int cells, double xMin, double xMax, double yMin, double yMax) {
        int outputs = network.shape().outputs();
        int classes = Math.max(2, outputs);
        float[] chances = new float[cells * cells * classes];
        double[] inputs = new double[cells * cells * 2];
        for (int i = 0; i < cells * cells; i++) {
            inputs[2 * i] = xMin + (xMax - xMin) * (i % cells + 0.5) / cells;
            inputs[2 * i + 1] = yMin + (yMax - yMin) * (i / cells + 0.5) / cells;
        }
        for (int from = 0; from < cells * cells; from += capacity) {
            int count = Math.min(capacity, cells * cells - from);
            network.forward(part(inputs, from, count, 2), count, false);
            for (int i = 0; i < count; i++) {
                chances(chances, (from + i) * classes, i, outputs);
            }
        }
        return new Boundary(cells, xMin, xMax, yMin, yMax, classes, chances);
    }

    private void chances(float[] chances, int at, int row, int outputs) {
        double[] logits = network.logits();
        if (outputs == 1) {
            double z = logits[row];
            double one = kind == Loss.MSE ? Math.min(1, Math.max(0, z)) : 1 / (1 + Math.exp(-z));
            chances[at] = (float) (1 - one);
            chances[at + 1] = (float) one;
            return;
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < outputs; k++) {
            top = Math.max(top, logits[row * outputs + k]);
        }
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            sum += Math.exp(logits[row * outputs + k] - top);
        }
        for (int k = 0; k < outputs; k++) {
            chances[at + k] = (float) (Math.exp(logits[row * outputs + k] - top) / sum);
        }
    }

    private static double[] part(double[] all, int from, int count, int width) {
        return Arrays.copyOfRange(all, from * width, (from + count) * width);
    }
}
