package gradientlab.experiment.training.update;

import gradientlab.core.network.Learner;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.optimizer.rule.Optimizers;
import java.util.List;

/** Makes the updates of one model by a plan: its rule, schedule and clipping, and their changes by step. */
public final class OptimizerRun {

    private final List<Parameter> parameters;
    private OptimizerPlan plan;
    private OptimizerChange present;
    private Learner learner;
    private Schedule schedule;
    private int next;
    private double factor = 1;

    public OptimizerRun(List<Parameter> parameters, OptimizerPlan plan) {
        this.parameters = parameters;
        this.plan = plan;
        begin(plan.first());
    }

    /**
     * Goes on from the middle of a run by the same plan.
     *
     * @param step updates that were made
     * @param memory after them
     */
    public OptimizerRun(List<Parameter> parameters, OptimizerPlan plan, int step, Memory memory) {
        this(parameters, plan);
        catchUp(step - 1);
        learner.remember(memory);
    }

    /** What it remembers of past gradients, to go on from. */
    public Memory memory() {
        return learner.memory();
    }

    /** Goes on by another plan, which differs in length and in changes that are still to come only. */
    public void follow(OptimizerPlan other) {
        plan = other;
    }

    /** The update that leads from {@code step} to the next, by the gradients the parameters hold. */
    public void update(int step) {
        catchUp(step);
        factor = 1;
        if (schedule != Schedules.CONSTANT) {
            factor = schedule.factor(step, plan.steps(), present.schedule().knobs());
            learner.rate(present.settings().get("lr") * factor);
        }
        learner.step();
    }

    /** By which the pass and the update of a step are made that was not updated yet. */
    public Regularizers regularizers(int step) {
        OptimizerChange last = present;
        for (int i = next; i < plan.changes().size() && plan.changes().get(i).at() <= step; i++) {
            last = plan.changes().get(i);
        }
        return last.regularizers();
    }

    /** The learning rate of the last update. */
    public double rate() {
        return present.settings().get("lr") * factor;
    }

    private void catchUp(int step) {
        while (next < plan.changes().size() && plan.changes().get(next).at() <= step) {
            change(plan.changes().get(next++));
        }
    }

    /** Another rule, or decay on other parameters, begins with an empty memory; other knobs keep it. */
    private void change(OptimizerChange change) {
        if (!change.optimizer().equals(present.optimizer()) || change.decaysAll() != present.decaysAll()) {
            begin(change);
            return;
        }
        learner.set(TrainingRules.starting(change.optimizer(), change.settings()));
        learner.clip(change.clip());
        take(change);
    }

    private void begin(OptimizerChange change) {
        learner = new Learner(
                parameters, Optimizers.get(change.optimizer()),
                TrainingRules.starting(change.optimizer(), change.settings()), change.clip(),
                change.decaysAll());
        take(change);
    }

    private void take(OptimizerChange change) {
        present = change;
        schedule = Schedules.find(change.schedule().kind()).orElseThrow();
    }
}
