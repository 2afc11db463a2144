package gradientlab.experiment.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.layer.LayerTensors;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.convolution.training.verdict.Mirror;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the presets show, as their sentences and the design say. */
class ConvolutionPresetsTest {

    private static ConvolutionRecipe preset(String id) {
        return Presets.find(ConvolutionKind.KIND, id).orElseThrow().recipe();
    }

    private static LayerRecipe layer(String id) {
        return preset(id).layer();
    }

    private static LayerTensors numbers(String id) {
        return LayerTensors.of(layer(id));
    }

    private static Tensor grid(double[]... rows) {
        return Tensor.of(rows);
    }

    private static double[] row(double... values) {
        return values;
    }

    @Test
    void theLadderIsInOrderAndEachRungSpeaksBothLanguages() {
        assertEquals(List.of("edges", "never-read", "impulse", "channels", "by-hand", "backwards", "picture",
                "integral", "sharing", "train", "scrambled", "mirror"),
                Presets.of(ConvolutionKind.KIND).stream().map(Preset::id).toList());
        for (Preset<ConvolutionRecipe> preset : Presets.of(ConvolutionKind.KIND)) {
            var notes = preset.recipe().notes();
            for (Map<Language, String> note : List.of(
                    notes.title(), notes.task(), notes.watch(), notes.question())) {
                assertEquals(2, note.size(), preset.id());
            }
        }
        assertEquals("edges", Presets.first(ConvolutionKind.KIND).id());
    }

    @Test
    void edgesOfADigit() {
        Tensor y = grid(row(-23, -34, -9, -28, -6, 62), row(-21, -14, 1, -41, -14, 60),
                row(-38, -13, 2, -30, 11, 62), row(-47, -25, -10, -5, 36, 54),
                row(-24, -34, -38, 17, 53, 28), row(-8, -46, -41, 41, 49, 6));
        assertEquals(y, numbers("edges").output());
        assertEquals(-30, y.at(layer("edges").view().step() - 1), "the one that is lit");
        assertEquals(62, Arrays.stream(y.values()).map(Math::abs).max().orElseThrow());
        ConvolutionShape shape = layer("edges").shape();
        assertEquals(List.of(9L, 2304L, 324L),
                List.of((long) shape.weights(), shape.fullWeights(), shape.multiplications()));
        assertArrayEquals(new int[] {1, 2, 3, 3, 3, 3, 2, 1}, shape.vertical().overlap());
        for (int at = 0; at < 9; at++) {
            LayerRecipe dragged = layer("edges").withKernels(layer("edges").kernels().with(at, 3));
            assertNotEquals(y, LayerTensors.of(dragged).output(), "a weight acts");
        }
    }

    @Test
    void thePixelNeverRead() {
        assertEquals(grid(row(5, 9), row(6, 11)), numbers("never-read").output());
        int[][] overlap = layer("never-read").shape().overlap();
        assertArrayEquals(new int[][] {
                {1, 1, 2, 1, 1, 0}, {1, 1, 2, 1, 1, 0}, {2, 2, 4, 2, 2, 0}, {1, 1, 2, 1, 1, 0},
                {1, 1, 2, 1, 1, 0}, {0, 0, 0, 0, 0, 0}
        }, overlap);
        assertEquals(11, unread(overlap));
        LayerTensors back = LayerTensors.of(
                layer("never-read").withUpstream(Optional.of(Upstream.ONES)));
        for (int i = 0; i < 6; i++) {
            assertEquals(0, back.dInput().orElseThrow().at(0, 0, i, 5), "their gradient is 0");
        }
        LayerRecipe padded = layer("never-read").withPadding(Span.of(1));
        assertEquals(3, padded.shape().outputHeight());
        assertEquals(0, unread(padded.shape().overlap()));
    }

    private static long unread(int[][] overlap) {
        return Arrays.stream(overlap).flatMapToInt(Arrays::stream).filter(count -> count == 0).count();
    }

