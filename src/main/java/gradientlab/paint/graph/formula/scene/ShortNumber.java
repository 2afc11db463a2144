package gradientlab.paint.graph.formula.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they stand at nodes and in formulas: the shortest decimal if four digits hold it, else four
 * digits; a power of ten, as 3.483e−7, below 1e-3 and from 1e5 on.
 */
public final class ShortNumber {

    private static final int DIGITS = 4;
    private static final int LEAST = -3;
    private static final int MOST = 5;

    /** What rounding leaves in the last places makes no number longer. */
    private static final MathContext EXACT = new MathContext(12, RoundingMode.HALF_EVEN);

    private ShortNumber() {}

    /** With four digits at most. */
    public static String of(double value) {
        return of(value, DIGITS);
    }

    /** With a sign also where it is positive. */
    public static String signed(double value) {
        return (value > 0 ? "+" : "") + of(value);
    }

    /** With so many digits at most. */
    public static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal whole = new BigDecimal(value).round(EXACT).stripTrailingZeros();
        boolean holds = whole.precision() <= digits;
        BigDecimal shown = holds ? whole : whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = shown.precision() - shown.scale() - 1;
        if (exponent >= LEAST && whole.precision() - whole.scale() <= MOST) {
            boolean integer = exponent >= digits - 1 || whole.scale() <= 0;
            return minus((integer ? whole.setScale(0, RoundingMode.HALF_EVEN) : shown).toPlainString());
        }
        String mantissa = shown.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return minus(mantissa) + "e" + minus(String.valueOf(exponent));
    }

    /** In brackets where it is negative, as a factor behind a sign. */
    public static String factor(double value) {
        String shown = of(value);
        return shown.startsWith("−") ? "(" + shown + ")" : shown;
    }

    private static String minus(String plain) {
        return plain.replace('-', '−');
    }
}
