package gradientlab.core.convolution.dense;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;

/**
 * One order of a picture's pixels: pixel i of the scrambled picture is pixel source[i] of the picture.
 *
 * @param source a permutation of 0..n-1, not copied
 */
public record PixelOrder(int[] source) {

    private static final long SEED = 77;

    /** The order that scrambles pictures of {@code n} pixels everywhere in the lab: Fisher-Yates, Lcg(77). */
    public static PixelOrder scrambled(int n) {
        return new PixelOrder(DataSet.shuffled(n, new Lcg(SEED)));
    }

    /** The picture with its pixels in this order; a row of weights likewise. */
    public double[] of(double[] x) {
        double[] ordered = new double[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = x[source[i]];
        }
        return ordered;
    }

    /** A layer's matrix, [outputs][n], with its columns in this order. */
    public double[] columns(double[] matrix) {
        double[] ordered = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            ordered[i] = matrix[i / source.length * source.length + source[i % source.length]];
        }
        return ordered;
    }
}
