package gradientlab.core.network.regularizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class RegularizersTest {

    private static final int SIDE = 4;
    private static final int ROWS = 6;
    private static final int CLASSES = 3;

    private static Network network(double dropout) {
        Architecture shape = Architecture.plain(SIDE * SIDE, 2, 7, CLASSES, Activations.TANH)
                .withDropout(dropout);
        Network network = new Network(shape, ROWS, MatrixProducts.scalar(), 4);
        network.initialize(
                Initializers.find("he_normal").orElseThrow(), 0, 1,
                Initializers.find("he_normal").orElseThrow(), new Lcg(2));
        return network;
    }

    private static double[] inputs() {
        Lcg random = new Lcg(9);
        double[] inputs = new double[ROWS * SIDE * SIDE];
        Arrays.setAll(inputs, i -> random.uniform());
        return inputs;
    }

    private static double[] targets() {
        return new double[] {0, 1, 2, 1, 0, 2};
    }

    /** Compares gradients with central differences of a loss, at every seventh number. */
    private static void checks(Network network, DoubleSupplier loss) {
        double epsilon = 1e-6;
        for (Parameter parameter : network.parameters()) {
            double[] g = parameter.gradients().clone();
            for (int i = 0; i < parameter.size(); i += 7) {
                double was = parameter.numbers()[i];
                parameter.numbers()[i] = was + epsilon;
                double above = loss.getAsDouble();
                parameter.numbers()[i] = was - epsilon;
                double below = loss.getAsDouble();
                parameter.numbers()[i] = was;
                assertEquals((above - below) / (2 * epsilon), g[i], 1e-7);
            }
        }
    }

    private static double pass(Network network, double[] inputs, double smoothing) {
        network.forward(inputs, ROWS, true);
        return network.loss(Loss.CROSS_ENTROPY, targets(), smoothing);
    }

    private static double squares(Network network) {
        return network.parameters().stream().filter(p -> p.role() == Role.WEIGHT)
                .flatMapToDouble(p -> Arrays.stream(p.numbers())).map(w -> w * w).sum();
    }

    @Test
    void l2AddsTheGradientOfHalfLambdaTimesTheSquaresOfTheWeightsAlone() {
        Network network = network(0);
        double[] inputs = inputs();
        pass(network, inputs, 0);
        network.backward();
        new Penalty(0.3, 0).pull(network.parameters());
        checks(network, () -> pass(network, inputs, 0) + 0.15 * squares(network));
    }

    @Test
    void l1MovesWeightsTowardsZeroAndSmallOnesOntoItAndLeavesBiases() {
        Parameter weight = new Parameter(0, Role.WEIGHT, 1, 4);
        Parameter bias = new Parameter(0, Role.BIAS, 1, 1);
        System.arraycopy(new double[] {0.5, -0.5, 0.01, -0.01}, 0, weight.numbers(), 0, 4);
        bias.numbers()[0] = 0.01;
        new Penalty(0, 0.2).shrink(List.of(weight, bias), 0.1);
        assertArrayEquals(new double[] {0.48, -0.48, 0, 0}, weight.numbers(), 1e-15);
        assertEquals(0.01, bias.numbers()[0]);
    }

    @Test
    void droppedUnitsPassNeitherForwardNorBack() {
        Network network = network(0.4);
        double[] inputs = inputs();
        Lcg place = network.dropping().copy();
        pass(network, inputs, 0);
        network.backward();
        checks(network, () -> {
            network.dropping().take(place);
            return pass(network, inputs, 0);
        });
        network.dropping().take(place);
        network.forward(inputs, ROWS, true);
        for (int i = 0; i < ROWS * 7; i++) {
            assertTrue(network.kept(0)[i] == 0 || network.kept(0)[i] == 1 / 0.6);
        }
    }

    @Test
    void dropoutCanBeginAndEndOnTheWay() {
        Network plain = network(0);
        Network other = network(0.5);
        other.drop(0);
        assertEquals(pass(plain, inputs(), 0), pass(other, inputs(), 0));
        plain.drop(0.5);
        other.drop(0.5);
        assertEquals(pass(plain, inputs(), 0), pass(other, inputs(), 0));
    }

    @Test
    void smoothedTargetsHaveTheirOwnGradient() {
        Network network = network(0);
        double[] inputs = inputs();
        pass(network, inputs, 0.3);
        network.backward();
        checks(network, () -> pass(network, inputs, 0.3));
    }

    @Test
    void weightNoiseGivesTheGradientElsewhereAndPutsTheWeightsBackToTheBit() {
        Network network = network(0);
        Network moved = network(0);
        double[] inputs = inputs();
        Lcg random = new Lcg(7001);
        for (Parameter parameter : moved.parameters()) {
            for (int i = 0; parameter.role() == Role.WEIGHT && i < parameter.size(); i++) {
                parameter.numbers()[i] += 0.2 * random.normal();
            }
        }
        WeightNoise noise = new WeightNoise(network.parameters(), NoiseStreams.of(1));
        noise.add(0.2);
        assertEquals(pass(moved, inputs, 0), pass(network, inputs, 0));
        moved.backward();
        network.backward();
        noise.remove();
        Network fresh = network(0);
        for (int p = 0; p < network.parameters().size(); p++) {
            assertArrayEquals(
                    moved.parameters().get(p).gradients(), network.parameters().get(p).gradients());
            assertArrayEquals(fresh.parameters().get(p).numbers(), network.parameters().get(p).numbers());
        }
    }

    private static double[] fed(Feeding feeding) {
        double[] inputs = inputs();
        new Feeder(SIDE * SIDE, SIDE, NoiseStreams.of(1)).feed(inputs, ROWS, feeding);
        return inputs;
    }

    @Test
    void eachNoiseDrawsFromAStreamOfItsOwn() {
        double[] noisy = fed(new Feeding(0, 0, 0.5, 0));
        double[] both = fed(new Feeding(0, 0, 0.5, 0.25));
        double[] dropped = fed(new Feeding(0, 0, 0, 0.25));
        for (int i = 0; i < noisy.length; i++) {
            assertEquals(dropped[i] == 0 ? 0 : 1 / 0.75 * noisy[i], both[i]);
        }
        double[] shifted = fed(new Feeding(1, 0, 0, 0));
        double[] noise = fed(new Feeding(1, 0, 0.5, 0));
        double[] plain = inputs();
        for (int i = 0; i < noisy.length; i++) {
            assertEquals(noisy[i] - plain[i], noise[i] - shifted[i], 1e-12);
        }
    }

    @Test
    void aPictureIsShiftedByWholePixelsThenTurnedAndZerosComeIn() {
        double[] picture = new double[SIDE * SIDE];
        Arrays.setAll(picture, i -> i + 1);
        double[] moved = new double[SIDE * SIDE];
        PictureMove move = new PictureMove(SIDE);
        move.move(moved, picture, 0, 1, 0, 0);
        assertArrayEquals(new double[] {0, 1, 2, 3}, Arrays.copyOf(moved, 4), 1e-12);
        move.move(moved, picture, 0, 0, -1, 0);
        assertArrayEquals(new double[] {5, 6, 7, 8}, Arrays.copyOf(moved, 4), 1e-12);
        assertArrayEquals(new double[4], Arrays.copyOfRange(moved, 12, 16), 1e-12);
        move.move(moved, picture, 0, 0, 0, Math.PI / 2);
        assertArrayEquals(new double[] {13, 9, 5, 1}, Arrays.copyOf(moved, 4), 1e-9);
        // What was shifted out does not come back by turning.
        move.move(moved, picture, 0, 1, 0, Math.PI);
        assertArrayEquals(new double[] {15, 14, 13, 0}, Arrays.copyOf(moved, 4), 1e-9);
    }

    /** As in the engine that gave the figures: an angle is drawn only where pictures are turned. */
    @Test
    void eachPictureDrawsItsShiftThenItsAngleAndWhatIsOffDrawsNothing() {
        for (int rotation : new int[] {0, 20}) {
            Lcg random = new Lcg(8001);
            double[] fed = fed(new Feeding(1, rotation, 0, 0));
            for (int row = 0; row < ROWS; row++) {
                int dx = random.below(3) - 1;
                int dy = random.below(3) - 1;
                double angle = rotation > 0 ? random.symmetric(rotation) : 0;
                double[] expected = new double[SIDE * SIDE];
                int at = row * SIDE * SIDE;
                new PictureMove(SIDE).move(expected, inputs(), at, dx, dy, Math.toRadians(angle));
                assertArrayEquals(expected, Arrays.copyOfRange(fed, at, at + SIDE * SIDE));
            }
        }
    }

    @Test
    void feedingKeepsTheMeanOfWhatIsDropped() {
        double[] inputs = new double[SIDE * SIDE * 1000];
        Arrays.fill(inputs, 1);
        new Feeder(SIDE * SIDE, SIDE, NoiseStreams.of(1)).feed(inputs, 1000, new Feeding(0, 0, 0, 0.4));
        assertEquals(1, Arrays.stream(inputs).average().orElseThrow(), 0.02);
    }
}
