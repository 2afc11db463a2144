package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.Optional;

/** What a layer's sizes must not be, in sentences that say what is allowed. */
public final class LayerErrors {

    /** The most numbers of an input, of an output, and of products between them. */
    private static final long MOST_NUMBERS = 4_000_000;
    private static final long MOST_PRODUCTS = 4_000_000_000L;

    /** The most multiplications of an example that fit into a drag's frame, forward and back. */
    private static final long MOST_SHOWN = 3_000_000;

    private LayerErrors() {}

    /** Why no window fits into the padded input, if none does; without the name of a field. */
    public static Optional<RecipeException> span(LayerRecipe layer) {
        Tensor x = layer.inputValues();
        Tensor k = layer.kernels();
        return span(x.height(), k.height(), layer.padding().vertical(), layer.dilation().vertical())
                .or(() -> span(x.width(), k.width(), layer.padding().horizontal(),
                        layer.dilation().horizontal()));
    }

    /** As {@link #span(LayerRecipe)} for one direction. */
    public static Optional<RecipeException> span(int size, int kernel, int padding, int dilation) {
        int span = dilation * (kernel - 1) + 1;
        int padded = size + 2 * padding;
        if (span <= padded) {
            return Optional.empty();
        }
        int largest = (padded - 1) / dilation + 1;
        int least = (span - size + 1) / 2;
        return Optional.of(new RecipeException("convolution.error.span", span, padded, largest, least));
    }

    /** Why a layer whose window fits is too large to be computed at every change, if it is. */
    public static Optional<RecipeException> shown(LayerRecipe layer) {
        long products = layer.shape().multiplications();
        return products <= MOST_SHOWN ? Optional.empty()
                : Optional.of(new RecipeException("convolution.error.shown", products, MOST_SHOWN));
    }

    /** @throws RecipeException unless kernels read the channels that the input has */
    static void channels(JsonField found, LayerInput input, Tensor kernels, boolean depthwise)
            throws RecipeException {
        String field = field(found, "kernels");
        String size = Tensor.shown(kernels.shape(2));
        int read = depthwise ? kernels.count() : kernels.channels();
        if (depthwise && kernels.channels() != 1) {
            throw new RecipeException("recipe.shape", field, "[C][1]" + size, kernels.shown());
        }
        int channels = input.own().map(Tensor::channels).orElse(read);
        if (channels != read) {
            throw new RecipeException("recipe.shape", field,
                    (depthwise ? Tensor.shown(channels, 1) : "[n]" + Tensor.shown(channels)) + size,
                    kernels.shown());
        }
    }

    /** @throws RecipeException if no window fits, or if there is more to compute than is allowed */
    static void size(JsonField found, LayerRecipe layer) throws RecipeException {
        Optional<RecipeException> span = span(layer);
        if (span.isPresent()) {
            throw new RecipeException("convolution.error.field", field(found, "kernels"), span.get());
        }
        Tensor x = layer.inputValues();
        int[] y = layer.outputSizes();
        long output = (long) y[0] * y[1] * y[2] * y[3];
        long numbers = Math.max(x.length(), output);
        long products = output * layer.kernels().length() / layer.filters();
        if (numbers > MOST_NUMBERS || products > MOST_PRODUCTS) {
            throw new RecipeException("convolution.error.size", numbers, products, MOST_NUMBERS,
                    MOST_PRODUCTS);
        }
    }

    /** The place of a field of an object. */
    static String field(JsonField found, String name) {
        return found.path().isEmpty() ? name : found.path() + "." + name;
    }
}
