package gradientlab.experiment.convolution.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerInput.Kind;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.layer.LayerVerdict.Flat;
import gradientlab.experiment.convolution.layer.LayerVerdict.Reason;
import gradientlab.experiment.convolution.layer.LayerVerdict.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A layer's numbers against those that were worked out beside the design, and against one another. */
class LayerRunTest {

    private static final String MANY = "gradientlab.experiment.convolution.layer.Layers#many";

    private static double[] gradients(String preset, boolean byInput) {
        LayerGradients gradients = new LayerGradients(new LayerRun(Layers.preset(preset)));
        return byInput ? gradients.dxArray() : gradients.dkArray();
    }

    @Test
    void theDigitsEdgesAreThoseOfTheDesign() {
        LayerRun run = new LayerRun(Layers.preset("edges"));
        assertEquals(-30, run.y(0, 2, 3));
        assertEquals(62, run.largestY());
        assertEquals(62, run.y(0, 0, 5));
        assertEquals(36, run.places());
        assertEquals(2304, run.shape().fullWeights());
        assertEquals(324, run.shape().multiplications());
        assertArrayEquals(new int[] {1, 2, 3, 3, 3, 3, 2, 1}, run.shape().vertical().overlap());
    }

    @Test
    void anExampleOfABatchIsThatExampleAloneWithItsShareOfTheUpstreamGradient() {
        Tensor x = Tensor.of(new int[] {3, 1, 4, 4}, at -> at % 7 - 3);
        Tensor dy = Tensor.of(new int[] {3, 1, 2, 2}, at -> at - 5);
        LayerRecipe batch = LayerRecipe.DEFAULT.withInput(LayerInput.own(x));
        LayerRecipe alone = LayerRecipe.DEFAULT
                .withInput(LayerInput.own(Tensor.of(new int[] {4, 4}, at -> x.at(32 + at))));
        Tensor own = Tensor.of(new int[] {2, 2}, at -> dy.at(8 + at));
        for (boolean loss : new boolean[] {false, true}) {
            LayerGradients seen = new LayerGradients(new LayerRun(batch
                    .withUpstream(Optional.of(loss ? Upstream.loss(dy) : Upstream.typed(dy)))
                    .withView(batch.view().withExample(2))));
            LayerGradients wanted = new LayerGradients(new LayerRun(
                    alone.withUpstream(Optional.of(loss ? Upstream.loss(own) : Upstream.typed(own)))));
            assertArrayEquals(wanted.run().output(), seen.run().output());
            assertArrayEquals(wanted.scatteredAfter(4), seen.scatteredAfter(4));
            assertArrayEquals(wanted.summedAfter(4), seen.summedAfter(4));
        }
    }

    @Test
    void elevenPixelsAreNeverReadAndOneCellOfPaddingReadsThem() {
        LayerRun run = new LayerRun(Layers.preset("never-read"));
        assertArrayEquals(new double[] {5, 9, 6, 11}, run.output());
        assertEquals(11, run.unread());
        LayerVerdict verdict = new LayerVerdict(run);
        assertEquals(Topic.UNREAD, verdict.topic());
        assertEquals(Reason.REST, verdict.reason());
        assertEquals(OptionalInt.of(1), verdict.padding());
        assertTrue(verdict.rest());
    }

