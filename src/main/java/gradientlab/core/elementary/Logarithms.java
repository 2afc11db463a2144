package gradientlab.core.elementary;

/**
 * log w, right to two units in the last place, for normal numbers w above 0.
 *
 * <p>log w = k ln 2 + log f with √½ <= f < √2; log f = 2 artanh s with s = (f - 1) / (f + 1), so that
 * |s| < 0.172; artanh is its Taylor series to s^21, whose next term is under 2e-19. Plain arithmetic, so that
 * the compiler makes vectors of loops over many w; the same bits on every machine.
 */
public final class Logarithms {

    /** Bits of √½: what is added to them is the fraction f. */
    private static final long ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final int FRACTION_BITS = 52;

    private static final double C3 = 1.0 / 3;
    private static final double C5 = 1.0 / 5;
    private static final double C7 = 1.0 / 7;
    private static final double C9 = 1.0 / 9;
    private static final double C11 = 1.0 / 11;
    private static final double C13 = 1.0 / 13;
    private static final double C15 = 1.0 / 15;
    private static final double C17 = 1.0 / 17;
    private static final double C19 = 1.0 / 19;
    private static final double C21 = 1.0 / 21;

    private Logarithms() {}

    /** log w; NaN for NaN. */
    public static double log(double w) {
        long k = exponent(w);
        return sum(k, series(fraction(w, k)));
    }

    /**
     * Puts log w in place of the first {@code n} numbers w.
     *
     * @param exponents overwritten
     */
    public static void log(double[] w, double[] exponents, int n) {
        // The only loop here that the compiler makes no vectors of.
        for (int i = 0; i < n; i++) {
            long k = exponent(w[i]);
            w[i] = fraction(w[i], k);
            exponents[i] = k;
        }
        for (int i = 0; i < n; i++) {
            w[i] = series(w[i]);
        }
        for (int i = 0; i < n; i++) {
            w[i] = sum(exponents[i], w[i]);
        }
    }

    /** k; 0 for NaN. */
    private static long exponent(double w) {
        return w == w ? Double.doubleToRawLongBits(w) - ROOT_HALF >> FRACTION_BITS : 0;
    }

    /** f = w / 2^k */
    private static double fraction(double w, long k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(w) - (k << FRACTION_BITS));
    }

    /** log f */
    private static double series(double f) {
        double s = (f - 1) / (f + 1);
        double z = s * s;
        double y = z * z;
        // Every second power by itself: half as long a chain.
        double even = C3 + y * (C7 + y * (C11 + y * (C15 + y * C19)));
        double odd = C5 + y * (C9 + y * (C13 + y * (C17 + y * C21)));
        return (s + s) + (s + s) * (z * (even + z * odd));
    }

    private static double sum(double k, double log) {
        return k * Exponentials.LN2_HIGH + (k * Exponentials.LN2_LOW + log);
    }
}
