package gradientlab.experiment.convolution.reading;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a layer with what it reads and what comes back to it; {@link ConvolutionWriter} is its inverse. */
final class LayerReader {

    static final List<String> FIELDS = List.of("input", "kernels", "bias", "stride", "padding", "dilation",
            "depthwise", "flip", "upstream", "reading", "view", "numbers", "step", "pin", "example");

    /** Stride, padding and dilation at most. */
    private static final int MAX_SPAN = 1000;
    private static final int MAX_SIZE = 1 << 16;
    private static final int[] MOST =
            {LayerRecipe.MAX_CHANNELS, LayerRecipe.MAX_CHANNELS, MAX_SIZE, MAX_SIZE};

    private LayerReader() {}

    static LayerRecipe layer(JsonField found, Map<String, JsonField> fields) throws RecipeException {
        boolean depthwise = fields.containsKey("depthwise") && fields.get("depthwise").on();
        LayerInput input = fields.containsKey("input") ? input(fields.get("input"))
                : LayerRecipe.DEFAULT.input();
        Tensor kernels = fields.containsKey("kernels")
                ? kernels(fields.get("kernels"), input, depthwise)
                : named(LayerRecipe.DEFAULT.kernels(), input, depthwise);
        LayerRecipe bare = LayerRecipe.DEFAULT.withDepthwise(depthwise).withInput(input);
        LayerErrors.channels(found, input, kernels, depthwise);
        LayerRecipe sized = new PartialRead<>(bare.withKernels(kernels), fields)
                .set("bias", (it, field) -> it.withBias(bias(field, it.filters())))
                .set("stride", (it, field) -> it.withStride(span(field, it, 1)))
                .set("dilation", (it, field) -> it.withDilation(span(field, it, 1)))
                .set("padding", (it, field) -> it.withPadding(padding(field, it)))
                .set("flip", (it, field) -> it.withFlip(field.on()))
                .read();
        LayerErrors.size(found, sized);
        return new PartialRead<>(sized, fields)
                .set("upstream", (it, field) -> it.withUpstream(Optional.of(upstream(field, it))))
                .set("reading", (it, field) -> it.withView(
                        it.view().withReading(field.choice(Reading.values(), Reading::id))))
                .set("view",
                        (it, field) -> it
                                .withView(it.view().withForm(field.choice(Form.values(), Form::id))))
                .set("numbers", (it, field) -> it.withView(it.view().withNumbers(field.on())))
                .set("pin",
                        (it, field) -> it.withView(it.view().withPin(Optional.of(pin(field, it)))))
                .set("example", (it, field) -> it.withView(it.view()
                        .withExample((int) field.whole(0, it.inputValues().count() - 1))))
                .set("step", (it, field) -> it
                        .withView(it.view().withStep((int) field.whole(0, it.mostSteps()))))
                .read();
    }

