package gradientlab.experiment.convolution;

import gradientlab.core.Knob;
import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.training.update.TrainingRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What of a recipe the window turns, and what its sliders show, mode by mode. */
public final class ConvolutionDials {

    /** k, s, p, d, C, n of a layer, and b of all its filters. */
    public static final Knob KERNEL_SIZE = whole("kernel_size", "k", 1, LayerRecipe.MAX_KERNEL, 3);
    public static final Knob STRIDE = whole("stride", "s", 1, LayerRecipe.MAX_STRIDE, 1);
    public static final Knob PADDING = whole("padding", "p", 0, LayerRecipe.MAX_PADDING, 0);
    public static final Knob DILATION = whole("dilation", "d", 1, LayerRecipe.MAX_DILATION, 1);
    public static final Knob CHANNELS = whole("channels", "C", 1, LayerRecipe.MAX_INPUT_CHANNELS, 1);
    public static final Knob LAYER_FILTERS = whole("filters", "n", 1, LayerRecipe.MAX_FILTERS, 1);
    public static final Knob BIAS =
            Knob.linear("bias", "b", -LayerRecipe.MAX_BIAS, LayerRecipe.MAX_BIAS, 0).text("conv_bias");
    /** How often a kernel is applied to a picture. */
    public static final Knob TIMES = whole("times", "m", 0, ImagesRecipe.MAX_TIMES, 1);
    /** Of functions: half width, decay, shift, spacing, and how often g is applied. */
    public static final Knob HALF_WIDTH =
            Knob.linear("half_width", "a", Shape.LEAST, Shape.MOST, Shape.HALF_WIDTH)
                    .text("conv_half_width");
    public static final Knob RATE =
            Knob.linear("rate", "λ", Shape.LEAST, Shape.MOST, Shape.RATE).text("conv_rate");
    public static final Knob T = Knob.linear("t", "t", FunctionsRecipe.FIRST, FunctionsRecipe.LAST,
            FunctionsRecipe.DEFAULT.t()).text("conv_t");
    public static final Knob DELTA = delta();
    public static final Knob APPLIED = whole("times", "m", 1, FunctionsRecipe.MAX_TIMES, 1);
    /** H = W and the shift beside fully connected layers. */
    public static final Knob SIZE = Knob.whole("size", "H", DenseRecipe.LEAST_SIZE, DenseRecipe.MAX_SIZE,
            DenseRecipe.DEFAULT.size()).text("conv_size");
    public static final Knob DENSE_CHANNELS = Knob.whole("channels", "C", 1, DenseRecipe.MAX_CHANNELS, 1)
            .text("conv_channels");
    public static final Knob DENSE_FILTERS = Knob.whole("filters", "n", 1, DenseRecipe.MAX_CHANNELS, 1)
            .text("conv_filters");
    public static final Knob SHIFT = whole("shift", "", 0, DenseRecipe.MAX_SHIFT, 1);
    /** Of the networks that are trained, and of their training. */
    public static final Knob FILTERS =
            Knob.whole("filters", "n", 1, DigitNetwork.MAX_FILTERS, DigitNetwork.CNN.filters())
                    .text("conv_filters");
    public static final Knob KERNEL =
            whole("kernel", "k", 1, DigitNetwork.MAX_KERNEL, DigitNetwork.CNN.kernel())
                    .text("conv_kernel_size");
    public static final Knob HIDDEN =
            Knob.whole("hidden", "h", 1, DigitNetwork.MAX_HIDDEN, DigitNetwork.MLP.hidden())
                    .text("conv_hidden");
    public static final Knob BATCH =
            Knob.whole("batch", "N", 1, DigitsRecipe.MAX_BATCH, DigitsRecipe.DEFAULT.batch())
                    .text("conv_batch");
    public static final Knob EPOCHS =
            Knob.whole("epochs", "", 1, DigitsRecipe.MAX_EPOCHS, DigitsRecipe.DEFAULT.epochs())
                    .text("conv_epochs");
    public static final Knob SEEDS =
            whole("seeds", "", 1, DigitsRecipe.MAX_SEEDS, DigitsRecipe.DEFAULT.seeds());

    private interface Write<T> {
        T with(T part, double value);
    }

    private ConvolutionDials() {}

