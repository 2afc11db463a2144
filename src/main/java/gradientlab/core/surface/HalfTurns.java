package gradientlab.core.surface;

/**
 * sin πt and cos πt, t in half turns, right to three units in the last place of 1 for every t: whole turns
 * are taken off exactly, where {@code Math.sin(Math.PI * t)} has rounded π t already.
 *
 * <p>Plain arithmetic without a branch, so that the compiler makes vectors of a loop over many t, if nothing
 * else stands in the loop; the same bits on every machine.
 */
final class HalfTurns {

    /** π = Math.PI + REST. */
    private static final double REST = 1.2246467991473532e-16;

    /**
     * sin πr = r (π + z (C[0] + C[1] z + ...)) with z = r²: the polynomial through the right values at the
     * eight Chebyshev nodes of z in [0, ¼], off by less than 2e-18 of sin πr in between.
     */
    private static final double C0 = -5.16771278004997;
    private static final double C1 = 2.55016403987734;
    private static final double C2 = -0.599264529320343;
    private static final double C3 = 0.08214588659675232;
    private static final double C4 = -0.007370430719634586;
    private static final double C5 = 4.6630087411496363e-4;
    private static final double C6 = -2.1906201655131958e-5;
    private static final double C7 = 7.725743030789876e-7;

    private HalfTurns() {}

    /** sin πt; NaN where t is not finite. */
    static double sin(double t) {
        double whole = Math.rint(t);
        return sign(whole) * quarter(t - whole);
    }

    /** cos πt; NaN where t is not finite. */
    static double cos(double t) {
        double whole = Math.rint(t);
        return sign(whole) * quarter(0.5 - Math.abs(t - whole));
    }

    /** Writes sin πft of the first {@code n} numbers t. */
    static void sines(double[] sines, double f, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            sines[i] = sin(f * t[i]);
        }
    }

    /** Writes cos πft of the first {@code n} numbers t. */
    static void cosines(double[] cosines, double f, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            cosines[i] = cos(f * t[i]);
        }
    }

    /** 1 for even numbers, -1 for odd ones. */
    private static double sign(double whole) {
        double odd = 0.5 * whole - Math.rint(0.5 * whole);
        return 1 - 8 * odd * odd;
    }

    /** sin πr for |r| ≤ ½. The compiler is particular: with z⁴ written out it makes no vectors. */
    private static double quarter(double r) {
        double z = r * r;
        double z2 = z * z;
        double z4 = z2 * z2;
        double sum = (C0 + C1 * z) + z2 * (C2 + C3 * z) + z4 * ((C4 + C5 * z) + z2 * (C6 + C7 * z));
        return r * (Math.PI + (REST + z * sum));
    }
}
