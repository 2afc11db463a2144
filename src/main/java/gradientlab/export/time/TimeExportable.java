package gradientlab.export.time;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.format.Numbers;

/** A recipe through time as it is exported. */
public final class TimeExportable {

    private TimeExportable() {}

    /**
     * The numbers of a recipe's mode.
     *
     * @param every distance of the training steps that are told, 1 or more
     * @param tensors whether JSON holds whole gradients as well
     */
    public static Numbers numbers(TimeRecipe recipe, int every, boolean tensors) {
        return switch (recipe.mode()) {
            case TRAINING -> new TrainingNumbers(recipe, every, tensors);
            case UNROLLED -> new UnrolledNumbers(recipe);
            case BY_HAND -> new GatesNumbers(recipe);
            case CLIPPING -> new CliffNumbers(recipe, every);
        };
    }
}