    private static Knob whole(String id, String symbol, int least, int most, int initial) {
        return Knob.whole(id, symbol, least, most, initial).evenly().slider(least, most)
                .text("conv_" + id);
    }

    /** Halving from 1 on. */
    private static Knob delta() {
        List<Double> all = FunctionsRecipe.SPACINGS;
        double least = Collections.min(all);
        double most = Collections.max(all);
        return Knob.log("delta", "Δ", most, least, most, FunctionsRecipe.DEFAULT.delta()).from(least)
                .text("conv_delta");
    }

    public static List<Dial<ConvolutionRecipe>> of(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> layer();
            case IMAGES -> images();
            case FUNCTIONS -> functions(recipe.functions());
            case DENSE -> dense();
            case TRAIN -> training(recipe.training());
        };
    }

    private static List<Dial<ConvolutionRecipe>> layer() {
        return List.of(
                layer(KERNEL_SIZE, it -> it.kernels().width(), (it, k) -> it.withKernelSize((int) k)),
                layer(STRIDE, it -> it.stride().horizontal(), (it, s) -> it.withStride(it.span((int) s, 1))),
                layer(PADDING, it -> it.padding().horizontal(),
                        (it, p) -> it.withPadding(it.span((int) p, 0))),
                layer(DILATION, it -> it.dilation().horizontal(),
                        (it, d) -> it.withDilation(it.span((int) d, 1))),
                layer(CHANNELS, LayerRecipe::channels, (it, c) -> it.withChannels((int) c)),
                layer(LAYER_FILTERS, LayerRecipe::filters, (it, n) -> it.withFilters((int) n)),
                layer(BIAS, it -> it.bias(0),
                        (it, b) -> it.withBias(Collections.nCopies(it.filters(), b))));
    }

    /** What does not fit stays as it was. */
    private static Dial<ConvolutionRecipe> layer(
            Knob knob, ToDoubleFunction<LayerRecipe> read, Write<LayerRecipe> write) {
        return new Dial<>(knob.id(), knob, recipe -> read.applyAsDouble(recipe.layer()), (recipe, value) -> {
            LayerRecipe turned = write.with(recipe.layer(), value);
            return turned.fits() ? recipe.withLayer(turned) : recipe;
        });
    }

    private static List<Dial<ConvolutionRecipe>> images() {
        return List.of(
                new Dial<>(STRIDE.id(), STRIDE, recipe -> recipe.images().stride(),
                        (recipe, s) -> recipe.withImages(recipe.images().withStride((int) s))),
                new Dial<>(DILATION.id(), DILATION, recipe -> recipe.images().dilation(),
                        (recipe, d) -> recipe.withImages(recipe.images().withDilation((int) d))),
                new Dial<>(TIMES.id(), TIMES, recipe -> recipe.images().times(),
                        (recipe, m) -> recipe.withImages(recipe.images().withTimes((int) m))));
    }

    private static List<Dial<ConvolutionRecipe>> functions(FunctionsRecipe shown) {
        List<Dial<ConvolutionRecipe>> all = new ArrayList<>();
        all.add(curve("f", shown.f(), FunctionsRecipe::f, FunctionsRecipe::withF));
        all.add(curve("g", shown.g(), FunctionsRecipe::g, FunctionsRecipe::withG));
        all.add(new Dial<>(T.id(), T, recipe -> recipe.functions().t(),
                (recipe, t) -> recipe.withFunctions(recipe.functions().withT(t))));
        all.add(new Dial<>(DELTA.id(), DELTA, recipe -> recipe.functions().delta(),
                (recipe, delta) -> recipe.withFunctions(
                        recipe.functions().withDelta(FunctionsRecipe.spacing(delta)))));
        all.add(new Dial<>(APPLIED.id(), APPLIED, recipe -> recipe.functions().times(),
                (recipe, m) -> recipe.withFunctions(recipe.functions().withTimes((int) m))));
        return all;
    }

    private interface CurveOf {
        Shape of(FunctionsRecipe functions);
    }

    private interface WithCurve {
        FunctionsRecipe with(FunctionsRecipe functions, Shape curve);
    }

    /** The decay rate, or the half width of the others. */
    private static Dial<ConvolutionRecipe> curve(String name, Shape shown, CurveOf read, WithCurve write) {
        boolean decay = shown.kind() == ShapeKind.DECAY;
        Knob knob = decay ? RATE : HALF_WIDTH;
        return new Dial<>(name + "." + knob.id(), knob, recipe -> {
            Shape curve = read.of(recipe.functions());
            return decay ? curve.rate() : curve.halfWidth();
        }, (recipe, value) -> {
            Shape curve = read.of(recipe.functions());
            return recipe.withFunctions(write.with(recipe.functions(),
                    decay ? curve.withRate(value) : curve.withHalfWidth(value)));
        });
    }

    private static List<Dial<ConvolutionRecipe>> dense() {
        return List.of(
                dense(SIZE, DenseRecipe::size, (it, size) -> it.withSize((int) size)),
                dense(KERNEL_SIZE, DenseRecipe::kernelSize, (it, k) -> it.withKernelSize((int) k)),
                dense(STRIDE, DenseRecipe::stride, (it, s) -> it.withStride((int) s)),
                dense(PADDING, DenseRecipe::padding, (it, p) -> it.withPadding((int) p)),
                dense(DENSE_CHANNELS, DenseRecipe::channels, (it, c) -> it.withChannels((int) c)),
                dense(DENSE_FILTERS, DenseRecipe::filters, (it, n) -> it.withFilters((int) n)),
                dense(SHIFT, DenseRecipe::shift, (it, shift) -> it.withShift((int) shift)));
    }

    private static Dial<ConvolutionRecipe> dense(
            Knob knob, ToDoubleFunction<DenseRecipe> read, Write<DenseRecipe> write) {
        return new Dial<>(knob.id(), knob, recipe -> read.applyAsDouble(recipe.dense()), (recipe, value) -> {
            DenseRecipe turned = write.with(recipe.dense(), value);
            return turned.fits() ? recipe.withDense(turned) : recipe;
        });
    }

    /** The optimizer's knobs first, then those of the run, then those of each network. */
    private static List<Dial<ConvolutionRecipe>> training(DigitsRecipe shown) {
        List<Dial<ConvolutionRecipe>> all = new ArrayList<>();
        for (Knob knob : TrainingRules.knobs(Optimizers.get(shown.optimizer()))) {
            if (knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE) {
                all.add(training(knob.id(), knob, it -> it.settings().get(knob.id()), (it, value) -> it
                        .withOptimizer(it.optimizer(), it.settings().with(knob.id(), value)), -1));
            }
        }
        all.add(training("batch", BATCH, DigitsRecipe::batch, (it, n) -> it.withBatch((int) n), -1));
        all.add(training("epochs", EPOCHS, DigitsRecipe::epochs, (it, n) -> it.withEpochs((int) n), -1));
        all.add(training("seeds", SEEDS, DigitsRecipe::seeds, (it, n) -> it.withSeeds((int) n), -1));
        IntStream.range(0, shown.networks().size()).forEach(i -> {
            if (shown.networks().get(i).kind() == DigitNetwork.Kind.CNN) {
                all.add(network(i, FILTERS, DigitNetwork::filters, (it, n) -> it.withFilters((int) n)));
                all.add(network(i, KERNEL, DigitNetwork::kernel, (it, k) -> it.withKernel((int) k)));
            } else {
                all.add(network(i, HIDDEN, DigitNetwork::hidden, (it, h) -> it.withHidden((int) h)));
            }
        });
        return all;
    }

    private static Dial<ConvolutionRecipe> network(
            int index, Knob knob, ToDoubleFunction<DigitNetwork> read, Write<DigitNetwork> write) {
        return training("networks[" + index + "]." + knob.id(), knob,
                it -> read.applyAsDouble(it.networks().get(index)),
                (it, value) -> it.withNetwork(index, write.with(it.networks().get(index), value)), index);
    }

    private static Dial<ConvolutionRecipe> training(String id, Knob knob,
            ToDoubleFunction<DigitsRecipe> read, Write<DigitsRecipe> write, int slot) {
        return new Dial<>(id, knob, recipe -> read.applyAsDouble(recipe.training()),
                (recipe, value) -> recipe.withTraining(write.with(recipe.training(), value)), slot);
    }
}
