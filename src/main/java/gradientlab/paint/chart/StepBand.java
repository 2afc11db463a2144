package gradientlab.paint.chart;

import gradientlab.paint.picture.Slot;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A band under the lines of a chart over steps.
 *
 * @param rows how many it has
 * @param x how far to the right a row lies
 * @param ends its least and its most value at a row; an empty array where it has none
 */
public record StepBand(Slot slot, int rows, IntToDoubleFunction x, IntFunction<double[]> ends) {}
