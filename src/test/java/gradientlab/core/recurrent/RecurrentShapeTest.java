package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sizes, names and draws of recurrent networks. */
class RecurrentShapeTest {

    private static RecurrentNetwork network(RecurrentShape shape, RecurrentDraws draws) {
        RecurrentNetwork network = new RecurrentNetwork(shape, 50, 20, MatrixProducts.scalar());
        draws.fill(network, new Lcg(7));
        return network;
    }

    /** The adding problem's cells of nearly the same size: RNN 66, LSTM 32, GRU 37 units. */
    @Test
    void parametersAreCountedAsPyTorchCountsThem() {
        assertEquals(4620, RecurrentShape.of(Cell.RNN_TANH, 2, 66, 1).cellParameters());
        assertEquals(4608, RecurrentShape.of(Cell.LSTM, 2, 32, 1).cellParameters());
        assertEquals(4551, RecurrentShape.of(Cell.GRU, 2, 37, 1).cellParameters());
        for (Cell cell : Cell.values()) {
            RecurrentShape shape = RecurrentShape.of(cell, 3, 5, 2);
            int all = network(shape, RecurrentDraws.DEFAULT).parameters().stream()
                    .mapToInt(Parameter::size).sum();
            assertEquals(all, shape.parameters());
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void whatANetworkKeepsIsKnownBefore(Cell cell) {
        for (Readout readout : Readout.values()) {
            RecurrentShape shape = RecurrentShape.of(cell, 2, 16, 1).withReadout(readout);
            RecurrentNetwork network = network(shape, RecurrentDraws.DEFAULT);
            ForwardPass values = network.values();
            long kept = (long) values.h().length + values.c().length + values.tanhC().length
                    + values.gates().length + values.inner().length + kept(network.training())
                    + (network.last() == network.training() ? 0 : kept(network.last()))
                    + 4L * shape.parameters();
            double ratio = (double) RecurrentShape.numbers(shape, 50, 20) / kept;
            assertTrue(ratio > 0.97 && ratio < 1.1, cell + " " + readout + " " + ratio);
        }
    }

    private static long kept(BackwardPass back) {
        return (long) back.dh().length + back.dc().length + back.dz().length
                + (back.dzHidden() == back.dz() ? 0 : back.dzHidden().length);
    }

    @ParameterizedTest
    @EnumSource(RecurrentInit.class)
    void anotherRecurrentMatrixLeavesTheRestAsItWasDrawn(RecurrentInit init) {
        RecurrentShape shape = RecurrentShape.of(Cell.RNN_TANH, 2, 6, 1);
        RecurrentNetwork plain = network(shape, RecurrentDraws.DEFAULT);
        RecurrentNetwork other = network(shape, new RecurrentDraws(init, 1, 0));
        for (int i : new int[] {0, 4, 5}) {
            assertTrue(Arrays.equals(
                    plain.parameters().get(i).numbers(), other.parameters().get(i).numbers()));
        }
        boolean zero = Arrays.stream(other.parameters().get(2).numbers()).allMatch(b -> b == 0);
        assertEquals(init == RecurrentInit.IDENTITY, zero);
        assertEquals(init == RecurrentInit.PYTORCH, Arrays.equals(
                plain.recurrentWeights().numbers(), other.recurrentWeights().numbers()));
    }

    @Test
    void gainScalesTheRecurrentMatrixAndTheForgetBiasItsGateAlone() {
        RecurrentShape shape = RecurrentShape.of(Cell.LSTM, 2, 3, 1);
        RecurrentNetwork plain = network(shape, RecurrentDraws.DEFAULT);
        RecurrentNetwork other = network(shape, new RecurrentDraws(RecurrentInit.PYTORCH, 2.5, 1.5));
        for (int i = 0; i < plain.recurrentWeights().size(); i++) {
            assertEquals(2.5 * plain.recurrentWeights().numbers()[i], other.recurrentWeights().numbers()[i]);
        }
        for (int i = 0; i < 12; i++) {
            double by = i >= 3 && i < 6 ? 1.5 : 0;
            assertEquals(plain.inputBias().numbers()[i] + by, other.inputBias().numbers()[i]);
        }
        RecurrentNetwork copy = network(shape, RecurrentDraws.DEFAULT);
        copy.take(other);
        assertTrue(Arrays.equals(copy.inputBias().numbers(), other.inputBias().numbers()));
    }

    @Test
    void everyNameIsFoundAndTheIdentityFitsCellsWithoutGates() {
        for (Cell cell : Cell.values()) {
            assertEquals(cell, Cell.find(cell.id()).orElseThrow());
            assertEquals(cell.gates() == 1, RecurrentInit.IDENTITY.fits(cell));
            assertTrue(RecurrentInit.ORTHOGONAL.fits(cell));
        }
        for (RecurrentInit init : RecurrentInit.values()) {
            assertEquals(init, RecurrentInit.find(init.id()).orElseThrow());
        }
        assertFalse(Cell.find("elman").isPresent());
    }

    @Test
    void sequencesThatAreTooLongOrTooManyAreRefused() {
        RecurrentNetwork network = network(RecurrentShape.of(Cell.GRU, 2, 3, 1), RecurrentDraws.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> network.forward(new double[9999], 51, 1));
        assertThrows(IllegalArgumentException.class, () -> network.forward(new double[9999], 5, 21));
        assertThrows(IllegalArgumentException.class, () -> RecurrentShape.of(Cell.GRU, 2, 0, 1));
    }
}
