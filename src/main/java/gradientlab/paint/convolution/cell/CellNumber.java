package gradientlab.paint.convolution.cell;

import gradientlab.paint.picture.PrintedNumbers;

/** A number as it stands in a cell, in a factor's corner and in a sum. */
public final class CellNumber {

    private CellNumber() {}

    /** Whole if it is an integer under 10⁵, else three digits. */
    public static String shown(double value) {
        return PrintedNumbers.decimal(value, 3).orElseGet(() -> PrintedNumbers.shown(value, 2));
    }

    /** The same in brackets if it is negative, as a factor behind a dot is written. */
    public static String factor(double value) {
        return value < 0 ? "(" + shown(value) + ")" : shown(value);
    }
}
