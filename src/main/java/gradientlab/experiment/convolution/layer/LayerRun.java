package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerRecipe;
import java.util.Arrays;

/**
 * The forward pass of a layer, number by number; of a batch its first example. Immutable. Indices count from
 * 0; a place is a cell (i, j) of the output.
 */
public final class LayerRun {

    private final LayerRecipe recipe;
    private final ConvolutionShape shape;
    private final double[] x;
    private final double[] k;
    private final double[] met;
    private final double[] b;
    private final double[] y;
    private final int[][] overlap;

    /** @throws IllegalArgumentException where no window fits */
    public LayerRun(LayerRecipe recipe) {
        this.recipe = recipe;
        shape = recipe.shape();
        int from = example() * shape.inputSize();
        x = Arrays.copyOfRange(recipe.inputValues().values(), from, from + shape.inputSize());
        k = recipe.kernels().values();
        met = recipe.flip() ? Convolution.turned(k, shape) : k;
        b = new double[shape.filters()];
        Arrays.setAll(b, recipe::bias);
        y = new double[shape.outputSize()];
        Convolution.forward(y, x, met, b, shape, 1);
        overlap = shape.overlap();
    }

    public LayerRecipe recipe() {
        return recipe;
    }

    public ConvolutionShape shape() {
        return shape;
    }

    /** How many examples the recipe has. */
    public int examples() {
        return recipe.inputValues().count();
    }

    /** Which of them is shown, from 0. */
    public final int example() {
        return recipe.view().example();
    }

    /** X; 0 outside. */
    public double x(int channel, int row, int column) {
        return shape.vertical().holds(row) && shape.horizontal().holds(column)
                ? x[shape.inputAt(channel, row, column)]
                : 0;
    }

    /** K as it is written; channel counts from the first that the filter reads. */
    public double k(int filter, int channel, int u, int v) {
        return k[shape.weightAt(filter, channel, u, v)];
    }

    /** The weight that tap (u, v) of the window is multiplied by: K, rotated by 180° for a convolution. */
    public double met(int filter, int channel, int u, int v) {
        return met[shape.weightAt(filter, channel, u, v)];
    }

    public double bias(int filter) {
        return b[filter];
    }

    public double y(int filter, int i, int j) {
        return y[shape.outputAt(filter, i, j)];
    }

    /** What tap (u, v) of a filter's channel reads at a place; 0 for padding. */
    public double read(int filter, int channel, int i, int j, int u, int v) {
        return x(shape.firstChannel(filter) + channel, shape.vertical().input(i, u),
                shape.horizontal().input(j, v));
    }

    /** What a filter's channel gives at a place: the sum of its products. */
    public double partial(int filter, int channel, int i, int j) {
        double total = 0;
        for (int u = 0; u < shape.kernelHeight(); u++) {
            for (int v = 0; v < shape.kernelWidth(); v++) {
                total += met(filter, channel, u, v) * read(filter, channel, i, j, u, v);
            }
        }
        return total;
    }

    /** Cells of one filter's output: OH·OW. */
    public int places() {
        return shape.outputHeight() * shape.outputWidth();
    }

    /** How many windows of one filter read each cell, [H][W]; not to be written to. */
    public int[][] overlap() {
        return overlap;
    }

    /** Cells of one channel that no window reads. */
    public int unread() {
        return (int) Arrays.stream(overlap).flatMapToInt(Arrays::stream).filter(count -> count == 0).count();
    }

    /** Σ of one kernel's weights. */
    public double weightSum(int filter, int channel) {
        double total = 0;
        for (int u = 0; u < shape.kernelHeight(); u++) {
            for (int v = 0; v < shape.kernelWidth(); v++) {
                total += k(filter, channel, u, v);
            }
        }
        return total;
    }

    /** Whether every kernel is the same when rotated by 180°. */
    public boolean symmetric() {
        return Arrays.equals(k, Convolution.turned(k, shape));
    }

    /** The layer as a matrix, flat [n·OH·OW][C·H·W]; not for a large one. */
    public double[] matrix() {
        return Convolution.matrix(met, shape);
    }

    /** Weights and biases. */
    public int parameters() {
        return shape.weights() + shape.filters();
    }

    /** X of the example, flat; a copy. */
    public double[] input() {
        return x.clone();
    }

    /** K as it is written, flat; a copy. */
    public double[] kernels() {
        return k.clone();
    }

    /** One filter's output, flat. */
    public double[] output(int filter) {
        return Arrays.copyOfRange(y, filter * places(), (filter + 1) * places());
    }

    /** Y, flat; a copy. */
    public double[] output() {
        return y.clone();
    }

    /** The arrays themselves, for what computes with them here and writes to none. */
    double[] inputArray() {
        return x;
    }

    double[] metArray() {
        return met;
    }

    double[] biasArray() {
        return b;
    }

    double[] outputArray() {
        return y;
    }

    /** The largest |value|, 0 of none. */
    public static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    public double largestX() {
        return largest(x);
    }

    public double largestK() {
        return largest(k);
    }

    public double largestY() {
        return largest(y);
    }
}
