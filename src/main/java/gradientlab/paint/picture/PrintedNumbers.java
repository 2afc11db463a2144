package gradientlab.paint.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as pictures show them: a real minus sign, short, powers of ten with superscripts. */
public final class PrintedNumbers {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** What {@link #rounded} makes without all digits: as many at most, of numbers this large. */
    private static final int SURE_DIGITS = 12;
    private static final double LEAST_SURE = 1e-9;
    private static final double LARGEST_SURE = 1e12;
    /** 1, 10, ... 1e22: all that a double holds exactly. */
    private static final double[] TENS = new double[23];

    /** Under this a number is written as a power of ten, whatever rounding makes of it. */
    private static final double SURELY_POWER = 9e-4;

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private PrintedNumbers() {}

    /** At most {@code digits} significant digits: 0.0022, −78.3; powers of ten from 10⁴ and under 10⁻³ on. */
    public static String shown(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        return said(rounded(value, digits));
    }

    /** The same of a number that may be too small or too large for a double. */
    public static String shown(BigDecimal value, int digits) {
        if (value.signum() == 0) {
            return "0";
        }
        return said(value.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static String said(BigDecimal rounded) {
        int exponent = exponent(rounded);
        if (exponent >= -3 && exponent < 4) {
            return minus(rounded.stripTrailingZeros().toPlainString());
        }
        return scientific(rounded.stripTrailingZeros(), exponent);
    }

    /**
     * As a value beside a formula stands: the shortest decimal if four digits hold it, else four digits, a 0
     * at the end included; powers of ten under 10⁻³ and from 10⁵ on.
     */
    public static String fourDigits(double value) {
        return decimal(value, 4).orElseGet(() -> shown(value, 4));
    }

    /**
     * A value in decimals: whole if it is an integer, the shortest if so many digits hold it, else with so
     * many.
     *
     * @return empty where it is written as a power of ten: under 10⁻³ and from 10⁵ on
     */
    public static Optional<String> decimal(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return Optional.of(shown(value, digits));
        }
        if (Math.abs(value) < SURELY_POWER) {
            return Optional.empty();
        }
        // What a sum leaves in the last places does not make a number long.
        BigDecimal whole = rounded(value, 12).stripTrailingZeros();
        BigDecimal shown = whole.precision() <= digits ? whole : rounded(value, digits);
        if (exponent(shown) < -3 || whole.precision() - whole.scale() > 5) {
            return Optional.empty();
        }
        boolean integer = exponent(shown) >= digits - 1 || whole.scale() <= 0;
        return Optional.of(
                minus((integer ? whole.setScale(0, RoundingMode.HALF_EVEN) : shown).toPlainString()));
    }

    /**
     * A value, half to even, as {@code new BigDecimal(value).round(...)} gives it but for zeros at its end:
     * from a whole number of the last digit's units where a double holds that surely, else from all digits.
     */
    public static BigDecimal rounded(double value, int digits) {
        double size = Math.abs(value);
        if (digits <= SURE_DIGITS && size >= LEAST_SURE && size <= LARGEST_SURE) {
            int places = digits - 1 - (int) Math.floor(Math.log10(size));
            double units = places >= 0 ? size * TENS[places] : size / TENS[-places];
            double whole = Math.rint(units);
            // Off by less than 1e-3: the one rounding of a number under 1e13, twice over.
            boolean sure = Math.abs(Math.abs(units - whole) - 0.5) > 2e-3;
            if (sure && whole >= TENS[digits - 1] && whole < TENS[digits]) {
                return BigDecimal.valueOf(value < 0 ? -(long) whole : (long) whole, places);
            }
        }
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String scientific(BigDecimal value, int exponent) {
        String mantissa = value.movePointLeft(exponent).toPlainString();
        String power = power(exponent);
        return switch (mantissa) {
            case "1" -> power;
            case "-1" -> "−" + power;
            default -> minus(mantissa) + "·" + power;
        };
    }

    /** A multiple of a tick step: with as many decimals as the step has. */
    public static String tick(double value, double step) {
        // Ticks far from 0 need every digit that tells one from the next.
        double size = Math.max(Math.abs(value), step);
        int digits = (int) Math.floor(Math.log10(size)) - (int) Math.floor(Math.log10(step) + 1e-9) + 1;
        return Math.abs(value) < step / 2 ? "0" : shown(value, Math.max(1, digits));
    }

    /** 10 with a superscript exponent. */
    public static String power(int exponent) {
        return "10" + superscript(exponent);
    }

    /** A raised whole number: ³⁹. */
    public static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            raised.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return raised.toString();
    }

    /** A whole number of 0 or more as an index: ₂₀. */
    public static String subscript(int number) {
        StringBuilder lowered = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            lowered.append((char) (digit - '0' + '₀'));
        }
        return lowered.toString();
    }

    private static String minus(String plain) {
        return plain.replace('-', '−');
    }

    /** The largest of 1, 2, 5 times a power of ten that is at most {@code value}, which is positive. */
    public static double roundDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power * (1 + 1e-9);
        return (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1) * power;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code value}, which is positive. */
    public static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : new double[] {1, 2, 5}) {
            if (mantissa * power >= value * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }
}
