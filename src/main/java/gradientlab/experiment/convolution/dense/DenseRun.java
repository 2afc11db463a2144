package gradientlab.experiment.convolution.dense;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.PixelMoments;
import gradientlab.core.convolution.dense.PixelOrder;
import gradientlab.core.convolution.dense.RandomLayer;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.core.data.DataSet;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.data.ShippedSets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The three layers of a recipe. Counts are of the recipe's size; what is drawn and tested are small layers of
 * the same kernel, stride and padding, from one channel of an 8x8 digit to one filter.
 */
public final class DenseRun {

    private static final int SIDE = DigitChoice.SIZE;
    private static final PixelOrder SAME = new PixelOrder(IntStream.range(0, SIDE * SIDE).toArray());
    private static final PixelOrder SCRAMBLED = PixelOrder.scrambled(SIDE * SIDE);

    private final DenseRecipe recipe;
    private final ConvolutionShape counted;
    private final ConvolutionShape drawn;
    private final double[] picture;
    private final Map<LayerKind, RandomLayer> layers = new EnumMap<>(LayerKind.class);
    private final Map<LayerKind, ShiftTest> tests = new EnumMap<>(LayerKind.class);
    private final double reordered;

    /** Sums of pixels over all digits, made at their first use. */
    private static final class Digits {
        static final int COUNT = ShippedSets.get("digits").rows();
        static final PixelMoments MOMENTS = moments();

        private static PixelMoments moments() {
            DataSet digits = ShippedSets.get("digits");
            double[][] rows = new double[COUNT][];
            for (int i = 0; i < COUNT; i++) {
                rows[i] = Arrays.copyOfRange(
                        digits.inputs(), i * digits.features(), (i + 1) * digits.features());
            }
            return new PixelMoments(rows, SIDE);
        }
    }

    /** Computes all but what needs the other digits. */
    public DenseRun(DenseRecipe recipe) {
        this.recipe = recipe;
        counted = shape(recipe, recipe.size(), recipe.channels(), recipe.filters());
        drawn = shape(recipe, SIDE, 1, 1);
        double[] digit = recipe.picture().pixels();
        picture = order().of(digit);
        Lcg stream = new Lcg(recipe.seed());
        layers.put(LayerKind.SHARED, RandomLayer.of(LayerKind.SHARED, drawn, stream));
        layers.put(LayerKind.LOCAL, RandomLayer.of(LayerKind.LOCAL, drawn, stream));
        RandomLayer full = RandomLayer.of(LayerKind.FULL, drawn, stream);
        RandomLayer columns = new RandomLayer(
                LayerKind.FULL, drawn, SCRAMBLED.columns(full.matrix()), full.kernel());
        layers.put(LayerKind.FULL, recipe.scramble() ? columns : full);
        layers.forEach((kind, layer) -> tests.put(kind, ShiftTest.of(layer, picture, recipe.shift())));
        reordered = difference(full.output(digit), columns.output(SCRAMBLED.of(digit)));
    }

    private static ConvolutionShape shape(DenseRecipe recipe, int size, int channels, int filters) {
        ConvolutionAxis axis =
                new ConvolutionAxis(size, recipe.kernelSize(), recipe.stride(), recipe.padding(), 1);
        return new ConvolutionShape(channels, filters, axis, axis, false);
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    public DenseRecipe recipe() {
        return recipe;
    }

    /** The layers that are counted. */
    public ConvolutionShape counted() {
        return counted;
    }

    /** The layers that are drawn and tested: of one channel of 8x8 and one filter. */
    public ConvolutionShape drawn() {
        return drawn;
    }

    /** Weights at the recipe's size, with biases where they are counted. */
    public long weights(LayerKind kind) {
        return kind.weights(counted, recipe.biases());
    }

    /** The same at another size; 0 where no window fits. */
    public long weightsAt(LayerKind kind, int size) {
        return recipe.withSize(size).fits()
                ? kind.weights(shape(recipe, size, recipe.channels(), recipe.filters()), recipe.biases())
                : 0;
    }

    public RandomLayer layer(LayerKind kind) {
        return layers.get(kind);
    }

    public ShiftTest test(LayerKind kind) {
        return tests.get(kind);
    }

    /** The picture of the tests, scrambled if the recipe says so. */
    public double[] picture() {
        return picture.clone();
    }

    private PixelOrder order() {
        return recipe.scramble() ? SCRAMBLED : SAME;
    }

    /** The picture with its pixels in their own order. */
    public double[] digit() {
        return recipe.picture().pixels();
    }

    /**
     * The largest difference between a fully connected layer's outputs and those of the same layer with its
     * columns scrambled as the picture is.
     */
    public double reordered() {
        return reordered;
    }

    /** R² of the best kernel that reads scrambled digits, for the convolution's outputs on the digits. */
    public double explained() {
        return Digits.MOMENTS.explained(layer(LayerKind.SHARED).kernel(), drawn, SCRAMBLED);
    }

    /** Of pixels beside and below each other, over all digits. */
    public double neighbours(boolean scrambled) {
        return Digits.MOMENTS.neighbours(scrambled ? SCRAMBLED : SAME);
    }

    /** How many digits there are. */
    public int digits() {
        return Digits.COUNT;
    }

    /** Whether the shift is a multiple of the stride. */
    public boolean whole() {
        return recipe.shift() % recipe.stride() == 0;
    }
}
