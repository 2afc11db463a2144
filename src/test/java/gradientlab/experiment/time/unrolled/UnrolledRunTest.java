package gradientlab.experiment.time.unrolled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentDraws;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnrolledRunTest {

    private static final int LENGTH = 7;
    private static final int UNITS = 4;
    private static final double[] TARGET = {0.8};

    private static RecurrentNetwork network(Cell cell) {
        RecurrentNetwork network = new RecurrentNetwork(
                RecurrentShape.of(cell, 2, UNITS, 1), LENGTH, 1, MatrixProducts.scalar());
        RecurrentDraws.DEFAULT.fill(network, new Lcg(3));
        return network;
    }

    private static double[] inputs() {
        Lcg random = new Lcg(8);
        double[] inputs = new double[2 * LENGTH];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.symmetric(1);
        }
        return inputs;
    }

    private static UnrolledRun run(Cell cell, boolean cut) {
        return new UnrolledRun(network(cell), LENGTH, inputs(), Loss.MSE, TARGET, 0, cut);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void everyGateIsItsPreactivationThroughItsFunction(Cell cell) {
        UnrolledRun run = run(cell, false);
        for (int t = 1; t <= LENGTH; t++) {
            for (int gate = 0; gate < cell.gates(); gate++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    double z = run.preactivation(t, gate, unit);
                    boolean tanh = cell == Cell.RNN_TANH || gate == 2;
                    double expected = cell == Cell.RNN_RELU ? Math.max(0, z)
                            : tanh ? Math.tanh(z) : sigmoid(z);
                    assertThat(run.gate(t, gate, unit)).as("%s t %d gate %d", cell, t, gate)
                            .isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    @Test
    void anLstmsStateIsWhatItKeepsAndWhatItWrites() {
        UnrolledRun run = run(Cell.LSTM, false);
        for (int t = 1; t <= LENGTH; t++) {
            for (int unit = 0; unit < UNITS; unit++) {
                double c = run.gate(t, 1, unit) * run.c(t - 1, unit)
                        + run.gate(t, 0, unit) * run.gate(t, 2, unit);
                assertThat(run.c(t, unit)).isCloseTo(c, within(1e-14));
                assertThat(run.h(t, unit)).isCloseTo(
                        run.gate(t, 3, unit) * Math.tanh(c), within(1e-14));
                assertThat(run.shown(t, unit)).isCloseTo(Math.tanh(c), within(1e-14));
            }
        }
    }

    @Test
    void aGrusStateIsAMeanOfTheOldAndTheNewOne() {
        UnrolledRun run = run(Cell.GRU, false);
        for (int t = 1; t <= LENGTH; t++) {
            double z = run.gate(t, 1, 0);
            double n = run.gate(t, 2, 0);
            assertThat(run.h(t, 0)).isCloseTo((1 - z) * n + z * run.h(t - 1, 0), within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void whatAStateReceivesComesStraightAndByTheOtherWays(Cell cell) {
        UnrolledRun run = run(cell, false);
        for (int t = 1; t <= LENGTH; t++) {
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(run.fromNext(t, unit) + run.fromRest(t, unit))
                        .isCloseTo(run.dCarried(t, unit), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cell.class, names = {"LSTM", "GRU"})
    void withThePathThroughHCutTheGateThatKeepsIsAllThereIs(Cell cell) {
        UnrolledRun all = run(cell, false);
        UnrolledRun cut = run(cell, true);
        assertThat(cut.cut()).isTrue();
        for (int t = 0; t <= LENGTH; t++) {
            assertThat(cut.share(t)).isCloseTo(all.directShare(t), within(1e-12));
            assertThat(cut.uncutShare(t)).isEqualTo(all.share(t));
            assertThat(cut.projection(t)).isCloseTo(1, within(1e-12));
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(cut.dCarried(t, unit)).isCloseTo(
                        all.product(t, unit) * all.dCarried(LENGTH, unit), within(1e-14));
            }
        }
        assertThat(all.share(0)).isNotCloseTo(all.directShare(0), within(1e-6));
    }

    @Test
    void anRnnHasNoPathThatCouldBeLeftOver() {
        UnrolledRun run = run(Cell.RNN_TANH, true);
        assertThat(run.cut()).isFalse();
        assertThat(run.projection(0)).isNaN();
        assertThat(run.directShare(0)).isNaN();
        assertThat(run.product(3, 0)).isNaN();
    }

    @Test
    void gradientsAreThoseOfThisSequencesLoss() {
        RecurrentNetwork network = network(Cell.LSTM);
        UnrolledRun run = new UnrolledRun(network, LENGTH, inputs(), Loss.MSE, TARGET, 0, false);
        assertThat(run.loss()).isCloseTo(Math.pow(run.answer(0) - TARGET[0], 2), within(1e-15));
        assertThat(run.byAnswer(0)).isCloseTo(2 * (run.answer(0) - TARGET[0]), within(1e-15));
        // b_ih of the forget gate of unit 1: dL/db is the sum of dL/dz over all time steps.
        double sum = 0;
        for (int t = 1; t <= LENGTH; t++) {
            sum += run.dz(t, 1, 1);
        }
        double h = 1e-5;
        double[] bias = network.inputBias().numbers();
        bias[UNITS + 1] += h;
        double up = new UnrolledRun(network, LENGTH, inputs(), Loss.MSE, TARGET, 0, false).loss();
        bias[UNITS + 1] -= 2 * h;
        double down = new UnrolledRun(network, LENGTH, inputs(), Loss.MSE, TARGET, 0, false).loss();
        assertThat(sum).isCloseTo((up - down) / (2 * h), within(1e-9));
    }

    @Test
    void sharesOfUnitsAddUpToOne() {
        UnrolledRun run = run(Cell.LSTM, false);
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            sum += run.unitShare(3, unit);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(run.share(LENGTH)).isEqualTo(1);
        assertThat(run.product(LENGTH, 0)).isEqualTo(1);
    }

    @Test
    void takenBackOverFewTimeStepsNothingComesFurther() {
        UnrolledRun run = new UnrolledRun(network(Cell.LSTM), LENGTH, inputs(), Loss.MSE, TARGET, 3, false);
        assertThat(run.share(LENGTH - 3)).isZero();
        assertThat(run.share(LENGTH - 2)).isPositive();
    }
}
