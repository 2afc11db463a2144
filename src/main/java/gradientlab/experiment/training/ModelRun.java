package gradientlab.experiment.training;

import gradientlab.core.network.Parameter;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OptimizerRun;
import java.util.List;

/**
 * One model of a {@link TrainingRun}. It needs no other one: in the same step all have seen the same batches,
 * since each has a stream of its own. One thread at a time. An update allocates nothing.
 *
 * <p>Regularizers act from the pass of the step they are set at: one that is turned makes the pass of the
 * present step anew. A penalty is added to the gradient after the pass, so that clipping takes it with the
 * rest: λ W before the update, the proximal step of λ₁ after it.
 */
final class ModelRun<M extends Model<S>, S> {

    private final M model;
    private final BatchStream batches;
    private final List<Parameter> parameters;
    private OptimizerRun optimizer;
    private Regularizers regularizers = Regularizers.NONE;
    private int step;
    private double loss;
    private boolean stopped;
    /** Of this step, as soon as somebody asked: {@link #judged} is it with scores. */
    private S glance;
    private S judged;

    ModelRun(M model, BatchStream batches, OptimizerPlan plan) {
        this.model = model;
        this.batches = batches;
        parameters = model.parameters();
        optimizer = new OptimizerRun(parameters, plan);
        regularize();
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

    /**
     * Goes on by another plan: other changes from the present step on, another length; at step 0 any.
     *
     * @return whether the present step is another now
     */
    boolean follow(OptimizerPlan plan) {
        if (step == 0) {
            optimizer = new OptimizerRun(parameters, plan);
        } else {
            optimizer.follow(plan);
        }
        boolean other = regularize();
        if (other) {
            model.takeBack();
            judge();
        }
        return other;
    }

    /** Takes the regularizers of this step. @return whether they are others */
    private boolean regularize() {
        Regularizers now = optimizer.regularizers(step);
        if (now == regularizers || now.equals(regularizers)) {
            return false;
        }
        regularizers = now;
        model.regularize(now);
        return true;
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
        regularizers.penalty().pull(parameters);
        model.updating(watched);
        optimizer.update(step);
        regularizers.penalty().shrink(parameters, optimizer.rate());
        model.updated(watched);
        step++;
        regularize();
        pass();
    }

    /** The pass over the batch of the present step, also anew after the model was changed by other hands. */
    void pass() {
        batches.deal(step);
        judge();
    }

    private void judge() {
        glance = null;
        judged = null;
        loss = model.pass(step, batches);
        stopped = !model.finite(loss);
    }

    /** Everything known of this step, made when first asked for. */
    S snapshot() {
        if (judged == null) {
            judged = model.judged(unjudged());
        }
        return judged;
    }

    /** What is known of this step: with scores if they were asked for. */
    S glance() {
        return judged == null ? unjudged() : judged;
    }

    private S unjudged() {
        if (glance == null) {
            glance = model.snapshot(loss, stopped);
        }
        return glance;
    }
}
