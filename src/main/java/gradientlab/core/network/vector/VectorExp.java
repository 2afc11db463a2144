package gradientlab.core.network.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sigmoid and tanh by an exponential of our own, since not every JDK has a vector mathematics library.
 *
 * <p>e^x = 2^k e^r with k = round(x / ln 2), so |r| < 0.35; e^r - 1 is its Taylor series to r^13, whose next
 * term is under 4e-18. Right to about two units in the last place, small arguments of tanh too.
 */
public final class VectorExp {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();

    /** Beyond it 2^k or its inverse is no normal number. */
    private static final double LIMIT = 708;
    /** From here on tanh is 1. */
    private static final double ONE = 44;

    /** Added to a number under 2^51, it leaves the nearest whole number in the low bits. */
    private static final double ROUND = 0x1.8p52;
    private static final double LOG2_E = 1.4426950408889634;
    /** -ln 2 in two parts, the first so short that k times it is exact. */
    private static final double MINUS_LN2_HIGH = -0x1.62e42feep-1;
    private static final double MINUS_LN2_LOW = -1.9082149292705877e-10;

    private static final double[] FACTORIALS = {
            1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880,
            1.0 / 3628800,
            1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0};

    private VectorExp() {}

    static void sigmoid(double[] a, double[] u, int n) {
        sigmoid(a, 0, u, 0, n);
    }

    /** a = 1 / (1 + e^-u) for n numbers, from {@code to} and from {@code from} on; a may be u. */
    public static void sigmoid(double[] a, int to, double[] u, int from, int n) {
        DoubleVector one = DoubleVector.broadcast(S, 1);
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, u, from + i).neg();
            DoubleVector y = x.blend(LIMIT, x.compare(VectorOperators.GT, LIMIT));
            y = y.blend(-LIMIT, y.compare(VectorOperators.LT, -LIMIT));
            DoubleVector rounded = rounded(y);
            DoubleVector scale = power(rounded);
            DoubleVector e = lessOne(y, rounded).fma(scale, scale);
            one.div(e.add(one)).blend(0, x.compare(VectorOperators.GT, LIMIT)).intoArray(a, to + i);
        }
        for (; i < n; i++) {
            a[to + i] = 1 / (1 + Math.exp(-u[from + i]));
        }
    }

    static void tanh(double[] a, double[] u, int n) {
        tanh(a, 0, u, 0, n);
    }

    /**
     * a = tanh u, as {@link #sigmoid(double[], int, double[], int, int)}: tanh |u| = e / (e + 2) with
     * e = e^(2|u|) - 1, which keeps the precision of small u.
     */
    public static void tanh(double[] a, int to, double[] u, int from, int n) {
        int i = 0;
        for (; i < S.loopBound(n); i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, u, from + i);
            DoubleVector size = x.abs();
            DoubleVector y = size.add(size);
            y = y.blend(ONE, y.compare(VectorOperators.GT, ONE));
            DoubleVector rounded = rounded(y);
            DoubleVector scale = power(rounded);
            DoubleVector e = lessOne(y, rounded).fma(scale, scale.sub(1));
            LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
            e.div(e.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(a, to + i);
        }
        for (; i < n; i++) {
            a[to + i] = Math.tanh(u[from + i]);
        }
    }

    /** k + ROUND. */
    private static DoubleVector rounded(DoubleVector x) {
        return x.mul(LOG2_E).add(ROUND);
    }

    /** 2^k. */
    private static DoubleVector power(DoubleVector rounded) {
        return rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).add(1023L << 52)
                .reinterpretAsDoubles();
    }

    /** e^r - 1. */
    private static DoubleVector lessOne(DoubleVector x, DoubleVector rounded) {
        DoubleVector k = rounded.sub(ROUND);
        DoubleVector r = k.fma(DoubleVector.broadcast(S, MINUS_LN2_HIGH), x);
        r = k.fma(DoubleVector.broadcast(S, MINUS_LN2_LOW), r);
        // In pairs: a chain of twelve would wait for itself.
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector low = pair(r, 2).fma(r2, pair(r, 0));
        DoubleVector middle = pair(r, 6).fma(r2, pair(r, 4));
        DoubleVector high = pair(r, 10).fma(r2, pair(r, 8));
        DoubleVector sum = high.fma(r4, middle).fma(r4, low);
        return sum.fma(r2, r);
    }

    /** Two of the series' terms: 1/i! + r/(i+1)!, counted from 2 on. */
    private static DoubleVector pair(DoubleVector r, int i) {
        return DoubleVector.broadcast(S, FACTORIALS[i + 1]).fma(r, DoubleVector.broadcast(S, FACTORIALS[i]));
    }
}
