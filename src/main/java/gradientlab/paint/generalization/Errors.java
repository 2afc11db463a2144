package gradientlab.paint.generalization;

import gradientlab.paint.picture.PrintedNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Errors and variances as they are written. */
public final class Errors {

    private static final double LEAST = 0.01;
    private static final double MOST = 1000;

    private Errors() {}

    /** With three decimals, or with three digits where that says little or much. */
    public static String shown(double value) {
        return Math.abs(value) >= LEAST && Math.abs(value) < 1 ? thousandths(value) : number(value);
    }

    /** With three decimals, so that terms of a sum stand beside it; large ones with three digits. */
    public static String thousandths(double value) {
        if (!(Math.abs(value) < MOST)) {
            return number(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0.000" : rounded.toPlainString().replace('-', '−');
    }

    /** A number with three digits. */
    public static String number(double value) {
        return PrintedNumbers.shown(value, 3);
    }
}
