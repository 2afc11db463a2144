package gradientlab.experiment.generalization.training;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Judged.Score;
import gradientlab.experiment.generalization.training.RegularizeFrame.Kept;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.Trainable;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The training of a recipe's networks in lock-step, epoch by epoch; its steps are epochs. The same recipe
 * gives the same bits, whatever was changed on the way to it. One thread at a time, but for those that
 * {@link #advance(int, Parallel)} spreads the networks over.
 */
public final class RegularizeTraining implements Trainable<GeneralizationRecipe, RegularizeTraining> {

    /** Epochs between checkpoints, where there is room for them. */
    private static final int STRIDE = 10;
    /** Numbers that checkpoints keep at most, each 8 bytes. */
    private static final long BUDGET = 16_000_000;

    /** A clock that stands: nobody asks how long the updates took. */
    private static final LongSupplier NONE = () -> 0;

    private final LabelledSplit split;
    private final LongSupplier nanoTime;
    private final List<NetworkRun> runs = new ArrayList<>();
    private final List<RegularizeSnapshot> rows = new ArrayList<>();
    private GeneralizationRecipe recipe;
    private int step;
    private Optional<OpenedTest> test = Optional.empty();

    /**
     * Starts at epoch 0 what the recipe says, with the first of its seeds; how long updates take is 0.
     *
     * @throws RecipeException if its data can't be read or are too few
     */
    public RegularizeTraining(GeneralizationRecipe recipe) throws RecipeException {
        this(recipe, NONE);
    }

    /**
     * Starts at epoch 0 what the recipe says, with the first of its seeds.
     *
     * @param nanoTime a clock as {@link System#nanoTime}, to tell how long updates take
     * @throws RecipeException if its data can't be read or are too few
     */
    public RegularizeTraining(GeneralizationRecipe recipe, LongSupplier nanoTime) throws RecipeException {
        this(recipe, LabelledSplit.of(recipe.regularize().data(), recipe.regularize().seed()), nanoTime);
        plan(List.of(), 0);
    }

    private RegularizeTraining(GeneralizationRecipe recipe, LabelledSplit split, LongSupplier nanoTime) {
        this.recipe = recipe;
        this.split = split;
        this.nanoTime = nanoTime;
    }

    private RegularizeRecipe part() {
        return recipe.regularize();
    }

    /**
     * Makes a run of every network.
     *
     * @param earlier runs of the same data, from which what is the same is taken over
     * @param reach up to which epoch
     */
    private void plan(List<NetworkRun> earlier, int reach) {
        runs.clear();
        rows.clear();
        for (int i = 0; i < part().networks().size(); i++) {
            NetworkPlan plan = NetworkPlan.of(part(), split, i);
            NetworkRun same = i < earlier.size() ? earlier.get(i) : null;
            if (same != null && same.epoch() <= reach && same.continues(plan)) {
                same.follow(plan);
                runs.add(same);
            } else {
                runs.add(branch(plan, earlier, reach));
            }
        }
    }

    private NetworkRun branch(NetworkPlan plan, List<NetworkRun> earlier, int reach) {
        record Branch(NetworkRun from, Checkpoint at) {}
        return earlier.stream()
                .flatMap(run -> run.shared(plan, reach).map(at -> new Branch(run, at)).stream())
                .max(Comparator.comparingInt(branch -> branch.at.epoch()))
                .map(branch -> branch.from.branch(plan, branch.at))
                .orElseGet(() -> new NetworkRun(plan, stride(), nanoTime));
    }

    private int stride() {
        TrainingPlan common = part().training();
        long weights = (long) common.width()
                * (split.training().features() + (common.hidden() - 1L) * common.width()
                        + split.training().classes());
        // The averages of an optimizer are as many as the weights, at most two of each.
        int memory = Optimizers.get(common.optimizer()).memoryless() ? 1 : 3;
        long all = memory * weights * part().networks().size() * common.epochs();
        int stride = STRIDE;
        while (all / stride > BUDGET) {
            stride *= 2;
        }
        return stride;
    }

    /** The recipe, with the changes made so far: run again, it gives the same numbers. */
    public GeneralizationRecipe recipe() {
        return recipe;
    }

    /** What is learned and judged. */
    public LabelledSplit split() {
        return split;
    }

    @Override
    public GeneralizationRecipe present() {
        return recipe;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public int stepsPerEpoch() {
        return 1;
    }

    private boolean on(int network) {
        return part().networks().get(network).on();
    }

    @Override
    public boolean finished() {
        return step >= part().training().epochs()
                || IntStream.range(0, runs.size()).noneMatch(i -> on(i) && !runs.get(i).ended());
    }

    /** The epoch at which the first network was not finite any more, if one was. */
    @Override
    public OptionalInt firstStop() {
        return runs.stream().map(run -> run.state(run.epoch()).broken()).flatMap(Optional::stream)
                .mapToInt(NetworkState.Broken::epoch).min();
    }

    @Override
    public void advance(int steps, Parallel parallel) {
        catchUp(parallel);
        if (!finished()) {
            step = (int) Math.min((long) step + steps, part().training().epochs());
            catchUp(parallel);
        }
    }

    /** Trains every network that is switched on up to the present epoch: those changed lag behind. */
    public void catchUp(Parallel parallel) {
        int[] behind = IntStream.range(0, runs.size()).filter(i -> on(i) && runs.get(i).epoch() < step)
                .toArray();
        parallel.all(behind.length, i -> runs.get(behind[i]).advance(step));
    }

    /** The present epoch. */
    public RegularizeSnapshot snapshot() {
        return row(step);
    }

    private RegularizeSnapshot row(int epoch) {
        return new RegularizeSnapshot(epoch, runs.stream().map(run -> run.state(epoch)).toList());
    }

    /** Every epoch so far. */
    public RegularizeHistory history() {
        while (rows.size() <= step) {
            rows.add(row(rows.size()));
        }
        return new RegularizeHistory(rows);
    }

    /** What any epoch so far comes back from, and the test data if they are open. */
    public Kept kept() {
        open();
        return new Kept(
                IntStream.range(0, runs.size()).mapToObj(this::replay).toList(),
                test.filter(seen -> seen.opened().times() > 0));
    }

    /** Judges every network on the opened test data, once it is at the epoch asked for or all have ended. */
    private void open() {
        Opened wanted = part().test();
        boolean seen = test.map(OpenedTest::opened).filter(wanted::equals).isPresent();
        if (!seen && (wanted.epoch() <= step || finished())) {
            test = Optional.of(new OpenedTest(
                    wanted, split.test().rows(),
                    IntStream.range(0, runs.size()).mapToObj(i -> score(i, wanted)).toList()));
        }
    }

    private Optional<Score> score(int network, Opened wanted) {
        return wanted.times() > 0 && on(network)
                ? Optional.of(replay(network).at(wanted.epoch()).score(split.test()))
                : Optional.empty();
    }

    /** Any epoch so far of one network, with its weights, and what its updates are fed. */
    public Replay replay(int network) {
        return runs.get(network).replay();
    }

    /**
     * Goes on by another recipe whose data and common settings are the same: what is the same in it up to the
     * present epoch is kept, the rest lags behind until it is caught up.
     */
    @Override
    public boolean set(GeneralizationRecipe wanted) {
        RegularizeRecipe other = wanted.regularize();
        if (!RegularizeContinuation.goesOn(part(), other)) {
            return false;
        }
        recipe = wanted;
        step = Math.min(step, other.training().epochs());
        List<NetworkRun> earlier = List.copyOf(runs);
        plan(earlier, step);
        test = test.map(seen -> closed(seen, earlier));
        return true;
    }

    /** Of a network that was changed nobody has seen the test yet. */
    private OpenedTest closed(OpenedTest seen, List<NetworkRun> earlier) {
        return new OpenedTest(seen.opened(), seen.examples(), IntStream.range(0, runs.size())
                .mapToObj(i -> i < earlier.size() && runs.get(i) == earlier.get(i)
                        ? seen.scores().get(i)
                        : Optional.<Score>empty())
                .toList());
    }

    /** What was trained is not trained again: the runs are taken over, up to where they are alike. */
    @Override
    public RegularizeTraining again(int until) {
        RegularizeTraining other = new RegularizeTraining(recipe, split, nanoTime);
        other.plan(runs, until);
        return other;
    }
}
