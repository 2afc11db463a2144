package gradientlab.core.recurrent.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentDraws;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known in closed form. */
class AnalyticTest {

    private static final int LENGTH = 40;
    private static final int UNITS = 8;
    private static final int BATCH = 4;

    private static RecurrentNetwork network(Cell cell, RecurrentDraws draws) {
        RecurrentNetwork network = new RecurrentNetwork(
                RecurrentShape.of(cell, 1, UNITS, 1), LENGTH, BATCH, MatrixProducts.fastest());
        draws.fill(network, new Lcg(1));
        return network;
    }

    private static double[] shares(RecurrentNetwork network) {
        double[] targets = {1, 2, 3, 4};
        network.forward(new double[LENGTH * BATCH], LENGTH, BATCH);
        network.loss(Loss.MSE, targets);
        network.backward(0);
        TimeReport report = new TimeReport(LENGTH);
        report.take(network, network.last());
        return TimeReport.shares(report.state());
    }

    /** With no input and no bias every h is 0, where tanh' is 1: only W_hh multiplies. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.9, 1, 1.1, 10})
    void anOrthogonalMatrixMultipliesTheGradientByItsGainAtEveryTimeStep(double gain) {
        RecurrentNetwork network =
                network(Cell.RNN_TANH, new RecurrentDraws(RecurrentInit.ORTHOGONAL, gain, 0));
        Arrays.fill(network.parameters().get(2).numbers(), 0);
        Arrays.fill(network.parameters().get(3).numbers(), 0);
        double[] shares = shares(network);
        double[] rule = Rules.byRadius(gain, LENGTH);
        for (int t = 0; t < LENGTH; t++) {
            assertEquals(1, shares[t] / rule[t], 1e-12);
        }
        Spectrum spectrum = Spectrum.ofRecurrentWeights(network);
        assertEquals(gain, spectrum.radius(), 1e-12 * gain);
        assertEquals(gain, spectrum.largestSingular(), 1e-12 * gain);
        assertEquals(UNITS, spectrum.size());
    }

    @Test
    void theIdentityHandsTheGradientOnAsItIsWhereEveryUnitIsActive() {
        RecurrentNetwork network =
                network(Cell.RNN_RELU, new RecurrentDraws(RecurrentInit.IDENTITY, 1, 0));
        Arrays.fill(network.parameters().get(2).numbers(), 1);
        for (double share : shares(network)) {
            assertEquals(1, share, 1e-13);
        }
    }

    /** With all weights 0 the forget gates are σ(b_f) and nothing goes through h. */
    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, 1, 3, 6})
    void withoutWeightsAnLstmMultipliesBySigmaOfTheForgetBias(double bias) {
        RecurrentNetwork network = network(Cell.LSTM, RecurrentDraws.DEFAULT);
        for (int i = 0; i < 4; i++) {
            Arrays.fill(network.parameters().get(i).numbers(), 0);
        }
        RecurrentDraws.shift(network, bias);
        double[] shares = shares(network);
        double f = 1 / (1 + Math.exp(-bias));
        double[] rule = Rules.byRadius(f, LENGTH);
        DirectPath path = new DirectPath(network, LENGTH);
        path.take(network, network.last());
        double[] direct = Rules.byGates(path, LENGTH);
        for (int t = 0; t < LENGTH; t++) {
            assertEquals(1, shares[t] / rule[t], 1e-12);
            assertEquals(1, direct[t] / rule[t], 1e-12);
        }
        assertEquals(1, path.share(), 1e-12);
        assertEquals(0, path.through()[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, 6})
    void withoutWeightsAGruMultipliesBySigmaOfTheUpdateBias(double bias) {
        RecurrentNetwork network = network(Cell.GRU, RecurrentDraws.DEFAULT);
        for (int i = 0; i < 4; i++) {
            Arrays.fill(network.parameters().get(i).numbers(), 0);
        }
        RecurrentDraws.shift(network, bias);
        double[] rule = Rules.byRadius(1 / (1 + Math.exp(-bias)), LENGTH);
        double[] shares = shares(network);
        for (int t = 0; t < LENGTH; t++) {
            assertEquals(1, shares[t] / rule[t], 1e-12);
        }
    }

    @Test
    void aCutThroughHLeavesTheDirectPath() {
        for (Cell cell : new Cell[] {Cell.LSTM, Cell.GRU}) {
            RecurrentNetwork network = network(cell, new RecurrentDraws(RecurrentInit.NORMAL, 1, 1));
            shares(network);
            DirectPath path = new DirectPath(network, LENGTH);
            path.take(network, network.last());
            network.backward(0, false);
            BackwardPass cut = network.last();
            double scale = path.direct()[LENGTH];
            assertArrayEquals(
                    cut.carried(), Arrays.copyOf(path.r(), cut.carried().length), 1e-14 * scale);
        }
    }

    @Test
    void aMatrixThatIsNotFiniteHasNoSpectrum() {
        Spectrum spectrum = Spectrum.of(new double[] {1, Double.POSITIVE_INFINITY, 0, 1}, 2);
        assertEquals(Double.NaN, spectrum.radius());
        assertEquals(Double.NaN, spectrum.largestSingular());
    }

    @Test
    void theSpectrumOfARotationLiesOnItsCircle() {
        double[] turn = {0, -2, 2, 0};
        Spectrum spectrum = Spectrum.of(turn, 2);
        assertEquals(2, spectrum.radius(), 1e-14);
        assertEquals(0, spectrum.real()[0], 1e-14);
        assertEquals(2, Math.abs(spectrum.imaginary()[0]), 1e-14);
        assertEquals(3, Spectrum.of(new double[] {0, 3, 0, 0}, 2).largestSingular(), 1e-14);
        assertEquals(0, Spectrum.of(new double[] {0, 3, 0, 0}, 2).radius(), 1e-7);
    }
}
