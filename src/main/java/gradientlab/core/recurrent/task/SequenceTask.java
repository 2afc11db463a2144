package gradientlab.core.recurrent.task;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Readout;
import java.util.List;

/**
 * A task with its length.
 *
 * @param length T, {@link #SHORTEST} to {@link #LONGEST}
 * @param text what {@link Task#TEXT} reads, at least T + 2 characters; others ignore it
 */
public record SequenceTask(Task task, int length, SequenceText text) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 200;
    /** Sequences of the test set, and the seed of its stream. */
    public static final int TEST_SIZE = 512;
    private static final long TEST_SEED = 99;
    /** A training's stream begins at its seed plus this. */
    private static final long DATA_SEED = 1000;

    private static final double SOLVED_LOSS = 0.01;
    private static final double SOLVED_ACCURACY = 0.98;
    /** a, b, c, d, X, Y. */
    private static final int SYMBOLS = 6;
    private static final int ORDERS = 4;

    /** Fails unless the length is allowed and the text is long enough. */
    public SequenceTask {
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "length must be in " + SHORTEST + " to " + LONGEST + ", got " + length);
        }
        if (task == Task.TEXT && text.size() < shortestText(length)) {
            throw new IllegalArgumentException(
                    "a text needs " + shortestText(length) + " characters, got " + text.size());
        }
    }

    /** A task with the built-in text. */
    public static SequenceTask of(Task task, int length) {
        return new SequenceTask(task, length, SequenceText.BUILT_IN);
    }

    /** How many characters a text needs: T + 2, so that there are two sequences at least. */
    public static int shortestText(int length) {
        return length + 2;
    }

    /** I: numbers a time step. */
    public int inputs() {
        return switch (task) {
            case ADDING -> 2;
            case RECALL, SINE -> 1;
            case ORDER -> SYMBOLS;
            case TEXT -> text.symbols();
        };
    }

    /** O: numbers an answer. */
    public int outputs() {
        return switch (task) {
            case ADDING, SINE -> 1;
            case RECALL -> 2;
            case ORDER -> ORDERS;
            case TEXT -> text.symbols();
        };
    }

    public Loss loss() {
        return task.loss();
    }

    public Readout readout() {
        return task.readout();
    }

    /** Answers of a batch: N, or T N. */
    public int answers(int sequences) {
        return readout().answers(length) * sequences;
    }

    /**
     * The loss of the best answer that looks at no input. Adding: the variance of u + u', 2/12; sine: that of
     * a sine, 1/2; recall and order: ln of the number of classes; text: its entropy by letter frequencies.
     */
    public double baseline() {
        return switch (task) {
            case ADDING -> 2 * uniformVariance();
            case SINE -> meanOfSquaredSine();
            case RECALL, ORDER -> Math.log(outputs());
            case TEXT -> text.entropy();
        };
    }

    /** ∫₀¹ (u - ½)² du. */
    private static double uniformVariance() {
        return (Math.pow(0.5, 3) - Math.pow(-0.5, 3)) / 3;
    }

    /** sin² = ½ - ½ cos 2φ, whose second part has mean 0 over all phases. */
    private static double meanOfSquaredSine() {
        return 0.5;
    }

    /** Where the clues stand, in the order in which they come; empty for sine and text. */
    public List<Clue> clues() {
        return switch (task) {
            case ADDING -> List.of(new Clue(1, half()), new Clue(half() + 1, length));
            case RECALL -> List.of(new Clue(1, 1));
            case ORDER -> List.of(
                    new Clue(early() + 1, early() + earlyRange()),
                    new Clue(half() + 1, half() + lateRange()));
            case SINE, TEXT -> List.of();
        };
    }

    int half() {
        return length / 2;
    }

    /** The first place of order's first symbol, from 0. */
    int early() {
        return length / 10;
    }

    int earlyRange() {
        return length / 5 - length / 10;
    }

    /** 0.6 T - T/2, at least 1. */
    int lateRange() {
        return Math.max(1, 6 * length / 10 - half());
    }

    /** Whether a test of this outcome counts as solved: MSE under 0.01, or more than 98 % right. */
    public boolean solved(double loss, double accuracy) {
        return task.classifies() ? accuracy > SOLVED_ACCURACY : loss < SOLVED_LOSS;
    }

    /**
     * The share of answers whose largest logit is the target's; NaN for tasks without classes.
     *
     * @param answers [answers][O]
     * @param targets [answers]
     */
    public double accuracy(double[] answers, double[] targets, int count) {
        if (!task.classifies()) {
            return Double.NaN;
        }
        int right = 0;
        for (int i = 0; i < count; i++) {
            right += said(answers, i) == (int) targets[i] ? 1 : 0;
        }
        return (double) right / count;
    }

    /** The class that an answer says: of its largest logit. */
    public int said(double[] answers, int answer) {
        int at = answer * outputs();
        int best = 0;
        for (int k = 1; k < outputs(); k++) {
            best = answers[at + k] > answers[at + best] ? k : best;
        }
        return best;
    }

    /** The stream of batches of a training. */
    public SequenceStream training(long seed, int sequences) {
        return new SequenceStream(this, sequences, new Lcg(seed + DATA_SEED));
    }

    /** The test set, always the same. */
    public SequenceBatch test() {
        return first(TEST_SIZE);
    }

    /** As many sequences from the test set's stream, dealt at once. */
    public SequenceBatch first(int sequences) {
        SequenceStream stream = new SequenceStream(this, sequences, new Lcg(TEST_SEED));
        stream.deal();
        return new SequenceBatch(stream.inputs(), stream.targets(), length, sequences);
    }
}
