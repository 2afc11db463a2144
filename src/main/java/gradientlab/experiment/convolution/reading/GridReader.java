package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads grids of numbers, and reads and writes those that have a name, with a number behind a colon. */
final class GridReader {

    private static final double MOST = DataChoice.MAX_NUMBER;
    private static final String DIGIT = LayerInput.Kind.DIGIT.id();

    private GridReader() {}

    /** {@code "digit:52"}: a row; {@code "ramp:5"}: a size; the number may be left out. */
    static LayerInput input(JsonField found) throws RecipeException {
        List<LayerInput.Kind> kinds = Arrays.stream(LayerInput.Kind.values())
                .filter(kind -> kind != LayerInput.Kind.OWN).toList();
        String name = name(found);
        LayerInput.Kind kind = kinds.stream().filter(each -> each.id().equals(name)).findFirst().orElse(null);
        if (kind == null) {
            throw named(found, name).unknown("input", kinds.stream().map(LayerInput.Kind::id).toList());
        }
        if (kind == LayerInput.Kind.DIGIT) {
            return LayerInput.digit(row(found));
        }
        int[] sizes = kind.sized() ? IntStream.rangeClosed(1, LayerInput.MAX_SIZE).toArray()
                : new int[] {kind.size()};
        return LayerInput.of(kind, number(found, name, sizes, kind.size()));
    }

    static String write(LayerInput input) {
        return input.kind() == LayerInput.Kind.DIGIT ? digit(input.row())
                : input.kind().id() + (input.kind().sized() ? ":" + input.size() : "");
    }

    /** {@code "sobel_x"} or {@code "sobel_x:5"}. */
    static Tensor kernel(JsonField found) throws RecipeException {
        String name = name(found);
        KernelName kernel = Arrays.stream(KernelName.values()).filter(each -> each.id().equals(name))
                .findFirst().orElse(null);
        if (kernel == null) {
            throw named(found, name).unknown("kernel",
                    Arrays.stream(KernelName.values()).map(KernelName::id).toList());
        }
        int[] sizes = IntStream.rangeClosed(1, ImagesRecipe.MAX_KERNEL).filter(kernel::has).toArray();
        return kernel.of(number(found, name, sizes, LayerRecipe.DEFAULT_KERNEL));
    }

    /** The name of a grid with its size, if it has one; else its numbers. */
    static Object write(Tensor kernel) {
        boolean single = kernel.rank() == 2 && kernel.width() <= ImagesRecipe.MAX_KERNEL;
        return (single ? KernelName.of(kernel.grid(0, 0)) : Optional.<KernelName>empty())
                .<Object>map(name -> kernel.width() == LayerRecipe.DEFAULT_KERNEL ? name.id()
                        : name.id() + ":" + kernel.width())
                .orElseGet(kernel::nested);
    }

    /** {@code "digit:52"}, or its 64 numbers in eight rows. */
    static DigitChoice digit(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            if (!name(found).equals(DIGIT)) {
                throw named(found, name(found)).unknown("input", List.of(DIGIT));
            }
            return DigitChoice.of(row(found));
        }
        int size = DigitChoice.SIZE;
        String wanted = Tensor.shown(size, size);
        Tensor drawn = tensor(found, new int[] {size, size}, wanted, List.of(2));
        if (drawn.length() != size * size) {
            throw new RecipeException("recipe.shape", found.path(), wanted, drawn.shown());
        }
        for (JsonField row : found.items()) {
            row.numbers(0, DigitChoice.MOST);
        }
        return DigitChoice.drawn(Arrays.stream(drawn.values()).boxed().toList());
    }

    static Object write(DigitChoice digit) {
        return digit.drawn().isEmpty() ? digit(digit.row())
                : Tensor.of(new int[] {DigitChoice.SIZE, DigitChoice.SIZE}, digit.pixels()).nested();
    }

    private static String digit(int row) {
        return DIGIT + ":" + row;
    }

    private static int row(JsonField found) throws RecipeException {
        return number(found, DIGIT, IntStream.range(0, ShippedSets.rows("digits")).toArray(),
                LayerInput.DEFAULT_ROW);
    }

    private static String name(JsonField found) throws RecipeException {
        String text = found.text();
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static JsonField named(JsonField found, String name) {
        return new JsonField(found.name(), found.path(), new JsonValue.Text(name));
    }

    /** The number behind the colon, one of those allowed, which rise. */
    private static int number(JsonField found, String name, int[] allowed, int otherwise)
            throws RecipeException {
        String text = found.text();
        if (text.equals(name)) {
            return otherwise;
        }
        String number = text.substring(name.length() + 1);
        for (int each : allowed) {
            if (number.equals(String.valueOf(each))) {
                return each;
            }
        }
        throw found.outside("recipe.exactly", shown(name, allowed));
    }

    /** All that is allowed where it is little, else from the first to the last. */
    private static String shown(String name, int[] allowed) {
        List<String> all = Arrays.stream(allowed)
                .mapToObj(each -> String.format(Locale.ROOT, "%s:%d", name, each)).toList();
        boolean gapless = allowed[allowed.length - 1] - allowed[0] == allowed.length - 1;
        return gapless && all.size() > 1 ? all.get(0) + "–" + all.get(all.size() - 1)
                : String.join(", ", all);
    }

    /**
     * Numbers of up to four dimensions.
     *
     * @param most the largest size of each of the last four dimensions, [N][C][H][W]
     * @param wanted the shapes that are allowed, as a message shows them
     * @param ranks how many dimensions each of these has
     */
    static Tensor tensor(JsonField found, int[] most, String wanted, List<Integer> ranks)
            throws RecipeException {
        int[] shape = shape(found);
        boolean small = shape.length <= most.length;
        for (int i = 0; small && i < shape.length; i++) {
            small = shape[i] <= most[most.length - shape.length + i];
        }
        if (!small || !ranks.contains(shape.length)) {
            throw new RecipeException("recipe.shape", found.path(), wanted, Tensor.shown(shape));
        }
        List<Double> values = new ArrayList<>();
        fill(values, found, shape, 0);
        return Tensor.of(shape, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** That of the first rows; the others are looked at when they are read. */
    private static int[] shape(JsonField found) throws RecipeException {
        List<Integer> shape = new ArrayList<>();
        JsonValue first = found.value();
        while (first instanceof JsonValue.Items items) {
            shape.add(items.items().size());
            first = items.items().isEmpty() ? null : items.items().get(0);
        }
        if (shape.isEmpty() || first == null) {
            throw found.unlike("recipe.matrix");
        }
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void fill(List<Double> values, JsonField found, int[] shape, int depth)
            throws RecipeException {
        if (depth == shape.length - 1) {
            List<Double> row = found.numbers(-MOST, MOST);
            if (row.size() != shape[depth]) {
                throw new RecipeException("recipe.ragged", found.path(), shape[depth], row.size());
            }
            values.addAll(row);
            return;
        }
        List<JsonField> items = found.items();
        if (items.size() != shape[depth]) {
            int[] rest = Arrays.copyOfRange(shape, depth, shape.length);
            throw new RecipeException("recipe.shape", found.path(), Tensor.shown(rest),
                    Tensor.shown(shape(found)));
        }
        for (JsonField item : items) {
            fill(values, item, shape, depth + 1);
        }
    }
}
