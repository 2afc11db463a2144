package gradientlab.core;

/** A function of two coordinates that can be asked at many points at a time. */
public interface PlaneObjective extends Objective {

    /** Writes the value at the first {@code n} points (x[i], y[i]), the same bits as one by one. */
    void values(double[] values, double[] x, double[] y, int n);

    /** Writes the three entries of the Hessian at the first {@code n} points, the same bits as one by one. */
    void hessians(double[] xx, double[] xy, double[] yy, double[] x, double[] y, int n);
}
