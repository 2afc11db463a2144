package gradientlab.experiment.time.run;

import gradientlab.core.recurrent.task.Clue;
import java.util.List;

/**
 * What networks learn, as far as pictures need it. Arrays are not to be written.
 *
 * @param length T at the present step
 * @param inputs I
 * @param classes how many an answer chooses among; 0 where a number is asked
 * @param targets for each test sequence the number or the class after the last time step; empty where there
 *     are no test sequences
 * @param example [T][I], the inputs of the first test sequence, or of the data's first
 * @param course its targets: one after each time step, or the last alone
 * @param clues where what must be remembered stands, in order; empty where all may matter
 * @param baseline the loss without looking at the sequence; NaN where none is known
 * @param symbols of the inputs and classes of a text, in their order; empty otherwise
 */
public record TimeData(
        int length,
        int inputs,
        int classes,
        double[] targets,
        double[] example,
        double[] course,
        List<Clue> clues,
        double baseline,
        String symbols) {

    public TimeData {
        clues = List.copyOf(clues);
    }

    /** Whether there are sequences kept apart. */
    public boolean tested() {
        return targets.length > 0;
    }

    /** The same at another length of which nothing but the clues is known: no sequences. */
    public TimeData atLength(int other, List<Clue> known) {
        Draft draft = new Draft();
        draft.length = other;
        draft.inputs = inputs;
        draft.classes = classes;
        draft.clues = known;
        draft.baseline = baseline;
        draft.symbols = symbols;
        return draft.done();
    }

    /** What is learned while it is gathered. */
    static final class Draft {
        int length;
        int inputs;
        int classes;
        double[] targets = {};
        double[] example = {};
        double[] course = {};
        List<Clue> clues = List.of();
        double baseline = Double.NaN;
        String symbols = "";

        TimeData done() {
            return new TimeData(
                    length, inputs, classes, targets, example, course, clues, baseline, symbols);
        }
    }
}
