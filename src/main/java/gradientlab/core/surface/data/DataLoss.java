package gradientlab.core.surface.data;

import gradientlab.core.surface.LossSurface;

/** A mean of losses, one an example, whose gradient can also be taken over a batch of examples. */
public interface DataLoss extends LossSurface {

    /** The examples, as the model sees them. */
    Sample sample();

    /**
     * Writes the gradient of the mean over a batch: the examples {@code rows[from]} to before {@code to}.
     * Over all of them it is {@link #gradient}, but for rounding.
     */
    void gradient(double[] gradient, double x, double y, int[] rows, int from, int to);

    /** Writes the gradients over a batch at the first {@code n} points, the same bits as one by one. */
    default void gradients(
            double[] gradientX, double[] gradientY, double[] x, double[] y, int n, int[] rows, int from,
            int to) {
        double[] gradient = new double[2];
        for (int i = 0; i < n; i++) {
            gradient(gradient, x[i], y[i], rows, from, to);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }

    /**
     * What the model with these parameters says: the predicted target at an input, or the probability of the
     * second class at two features.
     */
    double predict(double x, double y, double u, double v);
}
