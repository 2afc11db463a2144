package gradientlab.experiment.json;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Writes doubles for files and messages: the shortest decimal that reads back as the same double, the
 * same on every JDK and in every locale ({@code Double.toString} of JDK 17 is not always the shortest).
 */
public final class ShortestDecimal {

    private ShortestDecimal() {}

    /** {@code 12}, {@code 0.1}, {@code 1e-8}, {@code -0}, {@code NaN}, {@code Infinity}. */
    public static String shortest(double value) {
        String text = NumberOutput.toString(value, true);
        int e = text.indexOf('E');
        String mantissa = e < 0 ? text : text.substring(0, e);
        String exponent = e < 0 ? "" : "e" + text.substring(e + 1);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        return mantissa + exponent;
    }
}
