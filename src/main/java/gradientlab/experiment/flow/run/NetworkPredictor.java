package gradientlab.experiment.flow.run;

import gradientlab.core.network.Loss;
import gradientlab.core.network.Network;
import gradientlab.experiment.training.Evaluator;

/**
 * What a network says of examples as evaluation runs it (running statistics, nothing dropped): loss, class,
 * and the regions it divides the plane into. Overwrites the network's activations, not its gradients.
 */
final class NetworkPredictor implements Evaluator.Predictor {

    private final Network network;
    private final Loss kind;
    private final int capacity;

    /** @param capacity the network's largest batch */
    NetworkPredictor(Network network, Loss kind, int capacity) {
        this.network = network;
        this.kind = kind;
        this.capacity = capacity;
    }

    @Override
    public double loss(double[] inputs, double[] targets, int rows) {
        network.forward(inputs, rows, false);
        return network.loss(kind, targets, 0);
    }

    /** A logit that is not a number wins nothing. */
    @Override
    public int predicted(int row) {
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

    /**
     * The chances of the classes over the square around the origin.
     *
     * @param cells along each side
     * @param half the square's half side
     */
    Boundary boundary(int cells, double half) {
        int classes = Math.max(2, network.shape().outputs());
        float[] chances = new float[cells * cells * classes];
        double[] inputs = new double[cells * cells * 2];
        for (int i = 0; i < cells * cells; i++) {
            inputs[2 * i] = -half + 2 * half * (i % cells + 0.5) / cells;
            inputs[2 * i + 1] = -half + 2 * half * (i / cells + 0.5) / cells;
        }
        for (int from = 0; from < cells * cells; from += capacity) {
            int count = Math.min(capacity, cells * cells - from);
            network.forward(Evaluator.part(inputs, from, count, 2), count, false);
            for (int i = 0; i < count; i++) {
                chances(chances, (from + i) * classes, i);
            }
        }
        return new Boundary(cells, -half, half, -half, half, classes, chances);
    }

    private void chances(float[] chances, int at, int row) {
        int outputs = network.shape().outputs();
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
}
