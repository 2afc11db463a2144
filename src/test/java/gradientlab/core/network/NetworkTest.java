package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {

    private static final int BATCH = 32;

    /** A network, its data and its learner. */
    private static final class Run {
        final Network network;
        final Learner learner;
        final GradientReport report;
        final double[] inputs = new double[2 * BATCH];
        final double[] targets = new double[BATCH];

        Run(String act, Block block, double dropout, MatrixProduct product, Clip clip) {
            network = new Network(
                    Architecture.plain(2, 5, 20, 1, Activations.find(act).orElseThrow()).withBlock(block, 0.5)
                            .withSlope(0.1).withDropout(dropout),
                    BATCH, product, 3);
            Initializer he = Initializers.find("he_normal").orElseThrow();
            network.initialize(he, 0, 1, he, new Lcg(1));
            Optimizer adam = Optimizers.get("adam");
            learner =
                    new Learner(network.parameters(), adam, Settings.defaults(adam.knobs()).with("lr", 0.01),
                            clip,
                            true);
            report = new GradientReport(network.layers());
            Lcg random = new Lcg(2);
            for (int i = 0; i < BATCH; i++) {
                inputs[2 * i] = random.normal();
                inputs[2 * i + 1] = random.normal();
                targets[i] = i % 2;
            }
        }

        void gradient() {
            network.forward(inputs, BATCH, true);
            network.loss(Loss.BCE, targets, 0);
            network.backward();
        }

        void step() {
            gradient();
            network.report(report);
            learner.step();
        }

        double[] flat(boolean gradients) {
            return network.parameters().stream()
                    .flatMapToDouble(
                            p -> Arrays.stream(gradients ? p.gradient().data : p.value().data))
                    .toArray();
        }
    }

    static Stream<Arguments> kinds() {
        List<Arguments> all = new ArrayList<>();
        for (Activation act : Activations.all()) {
            for (Block block : Block.values()) {
                all.add(Arguments.of(act.id(), block, act == Activations.RELU ? 0.0 : 0.2));
            }
        }
        all.add(Arguments.of("relu", Block.PLAIN, 0.2));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameSeedGivesTheSameBits(String act, Block block, double dropout) {
        for (boolean fastest : new boolean[] {false, true}) {
            double[][] twice = new double[2][];
            for (int i = 0; i < 2; i++) {
                MatrixProduct product = fastest ? MatrixProducts.fastest() : MatrixProducts.scalar();
                Run run = new Run(act, block, dropout, product, Clip.OFF);
                for (int k = 0; k < 20; k++) {
                    run.step();
                }
                twice[i] = run.flat(false);
            }
            assertArrayEquals(twice[0], twice[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bothProductsGiveTheSameReport(String act, Block block, double dropout) {
        Run scalar = new Run(act, block, dropout, MatrixProducts.scalar(), Clip.OFF);
        Run fastest = new Run(act, block, dropout, MatrixProducts.fastest(), Clip.OFF);
        scalar.step();
        fastest.step();
        for (int l = 0; l < scalar.network.layers(); l++) {
            for (Quantity quantity : Quantity.values()) {
                double wanted = scalar.report.get(l, quantity);
                assertEquals(wanted, fastest.report.get(l, quantity), 1e-11 * Math.abs(wanted) + 1e-14,
                        l + " " + quantity);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void anotherProductMayTakeOverBetweenSteps(Block block) {
        Run stays = new Run("tanh", block, 0, MatrixProducts.scalar(), Clip.OFF);
        Run changes = new Run("tanh", block, 0, MatrixProducts.scalar(), Clip.OFF);
        for (int k = 0; k < 6; k++) {
            if (k == 3) {
                changes.network.use(MatrixProducts.fastest());
            }
            stays.step();
            changes.step();
        }
        assertArrayEquals(stays.flat(false), changes.flat(false), 1e-9);
    }

    @Test
    void fromTheNextPassOnEveryLayerWorksWithTheOtherProduct() {
        Run run = new Run("relu", Block.BATCH_NORM, 0, MatrixProducts.scalar(), Clip.OFF);
        run.gradient();
        Map<String, Integer> asked = new TreeMap<>();
        run.network.use(counting(MatrixProduct.class, MatrixProducts.scalar(), asked));
        run.gradient();
        // Five hidden layers and the output: each its z and its dW, all but the first their input's gradient.
        assertEquals(6, asked.get("affine"));
        assertEquals(6, asked.get("multiplyTransA"));
        assertEquals(5, asked.get("multiply"));
        assertEquals(5, asked.get("normalize"));
        assertEquals(5, asked.get("combine"));
        assertEquals(5, asked.get("relu"));
        assertEquals(5, asked.get("reluBackward"));
    }

    /** The same thing, which notes how often each of its methods is called. */
    private static <T> T counting(Class<T> type, T real, Map<String, Integer> asked) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    asked.merge(method.getName(), 1, Integer::sum);
                    Object answer = method.invoke(real, arguments);
                    return answer instanceof Passes passes ? counting(Passes.class, passes, asked) : answer;
                }));
    }

    @Test
    void initializersDrawHiddenAndOutputWeightsAndTheScaleIsForTheHiddenAlone() {
        Network network = new Network(
                Architecture.plain(3, 2, 4, 2, Activations.PRELU).withBlock(Block.BATCH_NORM, 1)
                        .withSlope(0.1),
                5,
                MatrixProducts.scalar(), 1);
        network.initialize(filling(2), 7, 1.5, filling(10), new Lcg(1));
        for (Parameter parameter : network.parameters()) {
            double wanted = switch (parameter.role()) {
                // What fills them is told the deviation, 7, as well.
                case WEIGHT -> parameter.layer() < 2 ? (2 + 7) * 1.5 : 10 + 7;
                case BIAS, SHIFT -> 0;
                case SCALE -> 1;
                case SLOPE -> 0.1;
            };
            assertTrue(Arrays.stream(parameter.numbers()).allMatch(x -> x == wanted), parameter.toString());
        }
        assertEquals(2, network.shape().outputs());
    }

    private static Initializer filling(double value) {
        return new Initializer() {
            @Override
            public String id() {
                return "filling";
            }

            @Override
            public double deviation(int fanIn, int fanOut, double std) {
                return 0;
            }

            @Override
            public void fill(DMatrixRMaj w, Lcg random, double std) {
                w.fill(value + std);
            }
        };
    }

    @Test
    void warmingUpStopsWhenItIsToldTo() {
        int[] asked = {0};
        MatrixProducts.warm(() -> ++asked[0] > 5);
        assertTrue(asked[0] < 100);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStepAllocatesNothing(String act, Block block, double dropout) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Run run = new Run(act, block, dropout, MatrixProducts.scalar(), new Clip(Clip.Kind.NORM, 1, false));
        for (int k = 0; k < 20; k++) {
            run.step();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 50; k++) {
            run.step();
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 50 * 100, "allocated in 50 steps: " + allocated);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theReportIsThatOfTheArrays(String act, Block block, double dropout) {
        Run run = new Run(act, block, dropout, MatrixProducts.fastest(), Clip.OFF);
        run.gradient();
        run.network.report(run.report);
        for (int l = 0; l < run.network.layers(); l++) {
            double[] h = run.network.activations(l);
            int units = run.network.units(l);
            int n = BATCH * units;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                sum += h[i];
                squares += h[i] * h[i];
            }
            assertEquals(sum / n, run.report.get(l, Quantity.H_MEAN), 1e-12);
            assertEquals(Math.sqrt(squares / n), run.report.get(l, Quantity.H_RMS), 1e-12);
            int dead = 0;
            int flat = 0;
            Layer layer = run.network.layer(l);
            double limit = 0.05 * layer.activation.steepest();
            for (int j = 0; j < units; j++) {
                boolean silent = true;
                for (int at = j; at < n; at += units) {
                    silent &= layer.a[at] == 0;
                    double slope = layer.activation.derivative(layer.u[at], layer.slope());
                    flat += Math.abs(slope) < limit ? 1 : 0;
                }
                dead += silent ? 1 : 0;
            }
            assertEquals((double) dead / units, run.report.get(l, Quantity.DEAD));
            boolean rectifies = layer.activation.rectifies();
            assertEquals((double) flat / n,
                    run.report.get(l, rectifies ? Quantity.INACTIVE : Quantity.SATURATED));
            assertEquals(0, run.report.get(l, rectifies ? Quantity.SATURATED : Quantity.INACTIVE));
        }
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, PLAIN", "tanh, PLAIN", "relu, PLAIN", "relu, RESIDUAL"})
    void aGradientTooSmallToSquareIsStillTold(String act, Block block) {
        Run run = new Run(act, block, 0, MatrixProducts.fastest(), Clip.OFF);
        Parameter output = run.network.parameters().get(run.network.parameters().size() - 2);
        for (int i = 0; i < output.size(); i++) {
            output.value().data[i] *= 1e-200;
        }
        run.gradient();
        run.network.report(run.report);
        for (int l = 0; l < 5; l++) {
            double delta = run.report.get(l, Quantity.DZ_L2);
            assertTrue(delta > 1e-215 && delta < 1e-190, "layer " + l + ": " + delta);
            assertTrue(delta >= run.report.get(l, Quantity.DZ_MAX));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "sigmoid, PLAIN, xavier_normal, 20, 0.6", "tanh, PLAIN, xavier_normal, 20, 0.6",
            "relu, PLAIN, xavier_normal, 10, 0.6", "relu, BATCH_NORM, he_normal, 20, 0.8"})
    void theFirstLossIsNearThatOfGuessing(String act, Block block, String init, int depth,
            double within) {
        DeepNet net = new DeepNet(depth, Activations.find(act).orElseThrow(), block, 1, init, 0, 1);
        assertEquals(Math.log(DeepNet.CLASSES), net.loss, within);
    }

    @Test
    void clippingByNormKeepsTheDirectionOverAllParameters() {
        Run free = new Run("tanh", Block.PLAIN, 0, MatrixProducts.fastest(), Clip.OFF);
        free.gradient();
        double[] raw = free.flat(true);
        Run clipped = new Run("tanh", Block.PLAIN, 0, MatrixProducts.fastest(),
                new Clip(Clip.Kind.NORM, 0.01, true));
        clipped.gradient();
        clipped.learner.step();
        double[] cut = clipped.flat(true);
        double squares = 0;
        for (double g : raw) {
            squares += g * g;
        }
        double factor = 0.01 / Math.sqrt(squares);
        assertTrue(factor < 1);
        for (int i = 0; i < raw.length; i++) {
            assertEquals(raw[i] * factor, cut[i], 1e-15 + 1e-12 * Math.abs(cut[i]));
        }
    }

    @Test
    void aBatchLargerThanTheCapacityIsRefused() {
        Run run = new Run("relu", Block.PLAIN, 0, MatrixProducts.fastest(), Clip.OFF);
        assertThrows(
                IllegalArgumentException.class,
                () -> run.network.forward(new double[2 * BATCH + 2], BATCH + 1, true));
    }
}
