package gradientlab.experiment.convolution.training;

import gradientlab.core.convolution.network.CnnActivations;
import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.core.network.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the gradient of kernel weights by the backward pass with central differences,
 * (L(k + ε) − L(k − ε)) / 2ε, of the loss of one image. For any thread.
 */
public final class KernelCheck {

    public static final double EPSILON = 1e-5;
    /** So far apart the two may be, times max(1, |∂L/∂k|), and still agree. */
    public static final double TOLERANCE = 1e-6;

    private final ConvolutionNetwork network;
    private final double[] image;
    private final double[] target;
    private final double[] backward;
    private List<Found> all;

    /**
     * What was found for one weight.
     *
     * @param backward ∂L/∂k by the backward pass
     * @param central by the central difference
     * @param kink whether a ReLU or a maximum switches within ±ε, so that the difference is no derivative
     */
    public record Found(double backward, double central, boolean kink) {

        public double gap() {
            return Math.abs(backward - central);
        }

        public boolean agrees() {
            return gap() <= TOLERANCE * Math.max(1, Math.abs(backward));
        }
    }

    /**
     * @param network whose weights are tried; they are as before afterwards
     * @param image [64], as the network gets it
     * @param target the class L is of
     */
    KernelCheck(ConvolutionNetwork network, double[] image, int target) {
        this.network = network;
        this.image = image;
        this.target = new double[] {target};
        network.forward(image, 1);
        network.loss(this.target);
        network.backward();
        backward = kernels().gradients().clone();
    }

    private Parameter kernels() {
        return network.parameters().get(0);
    }

    /** How many weights there are: [n][k][k] as they are held. */
    public int size() {
        return backward.length;
    }

    /** One of them. */
    public synchronized Found at(int weight) {
        network.forward(image, 1);
        double central = network.difference(kernels(), weight, EPSILON, target);
        return new Found(
                backward[weight], central, !Arrays.equals(paths(weight, EPSILON), paths(weight, -EPSILON)));
    }

    /** Where each pooled number comes from while a weight is a little other; −1 where a ReLU closes it. */
    private int[] paths(int weight, double by) {
        double[] numbers = kernels().numbers();
        double was = numbers[weight];
        numbers[weight] = was + by;
        CnnActivations made = network.activations(image);
        numbers[weight] = was;
        int[] paths = made.winners().clone();
        for (int i = 0; i < paths.length; i++) {
            paths[i] = made.pooled()[i] > 0 ? paths[i] : -1;
        }
        return paths;
    }

    /** What was found for every weight. */
    public synchronized List<Found> all() {
        if (all == null) {
            all = IntStream.range(0, size()).mapToObj(this::at).toList();
        }
        return all;
    }
}
