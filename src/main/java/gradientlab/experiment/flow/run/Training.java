package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.RefreshPace;
import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.Trainable;
import gradientlab.experiment.training.TrainingRun;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The training of a flow recipe: its networks in lock-step on the same batches, with probes and boundaries.
 * The same recipe gives the same bits. One thread at a time, but for those that it spreads the networks
 * over.
 */
public final class Training implements Trainable<FlowRecipe, Training> {

    /** How far the plane is shown beyond the outermost example, as a share of the distance. */
    private static final double MARGIN = 0.12;

    /** Multiplications that a boundary may take, well under a second of them. */
    private static final double BOUNDARY_WORK = 2e10;

    /** How coarse a boundary may become. */
    static final int LEAST_CELLS = 24;

    private final FlowSetup setup;
    private final TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> run;
    private FlowRecipe recipe;
    private boolean fast;

    /**
     * Starts at step 0, with the matrix product that is quick at once, and goes on with the fastest there is
     * here, which takes a while to become so.
     *
     * @param recipe as {@link Recipes#check} wants it
     * @throws RecipeException if its data can't be read or don't fit
     */
    public Training(FlowRecipe recipe) throws RecipeException {
        this(recipe, MatrixProducts::scalar, MatrixProducts::fastest);
    }

    /**
     * Starts at step 0.
     *
     * @param product gives each network its own
     */
    public Training(FlowRecipe recipe, Supplier<MatrixProduct> product) throws RecipeException {
        this(recipe, product, product);
    }

    private Training(FlowRecipe recipe, Supplier<MatrixProduct> early, Supplier<MatrixProduct> later)
            throws RecipeException {
        this.recipe = recipe;
        setup = new FlowSetup(recipe, FlowData.of(recipe), early, later);
        run = new TrainingRun<>(setup, recipe.plan());
    }

    private Training(
            FlowRecipe recipe, FlowSetup setup,
            TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> run) {
        this.recipe = recipe;
        this.setup = setup;
        this.run = run;
    }

    /** The recipe, with the changes made so far: run again, it gives the same numbers. */
    public FlowRecipe recipe() {
        return recipe;
    }

    @Override
    public FlowRecipe present() {
        return recipe.present();
    }

    /** The examples as the networks see them. */
    public FlowData data() {
        return setup.data();
    }

    @Override
    public int step() {
        return run.step();
    }

    @Override
    public int stepsPerEpoch() {
        return run.stepsPerEpoch();
    }

    /** Whether all of the recipe's steps are made or every network stopped. */
    @Override
    public boolean finished() {
        return run.finished();
    }

    /** One update of every network that has not stopped; nothing once finished. */
    public void advance() {
        advance(1, Parallel.ALONE);
    }

    @Override
    public void advance(int steps, Parallel parallel) {
        fast = false;
        run.advance(steps, parallel);
    }

    @Override
    public void advanceFast(int steps, Parallel parallel, BooleanSupplier shown) {
        fast = true;
        run.advanceFast(steps, parallel, shown);
    }

    @Override
    public void judge(Parallel parallel, RefreshPace judging) {
        if (fast) {
            run.judge(parallel, judging);
        }
    }

    /** Keeps no history from now on, which is faster where only the present step is asked for. */
    public void forget() {
        run.forget();
    }

    /** What a network's gradients are at the present step; live, to be read before the next update. */
    public GradientReport report(int network) {
        return run.model(network).report();
    }

    /** A network's loss on the batch of the present step. */
    public double loss(int network) {
        return run.loss(network);
    }

    /** Where and when a network stopped, if it did. */
    public Optional<NetworkSnapshot.Stop> stop(int network) {
        return run.stop(network).isPresent() ? run.snapshot(network).stopped() : Optional.empty();
    }

    @Override
    public OptionalInt firstStop() {
        return run.firstStop();
    }

    /** Everything known of one network at the present step, or at the one it stopped at. */
    public NetworkSnapshot snapshot(int network) {
        return run.snapshot(network);
    }

    /** Everything known of the present step. */
    public FlowSnapshot snapshot() {
        return run.snapshot();
    }

    /** All steps so far, thinned evenly, and the present one. */
    public FlowHistory history() {
        return history(run.history());
    }

    private static FlowHistory history(StepHistory<FlowSnapshot> kept) {
        return new FlowHistory(kept.stride(), kept.rows());
    }

    /** Whether the last updates were made where speed counts, and judging this step would take time. */
    boolean fast() {
        return fast;
    }

    /** The present step without scores, if it was not judged. */
    FlowSnapshot glance(Parallel parallel) {
        return run.glance(parallel);
    }

    /** The steps that were judged, thinned evenly. */
    FlowHistory recorded() {
        return history(run.recorded());
    }

    /**
     * Takes another optimizer, other knobs, schedule, clipping or length from the present step on, without
     * starting anew.
     *
     * @param wanted the whole recipe as it should be now; its own {@link FlowRecipe#changes} are ignored
     */
    @Override
    public boolean set(FlowRecipe wanted) {
        if (!Continuation.goesOn(recipe, wanted, step())) {
            return false;
        }
        run.change(wanted.plan().first(), wanted.steps());
        FlowRecipe changed = step() == 0
                ? wanted
                : recipe.withNetworks(wanted.networks()).withRule(recipe.plan().first())
                        .withSteps(wanted.steps()).withNotes(wanted.notes());
        recipe = changed.withChanges(run.plan().changes());
        return true;
    }

    @Override
    public Training again(int until) {
        TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> again = run.again(until);
        return new Training(recipe.withChanges(again.plan().changes()), setup, again);
    }

    /**
     * The present step as it would be with other blocks, activations, slopes, branch or weight scales: the
     * same weights (rescaled) on the same batch, nothing trained, nothing changed. Without losses and
     * accuracies over the data, which are NaN.
     *
     * @return empty if the recipe asks for other weights or examples than these
     */
    public Optional<FlowSnapshot> probe(FlowRecipe wanted) {
        if (wanted.networks().size() != run.size()) {
            return Optional.empty();
        }
        FlowRecipe same = Continuation.asTrained(wanted, recipe).withSteps(recipe.steps());
        if (!Continuation.goesOn(recipe, same, step())) {
            return Optional.empty();
        }
        List<NetworkSnapshot> probed = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            probed.add(run.model(i).probe(wanted.networks().get(i), setup.early().get()));
        }
        return Optional.of(run.row(step(), probed));
    }

    /**
     * What a network says over the square that holds all examples.
     *
     * @param cells along each side; of a network whose answers take long fewer, down to {@link #LEAST_CELLS}
     * @return empty unless the examples have two inputs and classes
     */
    public Optional<Boundary> boundary(int network, int cells) {
        Examples examples = data().training();
        if (examples.features() != 2 || !examples.classified()) {
            return Optional.empty();
        }
        double half = 0;
        for (double x : examples.inputs()) {
            half = Math.max(half, Math.abs(x));
        }
        half *= 1 + MARGIN;
        // The boundary overwrites the activations that the snapshot is made of.
        run.glance(network);
        NetworkModel model = run.model(network);
        return Optional.of(model.boundary(fitting(cells, model.size()), half));
    }

    /** How many cells along each side a network of so many weights answers in bearable time. */
    static int fitting(int cells, long weights) {
        return (int) Math.min(cells, Math.max(LEAST_CELLS, Math.sqrt(BOUNDARY_WORK / weights)));
    }
}
