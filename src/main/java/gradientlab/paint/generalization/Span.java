package gradientlab.paint.generalization;

import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The numbers that one axis of a chart shows.
 *
 * @param from the least
 * @param to the greatest, above it
 * @param powers whether equal distances are equal factors; from is above 0 then
 */
public record Span(double from, double to, boolean powers) {

    private static final double[] MANTISSAS = {1, 3};

    /** A number that is written beside an axis. */
    public record Tick(double at, String label) {}

    /** Equal distances for equal differences. */
    public static Span linear(double from, double to) {
        return new Span(from, to, false);
    }

    /** From 0 to a little over some numbers. */
    public static Span upTo(double most) {
        return linear(0, most > 0 && Double.isFinite(most) ? 1.08 * most : 1);
    }

    /** Whole numbers from 1 on: by factors if there are many. */
    public static Span counted(int last, boolean powers) {
        return new Span(1, Math.max(2, last), powers);
    }

    /** Where a number lies: 0 at the beginning, 1 at the end. */
    public double share(double value) {
        return powers ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** The number that lies there. */
    public double at(double share) {
        return powers ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    /**
     * Round numbers along it.
     *
     * @param most how many of them at most, at least 1
     */
    public List<Tick> ticks(double most) {
        return powers ? powerTicks(most) : ticks(most, value -> null);
    }

    /** The same with labels of another kind, null for the usual one. */
    public List<Tick> ticks(double most, DoubleFunction<String> label) {
        double step = PrintedNumbers.roundUp((to - from) / Math.max(1, most));
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) {
            String words = label.apply(k * step);
            ticks.add(new Tick(k * step, words == null ? PrintedNumbers.tick(k * step, step) : words));
        }
        return ticks;
    }

    private List<Tick> powerTicks(double most) {
        double decades = Math.log10(to / from);
        double[] mantissas = most >= 2 * decades ? MANTISSAS : new double[] {1};
        int each = (int) Math.ceil(decades / Math.max(1, most));
        List<Tick> ticks = new ArrayList<>();
        for (int k = (int) Math.floor(Math.log10(from)); k <= Math.log10(to); k++) {
            for (double mantissa : mantissas) {
                double at = mantissa * Math.pow(10, k);
                if (at >= from * (1 - 1e-9) && at <= to * (1 + 1e-9) && Math.floorMod(k, each) == 0) {
                    ticks.add(new Tick(at, PrintedNumbers.shown(at, 1)));
                }
            }
        }
        return ticks;
    }
}
