package gradientlab.cli.bench;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.convolution.network.CnnShape;
import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.core.data.DataSet;
import gradientlab.core.network.Learner;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.data.ShippedSets;

/**
 * Times training steps of a convolutional network on one fixed batch of digits: n filters of 3 x 3 with
 * padding 1, ReLU, max pooling 2, ten classes; forward, softmax cross-entropy, backward, momentum; nothing
 * else. One thread.
 */
final class ConvolutionBench {

    /** Seconds that are not counted. */
    static final double WARM_UP = 2;

    private final MatrixProduct product = MatrixProducts.fastest();
    private final ConvolutionNetwork network;
    private final Learner learner;
    private final double[] inputs;
    private final double[] targets;

    /** @param batch digits, up to all there are */
    ConvolutionBench(int filters, int batch) {
        CnnShape shape = CnnShape.digits(filters, 3, 2).withPadding(1);
        network = new ConvolutionNetwork(shape, batch, product);
        network.initialize(new Lcg(1));
        Optimizer momentum = Optimizers.get("momentum");
        learner = new Learner(
                network.parameters(), momentum, Settings.defaults(momentum.knobs()).with("lr", 0.05),
                Clip.OFF, true);
        DataSet digits = ShippedSets.get("digits");
        inputs = new double[batch * shape.inputs()];
        targets = new double[batch];
        for (int i = 0; i < batch; i++) {
            for (int pixel = 0; pixel < shape.inputs(); pixel++) {
                inputs[i * shape.inputs() + pixel] = digits.inputs()[i * shape.inputs() + pixel] / 16;
            }
            targets[i] = digits.labels()[i];
        }
    }

    /** The median rate. */
    TrainingRate rate(double seconds, Clock clock) {
        return new TrainingRate(Pace.perSecond(this::steps, WARM_UP, seconds, clock), product.name());
    }

    private long steps(int count) {
        for (int i = 0; i < count; i++) {
            network.forward(inputs, targets.length);
            network.loss(targets);
            network.backward();
            learner.step();
        }
        return count;
    }
}