    @Test
    void whichWayRound() {
        Tensor kernel = Tensor.of(new int[] {3, 3}, at -> at + 1);
        Tensor turned = Tensor.of(new int[] {3, 3}, at -> 9 - at);
        Tensor convolved = numbers("impulse").output();
        assertEquals(kernel.ranked(4).fitted(1, 1, 3, 3), middle(convolved));
        Tensor correlated = LayerTensors.of(layer("impulse").withFlip(false)).output();
        assertEquals(turned.ranked(4).fitted(1, 1, 3, 3), middle(correlated));
        assertEquals(45, Arrays.stream(convolved.values()).sum(), "0 around it");
    }

    private static Tensor middle(Tensor y) {
        return Tensor.of(new int[] {1, 1, 3, 3}, at -> y.at(0, 0, 1 + at / 3, 1 + at % 3));
    }

    @Test
    void channelsAndFilters() {
        LayerRecipe layer = layer("channels");
        Tensor y = LayerTensors.of(layer).output();
        double[][][] maps = {
                {{-27, 18, 33, 18}, {-27, 33, 48, 33}, {-21, 24, 39, 24}, {-12, 3, 3, 3}},
                {{12, 12, 0, -12}, {16, 16, 0, -16}, {12, 12, 0, -12}, {4, 4, 0, -4}},
                {{4, 12, 16, 12}, {0, 0, 0, 0}, {16, 8, 4, 8}, {16, 8, 4, 8}},
                {{27, 19, 11, 19}, {23, 11, -1, 11}, {12, 4, -4, 4}, {1, -3, -7, -3}}
        };
        double[][] partial = {{39, 0, -15}, {-21, 9, 24}, {25, -21, 4}, {43, 33, 28}};
        for (int f = 0; f < 4; f++) {
            assertArrayEquals(maps[f], y.grid(0, f));
            for (int c = 0; c < 3; c++) {
                LayerRecipe alone = LayerRecipe.DEFAULT
                        .withInput(LayerInput.own(grid(layer.inputValues().grid(0, c))))
                        .withKernels(grid(layer.kernels().grid(f, c)));
                assertEquals(partial[f][c], LayerTensors.of(alone).output().at(0, 0, 2, 1));
            }
        }
        assertEquals(9, layer.view().step() - 1, "place (2, 1) is lit");
        assertEquals(112, LayerTensors.parameters(layer));
        assertEquals(5, LayerTensors.of(layer.withFilters(5)).output().channels(), "one more map");
    }

    @Test
    void byHand() {
        LayerTensors layer = numbers("by-hand");
        assertEquals(grid(row(4, -1, 0), row(1, 7, 6), row(4, -1, -1)), layer.output());
        Tensor dx = grid(row(1, 2, 2, 4), row(-1, -2, 2, -2), row(0, 3, 4, 2), row(0, 0, -2, -1));
        assertEquals(Optional.of(dx), layer.dInput());
        assertEquals(dx.index(0, 0, 1, 1), layer("by-hand").view().step() - 1, "dX(1, 1) is lit");
        assertEquals(Optional.of(grid(row(4, 7), row(7, 11))), layer.dKernels());
        assertEquals(6, layer.dBias().orElseThrow().at(0));
        assertEquals(grid(row(0, 3, 8), row(5, 1, -2), row(0, 1, 7)),
                LayerTensors.of(layer("by-hand").withFlip(true)).output());
        productsAre(7, "by-hand");
    }

    private static void productsAre(double product, String id) {
        LayerTensors layer = numbers(id);
        assertEquals(product, dot(layer.output(), layer.upstream().orElseThrow()));
        assertEquals(product, dot(layer(id).inputValues(), layer.dInput().orElseThrow()));
        assertEquals(product, dot(layer(id).kernels(), layer.dKernels().orElseThrow()));
    }

    private static double dot(Tensor a, Tensor b) {
        double total = 0;
        for (int at = 0; at < a.length(); at++) {
            total += a.at(at) * b.at(at);
        }
        return total;
    }

