package gradientlab.paint.chart;

import gradientlab.paint.picture.Slot;

/**
 * One network's numbers over what is counted from 1: layers, time steps.
 *
 * @param network its index in the recipe
 * @param slot how it is drawn
 * @param values the first stands at 1; perhaps 0, perhaps not finite; not to be written
 */
public record CountedLine(int network, Slot slot, double[] values) {

    public double first() {
        return values[0];
    }

    public double last() {
        return values[values.length - 1];
    }
}
