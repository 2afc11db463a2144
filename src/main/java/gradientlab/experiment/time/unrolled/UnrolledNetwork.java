package gradientlab.experiment.time.unrolled;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.task.SequenceBatch;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.SequenceText;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.ExplicitSequences;
import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TextFile;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.TimeView;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.time.unrolled.UnrolledSequence.Kind;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The network that the unrolled mode looks at, after as many training steps as it says, and the sequences it
 * is looked at on: as many as a batch has, from the test set's stream, or those that the recipe gives itself.
 */
public final class UnrolledNetwork {

    /** So many training steps are made between two looks at whether they are still wanted. */
    private static final int AT_ONCE = 10;

    private static final List<String> SIGNS = List.of("−1", "+1");
    private static final List<String> SYMBOLS = List.of("a", "b", "c", "d", "X", "Y");
    private static final List<String> ORDERS = List.of("XX", "XY", "YX", "YY");

    private final TimeRecipe key;
    private final RecurrentNetwork network;
    private final int step;
    private final int length;
    private final int stepsBack;
    private final Loss loss;
    private final SequenceBatch batch;
    private final Reading reading;

    /** How inputs and answers are read. */
    private record Reading(Kind kind, List<String> symbols, List<String> classes) {}

    private UnrolledNetwork(TimeRecipe key, TimeTraining training) throws RecipeException {
        this.key = key;
        network = training.network(0);
        step = training.step();
        length = training.length();
        stepsBack = training.present().networks().get(0).stepsBack();
        if (key.data().isPresent()) {
            ExplicitSequences data = key.data().get();
            loss = data.loss();
            batch = new SequenceBatch(numbers(data), targets(data), length, data.sequences());
            reading = reading(data, network.shape().outputs());
        } else {
            SequenceTask task = new SequenceTask(key.task().task(), length, text(key.task()));
            loss = task.loss();
            batch = task.first(key.batch());
            reading = reading(task);
        }
    }

    /**
     * Trains the network of a recipe's view.
     *
     * @param unwanted asked now and then; once it says so, nothing more is done
     * @return null if it was no longer wanted
     * @throws RecipeException if a text can't be read or is too short
     */
    public static UnrolledNetwork train(TimeRecipe recipe, BooleanSupplier unwanted) throws RecipeException {
        return train(recipe, unwanted, step -> {});
    }

    /**
     * The same.
     *
     * @param made told now and then how many training steps were made
     */
    public static UnrolledNetwork train(TimeRecipe recipe, BooleanSupplier unwanted, IntConsumer made)
            throws RecipeException {
        TimeRecipe key = key(recipe);
        TimeTraining training = new TimeTraining(key);
        training.forget();
        int wanted = key.unrolled().step();
        while (training.step() < wanted && !training.finished()) {
            made.accept(training.step());
            if (unwanted.getAsBoolean()) {
                return null;
            }
            training.advance(Math.min(AT_ONCE, wanted - training.step()),
                    Parallel.ALONE);
        }
        return new UnrolledNetwork(key, training);
    }

    private static SequenceText text(TaskChoice task) throws RecipeException {
        return task.text().isPresent()
                ? SequenceText.of(TextFile.read(task.text().get(), task.length()))
                : SequenceText.BUILT_IN;
    }

    /** Whether it is the network, after as many training steps, that a recipe's view looks at. */
    public boolean of(TimeRecipe recipe) {
        return key.equals(key(recipe));
    }

    /** What it depends on, see {@link #key(TimeRecipe)}. */
    public TimeRecipe key() {
        return key;
    }

    /**
     * What the network of a recipe's view depends on: the recipe with that one network alone, and nothing
     * that only pictures need.
     */
    public static TimeRecipe key(TimeRecipe recipe) {
        UnrolledView view = recipe.unrolled();
        int index = view.network();
        List<OptimizerChange> changes =
                recipe.changes().stream().map(change -> alone(change, index)).toList();
        List<Edit> edits = recipe.edits().stream()
                .map(edit -> new Edit(edit.at(), edit.length(), List.of(edit.networks().get(index))))
                .toList();
        return recipe.withNetworks(List.of(recipe.networks().get(index).withShown(true)))
                .withChanges(changes).withEdits(edits).withMode(Mode.UNROLLED).withView(TimeView.DEFAULT)
                .withUnrolled(UnrolledView.DEFAULT.withStep(Math.min(view.step(), recipe.steps())))
                .withGates(Gates.even(recipe.task().length())).withCliff(Cliff.DEFAULT)
                .withNotes(Notes.NONE).withEqualParameters(false);
    }

    private static OptimizerChange alone(OptimizerChange change, int index) {
        return new OptimizerChange(
                change.at(), change.optimizer(), change.settings(), change.decaysAll(), change.schedule(),
                change.clip(), change.own().isEmpty() ? List.of() : List.of(change.own().get(index)));
    }

    /** How many training steps were made: fewer than asked if the training stopped before. */
    public int step() {
        return step;
    }

    public Cell cell() {
        return network.shape().cell();
    }

    /** How many sequences there are. */
    public int sequences() {
        return batch.sequences();
    }

    /** One of the sequences, from 1. */
    public UnrolledSequence sequence(int number) {
        int n = number - 1;
        int width = network.shape().inputs();
        double[] inputs = new double[length * width];
        for (int t = 0; t < length; t++) {
            System.arraycopy(
                    batch.inputs(), (t * batch.sequences() + n) * width, inputs, t * width, width);
        }
        double[] all = batch.targets();
        int each = loss == Loss.CROSS_ENTROPY ? 1 : network.shape().outputs();
        // Where every time step is answered, the last answers stand last.
        int last = all.length - batch.sequences() * each;
        double[] targets = IntStream.range(0, each).mapToDouble(k -> all[last + n * each + k]).toArray();
        return new UnrolledSequence(
                length, inputs, targets, loss, reading.kind(), reading.symbols(), reading.classes());
    }

    /**
     * A sequence through the network and back.
     *
     * @param number of the sequence, from 1
     * @param cut whether the path through h is cut
     */
    public UnrolledRun run(int number, boolean cut) {
        UnrolledSequence sequence = sequence(number);
        return new UnrolledRun(
                network, length, sequence.inputs(), loss, sequence.targets(), stepsBack, cut);
    }

    private static Reading reading(SequenceTask task) {
        return switch (task.task()) {
            case ADDING -> new Reading(Kind.MARKED, List.of(), List.of());
            case RECALL -> new Reading(Kind.NUMBER, List.of(), SIGNS);
            case ORDER -> new Reading(Kind.SYMBOL, SYMBOLS, ORDERS);
            case SINE -> new Reading(Kind.NUMBER, List.of(), List.of());
            case TEXT -> {
                List<String> symbols = IntStream.range(0, task.text().symbols())
                        .mapToObj(task.text()::symbol).toList();
                yield new Reading(Kind.SYMBOL, symbols, symbols);
            }
        };
    }

    private static Reading reading(ExplicitSequences data, int outputs) {
        List<String> classes = data.loss() == Loss.CROSS_ENTROPY
                ? IntStream.range(0, outputs).mapToObj(String::valueOf).toList()
                : List.of();
        return new Reading(data.width() == 1 ? Kind.NUMBER : Kind.NUMBERS, List.of(), classes);
    }

    private static double[] numbers(ExplicitSequences data) {
        return data.inputs().stream().flatMap(List::stream).flatMap(List::stream)
                .mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] targets(ExplicitSequences data) {
        return data.targets().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }
}
