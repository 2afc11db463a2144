package gradientlab.experiment.training.update;

import gradientlab.core.Settings;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.List;
import java.util.Optional;

/**
 * How parameters are updated from a step on.
 *
 * @param at the first update made so is the one that leads from step {@code at} to the next
 * @param optimizer its rule's id, one of {@link TrainingRules#optimizers}
 * @param settings a value for every knob of {@link TrainingRules#knobs}
 * @param decaysAll whether weight decay acts on all parameters or on the weights alone
 * @param schedule of the learning rate over the whole run
 * @param clip of the gradient, over all parameters of a model
 * @param own what each model has to itself; no list at all if none has anything
 */
public record OptimizerChange(
        int at,
        String optimizer,
        Settings settings,
        boolean decaysAll,
        ScheduleChoice schedule,
        Clip clip,
        List<OwnRule> own) {

    public OptimizerChange {
        clip = clip.canonical();
        own = own.stream().allMatch(OwnRule.NONE::equals) ? List.of() : List.copyOf(own);
    }

    /** The same clipping for all models. */
    public OptimizerChange(
            int at, String optimizer, Settings settings, boolean decaysAll, ScheduleChoice schedule,
            Clip clip) {
        this(at, optimizer, settings, decaysAll, schedule, clip, List.of());
    }

    /** The same from another step on. */
    public OptimizerChange from(int step) {
        return new OptimizerChange(step, optimizer, settings, decaysAll, schedule, clip, own);
    }

    /** What it is for one model: with its own clipping, if it has one, in the place of that of all. */
    public OptimizerChange of(int model) {
        if (own.isEmpty()) {
            return this;
        }
        OwnRule alone = own.get(model);
        return new OptimizerChange(
                at, optimizer, settings, decaysAll, schedule, alone.clip().orElse(clip),
                List.of(new OwnRule(Optional.empty(), alone.regularizers())));
    }

    /** Of what is for one model: its regularizers. */
    public Regularizers regularizers() {
        return own.isEmpty() ? Regularizers.NONE : own.get(0).regularizers();
    }
}
