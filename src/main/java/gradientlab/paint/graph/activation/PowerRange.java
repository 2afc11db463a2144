package gradientlab.paint.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The decades that slopes to the power 1 to 100 span, in whole steps, so that the axis stays while x is
 * dragged a little. A slope of 0 has a place of its own, under all others.
 *
 * @param from the lowest decade, a multiple of the step
 * @param to the highest, a multiple of a quarter of it
 * @param step decades between two numbers
 * @param zero whether a slope is 0
 */
record PowerRange(int from, int to, int step, boolean zero) {

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 48, 100};
    private static final int MOST_STEPS = 7;

    static PowerRange of(ActivationLines lines) {
        double least = -1;
        double most = 0;
        boolean zero = false;
        for (ActivationLine line : lines.all()) {
            double slope = lines.slope(line);
            if (slope == 0) {
                zero = true;
            } else {
                least = Math.min(least, ActivationLines.decades(slope, ActivationsRecipe.MAX_LAYERS));
                most = Math.max(most, ActivationLines.decades(slope, ActivationsRecipe.MAX_LAYERS));
            }
        }
        double bound = lines.selected().steepest().slope();
        if (bound > 0) {
            most = Math.max(most, ActivationLines.decades(bound, ActivationsRecipe.MAX_LAYERS));
        }
        for (int step : STEPS) {
            int from = step * (int) Math.floor(least / step);
            int part = Math.max(1, step / 4);
            int to = most < 0.01 ? 0 : part * (int) Math.ceil(most / part);
            if ((to - from + step - 1) / step <= MOST_STEPS || step == STEPS[STEPS.length - 1]) {
                return new PowerRange(from, to, step, zero);
            }
        }
        throw new IllegalStateException("no step of decades");
    }

    /** Where a slope to the power n lies along the axis, in decades. */
    double place(double slope, int n) {
        return slope == 0 ? from - 0.5 * step : ActivationLines.decades(slope, n);
    }

    /** Tells an axis its range, with or without numbers. */
    void tell(TickAxis axis, boolean numbered) {
        List<Tick> ticks = new ArrayList<>();
        for (int k = from; k <= to; k += step) {
            ticks.add(new Tick(k, k == 0 ? "1" : PrintedNumbers.power(k)));
        }
        double margin = 0.25 * step;
        double least = from - margin;
        if (zero) {
            double floor = place(0, 1);
            ticks.add(new Tick(floor, "0"));
            least = floor - margin;
        }
        axis.tell(least, to + 0.25 * step, numbered ? ticks : List.of());
    }
}
