package gradientlab.experiment.training;

/**
 * How well a model does on some examples.
 *
 * @param loss the mean, NaN without examples
 * @param accuracy the share classified rightly, NaN without examples or classes
 */
public record Score(double loss, double accuracy) {
    public static final Score NONE = new Score(Double.NaN, Double.NaN);
}
