package gradientlab.core.convolution.function;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * (f ∗ g)(t) = ∫ f(τ) g(t - τ) dτ. Cross-correlation is the convolution with g mirrored:
 * ∫ f(τ) g(τ - t) dτ = (f ∗ g(-·))(t).
 *
 * <p>The integrand is smooth between the knots of both, so it is integrated from knot to knot, each
 * stretch by Gauss-Legendre with eight points, halved until the halves agree with the whole.
 */
public final class Integral {

    /** Nodes and weights of Gauss-Legendre on [-1, 1], Abramowitz and Stegun, table 25.4; symmetric. */
    private static final double[] NODES =
            {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363};
    private static final double[] WEIGHTS =
            {0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763};

    /** Halves that agree to this are taken; a convolution has a few dozen stretches at most. */
    private static final double TOLERANCE = 1e-12;
    private static final int DEPTH = 12;

    private Integral() {}

    /** (f ∗ g)(t), to 1e-9. */
    public static double convolve(Curve f, Curve g, double t) {
        double low = Math.max(f.first(), t - g.last());
        double high = Math.min(f.last(), t - g.first());
        if (!(low < high)) {
            return 0;
        }
        double[] ends = DoubleStream.concat(
                DoubleStream.of(low, high),
                DoubleStream.concat(Arrays.stream(f.knots()), Arrays.stream(g.knots()).map(knot -> t - knot))
                        .filter(end -> end > low && end < high))
                .sorted().toArray();
        return over(ends, tau -> f.at(tau) * g.at(t - tau));
    }

    /**
     * ∫ f from the first to the last of the ends.
     *
     * @param ends rising; f is smooth between them
     */
    public static double over(double[] ends, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 1; i < ends.length; i++) {
            sum += adaptive(f, ends[i - 1], ends[i], gauss(f, ends[i - 1], ends[i]), DEPTH);
        }
        return sum;
    }

    private static double adaptive(DoubleUnaryOperator f, double a, double b, double whole, int depth) {
        double middle = (a + b) / 2;
        double left = gauss(f, a, middle);
        double right = gauss(f, middle, b);
        if (depth == 0 || Math.abs(left + right - whole) <= TOLERANCE) {
            return left + right;
        }
        return adaptive(f, a, middle, left, depth - 1) + adaptive(f, middle, b, right, depth - 1);
    }

    private static double gauss(DoubleUnaryOperator f, double a, double b) {
        double middle = (a + b) / 2;
        double half = (b - a) / 2;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double away = half * NODES[i];
            sum += WEIGHTS[i] * (f.applyAsDouble(middle - away) + f.applyAsDouble(middle + away));
        }
        return half * sum;
    }
}
