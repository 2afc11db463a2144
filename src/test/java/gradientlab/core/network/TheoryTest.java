package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** The predicted gradient of networks whose weights make its factors whole numbers. */
class TheoryTest {

    /** Two inputs, two layers of two units, one output; W₁ = 0, W₂ = (1, 2; 3, 4), W₃ = (3, 4). */
    private static Network network(Activation activation, Block block, double branch, double dropout) {
        Network network = new Network(
                Architecture.plain(2, 2, 2, 1, activation).withBlock(block, branch).withSlope(0.5)
                        .withDropout(dropout),
                2,
                MatrixProducts.scalar(), 1);
        set(network, 1, Parameter.Role.WEIGHT, 1, 2, 3, 4);
        set(network, 2, Parameter.Role.WEIGHT, 3, 4);
        return network;
    }

    private static void set(Network network, int layer, Parameter.Role role, double... values) {
        Parameter parameter = network.parameters().stream()
                .filter(each -> each.layer() == layer && each.role() == role).findFirst().orElseThrow();
        System.arraycopy(values, 0, parameter.numbers(), 0, values.length);
    }

    /** The prediction from 1 at the output for two examples. */
    private static double[] predicted(Network network, double... examples) {
        network.forward(examples, 2, true);
        double[] line = new double[3];
        Theory.predict(line, network, 1);
        return line;
    }

    private static final double[] ZEROS = new double[4];
    /** √(n Var(W)): 2 (9 + 16)/2 = 25 for the output's, 2 (1 + 4 + 9 + 16)/4 = 15 for the second layer's. */
    private static final double LAST = 5;
    private static final double SECOND = Math.sqrt(15);

    @Test
    void aLinearNetworkMultipliesByTheRootOfFanInTimesTheWeightsMeanSquare() {
        double[] line = predicted(network(Activations.IDENTITY, Block.PLAIN, 1, 0), ZEROS);
        assertArrayEquals(new double[] {LAST * SECOND, LAST, 1}, line, 1e-13);
    }

    @Test
    void aSigmoidAtZeroTakesAQuarterOfItInEveryLayer() {
        Network network = network(Activations.SIGMOID, Block.PLAIN, 1, 0);
        // So that layer 2, too, is at 0: each unit of layer 1 gives 1/2.
        set(network, 1, Parameter.Role.BIAS, -1.5, -3.5);
        assertArrayEquals(new double[] {LAST * SECOND / 16, LAST / 4, 1}, predicted(network, ZEROS), 1e-13);
    }

    @Test
    void theSlopeIsARootMeanSquareOverBatchAndUnits() {
        Network network = network(Activations.LEAKY_RELU, Block.PLAIN, 1, 0);
        // z₁ is (2, -1) and (1, 1): three slopes of 1 and one of 1/2; z₂ stays positive.
        set(network, 0, Parameter.Role.WEIGHT, 1, 0, 0, 1);
        double[] line = predicted(network, 2, -1, 1, 1);
        assertArrayEquals(new double[] {LAST * SECOND * Math.sqrt(3.25 / 4), LAST, 1}, line, 1e-13);
    }

    @Test
    void aSkipAddsWhatPassesItByAtARightAngle() {
        // Layer 2 has a skip with s = -1/2, layer 1 none: from g = 5 come 5/2 in the branch, its √15-fold at
        // the layer's input, and 5 beside it.
        double[] line = predicted(network(Activations.IDENTITY, Block.RESIDUAL, -0.5, 0), ZEROS);
        assertArrayEquals(new double[] {Math.hypot(5, 2.5 * SECOND), 2.5, 1}, line, 1e-13);
    }

    @Test
    void batchNormDividesByTheDeviationAndMultipliesByItsScale() {
        Network network = network(Activations.IDENTITY, Block.BATCH_NORM, 1, 0);
        // z₁ is ±3 and ±1, z₂ = W₂ (±1, ±1) by layer 1's norm, so ±3 and ±7.
        set(network, 0, Parameter.Role.WEIGHT, 3, 0, 0, 1);
        set(network, 1, Parameter.Role.SCALE, 6, 21);
        double[] line = predicted(network, 1, 1, -1, -1);
        // Layer 2: (6/3)² and (21/7)² have mean 13/2. Layer 1: 1/9 and 1 have mean 5/9.
        double second = LAST * Math.sqrt(6.5);
        // Within the 1e-5 that is added to a variance.
        assertArrayEquals(new double[] {second * SECOND * Math.sqrt(5) / 3, second, 1}, line, 1e-3);
    }

    @Test
    void dropoutLetsThroughFewerThatAreLarger() {
        // Half are dropped and half doubled: the mean square doubles in each hidden layer.
        double[] line = predicted(network(Activations.IDENTITY, Block.PLAIN, 1, 0.5), ZEROS);
        assertArrayEquals(new double[] {LAST * SECOND * 2, LAST * Math.sqrt(2), 1}, line, 1e-13);
    }
}
