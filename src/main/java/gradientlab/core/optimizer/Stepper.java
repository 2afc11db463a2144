package gradientlab.core.optimizer;

import gradientlab.core.Settings;

/**
 * One run of an optimizer: its memory, and the step it takes. Made by {@link Optimizer#start}; there
 * is no reset.
 */
public interface Stepper {

    /**
     * Moves {@code point} by one update.
     *
     * @param point the parameters, overwritten
     * @param gradient the gradient at the point {@link #probe} names; never written to, since it is
     *     also what the gradient plots show
     */
    void step(double[] point, double[] gradient);

    /** Takes new values for the knobs from the next step on. What it remembers stays. */
    void set(Settings settings);

    /**
     * From the next step on the numbers it computes with are written down as well; null, as at the start,
     * for nowhere. Called after {@link #set} and {@link #rate}; changes no number.
     */
    void record(Terms terms);

    /** The learning rate of the next step, as a schedule asks for it; {@link #set} overwrites it. */
    void rate(double rate);

    /** Shows all that it remembers of past gradients; nothing where a step needs none of them. */
    void remember(Memory.Visitor memory);

    /** Whether the gradient is wanted at another point than the present one; see {@link #probe}. */
    default boolean looksAhead() {
        return false;
    }

    /** Writes into {@code probe} the point at which this step wants its gradient. */
    default void probe(double[] probe, double[] point) {
        System.arraycopy(point, 0, probe, 0, point.length);
    }
}
