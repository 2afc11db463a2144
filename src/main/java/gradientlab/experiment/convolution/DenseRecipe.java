package gradientlab.experiment.convolution;

import java.util.function.Consumer;

/**
 * A convolution beside a fully connected and a locally connected layer of the same sizes. Immutable; a change
 * makes a new one.
 *
 * @param size H = W, {@link #LEAST_SIZE} to {@link #MAX_SIZE}
 * @param kernelSize k, 1 to {@link LayerRecipe#MAX_KERNEL}
 * @param stride 1 to {@link LayerRecipe#MAX_STRIDE}
 * @param padding 0 to {@link LayerRecipe#MAX_PADDING}
 * @param channels C, 1 to {@link #MAX_CHANNELS}
 * @param filters n, 1 to {@link #MAX_CHANNELS}
 * @param biases whether biases are counted
 * @param picture what is shifted
 * @param shift by how many pixels to the right, 0 to {@link #MAX_SHIFT}
 * @param scramble whether pixels are in another order
 * @param seed of the weights
 */
public record DenseRecipe(
        int size,
        int kernelSize,
        int stride,
        int padding,
        int channels,
        int filters,
        boolean biases,
        DigitChoice picture,
        int shift,
        boolean scramble,
        long seed) {

    public static final int LEAST_SIZE = 4;
    public static final int MAX_SIZE = 224;
    public static final int MAX_CHANNELS = 64;
    public static final int MAX_SHIFT = 4;

    public static final DenseRecipe DEFAULT = new Draft().done();

    /** Whether one window fits into the padded picture. */
    public boolean fits() {
        return kernelSize <= size + 2 * padding;
    }

    public DenseRecipe withSize(int other) {
        return change(draft -> draft.size = other);
    }

    public DenseRecipe withKernelSize(int other) {
        return change(draft -> draft.kernelSize = other);
    }

    public DenseRecipe withStride(int other) {
        return change(draft -> draft.stride = other);
    }

    public DenseRecipe withPadding(int other) {
        return change(draft -> draft.padding = other);
    }

    public DenseRecipe withChannels(int other) {
        return change(draft -> draft.channels = other);
    }

    public DenseRecipe withFilters(int other) {
        return change(draft -> draft.filters = other);
    }

    public DenseRecipe withBiases(boolean other) {
        return change(draft -> draft.biases = other);
    }

    public DenseRecipe withPicture(DigitChoice other) {
        return change(draft -> draft.picture = other);
    }

    public DenseRecipe withShift(int other) {
        return change(draft -> draft.shift = other);
    }

    public DenseRecipe withScramble(boolean other) {
        return change(draft -> draft.scramble = other);
    }

    public DenseRecipe withSeed(long other) {
        return change(draft -> draft.seed = other);
    }

    private DenseRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        int size = 28;
        int kernelSize = 3;
        int stride = 1;
        int padding;
        int channels = 1;
        int filters = 1;
        boolean biases;
        DigitChoice picture = DigitChoice.DEFAULT;
        int shift = 1;
        boolean scramble;
        long seed = 1;

        Draft() {}

        Draft(DenseRecipe from) {
            size = from.size;
            kernelSize = from.kernelSize;
            stride = from.stride;
            padding = from.padding;
            channels = from.channels;
            filters = from.filters;
            biases = from.biases;
            picture = from.picture;
            shift = from.shift;
            scramble = from.scramble;
            seed = from.seed;
        }

        DenseRecipe done() {
            return new DenseRecipe(size, kernelSize, stride, padding, channels, filters, biases, picture,
                    shift, scramble, seed);
        }
    }
}
