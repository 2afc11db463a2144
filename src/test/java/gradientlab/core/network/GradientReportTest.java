package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.network.GradientReport.Quantity;
import org.junit.jupiter.api.Test;

/** The report of networks small enough to be worked out by hand. */
class GradientReportTest {

    /**
     * x = 1 and 2, W₁ = (3, -4), ReLU, W₂ = (1, 2), squared error against 2 and 4. Layer 1 gives (3, 0) and
     * (6, 0), the output 3 and 6; their errors 1 and 2 are dz₂ as well, for 2 e / n = e.
     */
    private static GradientReport rectified() {
        Network network = network(Activations.RELU, 3, -4);
        network.forward(new double[] {1, 2}, 2, true);
        assertEquals(2.5, network.loss(Loss.MSE, new double[] {2, 4}, 0));
        assertArrayEquals(new double[] {3, 6}, network.logits());
        return report(network);
    }

    private static Network network(Activation activation, double... first) {
        Network network = new Network(
                Architecture.plain(1, 1, 2, 1, activation), 2, MatrixProducts.scalar(),
                1);
        set(network, 0, first);
        set(network, 2, 1, 2);
        return network;
    }

    private static void set(Network network, int parameter, double... values) {
        System.arraycopy(values, 0, network.parameters().get(parameter).numbers(), 0, values.length);
    }

    private static GradientReport report(Network network) {
        network.backward();
        GradientReport report = new GradientReport(network.layers());
        network.report(report);
        return report;
    }

    private static double[] of(GradientReport report, int layer, Quantity... quantities) {
        double[] numbers = new double[quantities.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = report.get(layer, quantities[i]);
        }
        return numbers;
    }

    @Test
    void aWeightsGradientIsToldByNormMeanAndMaximum() {
        // dW₂ = 1·(3, 0) + 2·(6, 0); dz₁ = (1, 0) and (2, 0), so that dW₁ = 1·1 + 2·2 for the first unit.
        Quantity[] weights = {Quantity.DW_L2, Quantity.DW_MEAN, Quantity.DW_MAX};
        assertArrayEquals(new double[] {15, 7.5, 15}, of(rectified(), 1, weights));
        assertArrayEquals(new double[] {5, 2.5, 5}, of(rectified(), 0, weights));
    }

    @Test
    void aPreactivationsGradientIsToldOverBatchAndUnits() {
        Quantity[] deltas = {Quantity.DZ_L2, Quantity.DZ_MEAN, Quantity.DZ_MAX, Quantity.DU_L2};
        double root = Math.sqrt(5);
        assertArrayEquals(new double[] {root, 1.5, 2, root}, of(rectified(), 1, deltas));
        assertArrayEquals(new double[] {root, 0.75, 2, root}, of(rectified(), 0, deltas));
    }

    @Test
    void whatALayerGivesIsToldByMeanSpreadAndSize() {
        // (3, 0), (6, 0): mean 9/4, mean square 45/4, variance 45/4 - 81/16 = 99/16.
        double[] told = of(rectified(), 0, Quantity.H_MEAN, Quantity.H_STD, Quantity.H_RMS);
        assertArrayEquals(new double[] {2.25, Math.sqrt(99) / 4, Math.sqrt(45) / 2}, told, 1e-15);
    }

    @Test
    void weightsAreToldByTheirNorm() {
        assertEquals(5, rectified().get(0, Quantity.W_L2));
        assertEquals(Math.sqrt(5), rectified().get(1, Quantity.W_L2));
    }

    @Test
    void aRectifierThatIsOffOnTheWholeBatchIsDeadAndAllItsEntriesInactiveNotSaturated() {
        Quantity[] flat = {Quantity.DEAD, Quantity.INACTIVE, Quantity.SATURATED};
        assertArrayEquals(new double[] {0.5, 0.5, 0}, of(rectified(), 0, flat));
        assertArrayEquals(new double[] {0, 0, 0}, of(rectified(), 1, flat));
    }

    @Test
    void theGradientOfWhatALayerHandsOnIsToldOverBatchAndUnits() {
        // The output layer hands on z; what the layer before hands on gets W transposed of that.
        double z = rectified().get(1, Quantity.DZ_L2);
        assertEquals(z, rectified().get(1, Quantity.DH_L2));
        assertEquals(Math.sqrt(5) * z, rectified().get(0, Quantity.DH_L2), 1e-15);
    }

    @Test
    void aUnitThatSaysNothingIsDeadThoughNotSaturatedAndTheOtherWayRound() {
        // tanh 0 = 0 at its steepest; tanh 4 and tanh 8 are all but flat.
        Network network = network(Activations.TANH, 0, 4);
        network.forward(new double[] {1, 2}, 2, true);
        network.loss(Loss.MSE, new double[2], 0);
        GradientReport report = report(network);
        Quantity[] flat = {Quantity.DEAD, Quantity.SATURATED, Quantity.INACTIVE};
        assertArrayEquals(new double[] {0.5, 0.5, 0}, of(report, 0, flat));
        network.forward(new double[] {0, 2}, 2, true);
        network.loss(Loss.MSE, new double[2], 0);
        report = report(network);
        assertArrayEquals(new double[] {0.5, 0.25, 0}, of(report, 0, flat));
    }

    @Test
    void aSigmoidIsSaturatedUnderATwentiethOfAQuarter() {
        // a (1-a) < 1/80 from u = ln 78 on, as 1/a + 1/(1-a) = 1/(a (1-a)): 4.3 is short of it, 4.4 is not.
        Network network = network(Activations.SIGMOID, 4.3, 4.4);
        network.forward(new double[] {1}, 1, true);
        network.loss(Loss.MSE, new double[1], 0);
        assertEquals(0.5, report(network).get(0, Quantity.SATURATED));
    }

    @Test
    void aNormIsRightWhereSquaresVanishOrOverflow() {
        assertEquals(5, norm(3, 4));
        assertEquals(5e-200, norm(3e-200, -4e-200), 1e-214);
        assertEquals(5e200, norm(3e200, -4e200), 1e186);
        assertEquals(0, norm(0, 0));
    }

    @Test
    void aNormOfWhatIsNotFiniteIsNotEither() {
        assertEquals(Double.POSITIVE_INFINITY, norm(1, Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, norm(1, Double.NaN));
    }

    private static double norm(double... values) {
        double[] sums = new double[3];
        new ScalarPasses().magnitudes(sums, values, values.length);
        return GradientReport.norm(sums, values, values.length);
    }

    @Test
    void aCopyStaysAsItIsWhenTheNextStepIsReported() {
        GradientReport report = rectified();
        GradientReport copy = report.copy();
        Network other = network(Activations.RELU, 1, 1);
        other.forward(new double[] {1, 1}, 2, true);
        other.loss(Loss.MSE, new double[2], 0);
        other.backward();
        other.report(report);
        assertEquals(2, copy.layers());
        assertEquals(5, copy.get(0, Quantity.W_L2));
        assertEquals(Math.sqrt(2), report.get(0, Quantity.W_L2));
    }
}
