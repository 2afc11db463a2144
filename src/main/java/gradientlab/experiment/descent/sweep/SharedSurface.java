package gradientlab.experiment.descent.sweep;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepMetric.Kind;

/**
 * What cells of a sweep on the same surface share.
 *
 * @param target the loss that counts as reached; NaN where nobody asks
 * @param basins null where nobody asks
 */
record SharedSurface(LossSurface surface, double target, Basins basins) {

    /** Of a surface's minima only what is asked for is looked for: they may have to be found first. */
    static SharedSurface of(SurfaceChoice choice, SweepMetric metric) {
        LossSurface surface = choice.make();
        return new SharedSurface(
                surface,
                metric.kind() == Kind.STEPS_TO ? least(surface) + metric.eps() : Double.NaN,
                metric.kind() == Kind.BASIN ? new Basins(surface) : null);
    }

    private static double least(LossSurface surface) {
        return surface.minima().stream().mapToDouble(Minimum::value).min().orElse(0);
    }
}
