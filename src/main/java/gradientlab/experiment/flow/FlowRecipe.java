package gradientlab.experiment.flow;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.network.Loss;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One to four networks trained in lock-step on the same batches. Immutable; a change makes a new one.
 *
 * @param networks 1 to {@link #MAX_NETWORKS}
 * @param data what they learn
 * @param loss what is minimized; empty picks {@code bce} for two classes, {@code cross_entropy} for more and
 *     {@code mse} for explicit targets that are no classes
 * @param smoothing of the labels, [0, 1)
 * @param batch examples a step, 1 to {@link #MAX_BATCH}; ignored (full batch) for {@link ExplicitData}
 * @param validation share of the examples kept apart, [0, 0.9]; ignored (none) for {@link ExplicitData}
 * @param optimizer its rule's id, one of {@link #optimizers}
 * @param settings a value for every knob of {@link #knobs}
 * @param decaysAll whether weight decay acts on all parameters ("decay_on": "all") or on the weights alone
 * @param schedule of the learning rate over {@code steps}
 * @param clip of the gradient, over all parameters
 * @param changes of the five before, made while it ran, in the order of their steps
 * @param steps how many updates, 1 to {@link #MAX_STEPS}
 * @param seed of weights, data, shuffling and dropout
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
        List<Change> changes,
        int steps,
        long seed,
        Notes notes)
        implements Recipe {

    public static final String LAB = "flow";
    public static final int MAX_NETWORKS = 4;
    public static final int MAX_DEPTH = 100;
    public static final int MAX_WIDTH = 512;
    /** The most hidden weights of all networks together: training keeps up to six numbers for each. */
    public static final long MAX_WEIGHTS = 30_000_000;
    public static final int MAX_BATCH = 2048;
    public static final int MAX_STEPS = 1_000_000;
    public static final int MAX_CHANGES = 1000;
    public static final double MAX_VALIDATION = 0.9;
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

    /**
     * Where learning rates start for networks, which take smaller steps than a point on a surface; else
     * 0.001.
     */
    private static final Map<String, Double> RATES = Map.of(
            "sgd", 0.05, "momentum", 0.01, "nag", 0.01, "adagrad", 0.01, "adadelta", 1.0, "lion", 0.0001);

    private static final double RATE = 0.001;

    /** A choice between two drawings of the same run makes no sense where thousands of weights move. */
    private static final String NAG_FORM = "form";

    /** These two ask for the loss itself at other points, which a batch doesn't give them. */
    private static final Set<String> ASKING = Set.of("line_search", "newton");

    public FlowRecipe {
        networks = List.copyOf(networks);
        clip = clip.canonical();
        changes = List.copyOf(changes);
    }

    /** SGD at 0.05, batch 32, a fifth kept for validation, 1000 steps, seed 1. */
    public static FlowRecipe of(List<NetworkSpec> networks, DataChoice data) {
        return new FlowRecipe(
                networks, data, Optional.empty(), 0, DEFAULT_BATCH, DEFAULT_VALIDATION, DEFAULT_OPTIMIZER,
                defaults(DEFAULT_OPTIMIZER), true, ScheduleChoice.CONSTANT, Clip.OFF,
                List.of(), DEFAULT_STEPS, DEFAULT_SEED, Notes.NONE);
    }

    /** The rules that can train a network, in the order pickers show. */
    public static List<Optimizer> optimizers() {
        return Optimizers.all().stream().filter(rule -> !ASKING.contains(rule.id())).toList();
    }

    /** The knobs of a rule as far as they mean something for a network, with defaults that suit one. */
    public static List<Knob> knobs(Optimizer rule) {
        double rate = RATES.getOrDefault(rule.id(), RATE);
        return rule.knobs().stream().filter(knob -> !knob.id().equals(NAG_FORM))
                .map(knob -> knob.id().equals("lr") ? knob.initially(rate) : knob).toList();
    }

    /** Every knob of a rule at its default. */
    public static Settings defaults(String optimizer) {
        return Settings.defaults(knobs(Optimizers.get(optimizer)));
    }

    /** The settings a rule starts with: NAG's gradient is taken where the weights are, as in PyTorch. */
    static Settings starting(String optimizer, Settings settings) {
        return Optimizers.get(optimizer).knobs().stream().anyMatch(knob -> knob.id().equals(NAG_FORM))
                ? settings.with(NAG_FORM, 1)
                : settings;
    }

    /** How many weights the hidden layers of all networks have together; first layers count as the rest. */
    public long weights() {
        return networks.stream().mapToLong(each -> (long) each.depth() * each.width() * each.width()).sum();
    }

    @Override
    public String lab() {
        return LAB;
    }

    /**
     * A change made while the networks trained.
     *
     * @param at the first update made so is the one that leads from step {@code at} to the next
     */
    public record Change(
            int at,
            String optimizer,
            Settings settings,
            boolean decaysAll,
            ScheduleChoice schedule,
            Clip clip) {

        public Change {
            clip = clip.canonical();
        }
    }

    /** The change that brings another recipe's optimizer, decay, schedule and clipping at a step. */
    Change changeAt(int step) {
        return new Change(step, optimizer, settings, decaysAll, schedule, clip);
    }

    /** This recipe as it would be if it had started with the last of its changes. */
    public FlowRecipe present() {
        return changes.isEmpty() ? this : with(changes.get(changes.size() - 1)).withChanges(List.of());
    }

    private FlowRecipe with(Change change) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, change.optimizer, change.settings,
                change.decaysAll, change.schedule, change.clip, changes, steps, seed, notes);
    }

    public FlowRecipe withOptimizer(String rule, Settings knobs) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, rule, knobs, decaysAll, schedule, clip,
                changes, steps, seed, notes);
    }

    public FlowRecipe withNetwork(int index, NetworkSpec other) {
        List<NetworkSpec> changed = new ArrayList<>(networks);
        changed.set(index, other);
        return withNetworks(changed);
    }

    public FlowRecipe withNetworks(List<NetworkSpec> other) {
        return new FlowRecipe(
                other, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withData(DataChoice other) {
        return new FlowRecipe(
                networks, other, loss, smoothing, batch, validation, optimizer, settings, decaysAll,
                schedule, clip, changes, steps, seed, notes);
    }

    public FlowRecipe withLoss(Optional<Loss> other) {
        return new FlowRecipe(
                networks, data, other, smoothing, batch, validation, optimizer, settings, decaysAll,
                schedule, clip, changes, steps, seed, notes);
    }

    public FlowRecipe withSmoothing(double other) {
        return new FlowRecipe(
                networks, data, loss, other, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withBatch(int other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, other, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withValidation(double other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, other, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withDecaysAll(boolean other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, other, schedule,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withSchedule(ScheduleChoice other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, other,
                clip, changes, steps, seed, notes);
    }

    public FlowRecipe withClip(Clip other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                other, changes, steps, seed, notes);
    }

    public FlowRecipe withChanges(List<Change> other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, other, steps, seed, notes);
    }

    public FlowRecipe withSteps(int other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, other, seed, notes);
    }

    public FlowRecipe withSeed(long other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, other, notes);
    }

    public FlowRecipe withNotes(Notes other) {
        return new FlowRecipe(
                networks, data, loss, smoothing, batch, validation, optimizer, settings, decaysAll, schedule,
                clip, changes, steps, seed, other);
    }
}
