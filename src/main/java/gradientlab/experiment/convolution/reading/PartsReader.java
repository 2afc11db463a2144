package gradientlab.experiment.convolution.reading;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.ImagesRecipe.Channels;
import gradientlab.experiment.convolution.ImagesRecipe.Show;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the modes of pictures, functions and fully connected layers show. */
final class PartsReader {

    static final List<String> IMAGES = List.of(
            "picture", "channels", "kernel", "stride", "dilation", "flip", "rim", "show", "times", "pixel");
    static final List<String> FUNCTIONS = List.of("f", "g", "t", "delta", "times", "flip");
    static final List<String> DENSE = List.of("size", "kernel_size", "stride", "padding", "channels",
            "filters", "biases", "picture", "shift", "scramble", "seed");

    static final String LIGHTHOUSE = "lighthouse";

    private PartsReader() {}

    static ImagesRecipe images(Map<String, JsonField> fields) throws RecipeException {
        return new PartialRead<>(ImagesRecipe.DEFAULT, fields)
                .set("picture", (it, field) -> it.withFile(picture(field)))
                .set("channels",
                        (it, field) -> it.withChannels(field.choice(Channels.values(), Channels::id)))
                .set("kernel", (it, field) -> it.withKernel(kernel(field)))
                .set("stride", (it, field) -> it.withStride((int) field.whole(1, LayerRecipe.MAX_STRIDE)))
                .set("dilation",
                        (it, field) -> it.withDilation((int) field.whole(1, LayerRecipe.MAX_DILATION)))
                .set("flip", (it, field) -> it.withFlip(field.on()))
                .set("rim", (it, field) -> it.withRim(field.choice(Rim.values(), Rim::id)))
                .set("show", (it, field) -> it.withShow(field.choice(Show.values(), Show::id)))
                .set("times", (it, field) -> it.withTimes((int) field.whole(0, ImagesRecipe.MAX_TIMES)))
                .set("pixel", PartsReader::pixel)
                .read();
    }

    /** The built-in one, or the path of a file, which is read when it is needed. */
    private static Optional<String> picture(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Fields) {
            found.fields(List.of("file"));
            return Optional.of(found.need("file").text());
        }
        if (!(found.value() instanceof JsonValue.Text text) || !text.text().equals(LIGHTHOUSE)) {
            throw found.unlike("convolution.error.picture");
        }
        return Optional.empty();
    }

    private static Tensor kernel(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            return GridReader.kernel(found);
        }
        int most = ImagesRecipe.MAX_KERNEL;
        Tensor kernel =
                GridReader.tensor(found, new int[] {most, most}, "[1..11][1..11]", List.of(2));
        if (kernel.height() != kernel.width() || kernel.width() % 2 == 0) {
            throw found.outside("recipe.exactly", "[k][k], k = 1, 3, 5, 7, 9, 11");
        }
        return kernel;
    }

    private static ImagesRecipe pixel(ImagesRecipe images, JsonField found) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() != 2) {
            throw found.unlike("recipe.pair");
        }
        int last = ImagesRecipe.MAX_SIZE - 1;
        return images.withPixel((int) items.get(0).whole(0, last), (int) items.get(1).whole(0, last));
    }

    static FunctionsRecipe functions(Map<String, JsonField> fields) throws RecipeException {
        return new PartialRead<>(FunctionsRecipe.DEFAULT, fields)
                .set("f", (it, field) -> it.withF(curve(field)))
                .set("g", (it, field) -> it.withG(curve(field)))
                .set("t", (it, field) -> it.withT(field.of(ConvolutionDials.T)))
                .set("delta", (it, field) -> it.withDelta(spacing(field)))
                .set("times", (it, field) -> it.withTimes((int) field.of(ConvolutionDials.APPLIED)))
                .set("flip", (it, field) -> it.withFlip(field.on()))
                .read();
    }

    private static double spacing(JsonField found) throws RecipeException {
        double delta = found.of(ConvolutionDials.DELTA);
        if (!FunctionsRecipe.SPACINGS.contains(delta)) {
            throw found.outside("recipe.choice", String.join(", ",
                    FunctionsRecipe.SPACINGS.stream().map(ShortestDecimal::shortest).toList()));
        }
        return delta;
    }

    private static Shape curve(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(List.of("kind", "half_width", "rate", "cut"));
        Shape plain = Shape.of(found.need("kind").choice(ShapeKind.values(), ShapeKind::id));
        return new Shape(plain.kind(), width(fields, "half_width", plain.halfWidth()),
                width(fields, "rate", plain.rate()), width(fields, "cut", plain.cut()));
    }

    private static double width(Map<String, JsonField> fields, String name, double otherwise)
            throws RecipeException {
        return fields.containsKey(name) ? fields.get(name).number(Shape.LEAST, Shape.MOST) : otherwise;
    }

    static DenseRecipe dense(JsonField found, Map<String, JsonField> fields) throws RecipeException {
        DenseRecipe read = new PartialRead<>(DenseRecipe.DEFAULT, fields)
                .set("size",
                        (it, field) -> it.withSize(
                                (int) field.whole(DenseRecipe.LEAST_SIZE, DenseRecipe.MAX_SIZE)))
                .set("kernel_size",
                        (it, field) -> it.withKernelSize((int) field.whole(1, LayerRecipe.MAX_KERNEL)))
                .set("stride", (it, field) -> it.withStride((int) field.whole(1, LayerRecipe.MAX_STRIDE)))
                .set("padding",
                        (it, field) -> it.withPadding((int) field.whole(0, LayerRecipe.MAX_PADDING)))
                .set("channels",
                        (it, field) -> it.withChannels((int) field.whole(1, DenseRecipe.MAX_CHANNELS)))
                .set("filters",
                        (it, field) -> it.withFilters((int) field.whole(1, DenseRecipe.MAX_CHANNELS)))
                .set("biases", (it, field) -> it.withBiases(field.on()))
                .set("picture", (it, field) -> it.withPicture(GridReader.digit(field)))
                .set("shift", (it, field) -> it.withShift((int) field.whole(0, DenseRecipe.MAX_SHIFT)))
                .set("scramble", (it, field) -> it.withScramble(field.on()))
                .set("seed", (it, field) -> it.withSeed(field.whole(Long.MIN_VALUE, Long.MAX_VALUE)))
                .read();
        Optional<RecipeException> span =
                LayerErrors.span(read.size(), read.kernelSize(), read.padding(), 1);
        if (span.isPresent()) {
            throw new RecipeException(
                    "convolution.error.field", LayerErrors.field(found, "kernel_size"), span.get());
        }
        return read;
    }
}
