package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.analysis.AgeSplit;
import gradientlab.core.recurrent.analysis.DirectPath;
import gradientlab.core.recurrent.analysis.Rules;
import gradientlab.core.recurrent.analysis.Spectrum;
import gradientlab.core.recurrent.analysis.StepJacobian;
import gradientlab.core.recurrent.analysis.TimeReport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that are not finite, parts of a batch, and gradients that are 0. */
class RecurrentEdgesTest {

    private static final int LENGTH = 5;
    private static final int BATCH = 2;
    private static final int UNITS = 3;

    private static RecurrentNetwork passed(Cell cell) {
        RecurrentCase at = new RecurrentCase(RecurrentShape.of(cell, 2, UNITS, 1), Loss.MSE, LENGTH, BATCH,
                MatrixProducts.scalar());
        RecurrentNetwork network = at.network();
        network.forward(at.inputs(), LENGTH, BATCH);
        network.loss(at.loss(), at.targets());
        network.backward(0);
        return network;
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theFirstTimeStepWithANumberThatIsNotFiniteIsNamed(Cell cell) {
        for (boolean ofC : new boolean[] {false, true}) {
            if (ofC && !cell.hasCellState()) {
                continue;
            }
            for (int t = 1; t <= LENGTH; t++) {
                for (int i : new int[] {0, BATCH * UNITS - 1}) {
                    ForwardPass values = passed(cell).values();
                    assertEquals(0, values.firstNotFinite());
                    double[] state = ofC ? values.c() : values.h();
                    state[values.at(0)] = Double.NaN;
                    assertEquals(0, values.firstNotFinite(), "what a pass begins with was given");
                    state[values.at(t) + i] = Double.NEGATIVE_INFINITY;
                    state[values.at(LENGTH)] += t < LENGTH ? Double.NaN : 0;
                    assertEquals(t, values.firstNotFinite());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void backwardItIsTheLastTimeStepThatIsNamed(Cell cell) {
        for (int which = 0; which < 3; which++) {
            if (which == 1 && !cell.hasCellState()) {
                continue;
            }
            for (int t = 1; t <= LENGTH; t++) {
                for (boolean last : new boolean[] {false, true}) {
                    BackwardPass back = passed(cell).last();
                    ForwardPass values = back.values();
                    assertEquals(0, back.firstNotFinite());
                    double[] wrong = which == 0 ? back.dh() : which == 1 ? back.dc() : back.dz();
                    int begin = which == 2 ? values.gatesAt(t) : values.at(t);
                    int size = which == 2 ? values.gateSize() : values.size();
                    wrong[begin + (last ? size - 1 : 0)] = Double.NaN;
                    wrong[which == 2 ? values.gatesAt(1) : values.at(1)] = Double.NaN;
                    assertEquals(t, back.firstNotFinite());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cell.class, names = {"LSTM", "GRU"})
    void theDirectPathOfOneSequenceIsThatOfItsOwnGates(Cell cell) {
        RecurrentNetwork network = passed(cell);
        BackwardPass back = network.last();
        ForwardPass values = back.values();
        DirectPath path = new DirectPath(network, LENGTH);
        path.take(network, back, 1, 1);
        int from = values.at(LENGTH) + UNITS;
        double[] r = Arrays.copyOfRange(back.carried(), from, from + UNITS);
        for (int t = LENGTH; t >= 0; t--) {
            double[] q = Arrays.copyOfRange(
                    back.carried(), values.at(t) + UNITS, values.at(t) + 2 * UNITS);
            double[] rest = new double[UNITS];
            double along = 0;
            for (int j = 0; j < UNITS; j++) {
                rest[j] = q[j] - r[j];
                along += r[j] * q[j];
            }
            assertEquals(norm(r), path.direct()[t], 1e-15);
            assertEquals(norm(q), path.all()[t], 1e-15);
            assertEquals(norm(rest), path.through()[t], 1e-15);
            if (t == 0) {
                assertEquals(along / (norm(q) * norm(q)), path.share(), 1e-12);
            } else {
                for (int j = 0; j < UNITS; j++) {
                    r[j] *= values.gate(t, 1, cell.keepingGate(), j);
                }
            }
        }
    }

    private static double norm(double[] v) {
        return Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void timeStepsAreMeasuredByHAndByWhatIsCarried(Cell cell) {
        RecurrentNetwork network = passed(cell);
        BackwardPass back = network.last();
        TimeReport report = new TimeReport(LENGTH);
        report.take(network, back);
        for (int t = 1; t <= LENGTH; t++) {
            int from = back.values().at(t);
            int to = back.values().at(t + 1);
            assertEquals(norm(Arrays.copyOfRange(back.dh(), from, to)), report.hidden()[t - 1], 1e-15);
            assertEquals(norm(Arrays.copyOfRange(back.carried(), from, to)), report.state()[t - 1], 1e-15);
        }
    }

    @Test
    void aCellWithoutAGateThatKeepsHasNoDirectPath() {
        RecurrentNetwork network = passed(Cell.RNN_TANH);
        DirectPath path = new DirectPath(network, LENGTH);
        assertThrows(IllegalArgumentException.class, () -> path.take(network, network.last()));
    }

    @Test
    void whereNothingArrivesThereAreNoShares() {
        RecurrentNetwork network = passed(Cell.LSTM);
        network.loss(Loss.MSE, network.answers().clone());
        network.backward(0);
        DirectPath path = new DirectPath(network, LENGTH);
        path.take(network, network.last());
        AgeSplit split = new AgeSplit(network, LENGTH);
        split.take(network, network.last());
        assertTrue(Double.isNaN(path.share()));
        for (int t = 0; t < LENGTH; t++) {
            assertTrue(Double.isNaN(Rules.byGates(path, LENGTH)[t]));
            assertTrue(Double.isNaN(TimeReport.shares(new double[LENGTH])[t]));
            assertTrue(Double.isNaN(split.lost()[t]));
            assertTrue(Double.isNaN(split.angles()[t]));
            assertEquals(0, split.norms()[t]);
        }
        assertTrue(Double.isNaN(split.lost()[LENGTH]));
        assertEquals(0, split.total());
    }

    @Test
    void theNormsOfTheTermsAreThoseOfTheirGradients() {
        RecurrentNetwork network = passed(Cell.GRU);
        AgeSplit split = new AgeSplit(network, LENGTH);
        split.take(network, network.last());
        double[] byInput = new double[network.parameters().get(0).size()];
        double[] byState = new double[network.recurrentWeights().size()];
        for (int t = 1; t <= LENGTH; t++) {
            network.inputGradient(byInput, network.last(), t, t);
            network.recurrentGradient(byState, network.last(), t, t);
            assertEquals(Math.hypot(norm(byInput), norm(byState)), split.norms()[t - 1], 1e-15);
        }
        assertTrue(Double.isNaN(split.angles()[0]), "nothing is kept");
    }

    @Test
    void onlyASquareMatrixHasEigenvalues() {
        assertThrows(IllegalArgumentException.class, () -> Spectrum.ofRecurrentWeights(passed(Cell.LSTM)));
        RecurrentNetwork network = passed(Cell.LSTM);
        Spectrum step = Spectrum.ofStep(network, 2, 1);
        assertEquals(2 * UNITS, step.size());
        Spectrum same = Spectrum.of(StepJacobian.of(network, 2, 1), 2 * UNITS);
        assertArrayEquals(same.real(), step.real());
        assertEquals(same.largestSingular(), step.largestSingular());
    }

    @Test
    void moreRoomLeavesParametersAndAnswersAsTheyAre() {
        RecurrentNetwork network = passed(Cell.GRU);
        RecurrentNetwork roomy = network.withRoom(9, 4);
        assertEquals(9, roomy.longest());
        assertEquals(4, roomy.most());
        assertSame(network.parameters(), roomy.parameters());
        double[] inputs = new double[2 * 2 * 2];
        Arrays.setAll(inputs, i -> i - 3);
        network.forward(inputs, 2, 2);
        roomy.forward(inputs, 2, 2);
        assertArrayEquals(
                Arrays.copyOf(network.answers(), 2), Arrays.copyOf(roomy.answers(), 2), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> roomy.forward(inputs, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> roomy.forward(inputs, 1, 0));
    }

    @Test
    void aShapeWithAnotherPartKeepsTheRest() {
        RecurrentShape shape = RecurrentShape.of(Cell.GRU, 2, 3, 4);
        assertEquals(new RecurrentShape(Cell.GRU, GruForm.PAPER, 2, 3, 4, Readout.LAST),
                shape.withForm(GruForm.PAPER));
        assertEquals(new RecurrentShape(Cell.GRU, GruForm.PYTORCH, 2, 7, 4, Readout.LAST),
                shape.withHidden(7));
        assertEquals(1, RecurrentShape.of(Cell.GRU, 1, 1, 1).outputs());
        assertThrows(IllegalArgumentException.class, () -> RecurrentShape.of(Cell.GRU, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> RecurrentShape.of(Cell.GRU, 1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theJacobianOfATimeStepIsThatOfDifferences(Cell cell) {
        RecurrentNetwork network = passed(cell);
        double[] x = {0.4, -0.7};
        double[] state = {0.3, -0.2, 0.5, 0.6, -0.1, 0.2};
        network.forward(x, 1, 1, Arrays.copyOf(state, UNITS), Arrays.copyOfRange(state, UNITS, 2 * UNITS));
        double[] jacobian = StepJacobian.of(network, 1, 0);
        int size = StepJacobian.size(network);
        assertEquals(size * size, jacobian.length);
        for (int j = 0; j < size; j++) {
            double[] up = after(network, x, state, j, 1e-6);
            double[] down = after(network, x, state, j, -1e-6);
            for (int i = 0; i < size; i++) {
                assertEquals((up[i] - down[i]) / 2e-6, jacobian[i * size + j], 1e-9, i + " by " + j);
            }
        }
    }

    /** h and, of an LSTM, c after one time step from a state with one number moved. */
    private static double[] after(RecurrentNetwork network, double[] x, double[] state, int j, double by) {
        double[] moved = state.clone();
        moved[j] += by;
        network.forward(x, 1, 1, Arrays.copyOf(moved, UNITS), Arrays.copyOfRange(moved, UNITS, 2 * UNITS));
        ForwardPass values = network.values();
        double[] after = new double[2 * UNITS];
        System.arraycopy(values.h(), values.at(1), after, 0, UNITS);
        if (values.c().length > 0) {
            System.arraycopy(values.c(), values.at(1), after, UNITS, UNITS);
        }
        return after;
    }

    @Test
    void aPaperGruCutThroughHLeavesTheDirectPathToo() {
        RecurrentShape shape = RecurrentShape.of(Cell.GRU, 2, UNITS, 1).withForm(GruForm.PAPER);
        RecurrentCase at = new RecurrentCase(shape, Loss.MSE, LENGTH, BATCH, MatrixProducts.scalar());
        RecurrentNetwork network = at.network();
        network.forward(at.inputs(), LENGTH, BATCH);
        network.loss(at.loss(), at.targets());
        network.backward(0, false);
        DirectPath path = new DirectPath(network, LENGTH);
        path.take(network, network.last());
        double[] carried = network.last().carried();
        int n = network.values().at(LENGTH + 1);
        assertArrayEquals(Arrays.copyOf(carried, n), Arrays.copyOf(path.r(), n), 1e-15);
        int reset = network.values().gatesAt(2);
        assertTrue(Arrays.stream(network.last().dz(), reset, reset + UNITS).allMatch(d -> d != 0),
                "the reset gate has a gradient all the same");
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void nothingOfAnEarlierPassStaysBehind(Cell cell) {
        RecurrentNetwork network = passed(cell);
        ForwardPass values = network.values();
        double[] answers = network.answers().clone();
        double[] given = {1, 2, 3, 4, 5, 6};
        double[] inputs = values.inputs();
        network.forward(inputs, LENGTH, BATCH, given, given);
        network.backward(0);
        network.forward(inputs, LENGTH, BATCH);
        assertArrayEquals(answers, network.answers());
        network.backward(2);
        BackwardPass back = network.last();
        assertEquals(2, back.stepsBack());
        int gates = values.gatesAt(LENGTH - 1);
        assertTrue(Arrays.stream(back.dz(), 0, gates).allMatch(d -> d == 0));
        assertTrue(Arrays.stream(back.dzHidden(), 0, gates).allMatch(d -> d == 0));
        assertTrue(Arrays.stream(back.carried(), 0, values.at(LENGTH - 2)).allMatch(d -> d == 0));
        assertSame(cell.hasCellState() ? values.c() : values.h(), values.carried());
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theNumbersOfANetworkAreThoseOfItsArrays(Cell cell) {
        RecurrentShape shape = RecurrentShape.of(cell, 2, 3, 4);
        long state = 3 * 5;
        long gates = state * cell.gates();
        boolean lstm = cell == Cell.LSTM;
        boolean gru = cell == Cell.GRU;
        long step = (lstm ? 3 : gru ? 2 : 1) * state + gates + (lstm ? 2 : 1) * state
                + (gru ? 2 : 1) * gates;
        long inputs = 2 * 7 * 5 * 2;
        assertEquals(7 * step + inputs + 2 * 5 * 4 + 4 * shape.parameters(),
                RecurrentShape.numbers(shape, 7, 5));
    }

    @Test
    void drawsOfTheRecurrentMatrixHaveTheirVarianceAndTheIdentityNoBias() {
        RecurrentNetwork network = new RecurrentNetwork(
                RecurrentShape.of(Cell.RNN_TANH, 1, 60, 1), 1, 1, MatrixProducts.scalar());
        new RecurrentDraws(RecurrentInit.NORMAL, 1, 0).fill(network, new Lcg(1));
        double[] weights = network.recurrentWeights().numbers();
        assertEquals(1.0 / 60, Arrays.stream(weights).map(w -> w * w).average().orElseThrow(), 1e-3);
        new RecurrentDraws(RecurrentInit.IDENTITY, 1, 0).fill(network, new Lcg(1));
        for (int i = 0; i < weights.length; i++) {
            assertEquals(i / 60 == i % 60 ? 1 : 0, weights[i]);
        }
        for (int bias = 2; bias < 4; bias++) {
            assertTrue(Arrays.stream(network.parameters().get(bias).numbers()).allMatch(b -> b == 0));
        }
    }
}
