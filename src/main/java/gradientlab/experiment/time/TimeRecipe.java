package gradientlab.experiment.time;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.TrainedRecipe;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One recipe for all modes: what is trained, and what each mode looks at. Immutable; a change makes a new
 * one.
 *
 * @param mode which one is looked at
 * @param task what is learned; without effect where there are {@code data}
 * @param networks 1 to {@link #MAX_NETWORKS}, trained in lock-step on the same batches
 * @param batch N, sequences a training step, 1 to {@link #MAX_BATCH}; ignored where there are {@code data}
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param schedule of the learning rate over {@code steps}
 * @param clip of the gradient, over all parameters of a network that has no {@link CellSpec#clip} of its own
 * @param changes of the four before, and of the networks' own clipping, made while it ran, in the order of
 *     their training steps
 * @param edits of length, gain, forget bias and time steps back made while it ran, in the same order
 * @param steps how many updates, 0 to {@link #MAX_STEPS}
 * @param seed of weights and data
 * @param equalParameters whether the window keeps the numbers of parameters alike instead of those of units
 * @param view of the training mode
 * @param unrolled of the unrolled mode
 * @param gates set by hand, T of each
 * @param cliff of the clipping mode
 * @param relief from where the cliff is seen in relief; empty for the map
 * @param data sequences in place of the task's
 * @param notes title and sentences of a preset
 */
public record TimeRecipe(
        Mode mode,
        TaskChoice task,
        List<CellSpec> networks,
        int batch,
        String optimizer,
        Settings settings,
        ScheduleChoice schedule,
        Clip clip,
        List<OptimizerChange> changes,
        List<Edit> edits,
        int steps,
        long seed,
        boolean equalParameters,
        TimeView view,
        UnrolledView unrolled,
        Gates gates,
        Cliff cliff,
        Optional<Camera> relief,
        Optional<ExplicitSequences> data,
        Notes notes)
        implements TrainedRecipe<TimeRecipe> {

    public static final String LAB = "time";
    public static final int MAX_NETWORKS = 4;
    public static final int MAX_BATCH = 256;
    public static final int MAX_STEPS = 100_000;
    /** Every so many steps the test sequences are answered. */
    public static final int CHECK = 50;
    public static final int DEFAULT_BATCH = 32;
    public static final int DEFAULT_STEPS = 1000;
    public static final long DEFAULT_SEED = 1;
    public static final String DEFAULT_OPTIMIZER = "adam";
    public static final double DEFAULT_RATE = 0.01;
    public static final Clip DEFAULT_CLIP = new Clip(Clip.Kind.NORM, 1, false);

    /** What the lab shows. */
    public enum Mode {
        TRAINING("training"),
        UNROLLED("unrolled"),
        CLIPPING("clipping"),
        BY_HAND("by_hand");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public TimeRecipe {
        Objects.requireNonNull(mode);
        networks = List.copyOf(networks);
        clip = clip.canonical();
        changes = List.copyOf(changes);
        edits = List.copyOf(edits);
        Objects.requireNonNull(notes);
    }

    /** Adam at 0.01, clipped to norm 1, batch 32, 1000 training steps, seed 1, all else at its default. */
    public static TimeRecipe of(TaskChoice task, List<CellSpec> networks) {
        Draft draft = new Draft();
        draft.task = task;
        draft.networks = networks;
        return draft.done().within();
    }

    /** A tanh RNN and an LSTM of the same size at the task of recall. */
    public static TimeRecipe standard() {
        return of(TaskChoice.of(Task.RECALL, TaskChoice.DEFAULT_LENGTH),
                List.of(CellSpec.of(Cell.RNN_TANH), CellSpec.of(Cell.LSTM)));
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** T of the sequences that networks start with: that of the task or of the data. */
    public int length() {
        return data.map(ExplicitSequences::length).orElse(task.length());
    }

    /** N of the sequences networks train on: the batch, or all of the data. */
    public int sequences() {
        return data.map(ExplicitSequences::sequences).orElse(batch);
    }

    /** How the networks are updated, from the first training step to the last. */
    public OptimizerPlan plan() {
        return new OptimizerPlan(
                new OptimizerChange(
                        0, optimizer, settings, true, schedule, clip,
                        networks.stream().map(CellSpec::clip).map(OwnRule::of).toList()),
                changes, Math.max(1, steps));
    }

    /** This recipe as it would be if it had started with the last of its changes and edits. */
    public TimeRecipe present() {
        TimeRecipe turned = edits.isEmpty() ? this
                : withEdit(edits.get(edits.size() - 1)).withEdits(List.of());
        return changes.isEmpty() ? turned : turned.withRule(plan().present()).withChanges(List.of());
    }

    /** How the gradient of a network is clipped after the last of the changes. */
    public Clip clipOf(int network) {
        return plan().present().of(network).clip();
    }

    /** The same, updated from the first training step on as after a change. */
    public TimeRecipe withRule(OptimizerChange rule) {
        return change(draft -> {
            draft.optimizer = rule.optimizer();
            draft.settings = rule.settings();
            draft.schedule = rule.schedule();
            draft.clip = rule.clip();
            draft.networks = IntStream.range(0, networks.size())
                    .mapToObj(i -> networks.get(i)
                            .withClip(rule.own().isEmpty() ? Optional.empty() : rule.own().get(i).clip()))
                    .toList();
        });
    }

    /** The same, with what an edit turned there from the first training step on. */
    private TimeRecipe withEdit(Edit edit) {
        List<CellSpec> turned = IntStream.range(0, networks.size())
                .mapToObj(i -> edit.networks().get(i).in(networks.get(i))).toList();
        return withNetworks(turned).withTask(task.withLength(edit.length()));
    }

    public TimeRecipe withMode(Mode other) {
        return change(draft -> draft.mode = other);
    }

    /** With another task: gates, cut and opened cell are brought into its length, and so is k. */
    public TimeRecipe withTask(TaskChoice other) {
        return change(draft -> draft.task = other).within();
    }

    public TimeRecipe withNetwork(int index, CellSpec other) {
        List<CellSpec> changed = new ArrayList<>(networks);
        changed.set(index, other);
        return withNetworks(changed);
    }

    public TimeRecipe withNetworks(List<CellSpec> other) {
        return change(draft -> draft.networks = other).within();
    }

    public TimeRecipe withBatch(int other) {
        return change(draft -> draft.batch = other).within();
    }

    public TimeRecipe withOptimizer(String rule, Settings knobs) {
        return change(draft -> {
            draft.optimizer = rule;
            draft.settings = knobs;
        });
    }

    public TimeRecipe withSchedule(ScheduleChoice other) {
        return change(draft -> draft.schedule = other);
    }

    public TimeRecipe withClip(Clip other) {
        return change(draft -> draft.clip = other);
    }

    public TimeRecipe withChanges(List<OptimizerChange> other) {
        return change(draft -> draft.changes = other);
    }

    @Override
    public boolean steered() {
        return !changes.isEmpty() || !edits.isEmpty();
    }

    @Override
    public TimeRecipe upTo(int step) {
        return withChanges(changes.stream().filter(change -> change.at() <= step).toList())
                .withEdits(edits.stream().filter(edit -> edit.at() <= step).toList());
    }

    public TimeRecipe withEdits(List<Edit> other) {
        return change(draft -> draft.edits = other);
    }

    public TimeRecipe withSteps(int other) {
        return change(draft -> draft.steps = other);
    }

    public TimeRecipe withSeed(long other) {
        return change(draft -> draft.seed = other);
    }

    public TimeRecipe withEqualParameters(boolean other) {
        return change(draft -> draft.equalParameters = other);
    }

    public TimeRecipe withView(TimeView other) {
        return change(draft -> draft.view = other);
    }

    public TimeRecipe withUnrolled(UnrolledView other) {
        return change(draft -> draft.unrolled = other);
    }

    public TimeRecipe withGates(Gates other) {
        return change(draft -> draft.gates = other);
    }

    public TimeRecipe withCliff(Cliff other) {
        return change(draft -> draft.cliff = other);
    }

    public TimeRecipe withRelief(Optional<Camera> other) {
        return change(draft -> draft.relief = other);
    }

    public TimeRecipe withData(Optional<ExplicitSequences> other) {
        return change(draft -> draft.data = other).within();
    }

    public TimeRecipe withNotes(Notes other) {
        return change(draft -> draft.notes = other);
    }

    /** The same where everything that is looked at lies within the lengths there are. */
    private TimeRecipe within() {
        int length = length();
        int network = Math.min(unrolled.network(), networks.size() - 1);
        return change(draft -> {
            draft.networks = networks.stream()
                    .map(each -> each.stepsBack() > length ? each.withStepsBack(length) : each).toList();
            draft.view = view.withCut(Math.min(view.cut(), length));
            draft.unrolled =
                    unrolled.within(networks.size(), length, networks.get(network).hidden(), sequences());
            draft.gates = gates.to(task.length());
        });
    }

    private TimeRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        Mode mode = Mode.TRAINING;
        TaskChoice task;
        List<CellSpec> networks;
        int batch = DEFAULT_BATCH;
        String optimizer = DEFAULT_OPTIMIZER;
        Settings settings = TrainingRules.defaults(DEFAULT_OPTIMIZER).with("lr", DEFAULT_RATE);
        ScheduleChoice schedule = ScheduleChoice.CONSTANT;
        Clip clip = DEFAULT_CLIP;
        List<OptimizerChange> changes = List.of();
        List<Edit> edits = List.of();
        int steps = DEFAULT_STEPS;
        long seed = DEFAULT_SEED;
        boolean equalParameters;
        TimeView view = TimeView.DEFAULT;
        UnrolledView unrolled = UnrolledView.DEFAULT;
        Gates gates;
        Cliff cliff = Cliff.DEFAULT;
        Optional<Camera> relief = Optional.empty();
        Optional<ExplicitSequences> data = Optional.empty();
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(TimeRecipe from) {
            mode = from.mode;
            task = from.task;
            networks = from.networks;
            batch = from.batch;
            optimizer = from.optimizer;
            settings = from.settings;
            schedule = from.schedule;
            clip = from.clip;
            changes = from.changes;
            edits = from.edits;
            steps = from.steps;
            seed = from.seed;
            equalParameters = from.equalParameters;
            view = from.view;
            unrolled = from.unrolled;
            gates = from.gates;
            cliff = from.cliff;
            relief = from.relief;
            data = from.data;
            notes = from.notes;
        }

        TimeRecipe done() {
            Gates bars = gates == null ? Gates.even(task.length()) : gates;
            return new TimeRecipe(
                    mode, task, networks, batch, optimizer, settings, schedule, clip, changes, edits, steps,
                    seed, equalParameters, view, unrolled, bars, cliff, relief, data, notes);
        }
    }
}
