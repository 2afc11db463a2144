package gradientlab.paint.chart;

import gradientlab.paint.picture.Slot;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * One line of a chart over the steps of a run.
 *
 * @param name what a tip calls it
 * @param slot whose colour, dash and marker it has
 * @param first the row it is drawn from
 * @param x how far to the right a row lies: its step, or what it has cost; ascends, and goes on after the end
 * @param values by row; what is not finite makes a gap, none at all hides the line
 * @param steps the step of each row, ascending; empty where row k is step k
 */
public record StepSeries(
        String name, Slot slot, Style style, int first, IntToDoubleFunction x, double[] values, int[] steps) {

    private static final int[] EACH = {};
    private static final double[] LOG_DASH = {2.5, 3};

    /** The dash of what a log has, in every chart. */
    public static float[] logDash(double scale) {
        return new float[] {(float) (LOG_DASH[0] * scale), (float) (LOG_DASH[1] * scale)};
    }

    /** A line that has a row for every step. */
    public StepSeries(
            String name, Slot slot, Style style, int first, IntToDoubleFunction x, double[] values) {
        this(name, slot, style, first, x, values, EACH);
    }

    /** How a line is drawn: its strength, its width at scale 1 and whether it has its slot's dash. */
    public enum Style {
        /** What the chart is about; the only lines with heads at the cursor. */
        MAIN(1, 1.75, true),
        /** The mean of the runs that are drawn beside it. */
        BOLD(1, 2.5, true),
        /** A mean of several runs. */
        MEAN(1, 1.25, false),
        /** The same on data that are not trained on. */
        VALIDATION(150 / 255.0, 1, false),
        /** A run that was not taken. */
        GHOST(0.3, 1.25, false),
        /** A run made elsewhere, from a log: finely dashed, whatever its slot's dash. */
        LOG(1, 1.5, true);

        final double alpha;
        final double width;
        final boolean dashed;

        Style(double alpha, double width, boolean dashed) {
            this.alpha = alpha;
            this.width = width;
            this.dashed = dashed;
        }

        /** The dash of a line; null for a solid one. */
        float[] dash(Slot slot, double scale) {
            if (this == LOG) {
                return logDash(scale);
            }
            return dashed ? slot.dash(scale) : null;
        }
    }

    /** The row of a step, negative where there is none that is drawn. */
    public int rowOf(int step) {
        int row = steps.length == 0 ? step : Arrays.binarySearch(steps, 0, rows(), step);
        return row >= first && row < rows() ? row : -1;
    }

    /** The step of a row. */
    public int stepOf(int row) {
        return steps.length == 0 ? row : steps[row];
    }

    /** How many rows it has; 0 if it is hidden. */
    public int rows() {
        return values.length;
    }
}
