package gradientlab.experiment.generalization.training;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;

/**
 * How one network is trained from an epoch on.
 *
 * @param regularizers those that act in every update
 * @param patience of early stopping: after so many epochs without a lower validation loss it ends;
 *     {@link NetworkSettings#NEVER} for never
 * @param batch examples an update
 * @param rule of the updates, the learning rate in it
 */
public record Setting(Regularizers regularizers, int patience, int batch, OptimizerChange rule) {

    /** A network's own settings, and the common ones where it has none. */
    public static Setting of(RegularizeRecipe recipe, NetworkSettings own) {
        TrainingPlan common = recipe.training();
        OptimizerChange rule = new OptimizerChange(
                0, common.optimizer(), common.settings().with("lr", own.lr().orElse(common.rate())), false,
                ScheduleChoice.CONSTANT, Clip.OFF);
        int batch = TrainingPlan.batch(own.batch().orElse(common.batch()), recipe.data().n());
        return new Setting(own.regularizers(), own.patience(), batch, rule);
    }

    double rate() {
        return rule.settings().get("lr");
    }

    /** Updates an epoch. @param examples that are trained on */
    int updates(int examples) {
        return (examples + batch - 1) / batch;
    }
}
