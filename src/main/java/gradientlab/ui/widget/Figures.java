package gradientlab.ui.widget;

import java.util.Locale;

/** Writes measured numbers for people to read: three digits that say something, always as short. */
public final class Figures {

    private Figures() {}

    /**
     * Three significant digits: {@code 32.2}, {@code 0.00123}, {@code 2.45e-4}, {@code 7.89e-31}; {@code ∞}
     * and {@code NaN} for what is not finite. A power of ten below 0.001 and from 100000 on, as in the
     * fields.
     */
    public static String brief(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 99_950) {
            return scientific(value);
        }
        int whole = (int) Math.floor(Math.log10(size)) + 1;
        return signed(String.format(Locale.ROOT, "%." + Math.max(0, Math.min(5, 3 - whole)) + "f", value));
    }

    /** Two decimals as long as they say something: a coordinate under the pointer. */
    public static String coordinate(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 0.01 || size >= 99_950)
                ? brief(value)
                : signed(String.format(Locale.ROOT, "%.2f", value));
    }

    private static String scientific(double value) {
        String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e");
        return signed(parts[0]) + "e" + Integer.parseInt(parts[1]);
    }

    private static String signed(String digits) {
        return digits.equals("-0.00") || digits.equals("-0") ? digits.substring(1) : digits;
    }
}
