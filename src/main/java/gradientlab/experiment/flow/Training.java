package gradientlab.experiment.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.Batches;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trains a recipe's networks in lock-step on the same batches: the same recipe gives the same bits.
 *
 * <p>After k updates it stands at step k: loss and gradients are those of the batch that update k + 1 will
 * use. One thread at a time, but for the crew that {@link #advance(int, Parallel)} spreads the networks over.
 */
public final class Training {

    /** At most this many examples of each part are judged for losses and accuracies over the data. */
    public static final int EXAMPLES = 512;

    /** How far the plane is shown beyond the outermost example, as a share of the distance. */
    private static final double MARGIN = 0.12;

    /** Multiplications that a boundary may take, well under a second of them. */
    private static final double BOUNDARY_WORK = 2e10;

    /** How coarse a boundary may become. */
    static final int LEAST_CELLS = 24;

    private final FlowData data;
    private final Supplier<MatrixProduct> early;
    private final Supplier<MatrixProduct> product;
    private final List<NetworkTraining> networks = new ArrayList<>();
    private final HistoryRecorder recorder;
    private FlowRecipe recipe;
    private int step;
    private boolean remembers = true;

    /**
     * Starts at step 0, with the matrix product that is quick at once, and goes on with the fastest there is
     * here, which takes a while to become so.
     *
     * @param recipe as {@link Recipes#check} wants it
     * @throws RecipeException if its data can't be read or don't fit
     */
    public Training(FlowRecipe recipe) throws RecipeException {
        this(recipe, FlowData.of(recipe), MatrixProducts::scalar, MatrixProducts::fastest);
    }

    /**
     * Starts at step 0.
     *
     * @param product gives each network its own
     */
    public Training(FlowRecipe recipe, Supplier<MatrixProduct> product) throws RecipeException {
        this(recipe, FlowData.of(recipe), product, product);
    }

    private Training(
            FlowRecipe recipe,
            FlowData data,
            Supplier<MatrixProduct> early,
            Supplier<MatrixProduct> product) {
        this.recipe = recipe;
        this.data = data;
        this.early = early;
        this.product = product;
        for (NetworkSpec spec : recipe.networks()) {
            networks.add(new NetworkTraining(recipe, spec, data, early.get(), product));
        }
        recorder = new HistoryRecorder(recipe.networks().stream().mapToInt(spec -> spec.depth() + 1).sum());
        recorder.add(snapshot());
    }

    /** The recipe, with the changes made so far: run again, it gives the same numbers. */
    public FlowRecipe recipe() {
        return recipe;
    }

    /** The examples as the networks see them. */
    public FlowData data() {
        return data;
    }

    /** How many updates were made. */
    public int step() {
        return step;
    }

    /** Updates an epoch. */
    public int stepsPerEpoch() {
        return Batches.perEpoch(data.training().rows(), data.batch());
    }

    /** Whether all of the recipe's steps are made or every network stopped. */
    public boolean finished() {
        return step >= recipe.steps() || networks.stream().allMatch(NetworkTraining::stopped);
    }

    /** One update of every network that has not stopped; nothing once finished. */
    public void advance() {
        advance(1, Parallel.ALONE);
    }

    /**
     * Several updates, each network on its own; the steps the history wants are recorded on the way.
     *
     * @param steps fewer are made if the recipe ends before
     */
    public void advance(int steps, Parallel crew) {
        int from = step;
        int to = (int) Math.min((long) from + steps, recipe.steps());
        if (to <= from || finished()) {
            return;
        }
        List<Integer> kept = new ArrayList<>();
        for (int next = from + 1; remembers && next <= to; next++) {
            if (recorder.wants(next)) {
                kept.add(next);
            }
        }
        NetworkSnapshot[][] rows = new NetworkSnapshot[kept.size()][networks.size()];
        crew.all(networks.size(), i -> {
            int row = 0;
            for (int next = from + 1; next <= to; next++) {
                boolean keeps = row < rows.length && kept.get(row) == next;
                networks.get(i).advance(keeps || next == to);
                if (keeps) {
                    rows[row++][i] = networks.get(i).snapshot();
                }
            }
        });
        for (int row = 0; row < rows.length; row++) {
            recorder.add(snapshot(kept.get(row), List.of(rows[row])));
        }
        step = to;
    }

    /** Keeps no history from now on, which is faster where only the present step is asked for. */
    public void forget() {
        remembers = false;
    }

    /** What a network's gradients are at the present step; live, to be read before the next update. */
    public GradientReport report(int network) {
        return networks.get(network).report();
    }

    /** A network's loss on the batch of the present step. */
    public double loss(int network) {
        return networks.get(network).loss();
    }

    /** Where and when a network stopped, if it did. */
    public Optional<NetworkSnapshot.Stop> stop(int network) {
        return networks.get(network).stop();
    }

    /** Everything known of the present step. */
    public FlowSnapshot snapshot() {
        return snapshot(step, networks.stream().map(NetworkTraining::snapshot).toList());
    }

    private FlowSnapshot snapshot(int at, List<NetworkSnapshot> rows) {
        return new FlowSnapshot(at, (double) at / stepsPerEpoch(), rows);
    }

    /** All steps so far, thinned evenly, and the present one. */
    public FlowHistory history() {
        recorder.add(snapshot());
        return recorder.history();
    }

    /**
     * Takes another optimizer, other knobs, schedule, clipping or length from the present step on, without
     * starting anew.
     *
     * @param wanted the whole recipe as it should be now; its own {@link FlowRecipe#changes} are ignored
     * @return false, and nothing has changed, if what differs takes other weights or examples
     */
    public boolean set(FlowRecipe wanted) {
        if (!fits(wanted)) {
            return false;
        }
        FlowRecipe.Change change = wanted.changeAt(step);
        if (step == 0) {
            recipe = wanted.withChanges(List.of());
        } else {
            List<FlowRecipe.Change> changes = new ArrayList<>(recipe.changes());
            changes.removeIf(made -> made.at() >= step);
            FlowRecipe before = recipe.withChanges(changes).present();
            if (!before.changeAt(step).equals(change)) {
                changes.add(change);
            }
            recipe = recipe.withChanges(changes).withNetworks(wanted.networks()).withSteps(wanted.steps())
                    .withNotes(wanted.notes());
        }
        networks.forEach(network -> network.follow(recipe));
        return true;
    }

    /** Whether a recipe asks for the same weights on the same batches up to now. */
    private boolean fits(FlowRecipe wanted) {
        boolean paced = !recipe.schedule().equals(ScheduleChoice.CONSTANT)
                || recipe.changes().stream()
                        .anyMatch(change -> !change.schedule().equals(ScheduleChoice.CONSTANT));
        return wanted.data().equals(recipe.data())
                && wanted.loss().equals(recipe.loss())
                && wanted.smoothing() == recipe.smoothing()
                && wanted.batch() == recipe.batch()
                && wanted.validation() == recipe.validation()
                && wanted.seed() == recipe.seed()
                && (wanted.steps() == recipe.steps() || step == 0 || !paced)
                && looks(wanted).equals(looks(recipe));
    }

    /** The networks without what only pictures care about. */
    private static List<NetworkSpec> looks(FlowRecipe recipe) {
        return recipe.networks().stream().map(spec -> spec.withSlot(0).withShown(true)).toList();
    }

    /**
     * A training of the same recipe and examples at step 0, which {@link #advance(int, Parallel)} brings to where
     * this one was.
     *
     * @param until changes made from that step on are left out
     */
    public Training again(int until) {
        List<FlowRecipe.Change> changes =
                recipe.changes().stream().filter(change -> change.at() < until).toList();
        return new Training(recipe.withChanges(changes), data, early, product);
    }

    /**
     * The present step as it would be with other blocks, activations, slopes, branch or weight scales: the
     * same weights (rescaled) on the same batch, nothing trained, nothing changed. Without losses and
     * accuracies over the data, which are NaN.
     *
     * @return empty if the recipe asks for other weights or examples than these
     */
    public Optional<FlowSnapshot> probe(FlowRecipe wanted) {
        if (!fits(wanted.withNetworks(recipe.networks()).withSteps(recipe.steps()))
                || wanted.networks().size() != networks.size()) {
            return Optional.empty();
        }
        List<NetworkSnapshot> probed = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            NetworkSpec present = recipe.networks().get(i);
            NetworkSpec other = wanted.networks().get(i);
            boolean same = other.depth() == present.depth() && other.width() == present.width()
                    && other.init().equals(present.init()) && other.std() == present.std()
                    && other.dropout() == present.dropout()
                    && other.parameters().equals(present.parameters());
            if (!same) {
                return Optional.empty();
            }
            probed.add(networks.get(i).probe(other, early.get()));
        }
        return Optional.of(snapshot(step, probed));
    }

    /**
     * What a network says over the square that holds all examples.
     *
     * @param cells along each side; of a network whose answers take long fewer, down to {@link #LEAST_CELLS}
     * @return empty unless the examples have two inputs and classes
     */
    public Optional<Boundary> boundary(int network, int cells) {
        Examples examples = data.training();
        if (examples.features() != 2 || !examples.classified()) {
            return Optional.empty();
        }
        double half = 0;
        for (double x : examples.inputs()) {
            half = Math.max(half, Math.abs(x));
        }
        half *= 1 + MARGIN;
        NetworkTraining trainee = networks.get(network);
        return Optional.of(
                trainee.boundary(fitting(cells, trainee.weights()), -half, half, -half, half));
    }

    /** How many cells along each side a network of so many weights answers in bearable time. */
    static int fitting(int cells, long weights) {
        return (int) Math.min(cells, Math.max(LEAST_CELLS, Math.sqrt(BOUNDARY_WORK / weights)));
    }
}
