package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.NormPasses;
import gradientlab.paint.picture.PrintedNumbers;

/**
 * What all lines share: the stretch of numbers from left to right, and how long a stem is.
 *
 * @param from a whole multiple of the tick step
 * @param to above from
 * @param tick between two ticks
 * @param gradient the |∂L| whose stem is as long as a stem gets; 0 if there is none
 */
public record NormScale(double from, double to, double tick, double gradient) {

    private static final int TICKS = 14;

    /** With every number of a batch, and room beside the outer ones. */
    public static NormScale of(NormScene scene) {
        NormPasses passes = scene.passes();
        double least = -1;
        double most = 1;
        double gradient = 0;
        for (NormLine line : NormLine.of(scene.position())) {
            for (int i = 0; i < passes.rows(); i++) {
                double value = line.value(passes, i);
                least = finite(value) ? Math.min(least, value) : least;
                most = finite(value) ? Math.max(most, value) : most;
                double by = Math.abs(line.gradient(passes, i));
                gradient = line.stems() && finite(by) ? Math.max(gradient, by) : gradient;
            }
        }
        return between(least, most, gradient > 0 ? PrintedNumbers.roundUp(gradient) : 0);
    }

    private static NormScale between(double least, double most, double gradient) {
        double tick = PrintedNumbers.roundUp((most - least) / TICKS);
        tick = Math.max(tick, 1e-9);
        return new NormScale(Math.floor(least / tick - 0.7) * tick, Math.ceil(most / tick + 0.7) * tick, tick,
                gradient);
    }

    /** This one, as far as it holds the numbers of another one: under a hand nothing moves by itself. */
    public NormScale holding(NormScale other) {
        double longest = Math.max(gradient, other.gradient);
        return other.from >= from && other.to <= to
                ? new NormScale(from, to, tick, longest)
                : between(Math.min(from + 0.7 * tick, other.from + 0.7 * other.tick),
                        Math.max(to - 0.7 * tick, other.to - 0.7 * other.tick), longest);
    }

    /** Where a number lies, 0 at the left and 1 at the right. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    /** The number at a share. */
    double at(double share) {
        return from + share * (to - from);
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }
}
