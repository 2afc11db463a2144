package gradientlab.paint.time.cliff;

import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis in whole decades around what is shown; an exact 0 has its place under the lowest, with
 * its own tick.
 *
 * @param low the lowest decade
 * @param high the highest
 * @param zero whether there are zeros
 */
record LogTicks(int low, int high, boolean zero) {

    /** Decades are not more than this; what is lower lies on the lowest. */
    private static final int MOST = 9;
    private static final double BELOW = 0.6;

    /** Around all of the numbers; those that are not finite don't count. */
    static LogTicks around(List<double[]> numbers) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        boolean zero = false;
        for (double[] line : numbers) {
            for (double number : line) {
                if (number > 0 && number <= Double.MAX_VALUE) {
                    least = Math.min(least, number);
                    most = Math.max(most, number);
                }
                zero |= number == 0;
            }
        }
        if (most == 0) {
            return new LogTicks(-1, 0, zero);
        }
        int high = (int) Math.ceil(Math.log10(most) + 1e-9);
        int low = Math.max(high - MOST, (int) Math.floor(Math.log10(least)));
        return new LogTicks(Math.min(low, high - 1), high, zero);
    }

    /** Where a number lies, in decades. */
    double place(double number) {
        return number == 0 ? bottom() : Math.max(low, Math.min(high, Math.log10(number)));
    }

    private double bottom() {
        return zero ? low - BELOW : low;
    }

    /** The number at a place. */
    double number(double place) {
        return Math.pow(10, place);
    }

    /** Tells an axis, with about so many ticks. */
    void tell(TickAxis axis, int about) {
        List<Tick> ticks = new ArrayList<>();
        int each = Math.max(1, (int) Math.ceil((high - low) / (double) about));
        for (int k = high; k >= low; k -= each) {
            ticks.add(new Tick(k, k == 0 ? "1" : PrintedNumbers.power(k)));
        }
        if (zero) {
            ticks.add(new Tick(bottom(), "0"));
        }
        double margin = 0.02 * (high - bottom());
        axis.tell(bottom() - margin, high + margin, ticks);
    }
}
