package gradientlab.core.network;

/**
 * A function applied to every pre-activation u, beside its derivative.
 *
 * <p>{@code slope} is the slope for u < 0 of the leaky and the parametric ReLU; the others ignore it.
 */
public interface Activation {

    /** The name in recipes. */
    String id();

    /** act(u). */
    double value(double u, double slope);

    /** act'(u); where there is a kink, the derivative from the left, as PyTorch has it. */
    double derivative(double u, double slope);

    /** The largest value act' takes anywhere; where it is below 5 % of that, a unit is all but flat. */
    double steepest();

    /**
     * Whether a unit that is all but flat is switched off, at about 0, as a ReLU below 0 is: it is inactive.
     * One of the others is at a bound, as tanh is at 1: it is saturated.
     */
    default boolean rectifies() {
        return false;
    }

    /** Whether the slope is learned. */
    default boolean trainsSlope() {
        return false;
    }

    /** a[i] = act(u[i]) for i < n. */
    default void apply(double[] a, double[] u, int n, double slope, Passes passes) {
        for (int i = 0; i < n; i++) {
            a[i] = value(u[i], slope);
        }
    }

    /**
     * du[i] = da[i] act'(u[i]) for i < n; {@code du} and {@code da} may be the same array.
     *
     * @param a act(u), from which some derivatives come for free
     */
    default void backward(double[] du, double[] da, double[] u, double[] a, int n, double slope) {
        for (int i = 0; i < n; i++) {
            du[i] = da[i] * derivative(u[i], slope);
        }
    }

    /** How many of the first n entries have |act'(u)| below {@code limit}; arrays as in {@link #backward}. */
    default int flat(double[] u, double[] a, int n, double slope, double limit) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += Math.abs(derivative(u[i], slope)) < limit ? 1 : 0;
        }
        return count;
    }
}
