package gradientlab.paint.convolution.layer.scene;

import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.LayerView.Pin;
import java.util.Optional;

/**
 * How a layer is looked at.
 *
 * @param view reading, form, whether there are numbers, the pinned cell
 * @param step how many cells are done
 * @param pointed the cell under a pointer, if there is one
 * @param filter which one is shown where there is room for one, from 0
 * @param channel of the input, the same
 * @param guessing whether a class is to say first what comes out: it is hidden
 * @param presented whether a lecture room looks on, which needs the grids alone
 */
public record LayerSight(LayerView view, int step, Optional<Pin> pointed, int filter, int channel,
        boolean guessing, boolean presented) {

    /** As a recipe is seen without hands on it. */
    public static LayerSight of(LayerView view, int step) {
        return new LayerSight(view, step, Optional.empty(), 0, 0, false, false);
    }

    /** The cell that is looked at: under the pointer, or pinned. */
    public Optional<Pin> looked() {
        return pointed.or(view::pin);
    }
}
