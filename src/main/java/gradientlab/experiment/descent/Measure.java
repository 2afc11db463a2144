package gradientlab.experiment.descent;

import java.util.List;
import java.util.Locale;

/** What a chart of a descent shows against the step. */
public enum Measure {
    /** f, or its distance to the least known minimum's value where that is not 0. */
    LOSS,
    /** |∇f|. */
    GRADIENT,
    /** To the nearest known minimum. */
    DISTANCE,
    /** |Δ|, the length of the update that led to a step; from step 1 on. */
    UPDATE,
    /**
     * |Δx| / |∂f/∂x|, the effective learning rate in x of the update that led to a step. For rules without
     * momentum it is what they multiply the slope by: η, or η/(√h + ε) where they keep a sum or an average of
     * squares. With momentum earlier slopes move the point as well.
     */
    RATE_X,
    /** The same in y. */
    RATE_Y;

    /** The name in recipes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a chart can be chosen to show beside the loss and those that are shown already.
     *
     * @param distance whether a minimum is known, to which there is a distance
     */
    public static List<Measure> beside(boolean distance, List<Measure> shown) {
        return List.of(values()).stream()
                .filter(measure -> measure != LOSS && !shown.contains(measure))
                .filter(measure -> distance || measure != DISTANCE).toList();
    }
}
