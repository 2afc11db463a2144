package gradientlab.paint.generalization;

import gradientlab.paint.picture.PrintedNumbers;

/** Errors and variances as they are written. */
public final class Errors {

    private Errors() {}

    /** To the thousandth, or with three digits where that says little or much. */
    public static String shown(double value) {
        boolean usual = Math.abs(value) >= 0.01 && Math.abs(value) < 1;
        return PrintedNumbers.shown(usual ? Math.rint(1000 * value) / 1000 : value, 3);
    }

    /** A number with three digits. */
    public static String number(double value) {
        return PrintedNumbers.shown(value, 3);
    }
}
