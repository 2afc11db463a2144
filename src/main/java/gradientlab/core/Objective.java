package gradientlab.core;

/**
 * A function of a flat parameter vector with its derivatives; what an optimizer descends.
 *
 * <p>Two coordinates of a surface and all the weights of a network look the same from here.
 */
public interface Objective {

    /** The value at {@code point}, which is not written to. */
    double value(double[] point);

    /** Writes the gradient at {@code point} into {@code gradient}; both have the objective's size. */
    void gradient(double[] gradient, double[] point);

    /**
     * Writes the Hessian at {@code point}, row by row, into {@code hessian} of length size².
     *
     * @throws UnsupportedOperationException where no exact Hessian is known
     */
    default void hessian(double[] hessian, double[] point) {
        throw new UnsupportedOperationException("no exact Hessian");
    }
}