    /** {@code "digit:52"}, {@code "ramp"}, or numbers. */
    private static LayerInput input(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            return GridReader.input(found);
        }
        return LayerInput.own(GridReader.tensor(
                found, MOST, "[1..64][1..64][H][W], [1..64][H][W], [H][W] or [W]", List.of(1, 2, 3, 4)));
    }

    private static Tensor kernels(JsonField found, LayerInput input, boolean depthwise)
            throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            return named(GridReader.kernel(found), input, depthwise);
        }
        boolean row = input.own().isPresent() && input.own().get().rank() == 1;
        return row ? GridReader.tensor(found, MOST, "[kw]", List.of(1))
                : GridReader.tensor(found, MOST, "[1..64][1..64][kh][kw] or [kh][kw]", List.of(2, 4));
    }

    /** A kernel of the catalogue for every channel. */
    private static Tensor named(Tensor kernel, LayerInput input, boolean depthwise) {
        if (input.channels() == 1) {
            return kernel;
        }
        int[] shape = {
                depthwise ? input.channels() : 1, depthwise ? 1 : input.channels(), kernel.height(),
                kernel.width()
        };
        return Tensor.of(shape, at -> kernel.at(at % kernel.length()));
    }

    private static List<Double> bias(JsonField found, int filters) throws RecipeException {
        Tensor bias = GridReader.tensor(
                found, new int[] {LayerRecipe.MAX_CHANNELS}, Tensor.shown(filters), List.of(1));
        if (bias.length() != filters) {
            throw new RecipeException(
                    "recipe.shape", found.path(), Tensor.shown(filters), bias.shown());
        }
        List<Double> all = new ArrayList<>();
        for (int f = 0; f < filters; f++) {
            all.add(bias.at(f));
        }
        return all;
    }

    /** One number for both directions, or one for each; along a row one number is for that direction. */
    private static Span span(JsonField found, LayerRecipe layer, int least) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Items)) {
            return layer.span((int) found.whole(least, MAX_SPAN), least);
        }
        List<JsonField> items = found.items();
        if (items.size() != 2) {
            throw found.unlike("recipe.pair");
        }
        return new Span(
                (int) items.get(0).whole(least, MAX_SPAN), (int) items.get(1).whole(least, MAX_SPAN));
    }

    /** As {@link #span}, or the words for none, for as many outputs as inputs, and for all that touch one. */
    private static Span padding(JsonField found, LayerRecipe layer) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Text)) {
            return span(found, layer, 0);
        }
        return switch (found.choice(Padding.values(), Padding::id)) {
            case VALID -> Span.NONE;
            case SAME -> layer.samePadding()
                    .orElseThrow(() -> new RecipeException("convolution.error.field", found.path(),
                            new RecipeException("convolution.error.same")));
            case FULL -> layer.fullPadding();
        };
    }

    private enum Padding {
        VALID("valid"),
        SAME("same"),
        FULL("full");

        private final String id;

        Padding(String id) {
            this.id = id;
        }

        private String id() {
            return id;
        }
    }

    /** {@code "ones"}, numbers, {@code {"one": [f,i,j]}} or {@code {"target": numbers}}. */
    private static Upstream upstream(JsonField found, LayerRecipe layer) throws RecipeException {
        if (found.value() instanceof JsonValue.Items) {
            return Upstream.typed(asOutput(found, layer));
        }
        if (found.value() instanceof JsonValue.Text text && text.text().equals("ones")) {
            return Upstream.ONES;
        }
        if (found.value() instanceof JsonValue.Fields object && object.fields().size() == 1) {
            Map<String, JsonField> fields = found.fields(List.of("one", "target"));
            return fields.containsKey("target")
                    ? Upstream.loss(asOutput(fields.get("target"), layer))
                    : Upstream.one(output(fields.get("one"), layer));
        }
        throw found.unlike("convolution.error.upstream");
    }

    /** Numbers in the shape of the output, of which sizes 1 may be left out at the front. */
    private static Tensor asOutput(JsonField found, LayerRecipe layer) throws RecipeException {
        int[] sizes = layer.outputSizes();
        int rank = layer.outputRank();
        String wanted = Tensor.shown(Tensor.of(sizes, at -> 0).shape(rank));
        Tensor read = GridReader.tensor(found, sizes, wanted, List.of(1, 2, 3, 4));
        for (int i = 0; i < sizes.length; i++) {
            if (read.size(i) != sizes[i]) {
                throw new RecipeException("recipe.shape", found.path(), wanted, read.shown());
            }
        }
        return read.ranked(rank);
    }

    private static int output(JsonField found, LayerRecipe layer) throws RecipeException {
        ConvolutionShape shape = layer.shape();
        List<Integer> at =
                indices(found, shape.filters(), shape.outputHeight(), shape.outputWidth());
        return shape.outputAt(at.get(0), at.get(1), at.get(2));
    }

    private static Pin pin(JsonField found, LayerRecipe layer) throws RecipeException {
        found.fields(List.of("grid", "at"));
        Pin.Grid grid = found.need("grid").choice(Pin.Grid.values(), Pin.Grid::id);
        ConvolutionShape shape = layer.shape();
        int[] sizes = switch (grid) {
            case INPUT -> new int[] {shape.channels(), shape.height(), shape.width()};
            case KERNEL -> layer.kernels().shape(Tensor.MAX_RANK);
            case OUTPUT -> new int[] {shape.filters(), shape.outputHeight(), shape.outputWidth()};
        };
        return new Pin(grid, indices(found.need("at"), sizes));
    }

    /** As many whole numbers as there are sizes, each from 0 to below its size. */
    static List<Integer> indices(JsonField found, int... sizes) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() != sizes.length) {
            throw found.outside("recipe.as_many", String.valueOf(sizes.length));
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            all.add((int) items.get(i).whole(0, sizes[i] - 1));
        }
        return all;
    }
}
