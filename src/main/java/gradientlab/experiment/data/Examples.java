package gradientlab.experiment.data;

/**
 * Examples ready to be learned. The arrays are not to be written.
 *
 * @param features numbers an example
 * @param width of an example's target: 1, or one number an output for mean squared error
 * @param inputs [rows][features], row by row, standardised
 * @param targets [rows][width] as {@link gradientlab.core.network.Loss} wants them
 * @param labels [rows], the classes from 0 on; empty where targets are no classes
 */
public record Examples(int features, int width, double[] inputs, double[] targets, int[] labels) {

    public int rows() {
        return targets.length / width;
    }

    /** Whether there is a class to be right about. */
    public boolean classified() {
        return labels.length > 0;
    }
}
