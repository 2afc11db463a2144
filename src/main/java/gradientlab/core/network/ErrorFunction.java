package gradientlab.core.network;

/**
 * erf(x) = 2/√π ∫₀ˣ e^(-t²) dt to the last bit but one, by the rational approximations of FreeBSD's s_erf.c,
 * which allocate nothing. Of that file:
 *
 * <p>Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
 * Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */
public final class ErrorFunction {

    private static final double ONE_PART = 8.45062911510467529297e-01;
    private static final double TWO_OVER_ROOT_PI = 1.28379167095512586316e-01;

    private static final double[] SMALL_P = {
            1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
            -5.77027029648944159157e-03, -2.37630166566501626084e-05};
    private static final double[] SMALL_Q = {
            1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
            1.32494738004321644526e-04, -3.96022827877536812320e-06};
    private static final double[] NEAR_ONE_P = {
            -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
            3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
            -2.16637559486879084300e-03};
    private static final double[] NEAR_ONE_Q = {
            1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
            1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02};
    private static final double[] MIDDLE_P = {
            -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
            -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
            -8.12874355063065934246e+01, -9.81432934416914548592e+00};
    private static final double[] MIDDLE_Q = {
            1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02,
            6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02,
            6.57024977031928170135e+00, -6.04244152148580987438e-02};
    private static final double[] LARGE_P = {
            -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
            -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
            -4.83519191608651397019e+02};
    private static final double[] LARGE_Q = {
            1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03,
            3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02,
            -2.24409524465858183362e+01};

    private ErrorFunction() {}

    public static double erf(double x) {
        double y = Math.abs(x);
        if (y < 0.84375) {
            return y < 0x1p-28 ? x + TWO_OVER_ROOT_PI * x : x + x * (at(SMALL_P, x * x) / at(SMALL_Q, x * x));
        }
        if (y < 1.25) {
            double s = y - 1;
            return Math.copySign(ONE_PART + at(NEAR_ONE_P, s) / at(NEAR_ONE_Q, s), x);
        }
        if (y >= 6) {
            return Math.signum(x);
        }
        if (Double.isNaN(x)) {
            return x;
        }
        double s = 1 / (y * y);
        double ratio = y < 1 / 0.35 ? at(MIDDLE_P, s) / at(MIDDLE_Q, s) : at(LARGE_P, s) / at(LARGE_Q, s);
        // e^(-y²) in two factors, the first of a y whose square is exact.
        double z = Double.longBitsToDouble(Double.doubleToRawLongBits(y) & 0xffffffff00000000L);
        double tail = Math.exp(-z * z - 0.5625) * Math.exp((z - y) * (z + y) + ratio);
        return Math.copySign(1 - tail / y, x);
    }

    private static double at(double[] polynomial, double x) {
        double sum = 0;
        for (int i = polynomial.length - 1; i >= 0; i--) {
            sum = sum * x + polynomial[i];
        }
        return sum;
    }
}