    @Test
    void theKernelBackwards() {
        LayerTensors layer = numbers("backwards");
        assertEquals(grid(row(50, 40, 37), row(47, 58, 56), row(37, 47, 53)), layer.output());
        assertEquals(Optional.of(grid(row(1, 2, 2, -2, -3), row(6, 8, 6, -8, -6), row(15, 15, 13, -7, -3),
                row(14, 13, 23, 7, 12), row(0, 7, 22, 25, 18))), layer.dInput());
        assertEquals(13, layer.dInput().orElseThrow().at(layer("backwards").view().step() - 1));
        assertEquals(Optional.of(grid(row(-3, 6, 7), row(6, 13, 1), row(7, -1, 4))), layer.dKernels());
        assertEquals(4, layer.dBias().orElseThrow().at(0));
        productsAre(202, "backwards");
        Tensor wrong = LayerTensors.of(layer("backwards").withFlip(true)).dInput().orElseThrow();
        assertEquals(grid(row(9, 8, -2, -8, -7), row(24, 12, 4, -12, -4), row(15, 15, 27, 17, 13),
                row(6, 7, 17, 13, 8), row(0, 3, 8, 5, 2)), wrong);
        double[] errors = wrong.values();
        Arrays.setAll(errors, at -> Math.abs(wrong.at(at) - layer.dInput().orElseThrow().at(at)));
        assertEquals(22, Arrays.stream(errors).filter(error -> error > 0).count());
        assertEquals(24, Arrays.stream(errors).max().orElseThrow());
    }

