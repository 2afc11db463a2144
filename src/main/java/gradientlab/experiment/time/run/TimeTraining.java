package gradientlab.experiment.time.run;

import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.Edit.Turned;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.Trainable;
import gradientlab.experiment.training.TrainingRun;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The training of a recipe's recurrent networks in lock-step on the same sequences, with probes and test
 * answers. The same recipe gives the same bits. One thread at a time, but for those that
 * {@link #advance(int, Parallel)} spreads the networks over.
 */
public final class TimeTraining implements Trainable<TimeRecipe, TimeTraining> {

    private final TimeSetup setup;
    private final TrainingRun<RecurrentModel, CellSnapshot, TimeSnapshot> run;
    private TimeRecipe recipe;
    private TimeData data;

    /**
     * Starts at step 0, with the matrix product that is quick at once, and goes on with the fastest there is
     * here, which takes a while to become so.
     *
     * @param recipe as {@link Recipes#check} wants it
     * @throws RecipeException if its text can't be read or is too short
     */
    public TimeTraining(TimeRecipe recipe) throws RecipeException {
        this(recipe, MatrixProducts::scalar, MatrixProducts::fastest);
    }

    /**
     * Starts at step 0.
     *
     * @param product gives each network its own
     */
    public TimeTraining(TimeRecipe recipe, Supplier<MatrixProduct> product) throws RecipeException {
        this(recipe, product, product);
    }

    private TimeTraining(TimeRecipe recipe, Supplier<MatrixProduct> early, Supplier<MatrixProduct> later)
            throws RecipeException {
        this(recipe, new TimeSetup(recipe, LearnedTask.of(recipe), new Turns(recipe), early, later),
                recipe.plan());
    }

    private TimeTraining(TimeRecipe recipe, TimeSetup setup, OptimizerPlan plan) {
        this.recipe = recipe;
        this.setup = setup;
        run = new TrainingRun<>(setup, plan);
    }

    /** The recipe, with the changes and edits made so far: run again, it gives the same numbers. */
    public TimeRecipe recipe() {
        return recipe;
    }

    @Override
    public TimeRecipe present() {
        return recipe.present();
    }

    /** What is learned. */
    public TimeData data() {
        if (data == null || data.length() != length()) {
            data = data(length());
        }
        return data;
    }

    /** What would be learned at another length, made now. */
    TimeData data(int length) {
        return setup.task().data(length);
    }

    /** T at the present step. */
    public int length() {
        return setup.turns().length(step());
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
        return step() >= recipe.steps() || run.finished();
    }

    /** One update of every network that has not stopped; nothing once finished. */
    public void advance() {
        advance(1, Parallel.ALONE);
    }

    @Override
    public void advance(int steps, Parallel parallel) {
        run.advance(steps, parallel);
    }

    /** Keeps no history from now on, which is faster where only the present step is asked for. */
    public void forget() {
        run.forget();
    }

    /** A network after the passes of the present step; live, to be read before anything else is asked. */
    public RecurrentNetwork network(int index) {
        return run.model(index).network();
    }

    /** A network's training loss on the batch of the present step. */
    public double loss(int network) {
        return run.loss(network);
    }

    @Override
    public OptionalInt firstStop() {
        return run.firstStop();
    }

    /** The step a network stopped at, if it did. */
    public OptionalInt stop(int network) {
        return run.stop(network);
    }

    /** Everything known of one network at the present step, or at the one it stopped at. */
    public CellSnapshot snapshot(int network) {
        return run.snapshot(network);
    }

    /** Everything known of the present step. */
    public TimeSnapshot snapshot() {
        return run.snapshot();
    }

    /** All steps so far, thinned evenly, and the present one. */
    public TimeHistory history() {
        StepHistory<TimeSnapshot> kept = run.history();
        return new TimeHistory(kept.stride(), kept.rows());
    }

    /**
     * Takes another optimizer, other knobs, schedule, clipping or number of steps from the present step on,
     * or another length, gain, forget bias or number of time steps back, without starting anew.
     *
     * @param wanted the whole recipe as it should be now; its own changes and edits are ignored
     */
    @Override
    public boolean set(TimeRecipe wanted) {
        TimeRecipe now = wanted.present();
        if (!TimeContinuation.goesOn(recipe, now, step()) || !setup.task().allows(now.length())) {
            return false;
        }
        run.change(now.plan().first(), Math.max(1, now.steps()));
        if (step() == 0) {
            recipe = now;
            return true;
        }
        List<Edit> edits = edited(now);
        boolean turned = !edits.equals(recipe.edits());
        recipe = asStarted(now).withChanges(run.plan().changes()).withEdits(edits);
        if (turned) {
            setup.turns().take(edits);
            run.passAgain();
        }
        return true;
    }

    /** The edits made so far, where from this step on all is as wanted. */
    private List<Edit> edited(TimeRecipe wanted) {
        List<Edit> edits = new ArrayList<>(
                recipe.edits().stream().filter(edit -> edit.at() < step()).toList());
        Edit edit = new Edit(
                step(), wanted.length(), wanted.networks().stream().map(Turned::of).toList());
        if (TimeContinuation.turned(recipe.withEdits(edits), wanted)) {
            edits.add(edit);
        }
        return edits;
    }

    /** What is wanted, but for what training began with. */
    private TimeRecipe asStarted(TimeRecipe wanted) {
        List<CellSpec> networks = IntStream.range(0, wanted.networks().size())
                .mapToObj(i -> Turned.of(recipe.networks().get(i)).in(wanted.networks().get(i))).toList();
        return wanted.withTask(recipe.task()).withNetworks(networks).withRule(recipe.plan().first());
    }

    @Override
    public TimeTraining again(int until) {
        OptimizerPlan plan = run.plan().until(until);
        TimeRecipe other = recipe.withChanges(plan.changes())
                .withEdits(recipe.edits().stream().filter(edit -> edit.at() < until).toList());
        return new TimeTraining(other, setup.again(other), plan);
    }

    /**
     * The present step as it would be with other gains, forget biases, time steps back or another length:
     * the same weights (scaled, shifted) forward and backward on the same sequences, or on those of another
     * length that the same generator gives; nothing trained, nothing changed. Without test answers.
     *
     * @return empty if the recipe asks for other weights than these
     */
    public Optional<TimeSnapshot> probe(TimeRecipe wanted) {
        TimeRecipe now = wanted.present();
        if (!TimeContinuation.probes(recipe, now, step()) || !setup.task().allows(now.length())) {
            return Optional.empty();
        }
        List<CellSnapshot> probed = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            CellSnapshot present = run.snapshot(i);
            RecurrentModel model = run.model(i);
            Turned other = Turned.of(now.networks().get(i));
            boolean differs = run.stop(i).isEmpty() && model.differs(other, now.length());
            probed.add(differs ? model.probe(other, now.length()) : present);
        }
        return Optional.of(run.row(step(), probed));
    }

    /** The present step, its test answers given now. */
    public TimeSnapshot tested(Parallel parallel) {
        CellSnapshot[] cells = new CellSnapshot[run.size()];
        parallel.all(cells.length, i -> {
            // Answers overwrite the values that a snapshot is made of.
            CellSnapshot made = run.snapshot(i);
            cells[i] = run.stop(i).isPresent() ? made : run.model(i).completed(made);
        });
        return run.row(step(), List.of(cells));
    }
}
