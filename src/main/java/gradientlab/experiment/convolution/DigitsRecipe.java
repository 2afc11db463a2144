package gradientlab.experiment.convolution;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Small networks that learn the handwritten digits, each from several seeds. Immutable; a change makes a new
 * one.
 *
 * @param networks 1 to {@link #MAX_NETWORKS}
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param schedule of the learning rate over all updates
 * @param clip of the gradient, over all parameters of a network
 * @param changes of the four before, made while it ran, in the order of their updates
 * @param batch N, 1 to {@link #MAX_BATCH}
 * @param epochs 1 to {@link #MAX_EPOCHS}
 * @param seeds how many, from 1 on, 1 to {@link #MAX_SEEDS}
 * @param scramble whether all pixels are in another order, the same for every digit
 * @param shifts whether training digits are moved by up to a pixel
 * @param view what the mode shows
 */
public record DigitsRecipe(
        List<DigitNetwork> networks,
        String optimizer,
        Settings settings,
        ScheduleChoice schedule,
        Clip clip,
        List<OptimizerChange> changes,
        int batch,
        int epochs,
        int seeds,
        boolean scramble,
        boolean shifts,
        DigitsView view) {

    public static final int MAX_NETWORKS = 4;
    /** Digits that are trained on; the other 500 are the test. */
    public static final int TRAINED = 1297;
    public static final int MAX_BATCH = 256;
    public static final int MAX_EPOCHS = 1000;
    public static final int MAX_SEEDS = 10;
    public static final String DEFAULT_OPTIMIZER = "momentum";
    public static final double DEFAULT_RATE = 0.05;

    /** A CNN of 810 and an MLP of 835 parameters, momentum, five seeds. */
    public static final DigitsRecipe DEFAULT = new Draft().done();

    public DigitsRecipe {
        networks = List.copyOf(networks);
        clip = clip.canonical();
        changes = List.copyOf(changes);
        Objects.requireNonNull(view);
    }

    /** Updates an epoch: the last part of a batch is dropped. */
    public int stepsPerEpoch() {
        return TRAINED / batch;
    }

    /** All updates. */
    public int steps() {
        return stepsPerEpoch() * epochs;
    }

    /** Whether one of them is the mirror of the other. */
    public boolean mirrored() {
        return networks.stream().anyMatch(DigitNetwork::flip);
    }

    /** The CNN whose weights are looked at; one that is not there where there is none. */
    public DigitNetwork firstCnn() {
        return firstCnn(networks);
    }

    private static DigitNetwork firstCnn(List<DigitNetwork> networks) {
        return networks.stream().filter(each -> each.kind() == Kind.CNN).findFirst()
                .orElse(DigitNetwork.CNN);
    }

    /** What a network is called: CNN, or CNN 2 if there are several. */
    public String name(int network) {
        Kind kind = networks.get(network).kind();
        long alike = networks.stream().filter(each -> each.kind() == kind).count();
        long before = networks.subList(0, network).stream().filter(each -> each.kind() == kind).count();
        return alike == 1 ? kind.shown() : kind.shown() + " " + (before + 1);
    }

    /** How the networks are updated, from the first update to the last. */
    public OptimizerPlan plan() {
        return new OptimizerPlan(
                new OptimizerChange(0, optimizer, settings, true, schedule, clip), changes, steps());
    }

    /** As it would be if it had started with the last of its changes. */
    public DigitsRecipe present() {
        return changes.isEmpty() ? this : withRule(plan().present()).withChanges(List.of());
    }

    /** Without the changes made after a step. */
    public DigitsRecipe upTo(int step) {
        return withChanges(changes.stream().filter(change -> change.at() <= step).toList());
    }

    public DigitsRecipe withNetwork(int index, DigitNetwork other) {
        List<DigitNetwork> changed = new ArrayList<>(networks);
        changed.set(index, other);
        return withNetworks(changed);
    }

    /** With other networks; the weight that is looked at is one of the first CNN. */
    public DigitsRecipe withNetworks(List<DigitNetwork> other) {
        DigitNetwork first = firstCnn(other);
        boolean there = view.filter() < first.filters() && view.row() < first.kernel()
                && view.column() < first.kernel();
        return change(draft -> {
            draft.networks = other;
            draft.view = there ? view : view.withWeight(0, 0, 0);
        });
    }

    /** The same, updated from the first step on as after a change. */
    public DigitsRecipe withRule(OptimizerChange rule) {
        return change(draft -> {
            draft.optimizer = rule.optimizer();
            draft.settings = rule.settings();
            draft.schedule = rule.schedule();
            draft.clip = rule.clip();
        });
    }

    public DigitsRecipe withOptimizer(String rule, Settings knobs) {
        return change(draft -> {
            draft.optimizer = rule;
            draft.settings = knobs;
        });
    }

    public DigitsRecipe withSchedule(ScheduleChoice other) {
        return change(draft -> draft.schedule = other);
    }

    public DigitsRecipe withClip(Clip other) {
        return change(draft -> draft.clip = other);
    }

    public DigitsRecipe withChanges(List<OptimizerChange> other) {
        return change(draft -> draft.changes = other);
    }

    public DigitsRecipe withBatch(int other) {
        return change(draft -> draft.batch = other);
    }

    public DigitsRecipe withEpochs(int other) {
        return change(draft -> draft.epochs = other);
    }

    public DigitsRecipe withSeeds(int other) {
        return change(draft -> {
            draft.seeds = other;
            draft.view = view.withSeed(Math.min(view.seed(), other));
        });
    }

    public DigitsRecipe withScramble(boolean other) {
        return change(draft -> draft.scramble = other);
    }

    public DigitsRecipe withShifts(boolean other) {
        return change(draft -> draft.shifts = other);
    }

    public DigitsRecipe withView(DigitsView other) {
        return change(draft -> draft.view = other);
    }

    private DigitsRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        List<DigitNetwork> networks = List.of(DigitNetwork.CNN, DigitNetwork.MLP);
        String optimizer = DEFAULT_OPTIMIZER;
        Settings settings = TrainingRules.defaults(DEFAULT_OPTIMIZER).with("lr", DEFAULT_RATE);
        ScheduleChoice schedule = ScheduleChoice.CONSTANT;
        Clip clip = Clip.OFF;
        List<OptimizerChange> changes = List.of();
        int batch = 32;
        int epochs = 30;
        int seeds = 5;
        boolean scramble;
        boolean shifts;
        DigitsView view = DigitsView.DEFAULT;

        Draft() {}

        Draft(DigitsRecipe from) {
            networks = from.networks;
            optimizer = from.optimizer;
            settings = from.settings;
            schedule = from.schedule;
            clip = from.clip;
            changes = from.changes;
            batch = from.batch;
            epochs = from.epochs;
            seeds = from.seeds;
            scramble = from.scramble;
            shifts = from.shifts;
            view = from.view;
        }

        DigitsRecipe done() {
            return new DigitsRecipe(networks, optimizer, settings, schedule, clip, changes, batch, epochs,
                    seeds, scramble, shifts, view);
        }
    }
}