    /** The order in which the outputs that read x(2, 2) send their weights: by one-cell upstreams. */
    @Test
    void theMiddleCollectsTheWeightsInReverse() {
        LayerRecipe layer = layer("backwards");
        for (int cell = 0; cell < 9; cell++) {
            Tensor dx = LayerTensors.of(layer.withUpstream(Optional.of(Upstream.one(cell)))).dInput()
                    .orElseThrow();
            assertEquals(9 - cell, dx.at(0, 0, 2, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "28,3,0,1,1,26,0", "28,3,1,1,1,28,0", "28,5,0,1,1,24,0", "28,5,2,1,1,28,0", "8,3,0,1,1,6,0",
            "8,3,1,2,1,4,1", "7,3,0,2,1,3,0", "6,3,0,2,1,2,1", "6,3,1,2,1,3,1", "5,3,1,2,1,3,0",
            "227,11,0,4,1,55,0", "224,7,3,2,1,112,1", "7,3,0,1,2,3,0"
    })
    void sizesAreThoseOfTheFormula(int size, int k, int p, int s, int d, int out, int rest) {
        ConvolutionAxis axis = new ConvolutionAxis(size, k, s, p, d);
        assertEquals(out, axis.outputs());
        assertEquals(rest, axis.rest());
    }

    @Test
    void oneDimensionAndTheRampAreAsTheDesignHasThem() {
        LayerRecipe line = LayerRecipe.DEFAULT
                .withInput(LayerInput.own(Tensor.of(new int[] {3}, at -> at + 1)))
                .withKernels(Tensor.of(new int[] {3}, at -> at + 4));
        LayerRecipe full = line.withPadding(line.fullPadding());
        assertArrayEquals(row(6, 17, 32, 23, 12), LayerTensors.of(full).output().values());
        assertArrayEquals(row(4, 13, 28, 27, 18),
                LayerTensors.of(full.withFlip(true)).output().values());
        LayerRecipe ramp = LayerRecipe.DEFAULT.withInput(LayerInput.of(LayerInput.Kind.RAMP, 5));
        assertTrue(Arrays.stream(LayerTensors.of(ramp).output().values()).allMatch(y -> y == -8));
        assertArrayEquals(new int[] {1, 1, 2, 1, 2, 1, 2, 1, 1},
                new ConvolutionAxis(9, 3, 2, 0, 1).overlap());
        assertArrayEquals(new int[] {1, 1, 2, 2, 2, 2, 2, 2, 1, 1},
                new ConvolutionAxis(10, 4, 2, 0, 1).overlap());
    }

    @Test
    void kernelsOnAPicture() throws RecipeException {
        ImagesRecipe images = preset("picture").images();
        ImagesRun run = ImagesRun.of(images, images.picture().planes(), () -> false);
        double[][] patch = {{118, 237, 249}, {119, 241, 245}, {120, 227, 249}};
        for (int u = 0; u < 3; u++) {
            for (int v = 0; v < 3; v++) {
                assertEquals(patch[u][v], run.window().x(0, u, v));
            }
        }
        assertEquals(-512, run.window().sum(0));
        assertEquals(-512, run.result().at(0, images.row(), images.column()));
        assertEquals(0, run.kernel().sum());
        assertEquals(1, run.kernel().rank());
    }

    @Test
    void aSumBecomesAnIntegral() {
        FunctionsRecipe functions = preset("integral").functions();
        FunctionsRun run = FunctionsRun.of(functions);
        assertEquals(0.468874, run.value(functions.t()), 1e-6);
        assertEquals(0.46712, run.sum(functions.t(), functions.delta()), 1e-6);
        double[] largest = {0.624, 0.284, 0.1281, 0.062, 0.0305};
        for (int i = 0; i < largest.length; i++) {
            assertEquals(largest[i], run.gaps().get(i).size(), 1e-4);
        }
        int best = 0;
        for (int j = 0; j < run.line().length; j++) {
            best = run.line()[j] > run.line()[best] ? j : best;
        }
        assertEquals(1, run.lineT(best), 1e-9, "where f * g is largest");
    }

    @Test
    void whatWeightSharingSaves() {
        DenseRun run = new DenseRun(preset("sharing").dense());
        assertEquals(List.of(529_984L, 6084L, 9L), weights(run));
        assertEquals(List.of(529_984L, 6084L, 6084L), Arrays.stream(LayerKind.values())
                .map(kind -> kind.multiplications(run.counted())).toList());
        assertEquals(List.of(2_472_873_984L, 443_556L, 9L),
                weights(new DenseRun(preset("sharing").dense().withSize(224))));
        assertEquals(0, run.test(LayerKind.SHARED).ratio(), "the shift passes through");
        assertTrue(run.test(LayerKind.FULL).ratio() > 0.5 && run.test(LayerKind.LOCAL).ratio() > 0.5);
        DenseRun rgb = new DenseRun(
                preset("sharing").dense().withChannels(3).withFilters(16).withBiases(true));
        assertEquals(25_450_048, rgb.weights(LayerKind.FULL));
        assertEquals(448, rgb.weights(LayerKind.SHARED));
    }

    private static List<Long> weights(DenseRun run) {
        return Arrays.stream(LayerKind.values()).map(run::weights).toList();
    }

    /** What comes of these two is tested beside the training itself. */
    @Test
    void theTrainingsAreThoseWhoseFiguresAreTested() {
        DigitsRecipe small = preset("train").training();
        assertEquals(DigitsRecipe.DEFAULT, small);
        assertEquals(List.of(810, 835), small.networks().stream().map(DigitNetwork::parameters).toList());
        assertEquals(small.networks().get(1).hidden(), small.networks().get(0).hiddenAlike());
        assertEquals(DigitsRecipe.DEFAULT.withScramble(true), preset("scrambled").training());
    }

    @Test
    void directionDoesNotMatterToLearning() {
        ConvolutionRecipe recipe = preset("mirror");
        DigitsTraining training = new DigitsTraining(recipe);
        training.advance(recipe.steps(), Parallel.ALONE);
        Mirror mirror = Mirror.of(recipe.training(), training.history(), training.tested(Parallel.ALONE))
                .orElseThrow();
        assertEquals(0, mirror.loss());
        assertEquals(0, mirror.kernels());
        assertTrue(training.snapshot().of(0, 1).known().test() > 0.8, "and it has learned something");
    }
}
