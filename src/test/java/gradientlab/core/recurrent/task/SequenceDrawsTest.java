package gradientlab.core.recurrent.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws in the documented order, batch after batch, and where clues stand. */
class SequenceDrawsTest {

    private static final int LENGTH = 20;
    private static final int SEQUENCES = 4;

    private static SequenceStream stream(Task task) {
        return SequenceTask.of(task, LENGTH).training(7, SEQUENCES);
    }

    @Test
    void recallDrawsAllSignsAndThenNoise() {
        SequenceStream stream = stream(Task.RECALL);
        Lcg random = new Lcg(1007);
        for (int batch = 0; batch < 2; batch++) {
            stream.deal();
            for (int n = 0; n < SEQUENCES; n++) {
                int sign = random.below(2);
                assertEquals(sign, stream.targets()[n]);
                assertEquals(2 * sign - 1, stream.inputs()[n]);
            }
            for (int n = 0; n < SEQUENCES; n++) {
                for (int t = 1; t < LENGTH; t++) {
                    assertEquals(random.normal(), stream.inputs()[t * SEQUENCES + n]);
                }
            }
        }
    }

    @Test
    void sinesHavePeriodsOfSixToTwentyAndAnyPhase() {
        SequenceStream stream = stream(Task.SINE);
        Lcg random = new Lcg(1007);
        for (int batch = 0; batch < 2; batch++) {
            stream.deal();
            double[] periods = new double[SEQUENCES];
            for (int n = 0; n < SEQUENCES; n++) {
                periods[n] = 6 + 14 * random.uniform();
            }
            for (int n = 0; n < SEQUENCES; n++) {
                double phase = 2 * Math.PI * random.uniform();
                for (int t = 0; t < LENGTH; t++) {
                    double x = Math.sin(2 * Math.PI * t / periods[n] + phase);
                    double next = Math.sin(2 * Math.PI * (t + 1) / periods[n] + phase);
                    assertEquals(x, stream.inputs()[t * SEQUENCES + n], 1e-14);
                    assertEquals(next, stream.targets()[t * SEQUENCES + n], 1e-14);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Task.class, names = {"ORDER", "TEXT"})
    void everyBatchHasOneSymbolATimeStep(Task task) {
        SequenceStream stream = stream(task);
        int symbols = stream.task().inputs();
        assertEquals(SEQUENCES, stream.sequences());
        for (int batch = 0; batch < 3; batch++) {
            stream.deal();
            for (int at = 0; at < LENGTH * SEQUENCES; at++) {
                double sum = 0;
                for (int k = 0; k < symbols; k++) {
                    sum += stream.inputs()[at * symbols + k];
                }
                assertEquals(1, sum);
            }
        }
    }

    @Test
    void cluesStandInTheirPartOfTheSequence() {
        assertEquals(List.of(new Clue(1, 10), new Clue(11, 20)), SequenceTask.of(Task.ADDING, 20).clues());
        assertEquals(List.of(new Clue(1, 1)), SequenceTask.of(Task.RECALL, 20).clues());
        assertEquals(List.of(new Clue(6, 10), new Clue(26, 30)), SequenceTask.of(Task.ORDER, 50).clues());
        assertEquals(List.of(new Clue(1, 1), new Clue(3, 3)), SequenceTask.of(Task.ORDER, 5).clues());
        assertEquals(List.of(), SequenceTask.of(Task.SINE, 20).clues());
    }

    @Test
    void anAnswerSaysTheFirstOfItsLargestLogits() {
        SequenceTask order = SequenceTask.of(Task.ORDER, 20);
        double[] answers = {9, 0, 0, 0, 1, 3, 3, 2, 0, 0, 0, 1};
        assertEquals(0, order.said(answers, 0));
        assertEquals(1, order.said(answers, 1));
        assertEquals(3, order.said(answers, 2));
        assertSame(Loss.CROSS_ENTROPY, order.loss());
        assertSame(Loss.MSE, SequenceTask.of(Task.SINE, 20).loss());
    }
}
