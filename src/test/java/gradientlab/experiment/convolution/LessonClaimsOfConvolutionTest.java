package gradientlab.experiment.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Slide;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.experiment.convolution.layer.GradientCheck;
import gradientlab.experiment.convolution.layer.LayerGradients;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.layer.LayerTensors;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.recipe.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the slides of the three lessons on convolution say, computed from their recipes. */
class LessonClaimsOfConvolutionTest {

    private static final String COMPUTES = "what-a-convolution-computes";
    private static final String BACK = "its-gradient-is-a-convolution";
    private static final String FEW = "why-cnns-need-so-few-weights";

    private static ConvolutionRecipe recipe(String lesson, int slide) {
        Lesson found = Lessons.find(lesson).orElseThrow();
        return (ConvolutionRecipe) found.slides().get(slide).recipe();
    }

    private static LayerRun run(String lesson, int slide) {
        return new LayerRun(recipe(lesson, slide).layer());
    }

    private static LayerGradients back(int slide) {
        return new LayerGradients(run(BACK, slide));
    }

    /** What is asked at a step is hidden from there on, and seen there when it is answered. */
    @ParameterizedTest
    @ValueSource(strings = {COMPUTES, BACK, FEW})
    void everySlideShowsItsPictureWhileAClassPredictsAndStaysWhereItsRecipeIsSeen(String lesson) {
        for (Slide slide : Lessons.find(lesson).orElseThrow().slides()) {
            ConvolutionRecipe recipe = (ConvolutionRecipe) slide.recipe();
            assertFalse(slide.showing().hidden());
            assertTrue(slide.hideAfter().isPresent());
            if (slide.showing().stays()) {
                assertEquals(Position.of(recipe), slide.showing().step());
                assertEquals(Position.of(recipe), slide.hideAfter().getAsInt());
            }
        }
    }

    @Test
    void theLitWindowAdds32AndTakes62() {
        ConvolutionRecipe recipe = recipe(COMPUTES, 0);
        LayerRun run = new LayerRun(recipe.layer());
        assertEquals(2 * run.shape().outputWidth() + 3 + 1, recipe.layer().view().step());
        assertEquals(-30, run.y(0, 2, 3));
        double added = 0;
        double taken = 0;
        for (int u = 0; u < 3; u++) {
            assertEquals(0, run.k(0, 0, u, 1));
            added += run.k(0, 0, u, 0) * run.x(0, 2 + u, 3);
            taken -= run.k(0, 0, u, 2) * run.x(0, 2 + u, 5);
        }
        assertEquals(32, added);
        assertEquals(62, taken);
    }

    @ParameterizedTest
    @CsvSource({"3, 36", "5, 16", "1, 64"})
    void soManyWindowsFit(int kernel, int places) {
        assertEquals(places, new LayerRun(recipe(COMPUTES, 1).layer().withKernelSize(kernel)).places());
    }

