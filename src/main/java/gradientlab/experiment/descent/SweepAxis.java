package gradientlab.experiment.descent;

import gradientlab.experiment.json.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * One side of a sweep: which knob runs from where to where in how many cells.
 *
 * @param knob its id
 * @param from the first cell's value
 * @param to the last cell's value
 * @param spacing how the values between lie
 * @param cells {@link #MIN_CELLS} to {@link #MAX_CELLS}
 */
public record SweepAxis(String knob, double from, double to, Spacing spacing, int cells) {

    public static final int MIN_CELLS = 2;
    public static final int MAX_CELLS = 1024;
    public static final int DEFAULT_CELLS = 256;

    private static final MathContext DIGITS = new MathContext(12);

    /** How values lie along an axis. */
    public enum Spacing {
        /** Equal distances are equal differences. */
        LINEAR,
        /** Equal distances are equal ratios. */
        LOG,
        /** Equal distances are equal ratios of 1 - value: 0, 0.9, 0.99, 0.999 lie evenly. */
        SHARE
    }

    /** The value of cell {@code i}, to 12 digits: 0.01, not 0.009999999999999998. */
    public double value(int i) {
        return i == 0 ? from
                : i == cells - 1 ? to
                        : new BigDecimal(at((double) i / (cells - 1))).round(DIGITS).doubleValue();
    }

    /** All cells' values. */
    public double[] values() {
        double[] values = new double[cells];
        Arrays.setAll(values, this::value);
        return values;
    }

    private double at(double t) {
        return switch (spacing) {
            case LINEAR -> from + (to - from) * t;
            case LOG -> from * Math.pow(to / from, t);
            case SHARE -> 1 - (1 - from) * Math.pow((1 - to) / (1 - from), t);
        };
    }

    /** Where a value lies, 0 at the first cell's and 1 at the last's; may be outside, or not finite. */
    public double position(double value) {
        return switch (spacing) {
            case LINEAR -> (value - from) / (to - from);
            case LOG -> Math.log(value / from) / Math.log(to / from);
            case SHARE -> Math.log((1 - value) / (1 - from)) / Math.log((1 - to) / (1 - from));
        };
    }

    /** The same axis in another number of cells. */
    public SweepAxis withCells(int other) {
        return new SweepAxis(knob, from, to, spacing, other);
    }

    /** As recipes and the command line write it: {@code lr=0.0001..1:log:256}. */
    public String text() {
        String middle = switch (spacing) {
            case LINEAR -> "";
            case LOG -> ":log";
            case SHARE -> ":share";
        };
        return knob + "=" + ShortestDecimal.shortest(from) + ".." + ShortestDecimal.shortest(to) + middle
                + ":" + cells;
    }
}
