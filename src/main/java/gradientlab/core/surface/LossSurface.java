package gradientlab.core.surface;

import gradientlab.core.PlaneObjective;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * A function f(x, y) to descend, with its exact first and second derivatives, where to look at it and
 * where its minima are.
 *
 * <p>Its name and the sentence that says why it is worth watching are texts, under
 * {@code surface.<id>.name} and {@code surface.<id>.hint}.
 */
public interface LossSurface extends PlaneObjective {

    /** The name in recipes and on the command line. */
    String id();

    /** The formula as people write it, e.g. {@code x²/20 + y²}. */
    String formula();

    /** f(x, y). */
    double value(double x, double y);

    /** Writes {@code {∂f/∂x, ∂f/∂y}} into {@code gradient}. */
    void gradient(double[] gradient, double x, double y);

    /** Writes {@code {∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²}} into {@code second}. */
    void second(double[] second, double x, double y);

    /**
     * Writes f at the first {@code n} points, the same bits as {@link #value(double, double)}. A surface that
     * sweeps run on repeats this loop: only where its own formula stands in it does the compiler take
     * several points at once.
     */
    @Override
    default void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = value(x[i], y[i]);
        }
    }

    /** Writes the gradients at the first {@code n} points, the same bits as {@link #gradient}. */
    default void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] gradient = new double[2];
        for (int i = 0; i < n; i++) {
            gradient(gradient, x[i], y[i]);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }

    /** Writes what {@link #second} does at the first {@code n} points, the same bits. */
    @Override
    default void hessians(double[] xx, double[] xy, double[] yy, double[] x, double[] y, int n) {
        double[] second = new double[3];
        for (int i = 0; i < n; i++) {
            second(second, x[i], y[i]);
            xx[i] = second[0];
            xy[i] = second[1];
            yy[i] = second[2];
        }
    }

    /**
     * Writes both at the first {@code n} points, the same bits as one by one. A surface whose gradient needs
     * what its value is made of computes that once.
     */
    default void valuesAndGradients(
            double[] values, double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        values(values, x, y, n);
        gradients(gradientX, gradientY, x, y, n);
    }

    /**
     * Gets what many points at once are computed by up to its speed, which may take most of a second, once a
     * program; before and after it gives the same bits. Meant for a thread that nobody waits for.
     *
     * @param cancelled asked now and then whether to stop early
     */
    default void warm(BooleanSupplier cancelled) {}

    /** The part of the plane worth looking at. */
    View view();

    /** Known minima, the global ones first; empty where f is unbounded below, or least along a curve. */
    List<Minimum> minima();

    /** The least value of f: that of its lowest minimum; empty where f is unbounded below. */
    default OptionalDouble least() {
        return minima().stream().mapToDouble(Minimum::value).min();
    }

    /** A start worth watching. */
    Point start();

    /**
     * Whether there are points of ordinary size at which f or its gradient has no finite value, as log(x) has
     * none left of 0. A path that comes to one ends there.
     */
    default boolean holes() {
        return false;
    }

    /** The part of the formula that has no finite value at (x, y); empty where all have one. */
    default String culprit(double x, double y) {
        return "";
    }

    @Override
    default double value(double[] point) {
        return value(point[0], point[1]);
    }

    @Override
    default void gradient(double[] gradient, double[] point) {
        gradient(gradient, point[0], point[1]);
    }

    @Override
    default void hessian(double[] hessian, double[] point) {
        second(hessian, point[0], point[1]);
        hessian[3] = hessian[2];
        hessian[2] = hessian[1];
    }
}
