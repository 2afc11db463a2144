package gradientlab.core.network;

import gradientlab.core.Lcg;
import gradientlab.core.network.GradientReport.Quantity;

/**
 * A classifier of ten classes on 256 normal inputs, width 100: the networks whose ratios NUMERICS.md lists.
 */
final class DeepNet {

    static final int WIDTH = 100;
    static final int BATCH = 256;
    static final int CLASSES = 10;

    final Network network;
    final GradientReport report;
    final double loss;

    DeepNet(int depth, Activation activation, Block block, double branch, String init, double std,
            long seed) {
        Architecture shape =
                Architecture.plain(WIDTH, depth, WIDTH, CLASSES, activation).withBlock(block, branch)
                        .withSlope(0.01);
        network = new Network(shape, BATCH, MatrixProducts.fastest(), 1);
        Lcg random = new Lcg(seed);
        network.initialize(
                Initializers.find(init).orElseThrow(), std, 1,
                Initializers.find("xavier_normal").orElseThrow(),
                random);
        double[] inputs = new double[BATCH * WIDTH];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.normal();
        }
        double[] targets = new double[BATCH];
        for (int i = 0; i < BATCH; i++) {
            targets[i] = random.below(CLASSES);
        }
        network.forward(inputs, BATCH, true);
        loss = network.loss(Loss.CROSS_ENTROPY, targets, 0);
        network.backward();
        report = new GradientReport(network.layers());
        network.report(report);
    }

    /**
     * The geometric mean of ||delta_l|| / ||delta_(l+1)|| from one hidden layer to another, counted from 1.
     */
    double ratio(int from, int to) {
        double first = report.get(from - 1, Quantity.DZ_L2);
        double last = report.get(to - 1, Quantity.DZ_L2);
        return Math.pow(first / last, 1.0 / (to - from));
    }
}
