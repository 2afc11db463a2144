package gradientlab.experiment.descent.sweep;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepMetric.Kind;

/**
 * What cells of a sweep on the same surface share.
 *
 * @param target the loss that counts as reached; NaN if the metric needs none
 * @param basins null if the metric needs none
 */
record SharedSurface(LossSurface surface, double target, Basins basins) {

    /** Asks for the minima only if the metric needs them: finding them may take time. */
    static SharedSurface of(SurfaceChoice choice, SweepMetric metric) {
        LossSurface surface = choice.make();
        return new SharedSurface(
                surface,
                metric.kind() == Kind.STEPS_TO ? least(surface) + metric.eps() : Double.NaN,
                metric.kind() == Kind.BASIN ? new Basins(surface) : null);
    }

    private static double least(LossSurface surface) {
        return surface.least().orElse(0);
    }
}
