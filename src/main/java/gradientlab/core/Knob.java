package gradientlab.core;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One number a person may turn: what it is called, what is allowed, where its slider runs and where
 * it starts. Every default in the program is written once, in a Knob.
 *
 * <p>The name and the sentence that explains it are texts, found under {@code knob.<text>.name} and
 * {@code knob.<text>.hint} in both languages.
 *
 * @param id the name in recipes and on the command line, PyTorch's where PyTorch has one
 * @param symbol what formulas call it, e.g. η
 * @param text the key of its name and hint; usually the id
 * @param kind a real number, a switch (0 or 1) or a choice (an index into {@code choices})
 * @param scale how its slider runs
 * @param min smallest allowed value
 * @param minIncluded whether {@code min} itself is allowed
 * @param max largest allowed value
 * @param maxIncluded whether {@code max} itself is allowed
 * @param sliderMin left end of the slider; on {@link Scale#LOG_FROM_ZERO} the smallest value above 0
 * @param sliderMax right end of the slider
 * @param initial the default
 * @param choices the names of a choice, in order; empty for other kinds
 */
public record Knob(
        String id,
        String symbol,
        String text,
        Kind kind,
        Scale scale,
        double min,
        boolean minIncluded,
        double max,
        boolean maxIncluded,
        double sliderMin,
        double sliderMax,
        double initial,
        List<String> choices) {

    /** What sort of value a knob holds. */
    public enum Kind {
        /** Any real number of its range. */
        REAL,
        /** A whole number of its range. */
        WHOLE,
        /** Off (0) or on (1). */
        SWITCH,
        /** One of a few names; the value is its index. */
        CHOICE
    }

    /** How positions on a slider become values. */
    public enum Scale {
        /** Equal distances are equal differences. */
        LINEAR,
        /** Equal distances are equal ratios. */
        LOG,
        /** Zero at the left end, then equal ratios from {@code sliderMin} on. */
        LOG_FROM_ZERO,
        /** Equal distances are equal ratios of 1 - value: 0, 0.9, 0.99, 0.999 lie evenly. */
        ONE_MINUS_LOG
    }

    public Knob {
        choices = List.copyOf(choices);
    }

    /** A real number on a linear slider over its whole range [min, max]. */
    public static Knob linear(String id, String symbol, double min, double max, double initial) {
        return new Draft(id, symbol, Kind.REAL, Scale.LINEAR).range(min, max).done(initial);
    }

    /** A positive number on a logarithmic slider, allowed in (0, max]. */
    public static Knob log(
            String id, String symbol, double max, double sliderMin, double sliderMax, double initial) {
        return new Draft(id, symbol, Kind.REAL, Scale.LOG).range(0, max).slider(sliderMin, sliderMax)
                .done(initial).aboveMin();
    }

    /** A number that may be 0 or positive on a slider with 0 at its left end, allowed in [0, max]. */
    public static Knob logFromZero(
            String id, String symbol, double max, double sliderMin, double sliderMax, double initial) {
        return new Draft(id, symbol, Kind.REAL, Scale.LOG_FROM_ZERO).range(0, max)
                .slider(sliderMin, sliderMax).done(initial);
    }

    /** A memory's share in [0, 1), on a slider that resolves what is left of 1, up to {@code sliderMax}. */
    public static Knob share(String id, String symbol, double sliderMax, double initial) {
        return new Draft(id, symbol, Kind.REAL, Scale.ONE_MINUS_LOG).range(0, 1).slider(0, sliderMax)
                .done(initial).belowMax();
    }

    /** A whole number in [min, max], on a logarithmic slider. */
    public static Knob whole(String id, String symbol, int min, int max, int initial) {
        return new Draft(id, symbol, Kind.WHOLE, Scale.LOG).range(min, max).slider(Math.max(1, min), max)
                .done(initial);
    }

    /** Something that is off or on. */
    public static Knob toggle(String id, boolean initial) {
        return new Draft(id, "", Kind.SWITCH, Scale.LINEAR).range(0, 1).done(initial ? 1 : 0);
    }

    /** One of a few names, the first being the default. */
    public static Knob choice(String id, String... names) {
        Draft draft = new Draft(id, "", Kind.CHOICE, Scale.LINEAR).range(0, names.length - 1);
        draft.choices = List.of(names);
        return draft.done(0);
    }

    /** The same knob with its upper end excluded: [min, max). */
    public Knob belowMax() {
        return change(draft -> draft.maxIncluded = false);
    }

    /** The same knob with its lower end excluded: (min, max]. */
    public Knob aboveMin() {
        return change(draft -> draft.minIncluded = false);
    }

    /** The same knob with another lower end, which is allowed: [min, max]. */
    public Knob from(double least) {
        return change(draft -> {
            draft.min = least;
            draft.minIncluded = true;
        });
    }

    /** The same knob with a slider that runs over a part of its range. */
    public Knob slider(double from, double to) {
        return change(draft -> draft.slider(from, to));
    }

    /** The same knob on a slider where equal distances are equal differences. */
    public Knob evenly() {
        return change(draft -> draft.scale = Scale.LINEAR);
    }

    /** The same knob explained by other texts. */
    public Knob text(String key) {
        return change(draft -> draft.text = key);
    }

    /** The same knob with another default. */
    public Knob initially(double value) {
        return new Draft(this).done(value);
    }

    private Knob change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done(initial);
    }

    /** All components but the default; both ends are allowed unless it is said otherwise. */
    private static final class Draft {
        final String id;
        final String symbol;
        final Kind kind;
        String text;
        Scale scale;
        double min;
        boolean minIncluded = true;
        double max;
        boolean maxIncluded = true;
        double sliderMin;
        double sliderMax;
        List<String> choices = List.of();

        Draft(String id, String symbol, Kind kind, Scale scale) {
            this.id = id;
            this.symbol = symbol;
            this.kind = kind;
            this.scale = scale;
            text = id;
        }

        Draft(Knob from) {
            this(from.id, from.symbol, from.kind, from.scale);
            text = from.text;
            min = from.min;
            minIncluded = from.minIncluded;
            max = from.max;
            maxIncluded = from.maxIncluded;
            sliderMin = from.sliderMin;
            sliderMax = from.sliderMax;
            choices = from.choices;
        }

        /** What is allowed, and the slider over all of it. */
        Draft range(double least, double most) {
            min = least;
            max = most;
            return slider(least, most);
        }

        Draft slider(double from, double to) {
            sliderMin = from;
            sliderMax = to;
            return this;
        }

        Knob done(double initial) {
            return new Knob(
                    id, symbol, text, kind, scale, min, minIncluded, max, maxIncluded, sliderMin, sliderMax,
                    initial, choices);
        }
    }

    /**
     * What stands beside the name: the symbol; for γ, which courses write for several knobs, PyTorch's
     * name as well, e.g. {@code γ · momentum}; batch norm's is gamma in PyTorch too.
     */
    public String label() {
        return symbol.equals("γ") && !id.equals("gamma") ? symbol + " · " + id : symbol;
    }

    /** Whether {@code value} may be set. */
    public boolean allows(double value) {
        boolean above = minIncluded ? value >= min : value > min;
        boolean below = maxIncluded ? value <= max : value < max;
        boolean whole = kind == Kind.REAL || value == Math.rint(value);
        return above && below && whole;
    }

    /** What is allowed, as people write it: {@code (0, 10]}, {@code true or false}, {@code a or b}. */
    public String range() {
        return switch (kind) {
            case SWITCH -> "true or false";
            case CHOICE -> String.join(" or ", choices);
            case REAL, WHOLE -> (minIncluded ? "[" : "(") + number(min) + ", " + number(max)
                    + (maxIncluded ? "]" : ")");
        };
    }

    /** Where {@code value} lies on the slider, 0 at its left end and 1 at its right, clamped. */
    public double position(double value) {
        double t = switch (scale) {
            case LINEAR -> (value - sliderMin) / (sliderMax - sliderMin);
            case LOG -> Math.log(value / sliderMin) / Math.log(sliderMax / sliderMin);
            case LOG_FROM_ZERO -> value <= 0
                    ? 0
                    : ZERO_SHARE + (1 - ZERO_SHARE) * Math.log(value / sliderMin)
                            / Math.log(sliderMax / sliderMin);
            case ONE_MINUS_LOG -> Math.log((1 - value) / (1 - sliderMin))
                    / Math.log((1 - sliderMax) / (1 - sliderMin));
        };
        return Double.isNaN(t) ? 0 : Math.min(1, Math.max(0, t));
    }

    /** The value at a slider position in [0, 1]; the inverse of {@link #position}. */
    public double valueAt(double position) {
        double t = Math.min(1, Math.max(0, position));
        double value = switch (scale) {
            case LINEAR -> sliderMin + t * (sliderMax - sliderMin);
            case LOG -> sliderMin * Math.pow(sliderMax / sliderMin, t);
            case LOG_FROM_ZERO -> t < ZERO_SHARE
                    ? 0
                    : sliderMin * Math.pow(sliderMax / sliderMin, (t - ZERO_SHARE) / (1 - ZERO_SHARE));
            case ONE_MINUS_LOG -> 1 - (1 - sliderMin) * Math.pow((1 - sliderMax) / (1 - sliderMin), t);
        };
        value = kind == Kind.REAL ? value : Math.rint(value);
        // A slider may run up to an excluded end (momentum to 1): stop just short of it.
        if (!maxIncluded && value >= max) {
            value = max - (max - min) * 1e-3;
        }
        return value;
    }

    /** The share at the left of a slider that means exactly 0. */
    private static final double ZERO_SHARE = 0.04;

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
