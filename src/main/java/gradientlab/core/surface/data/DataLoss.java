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

    /**
     * What the model with these parameters says: the predicted target at an input, or the probability of the
     * second class at two features.
     */
    double predict(double x, double y, double u, double v);
}
