package gradientlab.paint.graph.formula.scene;

import gradientlab.paint.picture.PrintedNumbers;
import java.math.BigDecimal;

/**
 * Numbers as they stand at nodes and in formulas: the shortest decimal if four digits hold it, else four
 * digits; a power of ten, as 3.483e−7, below 1e-3 and from 1e5 on.
 */
public final class ShortNumber {

    private static final int DIGITS = 4;

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
        return PrintedNumbers.decimal(value, digits).orElseGet(() -> typed(value, digits));
    }

    /** A power of ten as it is typed. */
    private static String typed(double value, int digits) {
        BigDecimal shown = PrintedNumbers.rounded(value, digits);
        int exponent = shown.precision() - shown.scale() - 1;
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
