package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses by hand, at logits whose probabilities are fractions: the sigmoid of ln 3 is 3/4. */
class LossTest {

    private static final double LN3 = Math.log(3);

    @Test
    void binaryCrossEntropyIsTheMeanOfMinusTheLogarithmOfWhatTheTruthWasGiven() {
        // ln 3 says 3/4 for class 1, -ln 3 says 3/4 for class 0, 0 says 1/2.
        double[] gradient = new double[4];
        double[] logits = {LN3, LN3, -LN3, 0};
        double loss = Loss.BCE.apply(gradient, logits, new double[] {1, 0, 0, 1}, 4, 1, 0);
        assertEquals((Math.log(4.0 / 3) + Math.log(4) + Math.log(4.0 / 3) + Math.log(2)) / 4, loss, 1e-15);
        assertArrayEquals(new double[] {-0.25 / 4, 0.75 / 4, 0.25 / 4, -0.5 / 4}, gradient, 1e-16);
    }

    @Test
    void smoothingMovesABinaryTargetTowardsAHalf() {
        // Target 1 becomes 0.9: 9 parts in 10 of the loss at 1 and one of the loss at 0.
        double[] gradient = new double[1];
        double loss = Loss.BCE.apply(gradient, new double[] {LN3}, new double[] {1}, 1, 1, 0.2);
        assertEquals(0.9 * Math.log(4.0 / 3) + 0.1 * Math.log(4), loss, 1e-15);
        assertEquals(0.75 - 0.9, gradient[0], 1e-15);
    }

    @Test
    void binaryCrossEntropyOfSeveralOutputsIsTheirMean() {
        double[] gradient = new double[6];
        double loss = Loss.BCE.apply(gradient, new double[6], new double[] {1, 0, 1, 0, 1, 0}, 2, 3, 0);
        assertEquals(Math.log(2), loss, 1e-15);
        double part = 0.5 / 6;
        assertArrayEquals(new double[] {-part, part, -part, part, -part, part}, gradient, 1e-16);
    }

    @Test
    void theLossByALogitIsTheGuessLessTheTruthOverTheBatch() {
        double[] logits = {-2, 0.5, 30, -40};
        double[] targets = {1, 0, 1, 0};
        double[] gradient = new double[4];
        Loss.BCE.apply(gradient, logits, targets, 4, 1, 0);
        for (int i = 0; i < 4; i++) {
            double guess = 1 / (1 + Math.exp(-logits[i]));
            assertEquals((guess - targets[i]) / 4, gradient[i], 1e-17);
        }
    }

    @Test
    void crossEntropyIsTheMeanOverTheExamplesOfTheLogarithm() {
        // Softmax of (0, ln 3) is (1/4, 3/4), of (5, 5) (1/2, 1/2).
        double[] gradient = new double[4];
        double loss = Loss.CROSS_ENTROPY.apply(
                gradient, new double[] {0, LN3, 5, 5}, new double[] {1, 0}, 2, 2, 0);
        assertEquals((Math.log(4.0 / 3) + Math.log(2)) / 2, loss, 1e-15);
        assertArrayEquals(new double[] {0.25 / 2, -0.25 / 2, -0.5 / 2, 0.5 / 2}, gradient, 1e-15);
    }

    @Test
    void smoothingGivesEveryClassItsShare() {
        // With s = 0.3 and three classes the target is (0.1, 0.8, 0.1); equal logits say 1/3 each.
        double[] gradient = new double[3];
        double loss = Loss.CROSS_ENTROPY.apply(gradient, new double[3], new double[] {1}, 1, 3, 0.3);
        assertEquals(LN3, loss, 1e-15);
        double third = 1.0 / 3;
        assertArrayEquals(new double[] {third - 0.1, third - 0.8, third - 0.1}, gradient, 1e-15);
    }

    @Test
    void meanSquaredErrorHasNoHalfAndCountsEveryOutput() {
        // Errors 1, -2, 0 and 3: (1 + 4 + 0 + 9) / 4, and each pulls with 2 e / 4.
        double[] gradient = new double[4];
        double loss = Loss.MSE.apply(
                gradient, new double[] {3, 0, 1, 4}, new double[] {2, 2, 1, 1}, 2, 2, 0.5);
        assertEquals(3.5, loss);
        assertArrayEquals(new double[] {0.5, -1, 0, 1.5}, gradient);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void hugeLogitsOverflowNothing(Loss loss) {
        double[] gradient = new double[2];
        double told = loss.apply(gradient, new double[] {1000, -1000}, new double[] {1, 0}, 1, 2, 0);
        double wanted = switch (loss) {
            case BCE -> 0;
            // The truth, class 1, was given e^-2000.
            case CROSS_ENTROPY -> 2000;
            case MSE -> (999.0 * 999 + 1000 * 1000) / 2;
        };
        assertEquals(wanted, told);
        assertEquals(2, DoubleStream.of(gradient).filter(Double::isFinite).count());
    }
}
