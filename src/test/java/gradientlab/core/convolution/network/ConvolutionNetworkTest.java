package gradientlab.core.convolution.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.convolution.Convolution;
import gradientlab.core.network.Learner;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network against its layers one by one and against finite differences. */
class ConvolutionNetworkTest {

    static List<CnnCase> cases() {
        return CnnCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBatchAnswersAsTheLayersOneByOne(CnnCase it) {
        ConvolutionNetwork network = it.network();
        double[] pictures = it.pictures();
        network.forward(pictures, it.batch());
        int outputs = it.shape().outputs();
        int inputs = it.shape().inputs();
        for (int e = 0; e < it.batch(); e++) {
            double[] picture = Arrays.copyOfRange(pictures, e * inputs, (e + 1) * inputs);
            double[] answers = Arrays.copyOfRange(network.logits(), e * outputs, (e + 1) * outputs);
            assertArrayEquals(network.activations(picture).logits(), answers, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyGradientIsThatOfTheLayersOneByOne(CnnCase it) {
        ConvolutionNetwork network = it.network();
        double[] targets = it.targets();
        network.forward(it.pictures(), it.batch());
        network.loss(targets);
        network.backward();
        List<double[]> wanted = LayerByLayer.gradients(network, it.pictures(), targets);
        for (int p = 0; p < wanted.size(); p++) {
            assertArrayEquals(wanted.get(p), network.parameters().get(p).gradients(), 1e-12, "tensor " + p);
        }
    }

    /** An infinite weight times a pixel that is 0 is a NaN, at one place of a pooling window alone. */
    @ParameterizedTest
    @MethodSource("cases")
    void aNaNAnywhereInAPoolingWindowIsItsMaximum(CnnCase it) {
        CnnShape shape = it.shape();
        int k = shape.kernel();
        for (int cell = 0; cell < shape.pool() * shape.pool(); cell++) {
            Filters filters = new Filters(shape, 1);
            double[] weights = new double[shape.filters() * k * k];
            // The tap that reads the first pixel of a window, whichever way the kernel lies.
            Arrays.setAll(weights, at -> at % (k * k) == (shape.flip() ? k * k - 1 : 0)
                    ? Double.POSITIVE_INFINITY
                    : 1);
            filters.readWeights(weights, new double[shape.filters()]);
            Arrays.fill(filters.x(), 1);
            filters.x()[cell / shape.pool() * filters.paddedSide() + cell % shape.pool()] = 0;
            FilterPasses.like(it.product()).forward(filters, 1);
            for (int f = 0; f < shape.filters(); f++) {
                assertTrue(Double.isNaN(filters.h()[f]), "cell " + cell + ", filter " + f);
            }
        }
    }

    @Test
    void everyGradientIsThatOfFiniteDifferences() {
        for (boolean flip : new boolean[] {false, true}) {
            CnnCase it = new CnnCase(
                    CnnShape.digits(3, 3, 2).withFlip(flip), 7, MatrixProducts.fastest());
            ConvolutionNetwork network = it.network();
            double[] targets = it.targets();
            network.forward(it.pictures(), it.batch());
            network.loss(targets);
            network.backward();
            for (Parameter parameter : network.parameters()) {
                double[] gradients = parameter.gradients().clone();
                for (int at = 0; at < parameter.size(); at++) {
                    double measured = network.difference(parameter, at, 1e-6, targets);
                    assertEquals(gradients[at], measured, 1e-8, parameter.role() + " " + at);
                }
            }
        }
    }

    @Test
    void aTurnedStartMakesAConvolutionLearnWhatACrossCorrelationDoesToTheLastBit() {
        CnnCase plain = new CnnCase(CnnShape.digits(8, 3, 2), 7, MatrixProducts.fastest());
        CnnCase turned = new CnnCase(plain.shape().withFlip(true), 7, MatrixProducts.fastest());
        ConvolutionNetwork one = plain.network();
        ConvolutionNetwork other = turned.network();
        other.turnKernels();
        Learner teacher = learner(one);
        Learner mirror = learner(other);
        for (int step = 0; step < 20; step++) {
            assertEquals(step(one, plain, teacher), step(other, turned, mirror));
        }
        double[] kernels = one.parameters().get(0).numbers();
        assertArrayEquals(
                Convolution.turned(kernels, plain.shape().layer()), other.parameters().get(0).numbers());
        for (int p = 1; p < 4; p++) {
            assertArrayEquals(one.parameters().get(p).numbers(), other.parameters().get(p).numbers());
        }
    }

    private static Learner learner(ConvolutionNetwork network) {
        Optimizer momentum = Optimizers.get("momentum");
        return new Learner(
                network.parameters(), momentum, Settings.defaults(momentum.knobs()).with("lr", 0.05),
                Clip.OFF, true);
    }

    private static double step(ConvolutionNetwork network, CnnCase it, Learner learner) {
        network.forward(it.pictures(), it.batch());
        double loss = network.loss(it.targets());
        network.backward();
        learner.step();
        return loss;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStepAllocatesNothing(int pool) {
        CnnCase it = new CnnCase(CnnShape.digits(5, 3, pool), 7, MatrixProducts.scalar());
        allocated(it, 50);
        assertTrue(allocated(it, 50) < 50 * 100);
    }

    /** Vectors are objects until the compiler has seen that they need not be. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStepAllocatesNothingOnTheVectorApiOnceItIsMachineCode(int pool) {
        CnnCase it = new CnnCase(CnnShape.digits(13, 3, pool), 7, MatrixProducts.fastest());
        assertTrue(IntStream.range(0, 60).anyMatch(round -> allocated(it, 500) < 500 * 100));
    }

    /** Bytes, by so many steps. */
    private static long allocated(CnnCase it, int steps) {
        ConvolutionNetwork network = it.network();
        Learner learner = learner(network);
        double[] pictures = it.pictures();
        double[] targets = it.targets();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < steps; i++) {
            network.forward(pictures, it.batch());
            network.loss(targets);
            network.backward();
            learner.step();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aWarmUpStopsWhenToldAndIsThenNotDone() {
        int[] asked = {0};
        ConvolutionWarming.warm(() -> ++asked[0] > 5);
        assertTrue(asked[0] <= 7);
    }

    @Test
    void parametersAreCountedAsTheDesignDoes() {
        assertEquals(810, CnnShape.digits(8, 3, 2).parameters());
        for (CnnShape shape : List.of(CnnShape.digits(4, 5, 1), CnnShape.digits(16, 2, 2))) {
            ConvolutionNetwork network = new ConvolutionNetwork(shape, 1, MatrixProducts.scalar());
            int counted = network.parameters().stream().mapToInt(Parameter::size).sum();
            assertEquals(counted, shape.parameters());
        }
    }

    @Test
    void aStartHasTheDeviationsOfHeAndOfOneOverTheRootOfTheFanIn() {
        ConvolutionNetwork network = new ConvolutionNetwork(
                CnnShape.digits(200, 5, 1), 1, MatrixProducts.scalar());
        network.initialize(new Lcg(1));
        assertEquals(2.0 / 25, variance(network.parameters().get(0)), 0.003);
        assertEquals(1.0 / 3200, variance(network.parameters().get(2)), 1e-5);
    }

    private static double variance(Parameter parameter) {
        return Arrays.stream(parameter.numbers()).map(v -> v * v).average().orElseThrow();
    }
}
