package gradientlab.core.elementary;

/**
 * exp t and 1 - exp t for t up to 700, right to two units in the last place; 0 and 1 where exp t is no
 * normal number.
 *
 * <p>exp t = 2^k exp r with k = round(t / ln 2), so that |r| < 0.35; exp r - 1 is its Taylor series to r^13,
 * whose next term is under 4e-18. Plain arithmetic, so that the compiler makes vectors of loops over many t;
 * the same bits on every machine.
 */
public final class Exponentials {

    /** Under it exp t is no normal number. */
    private static final double LEAST = -710;

    /** 1 / ln 2 */
    public static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, the first so short that k times it is exact. */
    public static final double LN2_HIGH = 0x1.62e42feep-1;
    public static final double LN2_LOW = 1.9082149292705877e-10;

    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5040;
    private static final double C8 = 1.0 / 40320;
    private static final double C9 = 1.0 / 362880;
    private static final double C10 = 1.0 / 3628800;
    private static final double C11 = 1.0 / 39916800;
    private static final double C12 = 1.0 / 479001600;
    private static final double C13 = 1.0 / 6227020800.0;

    private Exponentials() {}

    /** exp t; NaN for NaN. */
    public static double exp(double t) {
        double from = Math.max(t, LEAST);
        double k = Math.rint(from * LOG2_E);
        double scale = power(k);
        return scale + scale * series(rest(from, k));
    }

    /** 1 - exp t, which keeps its digits where t is small. */
    public static double oneLess(double t) {
        double from = Math.max(t, LEAST);
        double k = Math.rint(from * LOG2_E);
        double scale = power(k);
        return (1 - scale) - scale * series(rest(from, k));
    }

    /**
     * Puts exp t in place of the first {@code n} numbers t.
     *
     * @param scale overwritten
     */
    public static void exp(double[] t, double[] scale, int n) {
        split(t, scale, n);
        for (int i = 0; i < n; i++) {
            t[i] = scale[i] + scale[i] * t[i];
        }
    }

    /**
     * Puts 1 - exp t in place of the first {@code n} numbers t.
     *
     * @param scale overwritten
     */
    public static void oneLess(double[] t, double[] scale, int n) {
        split(t, scale, n);
        for (int i = 0; i < n; i++) {
            t[i] = (1 - scale[i]) - scale[i] * t[i];
        }
    }

    /** Puts exp r - 1 in place of t, and 2^k beside it. */
    private static void split(double[] t, double[] scale, int n) {
        for (int i = 0; i < n; i++) {
            t[i] = Math.max(t[i], LEAST);
        }
        for (int i = 0; i < n; i++) {
            scale[i] = Math.rint(t[i] * LOG2_E);
        }
        for (int i = 0; i < n; i++) {
            t[i] = series(rest(t[i], scale[i]));
        }
        // The only loop here that the compiler makes no vectors of.
        for (int i = 0; i < n; i++) {
            scale[i] = power(scale[i]);
        }
    }

    /** r */
    private static double rest(double t, double k) {
        return (t - k * LN2_HIGH) - k * LN2_LOW;
    }

    /** exp r - 1, even and odd powers by themselves: half as long a chain. */
    private static double series(double r) {
        double z = r * r;
        double even = C2 + z * (C4 + z * (C6 + z * (C8 + z * (C10 + z * C12))));
        double odd = C3 + z * (C5 + z * (C7 + z * (C9 + z * (C11 + z * C13))));
        return r + z * (even + r * odd);
    }

    /** 2^k for whole k up to 1023, 0 where that is no normal number. */
    private static double power(double k) {
        return Double.longBitsToDouble((long) Math.max((int) k + 1023, 0) << 52);
    }
}
