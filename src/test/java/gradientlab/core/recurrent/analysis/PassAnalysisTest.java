package gradientlab.core.recurrent.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.BackwardPass;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.ForwardPass;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.RecurrentCase;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a pass back, on every cell. */
class PassAnalysisTest {

    private static final int LENGTH = 7;
    private static final int BATCH = 3;

    static Stream<RecurrentCase> cases() {
        return Stream.of(Cell.values()).flatMap(cell -> Stream.of(GruForm.values())
                .filter(form -> cell == Cell.GRU || form == GruForm.PYTORCH)
                .map(form -> new RecurrentCase(
                        new RecurrentShape(cell, form, 2, 5, 2, Readout.LAST), Loss.MSE, LENGTH, BATCH,
                        MatrixProducts.fastest())));
    }

    private static RecurrentNetwork passed(RecurrentCase at, int stepsBack) {
        RecurrentNetwork network = at.network();
        network.forward(at.inputs(), LENGTH, BATCH);
        network.loss(at.loss(), at.targets());
        network.backward(stepsBack);
        return network;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTermsOfAllTimeStepsAddUpToTheGradient(RecurrentCase at) {
        RecurrentNetwork network = passed(at, 0);
        double[] recurrent = new double[network.recurrentWeights().size()];
        double[] inputs = new double[network.parameters().get(0).size()];
        double[] term = new double[recurrent.length];
        for (int t = 1; t <= LENGTH; t++) {
            network.recurrentGradient(term, network.last(), t, t);
            for (int i = 0; i < recurrent.length; i++) {
                recurrent[i] += term[i];
            }
            network.inputGradient(term, network.last(), t, t);
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] += term[i];
            }
        }
        assertArrayEquals(network.recurrentWeights().gradients(), recurrent, 1e-14);
        assertArrayEquals(network.parameters().get(0).gradients(), inputs, 1e-14);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatACutLosesIsWhatTheTruncatedGradientLacks(RecurrentCase at) {
        RecurrentNetwork whole = passed(at, 0);
        AgeSplit split = new AgeSplit(whole, LENGTH);
        split.take(whole, whole.last());
        double[] full = gradient(whole);
        assertEquals(norm(full), split.total(), 1e-13 * norm(full));
        assertEquals(1, split.lost()[0], 1e-13);
        assertEquals(0, split.lost()[LENGTH]);
        assertEquals(0, split.angles()[LENGTH]);
        for (int k = 1; k < LENGTH; k++) {
            double[] kept = gradient(passed(at, k));
            double[] lost = new double[full.length];
            double product = 0;
            for (int i = 0; i < full.length; i++) {
                lost[i] = full[i] - kept[i];
                product += full[i] * kept[i];
            }
            assertEquals(norm(lost) / norm(full), split.lost()[k], 1e-12);
            double cosine = Math.min(1, product / (norm(full) * norm(kept)));
            assertEquals(Math.toDegrees(Math.acos(cosine)), split.angles()[k], 1e-5);
        }
    }

    /** dL/dW_ih and dL/dW_hh. */
    private static double[] gradient(RecurrentNetwork network) {
        double[] first = network.parameters().get(0).gradients();
        double[] second = network.recurrentWeights().gradients();
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double x : v) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }

    /** The Jacobian, transposed, takes the gradient one time step back. */
    @ParameterizedTest
    @MethodSource("cases")
    void oneStepsJacobianHandsTheGradientBack(RecurrentCase at) {
        RecurrentNetwork network = passed(at, 0);
        BackwardPass back = network.last();
        ForwardPass values = network.values();
        int units = at.shape().hidden();
        int size = StepJacobian.size(network);
        for (int t = 2; t <= LENGTH; t++) {
            for (int n = 0; n < BATCH; n++) {
                double[] jacobian = StepJacobian.of(network, t, n);
                for (int j = 0; j < units; j++) {
                    double dh = 0;
                    for (int i = 0; i < size; i++) {
                        dh += jacobian[i * size + j] * upstream(back, t, n, i);
                    }
                    assertEquals(back.dh()[values.at(t - 1) + n * units + j], dh, 1e-15);
                }
            }
        }
    }

    /** dL/d(h, c) at t, of c without its way through h_t, which the Jacobian has in h's rows. */
    private static double upstream(BackwardPass back, int t, int n, int row) {
        ForwardPass values = back.values();
        int units = values.shape().hidden();
        int at = values.at(t) + n * units;
        if (row < units) {
            return back.dh()[at + row];
        }
        int u = row - units;
        double tanhC = values.tanhC()[at + u];
        double open = values.gate(t, n, 3, u) * (1 - tanhC * tanhC);
        return back.dc()[at + u] - back.dh()[at + u] * open;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inputNormsAreThoseOfTheInputsGradient(RecurrentCase at) {
        RecurrentNetwork network = passed(at, 0);
        TimeReport report = new TimeReport(LENGTH);
        report.takeInputs(network, network.last());
        double[] dx = network.inputGradients(network.last());
        int n = BATCH * at.shape().inputs();
        for (int t = 1; t <= LENGTH; t++) {
            double squares = 0;
            for (int i = (t - 1) * n; i < t * n; i++) {
                squares += dx[i] * dx[i];
            }
            assertEquals(Math.sqrt(squares), report.inputs()[t - 1], 1e-14);
        }
    }

    @Test
    void normsWhoseSquaresUnderflowAreRightAllTheSame() {
        for (RecurrentCase at : cases().toList()) {
            RecurrentNetwork network = at.network();
            double[] v = {9, 3e-200, 4e-200, 0, 9};
            assertEquals(5e-200, network.norm(v, 1, 3), 1e-214);
            double[] large = {3e200, 4e200};
            assertEquals(5e200, network.norm(large, 0, 2), 1e186);
            assertEquals(0, network.norm(new double[9], 0, 9));
            assertTrue(Double.isNaN(network.norm(new double[] {1, Double.NaN, 2}, 0, 3)));
        }
    }

    @Test
    void reachEndsAtTheFirstTimeStepFromTheEndThatGetsTooLittle() {
        assertEquals(0, TimeReport.reach(new double[] {1}));
        assertEquals(3, TimeReport.reach(new double[] {2, 3, 4, 1}));
        assertEquals(1, TimeReport.reach(new double[] {2, 1e-4, 4, 1}));
        assertEquals(2, TimeReport.reach(new double[] {9e-4, 1e-3, 4, 1}));
        assertEquals(0, TimeReport.reach(new double[] {1, 1, 0}));
        assertArrayEquals(new double[] {2, 0.5, 1}, TimeReport.shares(new double[] {4, 1, 2}));
    }
}
