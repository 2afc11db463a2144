package gradientlab.experiment.training;

import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Trains models in lock-step on the same batches: the same setup and plan give the same bits.
 *
 * <p>After k updates it stands at step k: losses and gradients are those of the batch that update k + 1 will
 * use. A model whose numbers are not finite any more stops; the others go on. One thread at a time, but for
 * the threads that it spreads the models over.
 *
 * @param <M> what is trained
 * @param <S> what is known of one model at one step
 * @param <R> what is known of all of them at one step
 */
public final class TrainingRun<M extends Model<S>, S, R extends StepSnapshot> {

    private final TrainingSetup<M, S, R> setup;
    private final List<ModelRun<M, S>> models = new ArrayList<>();
    private final HistoryRecorder<R> recorder;
    private final int perEpoch;
    private OptimizerPlan plan;
    private int step;
    private boolean remembers = true;

    /** Starts at step 0. */
    public TrainingRun(TrainingSetup<M, S, R> setup, OptimizerPlan plan) {
        this.setup = setup;
        this.plan = plan;
        int batches = 1;
        for (M model : setup.models()) {
            BatchStream stream = setup.batches(models.size());
            batches = stream.perEpoch();
            models.add(new ModelRun<>(model, stream, plan.of(models.size())));
        }
        perEpoch = batches;
        recorder = new HistoryRecorder<>(setup.rows());
        recorder.add(snapshot());
    }

    /** How updates are made, with the changes made so far: run again, it gives the same numbers. */
    public OptimizerPlan plan() {
        return plan;
    }

    /** How many updates were made. */
    public int step() {
        return step;
    }

    /** Updates an epoch. */
    public int stepsPerEpoch() {
        return perEpoch;
    }

    /** Whether all of the plan's steps are made or every model stopped. */
    public boolean finished() {
        return step >= plan.steps() || models.stream().allMatch(ModelRun::stopped);
    }