    @Test
    void whatIsNeverReadHasNoGradient() {
        LayerGradients gradients = new LayerGradients(new LayerRun(Layers.preset("never-read")));
        int[][] overlap = gradients.run().overlap();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                if (overlap[i][j] == 0) {
                    assertEquals(0.0, gradients.dx(0, i, j));
                }
            }
        }
    }

    @Test
    void aStrideBeyondTheWindowAndADilationSkipCellsForTheirOwnReasons() {
        LayerRecipe gaps = LayerRecipe.DEFAULT.withKernelSize(2).withStride(Span.of(3));
        assertEquals(Reason.STRIDE, new LayerVerdict(new LayerRun(gaps)).reason());
        LayerRecipe holes = LayerRecipe.DEFAULT.withDilation(Span.of(2)).withStride(Span.of(2));
        assertEquals(Reason.HOLES, new LayerVerdict(new LayerRun(holes)).reason());
    }

    @Test
    void anImpulseStampsTheKernelWhereAllOfItHasRoom() {
        LayerRecipe impulse = Layers.preset("impulse");
        LayerRun run = new LayerRun(impulse);
        assertEquals(Topic.IMPULSE, new LayerVerdict(run).topic());
        for (int u = 0; u < 3; u++) {
            for (int v = 0; v < 3; v++) {
                assertEquals(run.k(0, 0, u, v), run.y(0, u + 1, v + 1));
            }
        }
        LayerRecipe corner = impulse.withPadding(Span.NONE)
                .withInput(LayerInput.own(impulse.inputValues().with(12, 0).with(0, 1)));
        assertEquals(Topic.PLACES, new LayerVerdict(new LayerRun(corner)).topic());
    }

    @Test
    void partialSumsOfChannelsAddUpToTheOutputs() {
        LayerRun run = new LayerRun(Layers.preset("channels"));
        double[][] expected = {{39, 0, -15}, {-21, 9, 24}, {25, -21, 4}, {43, 33, 28}};
        double[] outputs = {24, 12, 8, 4};
        for (int f = 0; f < 4; f++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[f][c], run.partial(f, c, 2, 1));
            }
            assertEquals(outputs[f], run.y(f, 2, 1));
        }
        assertEquals(112, run.parameters());
    }

    @Test
    void theGradientsByHandAreThoseOfTheDesign() {
        assertArrayEquals(new double[] {1, 2, 2, 4, -1, -2, 2, -2, 0, 3, 4, 2, 0, 0, -2, -1},
                gradients("by-hand", true));
        assertArrayEquals(new double[] {4, 7, 7, 11}, gradients("by-hand", false));
        LayerGradients gradients = new LayerGradients(new LayerRun(Layers.preset("by-hand")));
        assertEquals(6, gradients.db(0));
        assertEquals(7, gradients.innerX());
    }

    @Test
    void withoutTheRotationTwentyTwoCellsAreWrongByUpToTwentyFour() {
        LayerGradients gradients = new LayerGradients(new LayerRun(Layers.preset("backwards")));
        assertEquals(13, gradients.dx(0, 2, 2));
        assertEquals(22, gradients.unrotatedCells());
        assertEquals(24, gradients.unrotatedError());
        assertEquals(202, gradients.innerY());
    }

    @ParameterizedTest
    @MethodSource(MANY)
    void allWaysAgreeAndTheInnerProductsAreEqual(LayerRecipe recipe) {
        LayerGradients gradients = new LayerGradients(new LayerRun(recipe));
        double scale = Math.max(1, gradients.largestDx());
        assertEquals(0, gradients.collectGap(), 1e-12 * scale);
        assertEquals(0, gradients.matrixGap().orElseThrow(), 1e-12 * scale);
        assertEquals(0, gradients.im2colGap(), 1e-12 * scale);
        double inner = gradients.innerY();
        assertEquals(inner, gradients.innerX(), 1e-9 * Math.max(1, Math.abs(inner)));
        assertEquals(inner, gradients.innerK(), 1e-9 * Math.max(1, Math.abs(inner)));
    }

    @ParameterizedTest
    @MethodSource(MANY)
    void centralDifferencesAgreeWithEveryGradient(LayerRecipe recipe) {
        GradientCheck check = new GradientCheck(new LayerGradients(new LayerRun(recipe)));
        assertEquals(check.total(), check.checked());
        assertEquals(0, check.wrong(), () -> "gap " + check.gap());
    }

    @Test
    void aCheckOfAWrongGradientFindsIt() {
        LayerGradients gradients = new LayerGradients(new LayerRun(Layers.preset("backwards")));
        gradients.dkArray()[4] += 0.01;
        assertEquals(1, new GradientCheck(gradients).wrong());
    }

    @Test
    void aLargeLayerIsCheckedHereAndThere() {
        LayerRecipe large = LayerRecipe.DEFAULT.withInput(LayerInput.of(Kind.NOISE, 16)).withChannels(3)
                .withFilters(8).withKernelSize(7).withPadding(Span.of(3));
        GradientCheck check = new GradientCheck(new LayerGradients(new LayerRun(large)));
        assertTrue(check.checked() > 10 && check.checked() < check.total(), () -> "" + check.checked());
        assertEquals(0, check.wrong());
    }

    @ParameterizedTest
    @MethodSource(MANY)
    void stepByStepTheSumsArriveAtTheGradients(LayerRecipe recipe) {
        LayerRun run = new LayerRun(recipe);
        LayerGradients gradients = new LayerGradients(run);
        ConvolutionShape shape = run.shape();
        assertEquals(0, LayerRun.largest(gradients.scatteredAfter(0)));
        assertEquals(0, LayerRun.largest(gradients.summedAfter(0)));
        assertArrayEquals(gradients.dxArray(), gradients.scatteredAfter(run.places()));
        assertArrayEquals(gradients.dkArray(), gradients.summedAfter(run.places()));
        double[] first = gradients.scatteredAfter(1);
        double expected = gradients.dy(0, 0, 0) * run.met(0, 0, shape.kernelHeight() - 1,
                shape.kernelWidth() - 1);
        int row = shape.vertical().input(0, shape.kernelHeight() - 1);
        int column = shape.horizontal().input(0, shape.kernelWidth() - 1);
        if (shape.filters() == 1 && row < shape.height() && column < shape.width()) {
            assertEquals(expected, first[shape.inputAt(0, row, column)], 1e-12);
        }
    }

    @Test
    void aFlatAreaBecomesWhatTheWeightsSumTo() {
        LayerRecipe digit = LayerRecipe.DEFAULT;
        assertEquals(Flat.ZERO, flat(digit));
        assertEquals(Flat.SAME, flat(digit.withKernels(KernelName.GAUSS.of(3))));
        assertEquals(Flat.SCALED, flat(digit.withKernels(KernelName.GAUSS.of(3)).withBias(List.of(2.0))));
        assertTrue(new LayerRun(digit.withKernels(KernelName.GAUSS.of(3))).symmetric());
    }

    private static Flat flat(LayerRecipe recipe) {
        return new LayerVerdict(new LayerRun(recipe)).flat();
    }
}
