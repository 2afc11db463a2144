package gradientlab.experiment.convolution;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One convolutional layer, what it reads, and what comes back from behind it. Immutable; a change makes a
 * new one, and brings what depends on a shape into the new shape.
 *
 * @param input X
 * @param kernels K, [n][C][kh][kw]; depthwise [C][1][kh][kw]
 * @param bias b, [n], or none at all
 * @param stride s
 * @param padding p, zeros around the input
 * @param dilation d
 * @param depthwise whether filter f reads channel f alone
 * @param flip whether kernels are turned by 180° first: convolution in place of cross-correlation
 * @param upstream dY, if one is given
 * @param view what the two modes show of it
 */
public record LayerRecipe(
        LayerInput input,
        Tensor kernels,
        List<Double> bias,
        Span stride,
        Span padding,
        Span dilation,
        boolean depthwise,
        boolean flip,
        Optional<Upstream> upstream,
        LayerView view) {

    /** N, C and n of numbers that a recipe gives itself. */
    public static final int MAX_CHANNELS = 64;
    public static final int DEFAULT_KERNEL = 3;
    /** The largest controls; recipes may go beyond. */
    public static final int MAX_KERNEL = 7;
    public static final int MAX_STRIDE = 4;
    public static final int MAX_PADDING = 6;
    public static final int MAX_DILATION = 4;
    public static final int MAX_INPUT_CHANNELS = 3;
    public static final int MAX_FILTERS = 8;
    public static final double MAX_BIAS = 200;

    /** The digit 7 of row 52 and the Sobel kernel, stride 1, no padding. */
    public static final LayerRecipe DEFAULT = new Draft().done();

    public LayerRecipe {
        bias = List.copyOf(bias);
    }

    /** C of the input. */
    public int channels() {
        return depthwise ? kernels.count() : kernels.channels();
    }

    /** n. */
    public int filters() {
        return kernels.count();
    }

    /** X, [N][C][H][W] with as many dimensions as are written. */
    public Tensor inputValues() {
        return input.values(channels());
    }

    /** b of a filter; 0 where none is given. */
    public double bias(int filter) {
        return bias.isEmpty() ? 0 : bias.get(filter);
    }

    /** dY, or that of L = ΣY where none is given. */
    public Upstream upstreamOrOnes() {
        return upstream.orElse(Upstream.ONES);
    }

    /** Whether rows alone are read: all sizes stand for the direction along a row. */
    public boolean oneDimensional() {
        return kernels.rank() == 1;
    }

    /** A number for both directions, or for that along a row where there is but one. */
    public Span span(int number, int neutral) {
        return new Span(oneDimensional() ? neutral : number, number);
    }

    /** Whether one window fits into the padded input. */
    public boolean fits() {
        Tensor x = inputValues();
        return fits(x.height(), kernels.height(), padding.vertical(), dilation.vertical())
                && fits(x.width(), kernels.width(), padding.horizontal(), dilation.horizontal());
    }

    private static boolean fits(int size, int kernel, int padding, int dilation) {
        return dilation * (kernel - 1L) + 1 <= size + 2L * padding;
    }

    /** All sizes; fails unless it {@link #fits}. */
    public ConvolutionShape shape() {
        Tensor x = inputValues();
        return new ConvolutionShape(channels(), filters(),
                new ConvolutionAxis(x.height(), kernels.height(), stride.vertical(), padding.vertical(),
                        dilation.vertical()),
                new ConvolutionAxis(x.width(), kernels.width(), stride.horizontal(), padding.horizontal(),
                        dilation.horizontal()),
                depthwise);
    }

    /** How many dimensions Y is written with: those of X, and one for the filters where kernels have it. */
    public int outputRank() {
        return Math.max(inputValues().rank(), Math.min(3, kernels.rank()));
    }

    /** [N][n][OH][OW]. */
    public int[] outputSizes() {
        ConvolutionShape shape = shape();
        return new int[] {
                inputValues().count(), filters(), shape.outputHeight(), shape.outputWidth()
        };
    }

    /** The padding with which there are as many outputs as inputs, where stride and kernel allow it. */
    public Optional<Span> samePadding() {
        Span full = fullPadding();
        return stride.equals(Span.ONE) && full.vertical() % 2 == 0 && full.horizontal() % 2 == 0
                ? Optional.of(new Span(full.vertical() / 2, full.horizontal() / 2))
                : Optional.empty();
    }

    /** The padding with which every window that touches the input counts: d(k - 1). */
    public Span fullPadding() {
        return new Span(dilation.vertical() * (kernels.height() - 1),
                dilation.horizontal() * (kernels.width() - 1));
    }

    /**
     * How many cells there are, one after the other: in the forward mode the places of all filters, in the
     * backward mode what is scattered, collected or summed.
     */
    public int steps(boolean backward) {
        if (backward && view.reading() == LayerView.Reading.COLLECT) {
            return inputValues().height() * inputValues().width();
        }
        int[] sizes = outputSizes();
        return sizes[2] * sizes[3];
    }

    /** The most cells there are in any mode and reading, so that the step is kept from mode to mode. */
    public int mostSteps() {
        int[] sizes = outputSizes();
        return Math.max(sizes[2] * sizes[3], inputValues().height() * inputValues().width());
    }

    /** With another input; kernels keep or get a channel for each of the channels it has by its nature. */
    public LayerRecipe withInput(LayerInput other) {
        return change(draft -> draft.input = other).channelled(other.channels()).within();
    }

    /** Kernels as they are, for an input that has their channels. */
    public LayerRecipe withKernels(Tensor other) {
        return change(draft -> draft.kernels = other).within();
    }

    public LayerRecipe withBias(List<Double> other) {
        return change(draft -> draft.bias = other);
    }

    public LayerRecipe withStride(Span other) {
        return change(draft -> draft.stride = other).within();
    }

    public LayerRecipe withPadding(Span other) {
        return change(draft -> draft.padding = other).within();
    }

    public LayerRecipe withDilation(Span other) {
        return change(draft -> draft.dilation = other).within();
    }

    /**
     * Depthwise a filter a channel, each the first kernel that the channel had; else all channels for each.
     */
    public LayerRecipe withDepthwise(boolean other) {
        if (other == depthwise) {
            return this;
        }
        return change(draft -> {
            draft.depthwise = other;
            draft.kernels = other ? LayerKernels.depthwise(kernels) : LayerKernels.joined(kernels);
        }).within();
    }

    public LayerRecipe withFlip(boolean other) {
        return change(draft -> draft.flip = other);
    }

    public LayerRecipe withUpstream(Optional<Upstream> other) {
        return change(draft -> draft.upstream = other);
    }

    public LayerRecipe withView(LayerView other) {
        return change(draft -> draft.view = other);
    }

    /** Kernels of another size: named ones in that size where they have it, others with zeros or cut. */
    public LayerRecipe withKernelSize(int k) {
        return withKernels(LayerKernels.sized(kernels, k));
    }

    /** With more or fewer filters, or channels where depthwise; new ones are taken from the catalogue. */
    public LayerRecipe withFilters(int n) {
        return depthwise ? withChannels(n) : withKernels(LayerKernels.filters(kernels, n));
    }

    /** With another number of input channels; new ones are read as the first. */
    public LayerRecipe withChannels(int channels) {
        LayerRecipe changed = input.own().isEmpty() ? this : change(draft -> {
            Tensor x = input.own().get();
            draft.input = LayerInput.own(Tensor.of(
                    new int[] {x.count(), channels, x.height(), x.width()}, at -> {
                        int area = x.height() * x.width();
                        int channel = at / area % channels;
                        return x.at(x.index(at / area / channels, channel < x.channels() ? channel : 0, 0, 0)
                                + at % area);
                    }).ranked(x.count() > 1 ? 4 : channels > 1 ? 3 : 2));
        });
        return changed.channelled(channels).within();
    }

    private LayerRecipe channelled(int channels) {
        return channels == channels() ? this
                : change(draft -> draft.kernels = LayerKernels.channels(kernels, channels, depthwise));
    }

    /** A row of the input and of the kernel, one channel and one filter. */
    public LayerRecipe row() {
        double[] x = inputValues().grid(0, 0)[inputValues().height() / 2];
        double[] k = kernels.grid(0, 0)[kernels.height() / 2];
        return change(draft -> {
            draft.alone(Tensor.of(new int[] {x.length}, x), Tensor.of(new int[] {k.length}, k));
            draft.bias = bias.isEmpty() ? List.of() : List.of(bias(0));
            draft.stride = new Span(1, stride.horizontal());
            draft.padding = new Span(0, padding.horizontal());
            draft.dilation = new Span(1, dilation.horizontal());
        });
    }

    /** A layer of rows in two dimensions: each row is its row, its kernel the middle row of one of zeros. */
    public LayerRecipe repeated() {
        Tensor x = inputValues();
        int width = x.width();
        int k = kernels.width();
        return change(draft -> {
            draft.alone(Tensor.of(new int[] {width, width}, at -> x.at(at % width)),
                    Tensor.of(new int[] {k, k}, at -> at / k == k / 2 ? kernels.at(at % k) : 0));
            draft.stride = Span.of(stride.horizontal());
            draft.padding = Span.of(padding.horizontal());
            draft.dilation = Span.of(dilation.horizontal());
        });
    }

    private List<Double> biases() {
        List<Double> all = new ArrayList<>();
        for (int f = 0; f < filters() && !bias.isEmpty(); f++) {
            all.add(f < bias.size() ? bias.get(f) : 0.0);
        }
        return all;
    }

    /** The same where all that depends on the shape is in it; where no window fits, as it is. */
    private LayerRecipe within() {
        if (!fits()) {
            return this;
        }
        int[] y = outputSizes();
        int[] x = inputValues().shape(Tensor.MAX_RANK);
        int[] k = kernels.shape(Tensor.MAX_RANK);
        Optional<Pin> pin = view.pin().filter(each -> switch (each.grid()) {
            case INPUT -> each.within(x[1], x[2], x[3]);
            case KERNEL -> each.within(k);
            case OUTPUT -> each.within(y[1], y[2], y[3]);
        });
        return change(draft -> {
            draft.upstream = upstream.map(each -> new Upstream(each.kind(),
                    each.values().map(values -> values.fitted(y).ranked(outputRank())),
                    Math.min(each.cell(), y[1] * y[2] * y[3] - 1)));
            draft.bias = biases();
            draft.view = view.withPin(pin).withStep(Math.min(view.step(), mostSteps()))
                    .withExample(Math.min(view.example(), x[0] - 1));
        });
    }

    private LayerRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        LayerInput input = LayerInput.digit(LayerInput.DEFAULT_ROW);
        Tensor kernels = KernelName.SOBEL_X.of(DEFAULT_KERNEL);
        List<Double> bias = List.of();
        Span stride = Span.ONE;
        Span padding = Span.NONE;
        Span dilation = Span.ONE;
        boolean depthwise;
        boolean flip;
        Optional<Upstream> upstream = Optional.empty();
        LayerView view = LayerView.DEFAULT;

        Draft() {}

        Draft(LayerRecipe from) {
            input = from.input;
            kernels = from.kernels;
            bias = from.bias;
            stride = from.stride;
            padding = from.padding;
            dilation = from.dilation;
            depthwise = from.depthwise;
            flip = from.flip;
            upstream = from.upstream;
            view = from.view;
        }

        /** Other numbers, nothing given from behind, no cell kept lit. */
        void alone(Tensor x, Tensor k) {
            input = LayerInput.own(x);
            kernels = k;
            depthwise = false;
            upstream = Optional.empty();
            view = view.withPin(Optional.empty());
        }

        LayerRecipe done() {
            return new LayerRecipe(
                    input, kernels, bias, stride, padding, dilation, depthwise, flip, upstream, view);
        }
    }
}