    @Test
    void elevenInputsAreNotReadAndWithPaddingAllAre() {
        LayerRecipe layer = recipe(COMPUTES, 2).layer();
        int[][] overlap = new LayerRun(layer).overlap();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertEquals(i == 5 || j == 5, overlap[i][j] == 0);
            }
        }
        assertEquals(11, new LayerRun(layer).unread());
        assertEquals(0, new LayerRun(layer.withPadding(Span.ONE)).unread());
    }

    @Test
    void aConvolutionStampsTheKernelAsItIs() {
        LayerRecipe layer = recipe(COMPUTES, 3).layer();
        assertTrue(layer.flip());
        assertEquals(1, new LayerRun(layer).y(0, 1, 1));
        assertEquals(9, new LayerRun(layer).y(0, 3, 3));
        assertEquals(9, new LayerRun(layer.withFlip(false)).y(0, 1, 1));
        assertEquals(1, new LayerRun(layer.withFlip(false)).y(0, 3, 3));
    }

    @Test
    void fourFiltersGiveFourMapsAnd112Parameters() {
        LayerRecipe layer = recipe(COMPUTES, 4).layer();
        assertEquals(3, layer.channels());
        assertEquals(4, layer.filters());
        assertEquals(112, LayerTensors.parameters(layer));
    }

    @Test
    void theLessonShowsThePictureOfThePreset() {
        ConvolutionRecipe shown = recipe(COMPUTES, 5);
        ConvolutionRecipe preset = Presets.find(ConvolutionKind.KIND, "picture").orElseThrow().recipe();
        assertEquals(preset.withNotes(Notes.NONE), shown.withNotes(Notes.NONE));
    }

    @Test
    void theIntegralIsLargestAtOneAndHalvingTheSpacingHalvesTheGap() {
        FunctionsRun run = FunctionsRun.of(recipe(COMPUTES, 6).functions());
        double largest = run.value(1);
        assertEquals((1 - Math.exp(-2.4)) / 1.2, largest, 1e-9);
        assertEquals(0.758, largest, 5e-4);
        for (double t : new double[] {-1, 0, 0.5, 0.9, 1.1, 2, 3}) {
            assertTrue(run.value(t) < largest, "t = " + t);
        }
        assertEquals(2, run.gap(0.25).size() / run.gap(0.125).size(), 0.15);
    }

    @Test
    void oneOutputReachesFourInputsAndFourWeights() {
        LayerGradients gradients = back(0);
        assertEquals(LayerView.Reading.SCATTER, recipe(BACK, 0).layer().view().reading());
        assertEquals(1, recipe(BACK, 0).layer().view().step());
        LayerRun run = gradients.run();
        assertEquals(4, run.shape().vertical().kernel() * run.shape().horizontal().kernel());
        double[] sent = gradients.scatteredAfter(1);
        for (int at = 0; at < sent.length; at++) {
            boolean read = at / 4 < 2 && at % 4 < 2;
            assertEquals(read ? gradients.dy(0, 0, 0) * run.k(0, 0, at / 4, at % 4) : 0, sent[at]);
        }
    }

    @Test
    void theMiddleInputCollectsTheKernelBackwards() {
        LayerGradients gradients = back(1);
        assertEquals(13, gradients.dx(0, 2, 2));
        double sum = 0;
        for (int at = 0; at < 9; at++) {
            double weight = gradients.run().k(0, 0, 2 - at / 3, 2 - at % 3);
            assertEquals(9 - at, weight);
            sum += weight * gradients.dy(0, at / 3, at % 3);
        }
        assertEquals(13, sum);
    }

    @Test
    void withoutTheRotation22CellsAreWrongAndTheCheckAgreesWithTheRightOnes() {
        LayerGradients gradients = back(2);
        assertEquals(22, gradients.unrotatedCells());
        assertEquals(24, gradients.unrotatedError());
        GradientCheck check = new GradientCheck(gradients);
        assertEquals(0, check.wrong());
        assertTrue(check.gap() < 1e-6);
        for (int at = 0; at < 25; at++) {
            boolean wrong = gradients.unrotatedWrong(0, at / 5, at % 5);
            double away = Math.abs(
                    gradients.unrotated(0, at / 5, at % 5) - check.ofInput(0, at / 5, at % 5));
            assertEquals(wrong, away > 0.5);
        }
        LayerRecipe box = recipe(BACK, 2).layer().withKernels(KernelName.BOX.of(3));
        assertEquals(0, new LayerGradients(new LayerRun(box)).unrotatedCells());
    }

    @Test
    void aColumnOfTheMatrixTimesTheUpstreamGradientIsTheInputsGradient() {
        LayerGradients gradients = back(3);
        double[] matrix = gradients.matrix().orElseThrow();
        assertEquals(9 * 16, matrix.length);
        double[] met = new double[9];
        double sum = 0;
        int nonzero = 0;
        for (int row = 0; row < 9; row++) {
            double entry = matrix[row * 16 + 5];
            boolean reads = row == 0 || row == 1 || row == 3 || row == 4;
            if (reads) {
                met[nonzero++] = entry;
            } else {
                assertEquals(0, entry);
            }
            sum += entry * gradients.dy(0, row / 3, row % 3);
        }
        assertEquals(-2, sum);
        assertEquals(-2, gradients.dx(0, 1, 1));
        double[] backwards = {-1, 0, 2, 1};
        for (int i = 0; i < 4; i++) {
            assertEquals(backwards[i], met[i]);
        }
    }

    @Test
    void aWeightsGradientIsASum() {
        LayerGradients gradients = back(4);
        assertEquals(4, gradients.dk(0, 0, 0, 0));
        double sum = 0;
        double given = 0;
        for (int at = 0; at < 9; at++) {
            sum += gradients.dy(0, at / 3, at % 3) * gradients.run().x(0, at / 3, at % 3);
            given += gradients.dy(0, at / 3, at % 3);
        }
        assertEquals(4, sum);
        assertEquals(6, given);
        assertEquals(6, gradients.db(0));
    }

    @Test
    void whatIsNotReadHasNoGradient() {
        LayerRecipe layer = recipe(BACK, 5).layer();
        assertEquals(Mode.BACKWARD, recipe(BACK, 5).mode());
        LayerGradients gradients = new LayerGradients(new LayerRun(layer));
        LayerGradients padded = new LayerGradients(new LayerRun(layer.withPadding(Span.ONE)));
        boolean some = false;
        for (int column = 0; column < 6; column++) {
            assertEquals(0, gradients.dx(0, 5, column));
            some |= padded.dx(0, 5, column) != 0;
        }
        assertTrue(some);
    }

    @Test
    void weightsAreCountedAsTheSlidesSay() {
        DenseRun small = new DenseRun(recipe(FEW, 0).dense());
        assertEquals(529_984, small.weights(LayerKind.FULL));
        assertEquals(6_084, small.weights(LayerKind.LOCAL));
        assertEquals(9, small.weights(LayerKind.SHARED));
        DenseRun large = new DenseRun(recipe(FEW, 1).dense());
        assertEquals(2_472_873_984L, large.weights(LayerKind.FULL));
        assertEquals(443_556, large.weights(LayerKind.LOCAL));
        assertEquals(9, large.weights(LayerKind.SHARED));
        assertEquals(443_556, large.counted().multiplications());
    }

    @Seeds
    void aShiftPassesThroughTheConvolutionAlone(long seed) {
        DenseRecipe dense = recipe(FEW, 2).dense().withSeed(seed);
        DenseRun run = new DenseRun(dense);
        assertTrue(run.test(LayerKind.SHARED).equivariant());
        assertTrue(run.test(LayerKind.FULL).ratio() > 0.1);
        assertTrue(run.test(LayerKind.LOCAL).ratio() > 0.1);
        assertNotEquals(0, new DenseRun(dense.withPadding(1).withShift(2)).test(LayerKind.SHARED).rim());
        assertFalse(new DenseRun(dense.withStride(2)).test(LayerKind.SHARED).equivariant());
    }

    /** Their figures are tested with the presets. */
    @ParameterizedTest
    @CsvSource({"3, train", "4, scrambled", "5, mirror"})
    void theTrainingsAreThoseOfThePresets(int slide, String preset) {
        assertEquals(Presets.find(ConvolutionKind.KIND, preset).orElseThrow().recipe().training(),
                recipe(FEW, slide).training());
    }
}
