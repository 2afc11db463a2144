package gradientlab.experiment.training.update;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import java.util.Optional;

/**
 * What of its training one model has to itself.
 *
 * @param clip its own clipping of the gradient; empty for that of all
 * @param regularizers that act in its passes and updates
 */
public record OwnRule(Optional<Clip> clip, Regularizers regularizers) {

    /** Nothing of its own. */
    public static final OwnRule NONE = new OwnRule(Optional.empty(), Regularizers.NONE);

    public OwnRule {
        clip = clip.map(Clip::canonical);
    }

    /** No regularizer. */
    public static OwnRule of(Optional<Clip> clip) {
        return new OwnRule(clip, Regularizers.NONE);
    }
}
