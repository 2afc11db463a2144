package gradientlab.paint.ground;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Viewport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a loss becomes a place on the ramp: log-like, so that the floor of a valley and its walls are both
 * seen. With d the loss above the least known minimum,
 *
 * <p>t = log(1 + d/s) / log(1 + top/s);
 *
 * <p>where no minimum is known (a saddle falls for ever) it is symmetric about 0:
 * t = 1/2 + asinh(f/s) / (2 asinh(top/s)).
 *
 * <p>{@code top} is a round number that 98 % of a stage twice as wide as high stay under; s, where linear
 * turns into logarithmic, a third of what the lowest twentieth (of a saddle: two fifths) of the surface's
 * own view stays under. Both come from the
 * surface alone: colours stay put under a panning hand, and every picture of a surface agrees. Only
 * zooming closer lowers s, by the square of the zoom as a minimum's bowl asks for, so that there is
 * always something to see. Beyond {@code top} the colour is the ramp's last; level lines go on.
 *
 * @param base the least known minimum, 0 where none is known
 * @param symmetric whether it is symmetric about 0
 * @param top the loss above {@code base} at the end of the ramp
 * @param soft s
 * @param lines level lines a decade: 3, 6 where the surface spans few decades, 12 where nearly all of it
 *     lies in one
 */
public record LossScale(double base, boolean symmetric, double top, double soft, int lines) {

    private static final int SAMPLES = 64;

    /** Round numbers about equal ratios apart, by how many there are in a decade. */
    private static final Map<Integer, double[]> MANTISSAS = Map.of(
            3, new double[] {1, 2, 5},
            6, new double[] {1, 1.5, 2, 3, 5, 7},
            12, new double[] {1, 1.2, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8});

    /** Level lines: this loss above the base, and whether it is drawn stronger. */
    public record Level(double t, boolean strong) {}

    /** The scale of a surface at its own view. */
    public static LossScale of(LossSurface surface) {
        boolean symmetric = surface.least().isEmpty();
        double base = surface.least().orElse(0);
        View view = surface.view();
        double[] wide = sorted(surface, base, Viewport.fit(view, 2, 1).visible());
        double[] near = sorted(surface, base, view);
        double top = PrintedNumbers.roundUp(positive(quantile(wide, 0.98), 1));
        double least = top * (symmetric ? 1e-4 : 1e-6);
        double soft = Math.min(top / 20, Math.max(least, quantile(near, symmetric ? 0.4 : 0.05) / 3));
        boolean flat = quantile(near, 0.98) < 4 * quantile(near, 0.1);
        return new LossScale(base, symmetric, top, soft, flat ? 12 : top / soft < 2e4 ? 6 : 3);
    }

    /** The same scale for a stage that may be zoomed closer than the surface's view. */
    public LossScale at(Viewport viewport, View view) {
        return at(viewport.visible(), view);
    }

    /** The same scale where {@code seen} may be a smaller part than the surface's view. */
    public LossScale at(View seen, View view) {
        double share = Math.min(1, Math.min(seen.width() / view.width(), seen.height() / view.height()));
        return new LossScale(base, symmetric, top, soft * share * share, lines);
    }

    /** The place of a loss on the ramp, 0 to 1 within the scale, beyond outside; never NaN. */
    public double place(double loss) {
        double above = loss - base;
        double t = symmetric
                ? 0.5 + 0.5 * asinh(above / soft) / asinh(top / soft)
                : Math.signum(above) * Math.log1p(Math.abs(above) / soft) / Math.log1p(top / soft);
        return Double.isNaN(t) ? FAR : Math.min(FAR, Math.max(-FAR, t));
    }

    /** Where infinite losses are put: finite, so that interpolation stays so. */
    private static final double FAR = 1e3;

    /**
     * The level lines, lowest first: losses 1, 2 and 5 times each power of ten above the base, or more of
     * them, every third one stronger.
     */
    public List<Level> levels() {
        // Closer to 0 a saddle's lines would run together along its diagonals.
        double lowest = symmetric ? soft / 2 : soft / 8;
        double[] mantissas = MANTISSAS.get(lines);
        List<Level> levels = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(top)) + 8;
        for (int k = (int) Math.floor(Math.log10(lowest)); k <= last; k++) {
            for (int i = 0; i < mantissas.length; i++) {
                double above = mantissas[i] * Math.pow(10, k);
                if (above >= lowest) {
                    boolean strong = i % 3 == 0;
                    levels.add(new Level(place(base + above), strong));
                    if (symmetric) {
                        levels.add(0, new Level(place(-above), strong));
                    }
                }
            }
        }
        if (symmetric) {
            levels.add(levels.size() / 2, new Level(0.5, true));
        }
        return List.copyOf(levels);
    }

    /** The loss up to which valleys count as equally deep: no colour could tell them apart. */
    double same(LossSurface surface) {
        return base + of(surface).soft / 100;
    }

    /** The loss at the dark (light) end of the key. */
    double keyLow() {
        return symmetric ? -top : base;
    }

    /** The loss at the other end of the key. */
    double keyHigh() {
        return base + top;
    }

    private static double[] sorted(LossSurface surface, double base, View view) {
        double[] losses = new double[SAMPLES * SAMPLES];
        for (int j = 0; j < SAMPLES; j++) {
            double y = view.yMin() + (j + 0.5) / SAMPLES * view.height();
            for (int i = 0; i < SAMPLES; i++) {
                double x = view.xMin() + (i + 0.5) / SAMPLES * view.width();
                losses[j * SAMPLES + i] = Math.abs(surface.value(x, y) - base);
            }
        }
        double[] finite = Arrays.stream(losses).filter(Double::isFinite).toArray();
        Arrays.sort(finite);
        return finite;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 1 : sorted[(int) (share * (sorted.length - 1))];
    }

    private static double positive(double value, double otherwise) {
        return value > 0 ? value : otherwise;
    }

    private static double asinh(double v) {
        double size = Math.abs(v);
        return Math.signum(v)
                * (size < 1e150 ? Math.log(size + Math.sqrt(size * size + 1)) : Math.log(size) + LN2);
    }

    private static final double LN2 = Math.log(2);
}
