package gradientlab.experiment.generalization.training;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.experiment.generalization.data.LabelledSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far the gradients of batches are from that of all training examples, over all parameters, weights held:
 * E‖g_B − g‖² = s²/B · (N − B)/(N − 1) for batches drawn without replacement, s² = mean ‖g_i − g‖².
 *
 * @param examples N
 * @param variance s²
 * @param sizes measured, from small to large
 */
public record GradientNoise(int examples, double variance, List<Size> sizes) {

    /** Batches that each size is measured on. */
    public static final int BATCHES = 200;

    private static final int[] SIZES = {1, 2, 5, 10, 25, 50, 100, 200, 500};

    /**
     * @param batch B
     * @param measured the mean of ‖g_B − g‖² over so many batches
     */
    public record Size(int batch, double measured) {}

    public GradientNoise {
        sizes = List.copyOf(sizes);
    }

    /** What the formula says. @param batch B */
    public double formula(double batch) {
        return variance / batch * (examples - batch) / (examples - 1);
    }

    /**
     * Measures the gradient as evaluation runs the network: nothing dropped, nothing noisy.
     *
     * @param network its gradients are overwritten
     */
    static GradientNoise of(Network network, LabelledSplit split) {
        Measuring measuring = new Measuring(network, split);
        int n = split.training().rows();
        double variance = 0;
        for (int i = 0; i < n; i++) {
            variance += measuring.distance(new int[] {i}) / n;
        }
        List<Size> sizes = new ArrayList<>();
        Lcg random = new Lcg(n);
        for (int size : SIZES) {
            if (size < n) {
                double sum = 0;
                for (int batch = 0; batch < BATCHES; batch++) {
                    sum += measuring.distance(draw(random, n, size));
                }
                sizes.add(new Size(size, sum / BATCHES));
            }
        }
        return new GradientNoise(n, variance, sizes);
    }

    /** Some of n, none twice. */
    private static int[] draw(Lcg random, int n, int size) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) {
            int j = i + random.below(n - i);
            drawn[i] = all[j];
            all[j] = all[i];
        }
        return drawn;
    }

    private static final class Measuring {
        final Network network;
        final LabelledSplit split;
        final List<Parameter> parameters;
        final double[] whole;

        Measuring(Network network, LabelledSplit split) {
            this.network = network;
            this.split = split;
            parameters = network.parameters();
            int[] all = new int[split.training().rows()];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            gradient(all);
            whole = parameters.stream().map(Parameter::gradients)
                    .flatMapToDouble(Arrays::stream).toArray();
        }

        /** ‖g_B − g‖². */
        double distance(int[] batch) {
            gradient(batch);
            double sum = 0;
            int at = 0;
            for (Parameter parameter : parameters) {
                for (double g : parameter.gradients()) {
                    double off = g - whole[at++];
                    sum += off * off;
                }
            }
            return sum;
        }

        private void gradient(int[] batch) {
            int width = split.training().features();
            double[] inputs = new double[batch.length * width];
            double[] targets = new double[batch.length];
            for (int i = 0; i < batch.length; i++) {
                System.arraycopy(split.training().inputs(), batch[i] * width, inputs, i * width, width);
                targets[i] = split.training().labels()[batch[i]];
            }
            network.drop(0);
            network.forward(inputs, batch.length, false);
            network.loss(Loss.CROSS_ENTROPY, targets, 0);
            network.backward();
        }
    }
}
