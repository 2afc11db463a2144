package gradientlab.experiment.training;

import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OptimizerRun;

/**
 * One model of a {@link TrainingRun}. It needs no other one: in the same step all have seen the same batches,
 * since each has a stream of its own. One thread at a time. An update allocates nothing.
 */
final class ModelRun<M extends Model<S>, S> {

    private final M model;
    private final BatchStream batches;
    private OptimizerRun optimizer;
    private int step;
    private double loss;
    private boolean stopped;
    private S snapshot;

    ModelRun(M model, BatchStream batches, OptimizerPlan plan) {
        this.model = model;
        this.batches = batches;
        optimizer = new OptimizerRun(model.parameters(), plan);
        pass();
    }

    M model() {
        return model;
    }

    /** How many updates were made. */
    int step() {
        return step;
    }

    /** The loss of this step's batch. */
    double loss() {
        return loss;
    }

    /** Whether it can't go on from this step: a number of its pass was not finite. */
    boolean stopped() {
        return stopped;
    }

    /** Goes on by another plan: other changes from the present step on, another length; at step 0 any. */
    void follow(OptimizerPlan plan) {
        if (step == 0) {
            optimizer = new OptimizerRun(model.parameters(), plan);
        } else {
            optimizer.follow(plan);
        }
    }

    /**
     * One update, and a pass over the next batch. Does nothing once stopped.
     *
     * @param watched whether a snapshot of the new step will be wanted
     */
    void advance(boolean watched) {
        if (stopped) {
            return;
        }
        model.updating(watched);
        optimizer.update(step);
        model.updated(watched);
        step++;
        pass();
    }

    /** The pass over the batch of the present step, also anew after the model was changed by other hands. */
    void pass() {
        snapshot = null;
        batches.deal(step);
        loss = model.pass(step, batches);
        stopped = !model.finite(loss);
    }

    /** Everything known of this step, made when first asked for. */
    S snapshot() {
        if (snapshot == null) {
            snapshot = model.snapshot(loss, stopped);
        }
        return snapshot;
    }
}
