package gradientlab.ui.widget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Writes numbers the way people type them into a field, and reads them back. */
public final class TypedNumbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    /** How many digits of a number are shown where nobody types it. */
    private static final int SHOWN = 4;

    private TypedNumbers() {}

    /**
     * The shortest text that reads back as exactly {@code value}: {@code 0.9}, {@code 0.0022},
     * {@code 1e-8}, {@code 150}. Plain digits from 0.001 up to 100000, and whole numbers up to a million;
     * powers of ten beyond.
     */
    public static String exact(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-3 && size < (value == Math.rint(value) ? 1e6 : 1e5)) {
            return decimal.toPlainString();
        }
        int exponent = decimal.precision() - decimal.scale() - 1;
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** The number as it is shown where nobody types it: four digits at most, or all before the point. */
    public static String shown(double value) {
        double size = Math.abs(value);
        return exact(rounded(value, size >= 1e4 && size < 1e5 ? SHOWN + 1 : SHOWN));
    }

    /** {@code value} rounded to so many significant digits. */
    public static double rounded(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue()
                : value;
    }

    /** {@code value} rounded to a multiple of {@code 10^-places}. */
    public static double toPlaces(double value, int places) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue()
                : value;
    }

    /** The finite number that {@code typed} writes, if it writes one; a comma is taken for a point. */
    public static OptionalDouble parse(String typed) {
        String text = typed.strip().replace('−', '-');
        if (text.indexOf(',') >= 0 && text.indexOf('.') < 0) {
            text = text.replace(',', '.');
        }
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
