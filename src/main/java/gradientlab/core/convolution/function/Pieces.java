package gradientlab.core.convolution.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve by Chebyshev series, one from knot to knot: what a convolution leaves, so that it can be convolved
 * again at the cost of a formula.
 */
public final class Pieces implements Curve {

    /** Nodes of a piece. */
    private static final int NODES = 20;
    /** What the last two coefficients of a piece may add up to. */
    private static final double TAIL = 1e-12;
    private static final int DEPTH = 8;
    /** Knots nearer than this are one. */
    private static final double SAME = 1e-9;

    private static final double[][] COSINES = cosines();

    private final double[] knots;
    private final double[][] series;

    private Pieces(List<double[]> ends, List<double[]> series) {
        knots = new double[ends.size() + 1];
        for (int i = 0; i < ends.size(); i++) {
            knots[i] = ends.get(i)[0];
            knots[i + 1] = ends.get(i)[1];
        }
        this.series = series.toArray(double[][]::new);
    }

    /** f ∗ g everywhere, to 1e-9: continuous, with a knot where a knot of one meets a knot of the other. */
    public static Pieces convolution(Curve f, Curve g) {
        double[] sums = new double[f.knots().length * g.knots().length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = f.knots()[i / g.knots().length] + g.knots()[i % g.knots().length];
        }
        Arrays.sort(sums);
        Builder builder = new Builder(t -> Integral.convolve(f, g, t));
        double from = sums[0];
        for (double end : sums) {
            if (end - from > SAME) {
                builder.add(from, end, DEPTH);
                from = end;
            }
        }
        return new Pieces(builder.ends, builder.series);
    }

    @Override
    public double at(double t) {
        if (!(t >= knots[0] && t <= knots[knots.length - 1])) {
            return 0;
        }
        int found = Arrays.binarySearch(knots, t);
        int piece = Math.min(found < 0 ? -found - 2 : found, series.length - 1);
        double a = knots[piece];
        double b = knots[piece + 1];
        return clenshaw(series[piece], (2 * t - a - b) / (b - a));
    }

    @Override
    public double[] knots() {
        return knots;
    }

    @Override
    public boolean jumps() {
        return false;
    }

    private static double clenshaw(double[] c, double x) {
        double next = 0;
        double afterNext = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double now = 2 * x * next - afterNext + c[k];
            afterNext = next;
            next = now;
        }
        return x * next - afterNext + c[0];
    }

    private static double[][] cosines() {
        double[][] cosines = new double[NODES][NODES];
        for (int k = 0; k < NODES; k++) {
            for (int i = 0; i < NODES; i++) {
                cosines[k][i] = Math.cos(Math.PI * k * (i + 0.5) / NODES);
            }
        }
        return cosines;
    }

    /** Halves a stretch until its series is short. */
    private static final class Builder {

        final List<double[]> ends = new ArrayList<>();
        final List<double[]> series = new ArrayList<>();
        private final DoubleUnaryOperator f;

        Builder(DoubleUnaryOperator f) {
            this.f = f;
        }

        void add(double a, double b, int depth) {
            double[] values = new double[NODES];
            for (int i = 0; i < NODES; i++) {
                values[i] = f.applyAsDouble((a + b) / 2 + (b - a) / 2 * COSINES[1][i]);
            }
            double[] c = new double[NODES];
            for (int k = 0; k < NODES; k++) {
                for (int i = 0; i < NODES; i++) {
                    c[k] += COSINES[k][i] * values[i];
                }
                c[k] *= (k == 0 ? 1.0 : 2.0) / NODES;
            }
            if (depth == 0 || Math.abs(c[NODES - 1]) + Math.abs(c[NODES - 2]) <= TAIL) {
                ends.add(new double[] {a, b});
                series.add(c);
            } else {
                add(a, (a + b) / 2, depth - 1);
                add((a + b) / 2, b, depth - 1);
            }
        }
    }
}
