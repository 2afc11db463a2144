package gradientlab.experiment.generalization.training;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.training.update.OptimizerChange;
import java.util.OptionalInt;

/**
 * How one network is trained from an epoch on.
 *
 * @param regularizers those that act in every update
 * @param patience of early stopping: after so many epochs without a lower validation loss it ends; empty for
 *     never
 * @param batch examples an update
 * @param rule of the updates, the learning rate in it
 */
record Setting(Regularizers regularizers, OptionalInt patience, int batch, OptimizerChange rule) {

    /** Updates an epoch. @param examples that are trained on */
    int updates(int examples) {
        return (examples + batch - 1) / batch;
    }
}
