package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backpropagation that is cut after k time steps. */
class TruncationTest {

    private static final int LENGTH = 7;
    private static final int BATCH = 3;

    static Stream<RecurrentCase> cases() {
        return Stream.of(Cell.values()).flatMap(cell -> Stream.of(GruForm.values())
                .filter(form -> cell == Cell.GRU || form == GruForm.PYTORCH)
                .flatMap(form -> Stream.of(Readout.values()).map(readout -> new RecurrentCase(
                        new RecurrentShape(cell, form, 2, 5, 2, readout), Loss.MSE, LENGTH, BATCH,
                        MatrixProducts.fastest()))));
    }

    private static RecurrentNetwork passed(RecurrentCase at, int stepsBack) {
        RecurrentNetwork network = at.network();
        network.forward(at.inputs(), LENGTH, BATCH);
        network.loss(at.loss(), at.targets());
        network.backward(stepsBack);
        network.backwardLast(stepsBack);
        return network;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLastTimeStepsKeepTheirGradientAndEarlierOnesGetExactly0(RecurrentCase at) {
        BackwardPass whole = passed(at, 0).last();
        for (int k = 1; k <= LENGTH; k++) {
            BackwardPass cut = passed(at, k).last();
            int from = cut.values().at(LENGTH - k + 1);
            int end = cut.values().at(LENGTH + 1);
            assertArrayEquals(
                    Arrays.copyOfRange(whole.carried(), from, end),
                    Arrays.copyOfRange(cut.carried(), from, end));
            double[] early = Arrays.copyOfRange(cut.dh(), 0, k == LENGTH ? 0 : from);
            assertTrue(Arrays.stream(early).allMatch(d -> d == 0), "k " + k);
            int gates = cut.values().gatesAt(LENGTH - k + 1);
            assertTrue(Arrays.stream(cut.dz(), 0, gates).allMatch(d -> d == 0), "k " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachPieceOfKTimeStepsIsAPassOfItsOwnFromTheStateBefore(RecurrentCase at) {
        int k = 3;
        RecurrentNetwork network = passed(at, k);
        double[] wanted = new double[network.recurrentWeights().size()];
        int end = at.shape().readout() == Readout.EVERY ? 0 : LENGTH - k;
        for (int last = LENGTH; last > end; last -= k) {
            add(wanted, piece(at, network, Math.max(1, last - k + 1), last));
        }
        assertArrayEquals(wanted, network.recurrentWeights().gradients(), 1e-13);
    }

    /** dL/dW_hh of time steps first to last, which begin from a state that is given. */
    private static double[] piece(RecurrentCase at, RecurrentNetwork whole, int first, int last) {
        RecurrentNetwork network = at.network();
        ForwardPass values = whole.values();
        int inputs = BATCH * at.shape().inputs();
        double[] state = Arrays.copyOfRange(values.h(), values.at(first - 1), values.at(first));
        double[] cell = at.shape().cell().hasCellState()
                ? Arrays.copyOfRange(values.c(), values.at(first - 1), values.at(first))
                : null;
        int length = last - first + 1;
        network.forward(
                Arrays.copyOfRange(at.inputs(), (first - 1) * inputs, last * inputs), length, BATCH, state,
                cell);
        boolean every = at.shape().readout() == Readout.EVERY;
        int outputs = BATCH * at.shape().outputs();
        double[] targets = every
                ? Arrays.copyOfRange(at.targets(), (first - 1) * outputs, last * outputs)
                : at.targets();
        network.loss(at.loss(), targets);
        network.backward(0);
        double[] gradient = network.recurrentWeights().gradients().clone();
        // The mean is over the answers of the piece.
        double share = every ? (double) length / LENGTH : 1;
        return Arrays.stream(gradient).map(g -> g * share).toArray();
    }

    private static void add(double[] sum, double[] v) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += v[i];
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shorterSequencesAndSmallerBatchesLeaveNothingBehind(RecurrentCase at) {
        RecurrentNetwork used = passed(at, 0);
        RecurrentCase small = new RecurrentCase(at.shape(), at.loss(), LENGTH - 2, BATCH - 1, at.product());
        for (RecurrentNetwork network : new RecurrentNetwork[] {used, at.network()}) {
            network.forward(small.inputs(), LENGTH - 2, BATCH - 1);
            network.loss(small.loss(), small.targets());
            network.backward(0);
        }
        RecurrentNetwork fresh = at.network();
        fresh.forward(small.inputs(), LENGTH - 2, BATCH - 1);
        double loss = fresh.loss(small.loss(), small.targets());
        fresh.backward(0);
        assertEquals(loss, used.loss(small.loss(), small.targets()));
        for (int i = 0; i < fresh.parameters().size(); i++) {
            assertArrayEquals(
                    fresh.parameters().get(i).gradients(), used.parameters().get(i).gradients());
        }
    }
}
