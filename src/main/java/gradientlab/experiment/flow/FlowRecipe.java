package gradientlab.experiment.flow;

import gradientlab.core.Settings;
import gradientlab.core.network.Loss;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.TrainedRecipe;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One to four networks trained in lock-step on the same batches. Immutable; a change makes a new one.
 *
 * @param networks 1 to {@link #MAX_NETWORKS}
 * @param data what they learn
 * @param loss what is minimized; empty picks {@code bce} for two classes, {@code cross_entropy} for more and
 *     {@code mse} for explicit targets that are no classes
 * @param smoothing of the labels, [0, {@link #MAX_SMOOTHING}], of each network that has none of its own
 * @param batch examples a step, 1 to {@link #MAX_BATCH}; ignored (full batch) for {@link ExplicitData}
 * @param validation share of the examples kept apart, [0, 0.9]; ignored (none) for {@link ExplicitData}
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param decaysAll whether weight decay acts on all parameters ("decay_on": "all") or on the weights alone
 * @param schedule of the learning rate over {@code steps}
 * @param clip of the gradient, over all parameters of a network that has no {@link NetworkSpec#clip} of its
 *     own
 * @param changes of the five before, and of the networks' own clipping and regularizers, made while it ran,
 *     in the order of their steps
 * @param steps how many updates, 1 to {@link #MAX_STEPS}
 * @param seed of weights, data, shuffling and every kind of noise
 * @param notes title and sentences of a preset
 */
public record FlowRecipe(
        List<NetworkSpec> networks,
        DataChoice data,
        Optional<Loss> loss,
        double smoothing,
        int batch,
        double validation,
        String optimizer,
        Settings settings,
        boolean decaysAll,
        ScheduleChoice schedule,
        Clip clip,
        List<OptimizerChange> changes,
        int steps,
        long seed,
        Notes notes)
        implements TrainedRecipe<FlowRecipe> {

    public static final String LAB = "flow";
    /** The shipped set of pictures. */
    private static final String PICTURES = "digits";
    public static final int MAX_NETWORKS = 4;
    public static final int MAX_DEPTH = 100;
    public static final int MAX_WIDTH = 512;
    /** The most hidden weights of all networks together: training keeps up to six numbers for each. */
    public static final long MAX_WEIGHTS = 30_000_000;
    public static final int MAX_BATCH = 2048;
    public static final int MAX_STEPS = 1_000_000;
    public static final double MAX_VALIDATION = 0.9;
    public static final double MAX_SMOOTHING = 0.99;
    /** The largest factor on drawn weights, and the largest branch scale. */
    public static final double MAX_SCALE = 1000;
    /** The largest deviation of the initializer {@code normal}. */
    public static final double MAX_STD = 100;
    /** The largest |slope| below 0. */
    public static final double MAX_SLOPE = 10;
    public static final int DEFAULT_BATCH = 32;
    public static final double DEFAULT_VALIDATION = 0.2;
    public static final int DEFAULT_STEPS = 1000;
    public static final long DEFAULT_SEED = 1;
    public static final String DEFAULT_OPTIMIZER = "sgd";

    public FlowRecipe {
        networks = List.copyOf(networks);
        clip = clip.canonical();
        changes = List.copyOf(changes);
    }

    /** SGD at 0.05, batch 32, a fifth kept for validation, 1000 steps, seed 1. */
    public static FlowRecipe of(List<NetworkSpec> networks, DataChoice data) {
        Draft draft = new Draft();
        draft.networks = networks;
        draft.data = data;
        return draft.done();
    }

    /** How many weights the hidden layers of all networks have together; first layers count as the rest. */
    public long weights() {
        return networks.stream().mapToLong(each -> (long) each.depth() * each.width() * each.width()).sum();
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** How the networks are updated, from the first step to the last. */
    public OptimizerPlan plan() {
        return new OptimizerPlan(
                new OptimizerChange(
                        0, optimizer, settings, decaysAll, schedule, clip,
                        networks.stream()
                                .map(network -> new OwnRule(network.clip(), network.regularizers()))
                                .toList()),
                changes, steps);
    }

    /** This recipe as it would be if it had started with the last of its changes. */
    public FlowRecipe present() {
        return changes.isEmpty() ? this : withRule(plan().present()).withChanges(List.of());
    }

    /** How the gradient of a network is clipped after the last of the changes. */
    public Clip clipOf(int network) {
        return plan().present().of(network).clip();
    }

    /** By which a network trains after the last of the changes. */
    public Regularizers regularizersOf(int network) {
        return plan().present().of(network).regularizers();
    }

    /** Whether the examples are square pictures, which augmentation can move. */
    public boolean pictures() {
        return data instanceof ShippedData shipped && shipped.id().equals(PICTURES);
    }

    /** The same, updated from the first step on as after a change. */
    public FlowRecipe withRule(OptimizerChange rule) {
        return change(draft -> {
            draft.optimizer = rule.optimizer();
            draft.settings = rule.settings();
            draft.decaysAll = rule.decaysAll();
            draft.schedule = rule.schedule();
            draft.clip = rule.clip();
            draft.networks = ruled(rule.own());
        });
    }

    /** The networks with what they have to themselves. @param own empty where none has anything */
    private List<NetworkSpec> ruled(List<OwnRule> own) {
        return IntStream.range(0, networks.size()).mapToObj(i -> {
            OwnRule rule = own.isEmpty() ? OwnRule.NONE : own.get(i);
            return networks.get(i).withClip(rule.clip()).withRegularizers(rule.regularizers());
        }).toList();
    }

    public FlowRecipe withOptimizer(String rule, Settings knobs) {
        return change(draft -> {
            draft.optimizer = rule;
            draft.settings = knobs;
        });
    }

    public FlowRecipe withNetwork(int index, NetworkSpec other) {
        List<NetworkSpec> changed = new ArrayList<>(networks);
        changed.set(index, other);
        return withNetworks(changed);
    }

    public FlowRecipe withNetworks(List<NetworkSpec> other) {
        return change(draft -> draft.networks = other);
    }

    public FlowRecipe withData(DataChoice other) {
        return change(draft -> draft.data = other);
    }

    public FlowRecipe withLoss(Optional<Loss> other) {
        return change(draft -> draft.loss = other);
    }

    public FlowRecipe withSmoothing(double other) {
        return change(draft -> draft.smoothing = other);
    }

    public FlowRecipe withBatch(int other) {
        return change(draft -> draft.batch = other);
    }

    public FlowRecipe withValidation(double other) {
        return change(draft -> draft.validation = other);
    }

    public FlowRecipe withDecaysAll(boolean other) {
        return change(draft -> draft.decaysAll = other);
    }

    public FlowRecipe withSchedule(ScheduleChoice other) {
        return change(draft -> draft.schedule = other);
    }

    public FlowRecipe withClip(Clip other) {
        return change(draft -> draft.clip = other);
    }

    @Override
    public boolean steered() {
        return !changes.isEmpty();
    }

    @Override
    public FlowRecipe upTo(int step) {
        return withChanges(changes.stream().filter(change -> change.at() <= step).toList());
    }

    public FlowRecipe withChanges(List<OptimizerChange> other) {
        return change(draft -> draft.changes = other);
    }

    public FlowRecipe withSteps(int other) {
        return change(draft -> draft.steps = other);
    }

    public FlowRecipe withSeed(long other) {
        return change(draft -> draft.seed = other);
    }

    public FlowRecipe withNotes(Notes other) {
        return change(draft -> draft.notes = other);
    }

    private FlowRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults, as far as there are any. */
    private static final class Draft {
        List<NetworkSpec> networks;
        DataChoice data;
        Optional<Loss> loss = Optional.empty();
        double smoothing;
        int batch = DEFAULT_BATCH;
        double validation = DEFAULT_VALIDATION;
        String optimizer = DEFAULT_OPTIMIZER;
        Settings settings = TrainingRules.defaults(DEFAULT_OPTIMIZER);
        boolean decaysAll = true;
        ScheduleChoice schedule = ScheduleChoice.CONSTANT;
        Clip clip = Clip.OFF;
        List<OptimizerChange> changes = List.of();
        int steps = DEFAULT_STEPS;
        long seed = DEFAULT_SEED;
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(FlowRecipe from) {
            networks = from.networks;
            data = from.data;
            loss = from.loss;
            smoothing = from.smoothing;
            batch = from.batch;
            validation = from.validation;
            optimizer = from.optimizer;
            settings = from.settings;
            decaysAll = from.decaysAll;
            schedule = from.schedule;
            clip = from.clip;
            changes = from.changes;
            steps = from.steps;
            seed = from.seed;
            notes = from.notes;
        }

        FlowRecipe done() {
            return new FlowRecipe(
                    networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll,
                    schedule, clip, changes, steps, seed, notes);
        }
    }
}
