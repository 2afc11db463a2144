package gradientlab.bench;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
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
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Training steps a second, bare: forward, loss, backward, the whole report, Adam; what the peers in
 * src/test/python/training_peer.py do. Run as
 * {@code java --add-modules jdk.incubator.vector -cp ... gradientlab.bench.StepLoop WIDTH DEPTH
 * [plain|residual|batch_norm|batch_norm_residual] [fastest|scalar] [SECONDS] [ACTIVATION]}. With {@code
 * -Dcpu} the seconds are those the thread had a CPU, for a machine that does other things besides.
 */
public final class StepLoop {

    private static final int BATCH = 128;
    private static final double WARM_UP = 2;

    private final Network network;
    private final GradientReport report;
    private final Learner learner;
    private final double[] inputs = new double[2 * BATCH];
    private final double[] targets = new double[BATCH];

    StepLoop(int width, int depth, Block block, Activation activation, MatrixProduct product) {
        double branch = block.skips() ? 1 / Math.sqrt(depth) : 1;
        Architecture shape = Architecture.plain(2, depth, width, 1, activation).withBlock(block, branch)
                .withSlope(0.01);
        network = new Network(shape, BATCH, product, 1);
        network.initialize(
                Initializers.find("he_normal").orElseThrow(), 0, 1,
                Initializers.find("xavier_normal").orElseThrow(), new Lcg(1));
        report = new GradientReport(network.layers());
        Optimizer adam = Optimizers.get("adam");
        learner =
                new Learner(network.parameters(), adam, Settings.defaults(adam.knobs()).with("lr", 1e-3),
                        Clip.OFF, true);
        Lcg random = new Lcg(2);
        for (int i = 0; i < BATCH; i++) {
            inputs[2 * i] = random.normal();
            inputs[2 * i + 1] = random.normal();
            targets[i] = inputs[2 * i] * inputs[2 * i + 1] > 0 ? 1 : 0;
        }
    }

    double step() {
        network.forward(inputs, BATCH, true);
        double loss = network.loss(Loss.BCE, targets, 0);
        network.backward();
        network.report(report);
        learner.step();
        return loss;
    }

    private static long now() {
        return System.getProperty("cpu") == null ? System.nanoTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The median over spans of a tenth of a second, after the warm-up. */
    static double rate(Runnable step, double seconds) {
        long start = now();
        double[] rates = new double[(int) (10 * seconds) + 1];
        int spans = 0;
        long now = start;
        while (now < start + seconds * 1e9) {
            long from = now;
            int count = 0;
            while (now < from + 100_000_000) {
                step.run();
                count++;
                now = now();
            }
            if (from > start + WARM_UP * 1e9 && spans < rates.length) {
                rates[spans++] = count * 1e9 / (now - from);
            }
        }
        Arrays.sort(rates, 0, spans);
        return rates[spans / 2];
    }

    public static void main(String[] args) {
        int width = Integer.parseInt(args[0]);
        int depth = Integer.parseInt(args[1]);
        Block block = Block.valueOf((args.length > 2 ? args[2] : "plain").toUpperCase(Locale.ROOT));
        boolean scalar = args.length > 3 && args[3].equals("scalar");
        double seconds = args.length > 4 ? Double.parseDouble(args[4]) : 6;
        Activation activation = Activations.find(args.length > 5 ? args[5] : "relu").orElseThrow();
        MatrixProduct product = scalar ? MatrixProducts.scalar() : MatrixProducts.fastest();
        StepLoop loop = new StepLoop(width, depth, block, activation, product);
        double rate = rate(loop::step, seconds);
        System.out.printf(
                Locale.ROOT,
                "{\"kernel\":\"%s\",\"block\":\"%s\",\"net\":\"%dx%d\",\"steps_per_second\":%.1f}%n",
                product.name(), block.id(), depth, width, rate);
    }
}
