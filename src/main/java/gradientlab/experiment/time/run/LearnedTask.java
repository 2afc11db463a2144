package gradientlab.experiment.time.run;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.core.recurrent.task.SequenceBatch;
import gradientlab.core.recurrent.task.SequenceStream;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.SequenceText;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.ExplicitSequences;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TextFile;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.Widths;
import gradientlab.experiment.time.run.TimeBatches.Sequences;
import java.util.Arrays;

/**
 * What a recipe's networks learn, at any length: sequences of a task, or those the recipe gives itself. Its
 * test sets are shared by the networks, whichever threads they train on.
 */
final class LearnedTask {

    private final Task task;
    private final SequenceText text;
    private final int sequences;
    private final Widths widths;
    private final Readout readout;
    /** The given sequences; null for a task. */
    private final Given given;

    /** The last test set that was asked for, with T and its largest part. */
    private TestSet test = TestSet.NONE;
    private int testLength;
    private int testPart;

    private LearnedTask(Task task, SequenceText text, int sequences, Widths widths, Given given) {
        this.task = task;
        this.text = text;
        this.sequences = sequences;
        this.widths = widths;
        this.given = given;
        readout = given == null ? task.readout() : Readout.LAST;
    }

    /**
     * Of a recipe.
     *
     * @throws RecipeException if its text can't be read or is too short
     */
    static LearnedTask of(TimeRecipe recipe) throws RecipeException {
        TaskChoice choice = recipe.task();
        if (recipe.data().isPresent()) {
            return new LearnedTask(
                    choice.task(), SequenceText.BUILT_IN, recipe.sequences(), Widths.of(recipe),
                    Given.of(recipe.data().get()));
        }
        SequenceText text = choice.text().isPresent()
                ? SequenceText.of(TextFile.read(choice.text().get(), choice.length()))
                : SequenceText.BUILT_IN;
        SequenceTask made = new SequenceTask(choice.task(), choice.length(), text);
        return new LearnedTask(
                choice.task(), text, recipe.sequences(),
                new Widths(made.inputs(), made.outputs(), made.loss()), null);
    }

    private SequenceTask at(int length) {
        return new SequenceTask(task, length, text);
    }

    /** Whether there are sequences of that length. */
    boolean allows(int length) {
        return given != null ? length == given.length()
                : task != Task.TEXT || text.size() >= SequenceTask.shortestText(length);
    }

    Loss loss() {
        return widths.loss();
    }

    /** N. */
    int sequences() {
        return sequences;
    }

    /** A network for it. */
    RecurrentShape shape(CellSpec spec) {
        return new RecurrentShape(
                spec.cell(), spec.form(), widths.inputs(), spec.hidden(), widths.outputs(), readout);
    }

    /** Batches of that length, drawn from a generator. */
    Sequences sequences(int length, Lcg random) {
        return given != null ? given : new Drawn(new SequenceStream(at(length), sequences, random));
    }

    /** The sequences kept apart, none of given ones. @param part the most sequences in one part */
    synchronized TestSet test(int length, int part) {
        if (given == null && (length != testLength || part != testPart)) {
            SequenceTask made = at(length);
            test = TestSet.of(made.test(), made.inputs(), made.readout(), part);
            testLength = length;
            testPart = part;
        }
        return test;
    }

    /** Whether answers on the test set solve it. */
    boolean solved(double loss, double accuracy) {
        return given == null && at(SequenceTask.SHORTEST).solved(loss, accuracy);
    }

    /** For pictures. */
    TimeData data(int length) {
        if (given != null) {
            return given.data(widths);
        }
        SequenceTask made = at(length);
        SequenceBatch all = made.test();
        TestSet whole = TestSet.of(all, made.inputs(), made.readout(), all.sequences());
        SequenceBatch first = TestSet.of(all, made.inputs(), made.readout(), 1).parts().get(0);
        StringBuilder symbols = new StringBuilder();
        for (int code = 0; task == Task.TEXT && code < text.symbols(); code++) {
            symbols.append(text.symbol(code));
        }
        TimeData.Draft draft = new TimeData.Draft();
        draft.length = length;
        draft.inputs = made.inputs();
        draft.classes = task.classifies() ? made.outputs() : 0;
        draft.targets = whole.targets();
        draft.example = first.inputs();
        draft.course = first.targets();
        draft.clues = made.clues();
        draft.baseline = made.baseline();
        draft.symbols = symbols.toString();
        return draft.done();
    }

    private record Drawn(SequenceStream stream) implements Sequences {

        @Override
        public int length() {
            return stream.task().length();
        }

        @Override
        public void deal() {
            stream.deal();
        }

        @Override
        public double[] inputs() {
            return stream.inputs();
        }

        @Override
        public double[] targets() {
            return stream.targets();
        }
    }

    /** The same numbers for every training step. */
    private record Given(int length, int sequences, double[] inputs, double[] targets)
            implements Sequences {

        static Given of(ExplicitSequences data) {
            double[] inputs = data.inputs().stream()
                    .flatMapToDouble(step -> step.stream()
                            .flatMapToDouble(row -> row.stream().mapToDouble(Double::doubleValue)))
                    .toArray();
            double[] targets = data.targets().stream()
                    .flatMapToDouble(row -> row.stream().mapToDouble(Double::doubleValue)).toArray();
            return new Given(data.length(), data.sequences(), inputs, targets);
        }

        @Override
        public void deal() {}

        TimeData data(Widths widths) {
            double[] example = new double[length * widths.inputs()];
            for (int t = 0; t < length; t++) {
                System.arraycopy(
                        inputs, t * sequences * widths.inputs(), example, t * widths.inputs(),
                        widths.inputs());
            }
            TimeData.Draft draft = new TimeData.Draft();
            draft.length = length;
            draft.inputs = widths.inputs();
            draft.classes = widths.loss() == Loss.CROSS_ENTROPY ? widths.outputs() : 0;
            draft.example = example;
            draft.course = Arrays.copyOf(targets, targets.length / sequences);
            return draft.done();
        }
    }
}
