package gradientlab.core.recurrent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Seeds;
import gradientlab.core.Lcg;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitGatesTest {

    private static final int LENGTH = 20;
    private static final int SEQUENCES = 512;

    /** The draws of the task: the signs of x_1, then noise sequence by sequence. */
    static UnitGates recall(int length, int sequences, long seed) {
        Lcg random = new Lcg(seed);
        double[] inputs = new double[length * sequences];
        for (int n = 0; n < sequences; n++) {
            inputs[n] = 2 * random.below(2) - 1;
        }
        for (int n = 0; n < sequences; n++) {
            for (int t = 1; t < length; t++) {
                inputs[t * sequences + n] = random.normal();
            }
        }
        return new UnitGates(length, sequences, inputs);
    }

    private static double[] all(int length, double value) {
        double[] gates = new double[length];
        Arrays.fill(gates, value);
        return gates;
    }

    /** 1 at the first time step, then the value. */
    private static double[] first(int length, double then) {
        double[] gates = all(length, then);
        gates[0] = 1;
        return gates;
    }

    @Test
    void theDesignsGatesByHandRecallNinetyFivePercent() {
        UnitGates unit = recall(LENGTH, SEQUENCES, 99);
        unit.forward(first(LENGTH, 0.1), all(LENGTH, 0.95), all(LENGTH, 1));
        assertThat(unit.accuracy()).isBetween(0.945, 0.955);
    }

    @Test
    void descentFromOpenForgetGatesFindsAllSignsAndFromHalfOpenOnesGuesses() {
        UnitGates unit = recall(LENGTH, SEQUENCES, 99);
        GateDescent open = GateDescent.run(unit, 0.95);
        assertThat(open.accuracy()).isGreaterThan(0.995);
        assertThat(open.found()).isTrue();
        GateDescent half = GateDescent.run(unit, 0.5);
        assertThat(half.accuracy()).isBetween(0.515, 0.525);
        assertThat(half.found()).isFalse();
    }

    @Seeds
    void otherSequencesTellTheSame(long seed) {
        UnitGates unit = recall(LENGTH, SEQUENCES, seed);
        assertThat(GateDescent.run(unit, 0.95).accuracy()).isGreaterThan(0.98);
        assertThat(GateDescent.run(unit, 0.5).found()).isFalse();
    }

    @Test
    void gradientsAreTheDifferencesOfTheLoss() {
        int length = 6;
        UnitGates unit = recall(length, 12, 3);
        Lcg random = new Lcg(7);
        double[][] logits = new double[3][length];
        for (double[] gate : logits) {
            Arrays.setAll(gate, t -> random.symmetric(2));
        }
        loss(unit, logits);
        unit.backward();
        double[][] gradients = {
                unit.inputGradient().clone(), unit.forgetGradient().clone(), unit.outputGradient().clone()
        };
        for (int gate = 0; gate < 3; gate++) {
            for (int t = 0; t < length; t++) {
                double h = 1e-5;
                logits[gate][t] += h;
                double up = loss(unit, logits);
                logits[gate][t] -= 2 * h;
                double down = loss(unit, logits);
                logits[gate][t] += h;
                assertThat(gradients[gate][t]).as("gate %d, t %d", gate, t + 1)
                        .isCloseTo((up - down) / (2 * h), within(1e-9));
            }
        }
    }

    private static double loss(UnitGates unit, double[][] logits) {
        double[][] gates = new double[3][];
        for (int k = 0; k < 3; k++) {
            gates[k] = Arrays.stream(logits[k]).map(z -> 1 / (1 + Math.exp(-z))).toArray();
        }
        unit.forward(gates[0], gates[1], gates[2]);
        return unit.loss();
    }

    @Test
    void theForgetGateOfTheFirstTimeStepAndOutputGatesBeforeTheLastHaveNoGradient() {
        UnitGates unit = recall(5, 8, 2);
        unit.forward(all(5, 0.4), all(5, 0.6), all(5, 0.7));
        unit.backward();
        assertThat(unit.forgetGradient()[0]).isZero();
        assertThat(Arrays.copyOf(unit.outputGradient(), 4)).containsOnly(0);
        assertThat(unit.outputGradient()[4]).isNotZero();
    }

    @Test
    void openForgetGatesAndClosedInputGatesKeepTheFirstInput() {
        UnitGates unit = recall(LENGTH, SEQUENCES, 99);
        unit.forward(first(LENGTH, 0), all(LENGTH, 1), all(LENGTH, 1));
        assertThat(unit.accuracy()).isEqualTo(1);
        assertThat(Math.abs(unit.state(LENGTH, 0))).isEqualTo(Math.tanh(1));
    }

    @Test
    void anAnswerOfZeroIsNotRight() {
        UnitGates unit = recall(LENGTH, SEQUENCES, 99);
        unit.forward(first(LENGTH, 0), all(LENGTH, 1), all(LENGTH, 0));
        assertThat(unit.right()).isZero();
        assertThat(unit.loss()).isCloseTo(Math.log(2), within(1e-14));
    }

    @Test
    void bandsAreOrderedAndHoldTheirShareOfTheSequences() {
        UnitGates unit = recall(LENGTH, SEQUENCES, 99);
        unit.forward(first(LENGTH, 0.1), all(LENGTH, 0.95), all(LENGTH, 1));
        StateBands up = StateBands.of(unit, true);
        StateBands down = StateBands.of(unit, false);
        assertThat(up.count() + down.count()).isEqualTo(SEQUENCES);
        for (int t = 1; t <= LENGTH; t++) {
            assertThat(up.quantiles()[t - 1]).isSorted();
            assertThat(up.median(t)).isGreaterThan(down.median(t));
        }
        assertThat(up.low(1)).isEqualTo(up.high(1)).isEqualTo(Math.tanh(1));
        long below = 0;
        for (int n = 0; n < SEQUENCES; n++) {
            below += unit.positive(n) && unit.state(LENGTH, n) < up.low(LENGTH) ? 1 : 0;
        }
        assertThat((double) below / up.count()).isCloseTo(0.05, within(0.005));
    }

    @Test
    void bandsOfASignThatNoSequenceHasAreEmpty() {
        UnitGates unit = new UnitGates(2, 1, new double[] {1, 0.5});
        unit.forward(all(2, 1), all(2, 1), all(2, 1));
        assertThat(StateBands.of(unit, false).count()).isZero();
        assertThat(StateBands.of(unit, true).median(2)).isEqualTo(Math.tanh(1) + Math.tanh(0.5));
    }

    @Test
    void inputsOfAnotherShapeAreRefused() {
        assertThatThrownBy(() -> new UnitGates(3, 2, new double[5])).isInstanceOf(
                IllegalArgumentException.class).hasMessage("5 inputs for 2 sequences of 3");
    }
}
