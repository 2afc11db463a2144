package gradientlab.core.graph;

/**
 * What is done with one or two numbers, its value beside its local derivatives. One row of a batch at a
 * time; what takes one number ignores the second.
 *
 * <p>Kinks and ties as PyTorch has them: relu′(0) = abs′(0) = 0, leaky′(0) = 0.01, of two equal numbers
 * {@code min} and {@code max} give half to each.
 */
public interface Rule {

    /** Its name in recipes and files: {@code *}, {@code /}, {@code ^}, or the word that is typed. */
    String id();

    /** How many numbers it takes: 1 or 2. */
    int arguments();

    /** Its value; NaN or infinite where it has none. */
    double value(double a, double b);

    /**
     * ∂value/∂a.
     *
     * @param value what {@link #value} gave, from which some derivatives come for free
     */
    double byFirst(double a, double b, double value);

    /** ∂value/∂b; of no use for what takes one number. */
    default double bySecond(double a, double b, double value) {
        return 0;
    }

    /** Why there is no finite value at (a, b); asked where there is none. */
    default Cause cause(double a, double b) {
        return Cause.TOO_LARGE;
    }
}
