package gradientlab.experiment.training;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;

/**
 * How parameters are updated from a step on.
 *
 * @param at the first update made so is the one that leads from step {@code at} to the next
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param decaysAll whether weight decay acts on all parameters or on the weights alone
 * @param schedule of the learning rate over the whole run
 * @param clip of the gradient, over all parameters
 */
public record OptimizerChange(
        int at,
        String optimizer,
        Settings settings,
        boolean decaysAll,
        ScheduleChoice schedule,
        Clip clip) {

    public OptimizerChange {
        clip = clip.canonical();
    }

    /** The same from another step on. */
    public OptimizerChange from(int step) {
        return new OptimizerChange(step, optimizer, settings, decaysAll, schedule, clip);
    }
}
