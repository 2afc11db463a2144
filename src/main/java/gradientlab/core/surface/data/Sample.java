package gradientlab.core.surface.data;

import java.util.Arrays;

/**
 * Examples of two numbers each: input and target, or two features with a class. Immutable: the arrays are
 * the sample's own and are not to be written.
 */
public final class Sample {

    private final double[] u;
    private final double[] v;
    private final boolean[] positive;

    /** @param positive each example's class, or empty where {@code v} is the target */
    public Sample(double[] u, double[] v, boolean[] positive) {
        this.u = u.clone();
        this.v = v.clone();
        this.positive = positive.clone();
    }

    public int rows() {
        return u.length;
    }

    /** The input, or the first feature. */
    public double u(int row) {
        return u[row];
    }

    /** The target, or the second feature. */
    public double v(int row) {
        return v[row];
    }

    /** Whether an example is of the second class. */
    public boolean positive(int row) {
        return positive[row];
    }

    /** Whether there are classes. */
    public boolean classed() {
        return positive.length > 0;
    }

    /** The same examples with both numbers, or the first alone, brought to mean 0 and deviation 1. */
    public Sample scaled(boolean both) {
        return new Sample(scaled(u), both ? scaled(v) : v, positive);
    }

    private static double[] scaled(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElse(0);
        double deviation = square > 0 ? Math.sqrt(square) : 1;
        return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample that && Arrays.equals(u, that.u) && Arrays.equals(v, that.v)
                && Arrays.equals(positive, that.positive);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(u) + Arrays.hashCode(v);
    }
}
