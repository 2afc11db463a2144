package gradientlab.core.recurrent.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task, drawn as its documentation says. */
class SequenceTaskTest {

    static Stream<SequenceTask> everyLength() {
        return Stream.of(Task.values()).flatMap(task -> IntStream
                .rangeClosed(SequenceTask.SHORTEST, SequenceTask.LONGEST)
                .filter(length -> length < 30 || length % 17 == 0 || length == SequenceTask.LONGEST)
                .mapToObj(length -> SequenceTask.of(task, length)));
    }

    private static double input(SequenceBatch batch, int t, int n, int numbers, int which) {
        return batch.inputs()[((t - 1) * batch.sequences() + n) * numbers + which];
    }

    @ParameterizedTest
    @MethodSource("everyLength")
    void inputsAndTargetsFitTheTask(SequenceTask task) {
        SequenceBatch batch = task.first(40);
        assertEquals(task.length() * 40 * task.inputs(), batch.inputs().length);
        assertEquals(task.answers(40), batch.targets().length);
        for (int n = 0; n < 40; n++) {
            switch (task.task()) {
                case ADDING -> checkAdding(task, batch, n);
                case RECALL -> assertEquals(2 * batch.targets()[n] - 1, batch.inputs()[n]);
                case ORDER -> checkOrder(task, batch, n);
                case SINE, TEXT -> checkNext(task, batch, n);
            }
        }
    }

    private static void checkAdding(SequenceTask task, SequenceBatch batch, int n) {
        double sum = 0;
        int marks = 0;
        for (int t = 1; t <= task.length(); t++) {
            double mark = input(batch, t, n, 2, 1);
            if (mark != 0) {
                assertEquals(1, mark);
                Clue clue = task.clues().get(marks);
                assertTrue(t >= clue.first() && t <= clue.last());
                sum += input(batch, t, n, 2, 0);
                marks++;
            }
        }
        assertEquals(2, marks);
        assertEquals(sum, batch.targets()[n]);
    }

    private static void checkOrder(SequenceTask task, SequenceBatch batch, int n) {
        int found = 0;
        int target = 0;
        for (int t = 1; t <= task.length(); t++) {
            int symbol = oneHot(batch, t, n, 6);
            if (symbol >= 4) {
                Clue clue = task.clues().get(found);
                assertTrue(t >= clue.first() && t <= clue.last());
                target = 2 * target + symbol - 4;
                found++;
            }
        }
        assertEquals(2, found);
        assertEquals(target, batch.targets()[n]);
    }

    private static int oneHot(SequenceBatch batch, int t, int n, int symbols) {
        int which = -1;
        double sum = 0;
        for (int k = 0; k < symbols; k++) {
            sum += input(batch, t, n, symbols, k);
            which = input(batch, t, n, symbols, k) == 1 ? k : which;
        }
        assertEquals(1, sum);
        return which;
    }

    private static void checkNext(SequenceTask task, SequenceBatch batch, int n) {
        for (int t = 1; t < task.length(); t++) {
            double target = batch.targets()[(t - 1) * batch.sequences() + n];
            double next = task.task() == Task.SINE
                    ? input(batch, t + 1, n, 1, 0)
                    : oneHot(batch, t + 1, n, task.inputs());
            assertEquals(next, target);
        }
    }

    @Test
    void addingDrawsInTheDocumentedOrder() {
        SequenceTask task = SequenceTask.of(Task.ADDING, 6);
        SequenceStream stream = task.training(7, 3);
        Lcg random = new Lcg(1007);
        for (int batch = 0; batch < 2; batch++) {
            stream.deal();
            double[][] u = new double[3][6];
            for (double[] row : u) {
                for (int t = 0; t < 6; t++) {
                    row[t] = random.uniform();
                }
            }
            int[] first = {random.below(3), random.below(3), random.below(3)};
            int[] second = {3 + random.below(3), 3 + random.below(3), 3 + random.below(3)};
            for (int n = 0; n < 3; n++) {
                assertEquals(u[n][first[n]] + u[n][second[n]], stream.targets()[n]);
            }
        }
    }

    /** The mean loss of the answer that looks at no input, over many sequences. */
    @ParameterizedTest
    @EnumSource(Task.class)
    void noAnswerWithoutInputsIsBetterThanTheBaseline(Task task) {
        SequenceTask sequences = SequenceTask.of(task, 20);
        SequenceBatch batch = sequences.first(4000);
        double[] targets = batch.targets();
        double measured = task.classifies()
                ? entropy(targets, sequences.outputs())
                : variance(targets);
        // Characters at the text's ends are met less often than others.
        assertEquals(sequences.baseline(), measured, task == Task.TEXT ? 0.05 : 0.01);
    }

    private static double variance(double[] v) {
        double mean = Arrays.stream(v).average().orElseThrow();
        return Arrays.stream(v).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    private static double entropy(double[] classes, int count) {
        double[] shares = new double[count];
        for (double c : classes) {
            shares[(int) c] += 1.0 / classes.length;
        }
        return -Arrays.stream(shares).filter(p -> p > 0).map(p -> p * Math.log(p)).sum();
    }

    @Test
    void theTestSetIsAlwaysTheSameAndTrainingsDifferBySeed() {
        SequenceTask task = SequenceTask.of(Task.RECALL, 10);
        assertArrayEquals(task.test().inputs(), task.test().inputs());
        assertEquals(SequenceTask.TEST_SIZE, task.test().sequences());
        SequenceStream one = task.training(1, 8);
        SequenceStream two = task.training(2, 8);
        one.deal();
        two.deal();
        assertTrue(!Arrays.equals(one.inputs(), two.inputs()));
    }

    @Test
    void accuracyCountsTheLargestLogitAndSolvedIsBeyondItsBar() {
        SequenceTask task = SequenceTask.of(Task.RECALL, 10);
        double[] answers = {1, 2, 3, -1, 0, 0};
        assertEquals(2.0 / 3, task.accuracy(answers, new double[] {1, 0, 1}, 3));
        assertTrue(task.solved(9, 0.981) && !task.solved(0, 0.98));
        SequenceTask adding = SequenceTask.of(Task.ADDING, 10);
        assertTrue(adding.solved(0.0099, Double.NaN) && !adding.solved(0.01, Double.NaN));
        assertTrue(Double.isNaN(adding.accuracy(answers, answers, 3)));
    }

    @Test
    void aTextIsItsCharacters() {
        SequenceText text = SequenceText.of("가나가😀b가");
        assertEquals(6, text.size());
        assertEquals(4, text.symbols());
        assertEquals("😀", text.symbol(text.code(3)));
        double p = 1.0 / 6;
        assertEquals(-0.5 * Math.log(0.5) - 3 * p * Math.log(p), text.entropy(), 1e-15);
        assertEquals(0, SequenceText.of("aaaa").entropy());
        assertThrows(
                IllegalArgumentException.class, () -> new SequenceTask(Task.TEXT, 5, text));
        assertEquals(7, SequenceTask.shortestText(5));
        new SequenceTask(Task.TEXT, 5, SequenceText.of("abcdefg")).first(20);
        assertThrows(IllegalArgumentException.class, () -> SequenceTask.of(Task.SINE, 4));
        assertThrows(IllegalArgumentException.class, () -> SequenceTask.of(Task.SINE, 201));
    }

    @Test
    void theBuiltInTextIsLongEnoughForTheLongestSequence() {
        assertTrue(SequenceText.BUILT_IN.size() >= SequenceTask.shortestText(SequenceTask.LONGEST));
    }
}
