package gradientlab.core.elementary;

/**
 * sin t and cos t in plain arithmetic, right to 0.6 units in the last place (2 near zeros far from 0): many
 * at a time the compiler makes vectors of, and the bits are the same on every machine. Beyond {@link #FAR}
 * they are the library's.
 *
 * <p>t is k quarter turns and a rest of an eighth turn at most, in two parts, the second for what the first
 * has rounded away; its sine and cosine are polynomials.
 */
public final class Sines {

    /** So many quarter turns are known to be taken off without rounding. */
    private static final double FAR = 1.5e6;

    private static final double QUARTERS = 2 / Math.PI;
    /** π/2 in three parts, the first two so short that k times them is exact. */
    private static final double QUARTER_HIGH = 0x1.921fb544p0;
    private static final double QUARTER_MIDDLE = 0x1.0b4611a6p-34;
    private static final double QUARTER_LOW = 0x1.3198a2e037073p-69;

    /**
     * sin r = r + r z (S0 + S1 z + ...), cos r = 1 - z/2 + z² (C0 + C1 z + ...) with z = r²: right at the six
     * Chebyshev nodes of z in [0, (π/4)²], off by 2e-17 at most in between.
     */
    private static final double S0 = -0.16666666666666666;
    private static final double S1 = 0.008333333333330948;
    private static final double S2 = -0.00019841269836758574;
    private static final double S3 = 2.755731610255243e-06;
    private static final double S4 = -2.505113184500181e-08;
    private static final double S5 = 1.591812929473593e-10;
    private static final double C0 = 0.041666666666666664;
    private static final double C1 = -0.0013888888888887398;
    private static final double C2 = 2.480158729876569e-05;
    private static final double C3 = -2.755731727172979e-07;
    private static final double C4 = 2.087614626840206e-09;
    private static final double C5 = -1.1382632425439965e-11;

    private static final ThreadLocal<double[][]> WORKSPACE = ThreadLocal.withInitial(() -> new double[3][0]);

    private Sines() {}

    /** sin t; NaN where t is not finite. */
    public static double sin(double t) {
        return near(t) ? turned(t, 0) : Math.sin(t);
    }

    /** cos t; NaN where t is not finite. */
    public static double cos(double t) {
        return near(t) ? turned(t, 1) : Math.cos(t);
    }

    private static boolean near(double t) {
        return Math.abs(t) <= FAR;
    }

    /** sin(t + n π/2) */
    private static double turned(double t, int n) {
        double k = Math.rint(t * QUARTERS);
        double r = rest(t, k);
        double tail = tail(t, k, r);
        double quarters = k + n;
        return sign(quarters) * (odd(quarters) != 0 ? cosine(r, tail) : sine(r, tail));
    }

    /** Writes sin f t of the first {@code n} numbers t, into another array than theirs. */
    public static void sines(double[] sines, double f, double[] t, int n) {
        turned(sines, f, t, 0, n);
        if (!near(f, t, n)) {
            for (int i = 0; i < n; i++) {
                sines[i] = sin(f * t[i]);
            }
        }
    }

    /** Writes cos f t of the first {@code n} numbers t, into another array than theirs. */
    public static void cosines(double[] cosines, double f, double[] t, int n) {
        turned(cosines, f, t, 1, n);
        if (!near(f, t, n)) {
            for (int i = 0; i < n; i++) {
                cosines[i] = cos(f * t[i]);
            }
        }
    }

    private static boolean near(double f, double[] t, int n) {
        boolean near = true;
        for (int i = 0; i < n; i++) {
            near &= near(f * t[i]);
        }
        return near;
    }

    /** In short loops: a longer one the compiler does not turn into vectors. */
    private static void turned(double[] out, double f, double[] t, int turns, int n) {
        double[][] workspace = WORKSPACE.get();
        if (workspace[0].length < n) {
            workspace = new double[3][n];
            WORKSPACE.set(workspace);
        }
        double[] quarters = workspace[0];
        double[] other = workspace[1];
        double[] tail = workspace[2];
        whole(quarters, f, t, n);
        rest(other, f, t, quarters, n);
        tail(tail, f, t, quarters, other, n);
        sines(out, other, tail, n);
        cosines(other, tail, n);
        choose(out, other, quarters, turns, n);
        sign(out, quarters, turns, n);
    }

    private static void whole(double[] k, double f, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            k[i] = Math.rint(f * t[i] * QUARTERS);
        }
    }

    private static void rest(double[] r, double f, double[] t, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = rest(f * t[i], k[i]);
        }
    }

    private static void tail(double[] tail, double f, double[] t, double[] k, double[] r, int n) {
        for (int i = 0; i < n; i++) {
            tail[i] = tail(f * t[i], k[i], r[i]);
        }
    }

    private static double rest(double t, double k) {
        return (t - k * QUARTER_HIGH) - k * QUARTER_MIDDLE;
    }

    /** What the rest lacks; all but the last step is exact. */
    private static double tail(double t, double k, double r) {
        return (((t - k * QUARTER_HIGH) - r) - k * QUARTER_MIDDLE) - k * QUARTER_LOW;
    }

    private static void sines(double[] sine, double[] r, double[] tail, int n) {
        for (int i = 0; i < n; i++) {
            sine[i] = sine(r[i], tail[i]);
        }
    }

    private static double sine(double r, double tail) {
        double z = r * r;
        double series = z * (S0 + z * (S1 + z * (S2 + z * (S3 + z * (S4 + z * S5)))));
        return r + (r * series + tail * (1 - 0.5 * z));
    }

    private static void cosines(double[] r, double[] tail, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = cosine(r[i], tail[i]);
        }
    }

    private static double cosine(double r, double tail) {
        double z = r * r;
        double half = 0.5 * z;
        double most = 1 - half;
        // What most has rounded away comes back with the rest.
        double series = z * z * (C0 + z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * C5)))));
        return most + (((1 - most) - half) + (series - r * tail));
    }

    private static void choose(double[] sine, double[] cosine, double[] quarters, int turns, int n) {
        for (int i = 0; i < n; i++) {
            double odd = odd(quarters[i] + turns);
            sine[i] = odd * cosine[i] + (1 - odd) * sine[i];
        }
    }

    private static void sign(double[] out, double[] quarters, int turns, int n) {
        for (int i = 0; i < n; i++) {
            out[i] *= sign(quarters[i] + turns);
        }
    }

    /** 1 for odd numbers, 0 for even ones. */
    private static double odd(double whole) {
        double half = 0.5 * whole - Math.rint(0.5 * whole);
        return 4 * half * half;
    }

    /** 1, 1, -1, -1 for 0, 1, 2, 3 quarters, and so on. */
    private static double sign(double quarters) {
        double halves = 0.5 * (quarters - odd(quarters));
        return 1 - 2 * odd(halves);
    }
}