    /**
     * Several updates, each model on its own; the steps the history wants are recorded on the way. Nothing
     * once finished.
     *
     * @param steps fewer are made if the plan ends before
     */
    public void advance(int steps, Parallel parallel) {
        int from = step;
        int to = (int) Math.min((long) from + steps, plan.steps());
        if (to <= from || finished()) {
            return;
        }
        List<Integer> kept = new ArrayList<>();
        for (int next = from + 1; remembers && next <= to; next++) {
            if (recorder.wants(next)) {
                kept.add(next);
            }
        }
        List<List<S>> rows = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            rows.add(new ArrayList<>());
        }
        parallel.all(models.size(), i -> advance(models.get(i), from, to, kept, rows.get(i)));
        for (int row = 0; row < kept.size(); row++) {
            int at = row;
            recorder.add(row(kept.get(row), rows.stream().map(model -> model.get(at)).toList()));
        }
        step = to;
    }

    /**
     * The same updates, but the history gets none of these steps unless they are {@link #judge judged}. Of
     * the others there is a {@link #glance}.
     *
     * @param shown whether the last of these steps will be shown, asked when a model gets there: its glance
     *     is then made by the thread that got it there, rather than all of them when all are
     */
    public void advanceFast(int steps, Parallel parallel, BooleanSupplier shown) {
        int from = step;
        int to = (int) Math.min((long) from + steps, plan.steps());
        if (to <= from || finished()) {
            return;
        }
        if (models.size() <= parallel.threads()) {
            parallel.all(models.size(), i -> {
                advance(models.get(i), from, to, List.of(), List.of());
                glance(models.get(i), shown);
            });
        } else {
            advanceByStep(to - from, parallel, shown);
        }
        step = to;
    }

    /** Records the present step, unless it is too early: recording it means judging models on examples. */
    public void judge(Parallel parallel, RefreshPace judging) {
        if (!judging.rests() || finished()) {
            judging.run(() -> parallel.all(models.size(), i -> models.get(i).snapshot()));
            if (remembers) {
                recorder.add(snapshot());
            }
        }
    }

    /** More models than threads: a step is a task. */
    private void advanceByStep(int steps, Parallel parallel, BooleanSupplier shown) {
        StepDealer dealer = new StepDealer(models.size(), steps);
        parallel.all(steps * models.size(), task -> {
            int taken = dealer.take();
            try {
                ModelRun<M, S> model = models.get(taken);
                boolean last = dealer.last(taken);
                model.advance(last);
                if (last) {
                    glance(model, shown);
                }
            } finally {
                dealer.made(taken);
            }
        });
    }

    private static <M extends Model<S>, S> void glance(ModelRun<M, S> model, BooleanSupplier shown) {
        if (shown.getAsBoolean()) {
            model.glance();
        }
    }

    /** Brings one model from a step to another. @param rows gets its snapshots of the kept steps */
    private static <M extends Model<S>, S> void advance(
            ModelRun<M, S> model, int from, int to, List<Integer> kept, List<S> rows) {
        for (int next = from + 1; next <= to; next++) {
            boolean keeps = rows.size() < kept.size() && kept.get(rows.size()) == next;
            model.advance(keeps || next == to);
            if (keeps) {
                rows.add(model.snapshot());
            }
        }
    }

    /** Keeps no history from now on, which is faster where only the present step is asked for. */
    public void forget() {
        remembers = false;
    }

    /** How many models are trained. */
    public int size() {
        return models.size();
    }

    /** A model as it is at the present step; live. */
    public M model(int index) {
        return models.get(index).model();
    }

    /** A model's loss on the batch of the present step. */
    public double loss(int index) {
        return models.get(index).loss();
    }

    /** The step a model stopped at, if it did. */
    public OptionalInt stop(int index) {
        ModelRun<M, S> model = models.get(index);
        return model.stopped() ? OptionalInt.of(model.step()) : OptionalInt.empty();
    }

    /** The step the first model stopped at, if one did. */
    public OptionalInt firstStop() {
        return models.stream().filter(ModelRun::stopped).mapToInt(ModelRun::step).min();
    }

    /** Everything known of a model at the present step. */
    public S snapshot(int index) {
        return models.get(index).snapshot();
    }

    /** Everything known of the present step. */
    public R snapshot() {
        return row(step, models.stream().map(ModelRun::snapshot).toList());
    }

    /**
     * What is known of the present step where speed counts: what the history has of it, or all but what is
     * asked of examples apart from the batch.
     */
    public R glance(Parallel parallel) {
        parallel.all(models.size(), i -> models.get(i).glance());
        return row(step, models.stream().map(ModelRun::glance).toList());
    }

    /** {@link #glance(Parallel)} of one model. */
    public S glance(int index) {
        return models.get(index).glance();
    }

    /** The steps recorded so far, thinned evenly, without the present one if it was not. */
    public StepHistory<R> recorded() {
        return recorder.history();
    }

    /** A row of the history of these models, whoever knows it of them. */
    public R row(int at, List<S> snapshots) {
        return setup.row(at, (double) at / perEpoch, snapshots);
    }

    /** All steps so far, thinned evenly, and the present one. */
    public StepHistory<R> history() {
        recorder.add(snapshot());
        return recorder.history();
    }

    /**
     * Makes its updates otherwise from the present step on, without starting anew.
     *
     * @param wanted from now on, whatever its own step
     * @param steps the new length of the run
     */
    public void change(OptimizerChange wanted, int steps) {
        plan = plan.changed(step, wanted, steps);
        boolean other = false;
        for (int i = 0; i < models.size(); i++) {
            other |= models.get(i).follow(plan.of(i));
        }
        if (other && remembers) {
            recorder.add(snapshot());
        }
    }

    /**
     * Makes the passes of the present step anew, after models or their batches were changed by other hands; a
     * model that stopped before stays as it is. Batches must be such that deal the same step twice.
     */
    public void passAgain() {
        models.stream().filter(model -> model.step() == step).forEach(ModelRun::pass);
    }

    /**
     * The same run at step 0, which {@link #advance} brings to where this one was.
     *
     * @param until changes made from that step on are left out
     */
    public TrainingRun<M, S, R> again(int until) {
        return new TrainingRun<>(setup, plan.until(until));
    }
}
