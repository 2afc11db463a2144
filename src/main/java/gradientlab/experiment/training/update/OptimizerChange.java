package gradientlab.experiment.training.update;

import gradientlab.core.Settings;
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
 * @param own each model's own clipping, empty for {@code clip}; no list at all if none has its own
 */
public record OptimizerChange(
        int at,
        String optimizer,
        Settings settings,
        boolean decaysAll,
        ScheduleChoice schedule,
        Clip clip,
        List<Optional<Clip>> own) {

    public OptimizerChange {
        clip = clip.canonical();
        own = own.stream().allMatch(Optional::isEmpty) ? List.of()
                : own.stream().map(one -> one.map(Clip::canonical)).toList();
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
        return own.isEmpty() ? this
                : new OptimizerChange(
                        at, optimizer, settings, decaysAll, schedule, own.get(model).orElse(clip));
    }
}
