package gradientlab.experiment.flow;

import gradientlab.core.network.Learner;
import gradientlab.core.network.Network;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.experiment.flow.FlowRecipe.Change;

/**
 * Makes the updates of one network by the recipe's rule, schedule and clipping, and their changes by step.
 */
final class OptimizerRun {

    private final Network network;
    private FlowRecipe recipe;
    private Change present;
    private Learner learner;
    private Schedule schedule;
    private int next;

    OptimizerRun(Network network, FlowRecipe recipe) {
        this.network = network;
        this.recipe = recipe;
        begin(recipe.changeAt(0));
    }

    /** From now on another recipe, which differs in length and in changes that are still to come only. */
    void follow(FlowRecipe other) {
        recipe = other;
    }

    /** The update that leads from {@code step} to the next, by the gradients the network holds. */
    void update(int step) {
        while (next < recipe.changes().size() && recipe.changes().get(next).at() <= step) {
            change(recipe.changes().get(next++));
        }
        if (schedule != Schedules.CONSTANT) {
            double factor = schedule.factor(step, recipe.steps(), present.schedule().knobs());
            learner.rate(present.settings().get("lr") * factor);
        }
        learner.step();
    }

    /** Another rule, or decay on other parameters, begins with an empty memory; other knobs keep it. */
    private void change(Change change) {
        if (!change.optimizer().equals(present.optimizer()) || change.decaysAll() != present.decaysAll()) {
            begin(change);
            return;
        }
        learner.set(FlowRecipe.starting(change.optimizer(), change.settings()));
        learner.clip(change.clip());
        take(change);
    }

    private void begin(Change change) {
        learner = new Learner(
                network, Optimizers.get(change.optimizer()),
                FlowRecipe.starting(change.optimizer(), change.settings()), change.clip(),
                change.decaysAll());
        take(change);
    }

    private void take(Change change) {
        present = change;
        schedule = Schedules.find(change.schedule().kind()).orElseThrow();
    }
}
