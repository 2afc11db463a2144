package gradientlab.cli.bench;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Block;
import gradientlab.core.network.GradientReport;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Learner;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;

/**
 * Times training steps of networks 2 -> width x depth -> 1 on one fixed batch: forward, binary cross-entropy,
 * backward, every layer's norms and the rest of the report, Adam; nothing else.
 */
final class TrainingBench {

    /** Seconds that are not counted. */
    static final double WARM_UP = 2;

    private final List<Lane> lanes = new ArrayList<>();

    /** One network with all its training takes. */
    private static final class Lane {
        final MatrixProduct product = MatrixProducts.fastest();
        final Network network;
        final GradientReport report;
        final Learner learner;
        final double[] inputs;
        final double[] targets;

        Lane(Architecture shape, int batch) {
            network = new Network(shape, batch, product, 1);
            network.initialize(
                    Initializers.find("he_normal").orElseThrow(), 0, 1,
                    Initializers.find("xavier_normal").orElseThrow(), new Lcg(1));
            report = new GradientReport(network.layers());
            Optimizer adam = Optimizers.get("adam");
            learner = new Learner(
                    network.parameters(), adam, Settings.defaults(adam.knobs()).with("lr", 1e-3), Clip.OFF,
                    true);
            inputs = new double[2 * batch];
            targets = new double[batch];
            Lcg random = new Lcg(2);
            for (int i = 0; i < batch; i++) {
                inputs[2 * i] = random.normal();
                inputs[2 * i + 1] = random.normal();
                targets[i] = inputs[2 * i] * inputs[2 * i + 1] > 0 ? 1 : 0;
            }
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                network.forward(inputs, targets.length, true);
                network.loss(Loss.BCE, targets, 0);
                network.backward();
                network.report(report);
                learner.step();
            }
        }
    }

    /**
     * @param block a residual one has branches scaled by 1/sqrt(depth)
     * @param networks how many in lock-step
     */
    TrainingBench(int depth, int width, int batch, Activation activation, Block block, int networks) {
        double branch = block.skips() ? 1 / Math.sqrt(depth) : 1;
        Architecture shape = Architecture.plain(2, depth, width, 1, activation).withBlock(block, branch)
                .withSlope(0.01);
        for (int i = 0; i < networks; i++) {
            lanes.add(new Lane(shape, batch));
        }
    }

    /**
     * The median rate, all networks' steps together.
     *
     * @param seconds with the warm-up, more than {@link #WARM_UP}
     * @param threads that the networks are spread over
     */
    TrainingRate rate(double seconds, int threads, Clock clock) {
        try (WorkerPool pool = new WorkerPool("bench", threads - 1)) {
            double rate = Pace.perSecond(times -> steps(times, pool), WARM_UP, seconds, clock);
            return new TrainingRate(rate, lanes.get(0).product.name());
        }
    }

    /**
     * Trains each network for so many steps.
     *
     * @param pool who trains, a network each
     * @return the steps of all networks together
     */
    long steps(int count, Parallel pool) {
        pool.all(lanes.size(), i -> lanes.get(i).steps(count));
        return (long) count * lanes.size();
    }
}
