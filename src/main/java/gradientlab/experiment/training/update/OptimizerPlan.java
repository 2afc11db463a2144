package gradientlab.experiment.training.update;

import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How parameters are updated over a whole run. Immutable; a change makes a new one.
 *
 * @param first from step 0 on
 * @param changes made while it ran, in the order of their steps
 * @param steps how many updates, 1 or more; schedules run over them
 */
public record OptimizerPlan(OptimizerChange first, List<OptimizerChange> changes, int steps) {

    public OptimizerPlan {
        changes = List.copyOf(changes);
    }

    /** How one model is updated, by its own clipping if it has one. */
    public OptimizerPlan of(int model) {
        return new OptimizerPlan(
                first.of(model), changes.stream().map(change -> change.of(model)).toList(), steps);
    }

    /** What the last updates are made by. */
    public OptimizerChange present() {
        return changes.isEmpty() ? first : changes.get(changes.size() - 1);
    }

    /** Whether a learning rate depends on how long the run is. */
    public boolean paced() {
        return !Stream.concat(Stream.of(first), changes.stream()).map(OptimizerChange::schedule)
                .allMatch(ScheduleChoice.CONSTANT::equals);
    }

    /** The same without the changes made at {@code step} or later. */
    public OptimizerPlan until(int step) {
        return new OptimizerPlan(
                first, changes.stream().filter(change -> change.at() < step).toList(), steps);
    }

    /**
     * What a run has followed that is now told to go on otherwise. Before the first step it is as if it had
     * started so; a change that changes nothing is left out.
     *
     * @param step where the run stands
     * @param wanted from there on, whatever its own step
     * @param length the new number of steps
     */
    public OptimizerPlan changed(int step, OptimizerChange wanted, int length) {
        if (step == 0) {
            return new OptimizerPlan(wanted.from(0), List.of(), length);
        }
        OptimizerPlan kept = until(step);
        List<OptimizerChange> made = new ArrayList<>(kept.changes);
        if (!kept.present().from(step).equals(wanted.from(step))) {
            made.add(wanted.from(step));
        }
        return new OptimizerPlan(first, made, length);
    }
}
