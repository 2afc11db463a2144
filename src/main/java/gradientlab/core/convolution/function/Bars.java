package gradientlab.core.convolution.function;

/**
 * The integral as a sum of bars: Σ_m f(τ_m) g(t - τ_m) Δ with τ_m = (m + ½) Δ.
 */
public final class Bars {

    /** The t over which the largest gap is looked for: from -2 to 5 by 0.01. */
    private static final int GAPS = 700;

    private Bars() {}

    /**
     * Where the sum over all t differs most from the integral.
     *
     * @param size |sum - integral|
     */
    public record Gap(double size, double t) {}

    /** The middle of bar {@code m}. */
    public static double middle(int m, double delta) {
        return (m + 0.5) * delta;
    }

    /** The first bar that begins at or after {@code t}, but for the one it cuts. */
    public static int bar(double t, double delta) {
        return (int) Math.floor(t / delta);
    }

    /** The sum at {@code t}. */
    public static double sum(Curve f, Curve g, double t, double delta) {
        int last = bar(Math.min(f.last(), t - g.first()), delta);
        double sum = 0;
        for (int m = bar(Math.max(f.first(), t - g.last()), delta); m <= last; m++) {
            double tau = middle(m, delta);
            sum += f.at(tau) * g.at(t - tau);
        }
        return sum * delta;
    }

    /** The t of a gap's search, j from 0 to {@link #count}. */
    public static double searched(int j) {
        return -2 + 0.01 * j;
    }

    /** How many t a gap is looked for at. */
    public static int count() {
        return GAPS + 1;
    }

    /**
     * The largest gap over t = -2 + 0.01 j.
     *
     * @param integral (f ∗ g) at those t
     */
    public static Gap gap(Curve f, Curve g, double[] integral, double delta) {
        Gap largest = new Gap(-1, 0);
        for (int j = 0; j < integral.length; j++) {
            double t = searched(j);
            double size = Math.abs(sum(f, g, t, delta) - integral[j]);
            largest = size > largest.size() ? new Gap(size, t) : largest;
        }
        return largest;
    }
}
