package gradientlab.experiment.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Lcg;
import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes of convolutions read back equal, fill in what is left out, and name what is wrong. */
class ConvolutionRecipeTest {

    private static final String HEAD = "{'format':'gradient-lab/1','lab':'convolution',";
    private static final String TWO = "'input':[[[1,2],[3,4]],[[5,6],[7,8]]]";

    private static ConvolutionRecipe read(String fields) throws RecipeException {
        return (ConvolutionRecipe) Recipes.read((HEAD + fields + "}").replace('\'', '"'));
    }

    private static void readsBack(ConvolutionRecipe recipe) throws RecipeException {
        assertEquals(recipe, Recipes.check(recipe));
        assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
    }

    @Test
    void whatIsLeftOutStandsAtItsDefault() throws RecipeException {
        for (Mode mode : Mode.values()) {
            assertEquals(ConvolutionRecipe.DEFAULT.withMode(mode), read("'mode':'" + mode.id() + "'"));
        }
    }

    static Stream<ConvolutionRecipe> catalogue() {
        ConvolutionRecipe base = ConvolutionRecipe.DEFAULT;
        LayerRecipe layer = base.layer();
        Tensor target = Tensor.of(new int[] {6, 6}, at -> at / 7.0);
        return Stream.of(
                Presets.of(ConvolutionKind.KIND).stream().map(Preset::recipe),
                Arrays.stream(LayerInput.Kind.values()).filter(kind -> kind != LayerInput.Kind.OWN)
                        .map(kind -> base.withLayer(layer.withInput(LayerInput.of(kind, 7)))),
                Arrays.stream(KernelName.values())
                        .map(name -> base.withLayer(layer.withKernels(name.of(5)))),
                Stream.of(
                        layer.withChannels(3).withFilters(4).withBias(List.of(1.0, -0.5, 0.0, 7.0)),
                        layer.withInput(LayerInput.of(LayerInput.Kind.BALL, 0)).withDepthwise(true),
                        layer.withChannels(2).withKernelSize(2).withStride(new Span(1, 3))
                                .withPadding(new Span(0, 2)).withDilation(Span.of(2)).withFlip(true),
                        layer.withUpstream(Optional.of(Upstream.ONES)),
                        layer.withUpstream(Optional.of(Upstream.one(35))),
                        layer.withUpstream(Optional.of(Upstream.loss(target))),
                        layer.withUpstream(Optional.of(Upstream.typed(target))).withStride(Span.of(2)),
                        layer.withView(new LayerView(Reading.SUM, Form.IM2COL, false, 7,
                                Optional.of(new Pin(Pin.Grid.KERNEL, List.of(0, 0, 2, 1))), 0)))
                        .map(it -> base.withMode(Mode.BACKWARD).withLayer(it)),
                Stream.of(
                        base.withImages(base.images().withFile(Optional.of("a b/c.png")).withPixel(3, 9)
                                .withKernel(Tensor.of(new int[] {1, 1}, at -> 0.25)).withTimes(20)),
                        base.withFunctions(base.functions().withF(new Shape(ShapeKind.SINE,
                                2, 0.3, 0.7)).withDelta(0.0625).withT(-2).withTimes(6).withFlip(false)),
                        base.withDense(base.dense().withSize(224).withStride(4).withPadding(6).withSeed(-3)
                                .withPicture(DigitChoice.drawn(Collections.nCopies(64, 3.5)))
                                .withScramble(true).withBiases(true).withChannels(3).withFilters(16)),
                        base.withTraining(base.training().withBatch(64).withShifts(true).withScramble(true)
                                .withNetworks(List.of(DigitNetwork.MLP.withHidden(40),
                                        DigitNetwork.CNN.withKernel(5).withPool(1).withFlip(true)))
                                .withView(new DigitsView(3, DigitChoice.of(1796), 7, 4, 4, 9))
                                .withChanges(List.of(new OptimizerChange(20, "adam",
                                        TrainingRules.defaults("adam"), true, base.training().schedule(),
                                        base.training().clip())))))
                        .flatMap(it -> Arrays.stream(Mode.values()).map(it::withMode)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatIsWrittenReadsBackEqual(ConvolutionRecipe recipe) throws RecipeException {
        readsBack(recipe);
    }

    /** Shapes of every rank, strides and paddings per axis, and numbers that are not whole. */
    @Test
    void randomLayersReadBackEqual() throws RecipeException {
        for (int seed = 0; seed < 100; seed++) {
            readsBack(ConvolutionRecipe.DEFAULT.withLayer(random(new Lcg(seed))));
        }
    }

    private static LayerRecipe random(Lcg random) {
        int channels = 1 + random.below(3);
        int[] x = {1 + random.below(2), channels, 4 + random.below(4), 4 + random.below(4)};
        int[] k = {1 + random.below(3), channels, 1 + random.below(3), 1 + random.below(3)};
        LayerRecipe layer = LayerRecipe.DEFAULT
                .withInput(LayerInput.own(Tensor.of(x, at -> random.normal())))
                .withKernels(Tensor.of(k, at -> random.normal()))
                .withStride(new Span(1 + random.below(3), 1 + random.below(3)))
                .withPadding(new Span(random.below(3), random.below(3)));
        return layer.withUpstream(Optional.of(Upstream.typed(
                Tensor.of(layer.outputSizes(), at -> random.normal()))));
    }

    @Test
    void aNamedKernelReadsEveryChannelOfItsInput() throws RecipeException {
        assertEquals(3, read("'input':'ball','kernels':'box'").layer().kernels().channels());
        assertEquals(2, read(TWO + ",'kernels':'identity:1'").layer().kernels().channels());
        assertEquals("[2][1][2][2]",
                read(TWO + ",'kernels':'box:2','depthwise':true").layer().kernels().shown());
        LayerRecipe grey = read("'kernels':[[[[1]],[[2]]]]").layer();
        assertEquals("[2][8][8]", grey.inputValues().shown(), "a grey digit in both channels");
        assertArrayEquals(grey.inputValues().grid(0, 0), grey.inputValues().grid(0, 1));
    }

    @Test
    void alongARowOneNumberIsForThatDirection() throws RecipeException {
        LayerRecipe row = read("'input':[1,2,3],'kernels':[4,5,6],'padding':'full','stride':2").layer();
        assertEquals(new Span(0, 2), row.padding());
        assertEquals(new Span(1, 2), row.stride());
        assertEquals(3, row.outputSizes()[3]);
        assertEquals(1, row.outputRank());
    }

    @Test
    void wordsForPaddingFollowKernelAndDilation() throws RecipeException {
        assertEquals(Span.of(2), read("'padding':'same','dilation':2").layer().padding());
        assertEquals(Span.of(4), read("'padding':'full','dilation':2").layer().padding());
        assertEquals(Span.NONE, read("'padding':'valid'").layer().padding());
    }

    @Test
    void changesKeepWhatStillFits() {
        LayerRecipe layer = LayerRecipe.DEFAULT;
        assertEquals(KernelName.SOBEL_X.of(5), layer.withKernelSize(5).kernels(), "named ones grow");
        Tensor own = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
        Tensor grown = layer.withKernels(own).withKernelSize(5).kernels();
        assertEquals(9, grown.at(0, 0, 3, 3), "others get zeros around");
        assertEquals(own, layer.withKernels(own).withKernelSize(5).withKernelSize(3).kernels());
        LayerRecipe wide = layer.withFilters(3).withChannels(2).withBias(List.of(1.0, 2.0, 3.0));
        assertEquals(List.of(1.0, 2.0), wide.withFilters(2).bias());
        assertEquals(layer, wide.withFilters(1).withChannels(1).withBias(List.of()));
        assertEquals("[2][1][3][3]", wide.withDepthwise(true).kernels().shown());
        LayerRecipe pinned = layer.withView(layer.view().withPin(
                Optional.of(new Pin(Pin.Grid.OUTPUT, List.of(0, 5, 5)))));
        assertTrue(pinned.withStride(Span.of(2)).view().pin().isEmpty());
        assertFalse(layer.withDilation(Span.of(4)).fits());
        LayerRecipe late = layer.withInput(LayerInput.of(LayerInput.Kind.RAMP, 16))
                .withView(layer.view().withStep(250));
        assertEquals(64, late.withInput(layer.input()).view().step());
        assertEquals(List.of(1.0), wide.withKernels(layer.kernels()).bias());
    }

    @Test
    void dialsReadWhatTheyWriteAndTheirRecipesAreRead() throws RecipeException {
        for (Mode mode : Mode.values()) {
            ConvolutionRecipe base = ConvolutionRecipe.DEFAULT.withMode(mode);
            for (Dial<ConvolutionRecipe> dial : ConvolutionKind.KIND.dials(base)) {
                Knob knob = dial.knob();
                double value = knob.kind() == Knob.Kind.WHOLE ? Math.max(knob.min(), Math.min(2, knob.max()))
                        : knob.max() / 2;
                ConvolutionRecipe turned = dial.change().with(base, value);
                assertEquals(value, dial.value().applyAsDouble(turned), dial.id());
                readsBack(turned);
            }
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                bad("'kernels':[]", "kernels must be a list of rows of numbers that is not empty, got []"),
                bad("'kernels':[[]]",
                        "kernels must be a list of rows of numbers that is not empty, got [...]"),
                bad("'kernels':[[1,2],[3]]",
                        "kernels[1] must hold 2 numbers as the first row does, got 1"),
                bad("'input':[[1,'a'],[2,3]],'kernels':[[1]]", "input[0][1] must be a number, got \"a\""),
                bad("'input':[[[1]],[[1],[2]]],'kernels':[[1]]",
                        "input[1] must have shape [1][1], got [2][1]"),
                bad("'stride':0", "stride must be a whole number in [1, 1000], got 0"),
                bad("'stride':[1,0]", "stride[1] must be a whole number in [1, 1000], got 0"),
                bad("'stride':[1]", "stride must be two whole numbers, got [...]"),
                bad("'kernels':'sobel'",
                        "unknown kernel sobel; did you mean sobel_x? Allowed: identity, box, gauss,"
                                + " sharpen, sobel_x, sobel_y, laplacian, emboss"),
                bad("'kernels':'laplacian:4'", "kernels must be laplacian:3, laplacian:5, laplacian:7,"
                        + " laplacian:9, laplacian:11, got \"laplacian:4\""),
                bad("'input':'digit:1797'", "input must be digit:0–digit:1796, got \"digit:1797\""),
                bad("'input':'ramp:99'", "input must be ramp:1–ramp:16, got \"ramp:99\""),
                bad("'input':'cat'", "unknown input cat; allowed: digit, numbers, letter, impulse, ramp,"
                        + " checker, noise, ball"),
                bad(TWO + ",'kernels':[[1]]", "kernels must have shape [n][2][1][1], got [1][1]"),
                bad(TWO + ",'kernels':[[[[1]]]],'depthwise':true",
                        "kernels must have shape [2][1][1][1], got [1][1][1][1]"),
                bad("'kernels':[[[[1]]],[[[1]]]],'bias':[1]", "bias must have shape [2], got [1]"),
                bad("'input':'ramp:5','dilation':3", "kernels: The window spans 7, the padded input 5."
                        + " Allowed: kernel size up to 2, or padding of at least 1."),
                bad("'padding':'same','stride':2", "padding: \"same\" needs stride 1 and an even d(k − 1)."),
                bad("'upstream':[[1,2]]", "upstream must have shape [6][6], got [1][2]"),
                bad("'upstream':{'one':[0,9,0]}",
                        "one[1] must be a whole number in [0, 5], got 9 (upstream.one[1])"),
                bad("'upstream':'all'",
                        "upstream must be \"ones\", numbers in the shape of the output, or hold"
                                + " one or target, got \"all\""),
                bad("'padding':1000,'input':[[1]],'kernels':[[1]]",
                        "the layer has up to 4004001 numbers in input"
                                + " or output and 4004001 products; allowed: 4000000 and 4000000000"),
                bad("'input':[" + "[[[1]]],".repeat(64) + "[[[1]]]],'kernels':[[1]]", "input must have shape"
                        + " [1..64][1..64][H][W], [1..64][H][W], [H][W] or [W], got [65][1][1][1]"),
                bad("'step':65", "step must be a whole number in [0, 64], got 65"),
                bad("'mode':'images','picture':'cat.png'",
                        "picture must be \"lighthouse\" or hold file, a path, got \"cat.png\""),
                bad("'mode':'images','kernel':[[1,2],[3,4]]",
                        "kernel must be [k][k], k = 1, 3, 5, 7, 9, 11, got [...]"),
                bad("'mode':'dense','kernel_size':7,'size':4", "kernel_size: The window spans 7, the padded"
                        + " input 4. Allowed: kernel size up to 4, or padding of at least 2."),
                bad("'mode':'train','networks':[{'kind':'rnn'}]",
                        "kind must be one of cnn, mlp, got \"rnn\" (networks[0].kind)"),
                bad("'mode':'train','view':{'weight':[8,0,0]}",
                        "weight[0] must be a whole number in [0, 7], got 8 (view.weight[0])"),
                bad("'mode':'train','layer':{'stride':0}",
                        "stride must be a whole number in [1, 1000], got 0 (layer.stride)"));
    }

    private static Arguments bad(String fields, String sentence) {
        return Arguments.of(fields, sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatIsWrongGetsOneSentence(String fields, String sentence) {
        RecipeException wrong = assertThrows(RecipeException.class, () -> read(fields));
        assertEquals(sentence, wrong.getMessage());
        assertFalse(wrong.in(Texts.of(Language.KO)).isEmpty());
    }
}
