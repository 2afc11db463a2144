package gradientlab.paint.time.cliff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Clip.Kind;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.time.cliff.CliffChart.Measure;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clipping mode's pictures at any size, and what their sentences say. */
class CliffPictureTest {

    private static final CliffRun RUN = CliffRun.of(Cliff.DEFAULT);
    private static final Texts EN = Texts.of(Language.EN);

    private static int[] painted(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private static CliffScene scene(CliffRun run, int step, CliffScene.Look look) {
        return new CliffScene(run, step, look, Theme.DARK, EN);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void itIsPaintedAtAnySizeInBothLanguagesToItsLastPixel(Theme theme) {
        int[][] sizes = {{640, 480}, {960, 540}, {480, 900}};
        for (int[] size : sizes) {
            for (Language language : Language.values()) {
                TypeSize type = language == Language.EN ? TypeSize.NORMAL : TypeSize.SLIDES;
                PictureLook look =
                        new PictureLook(size[0], size[1], theme, Texts.of(language), true, type);
                int[] pixels = painted(size[0], size[1],
                        g -> new CliffPicture(RUN, Optional.empty(), look).paint(g, 200));
                assertTrue(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 255), "opaque");
                assertTrue(Arrays.stream(pixels).distinct().count() > 100, size[0] + " x " + size[1]);
            }
        }
    }

    @Test
    void anyRecipeThatMayBeIsPainted() {
        List<Cliff> cliffs = List.of(
                Cliff.DEFAULT.withStart(5, -2.5), Cliff.DEFAULT.withStart(-20, 20).withSteps(1),
                Cliff.DEFAULT.withLength(5).withLr(1), Cliff.DEFAULT.withLength(200).withLr(1),
                Cliff.DEFAULT.withClips(List.of(new Clip(Kind.VALUE, 100, false))),
                Cliff.DEFAULT.withClips(List.of(
                        new Clip(Kind.TENSOR, 0.01, false), Clip.OFF, new Clip(Kind.NORM, 2, true),
                        Clip.OFF)));
        PictureLook look = new PictureLook(800, 600, Theme.LIGHT, EN, true);
        for (Cliff cliff : cliffs) {
            CliffRun run = CliffRun.of(cliff);
            for (int step : new int[] {0, 1, cliff.steps()}) {
                int[] pixels =
                        painted(800, 600, g -> new CliffPicture(run, Optional.empty(), look).paint(g, step));
                assertTrue(Arrays.stream(pixels).distinct().count() > 100, cliff + " at " + step);
            }
        }
    }

    @Test
    void theSentencesNameTheStepItsLengthAndWhatClippingMakesOfIt() {
        CliffWords words = new CliffWords(EN);
        assertEquals("Without clipping step 26 is 628 long", words.headline(RUN.event(200)));
        assertEquals("Clipped to gradient norm c = 0.5 it is 0.05 long, in the same direction.",
                words.clipped(RUN.event(200)));
        assertEquals("The gradient norm 0.11 is not above c = 0.5: clipping changes nothing here.",
                words.clipped(RUN.event(10)));
        assertEquals("✕ thrown off at 26. Step 26 is 628 long. "
                + "The gradient is exactly 0 there: it does not come back.",
                words.verdict(RUN.paths().get(0), 200));
        assertEquals("running", words.verdict(RUN.paths().get(0), 25));
        assertTrue(words.verdict(RUN.paths().get(1), 300).startsWith("✓ L < 10⁻⁴ at step "));
    }

    /** What comes after the longest step is not given away, whatever the step. */
    @Test
    void whileARoomIsAskedNothingAfterTheLongestStepIsSeen() {
        CliffScene.Look asked = new CliffScene.Look(-1, Set.of(), true);
        Viewport viewport = CliffMap.home(RUN, 400, 300);
        int[] early = painted(400, 300, g -> new CliffMap(scene(RUN, 25, asked), viewport, 1).over(g));
        int[] late = painted(400, 300, g -> new CliffMap(scene(RUN, 200, asked), viewport, 1).over(g));
        assertArrayEquals(early, late);
        int[] open = painted(400, 300, g -> new CliffMap(
                scene(RUN, 200, CliffScene.Look.ALL), viewport, 1).over(g));
        assertFalse(Arrays.equals(open, late));
        assertArrayEquals(
                painted(300, 400, g -> new CliffAnswer(scene(RUN, 25, asked)).paint(g, 300, 400)),
                painted(300, 400, g -> new CliffAnswer(scene(RUN, 200, asked)).paint(g, 300, 400)));
    }

    @Test
    void aRunnerThatIsSwitchedOffIsNotPainted() {
        CliffScene.Look hidden = new CliffScene.Look(-1, Set.of(0, 1, 2), false);
        Viewport viewport = CliffMap.home(RUN, 400, 300);
        int[] none = painted(400, 300, g -> new CliffMap(scene(RUN, 200, hidden), viewport, 1).over(g));
        int[] start = painted(400, 300, g -> new CliffMap(scene(RUN, 0, hidden), viewport, 1).over(g));
        assertArrayEquals(start, none);
    }

    @Test
    void theChartKnowsItsThresholdItsNumbersAndItsSteps() {
        CliffChart chart = new CliffChart(Measure.NORM, scene(RUN, 200, CliffScene.Look.ALL));
        chart.place(400, 170);
        int line = 0;
        while (Double.isNaN(chart.limitAt(200, line))) {
            line++;
        }
        assertEquals(0.5, chart.limitAt(200, line));
        assertEquals(0.5, chart.numberAt(line + 6), 0.2);
        assertEquals(0, chart.stepAt(0));
        assertEquals(300, chart.stepAt(1000));
        CliffChart other = new CliffChart(
                Measure.NORM, scene(CliffRun.of(Cliff.DEFAULT.withLimit(50)), 0, CliffScene.Look.ALL));
        other.holding(chart).place(400, 170);
        assertEquals(chart.numberAt(100), other.numberAt(100), "under a hand the axis stays");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNetworksGradientIsPaintedAndItsSentenceNamesItsNorm(Language language) throws RecipeException {
        TimeRecipe recipe = TimeRecipe.of(TaskChoice.of(Task.RECALL, 8),
                List.of(CellSpec.of(Cell.RNN_TANH).withHidden(3))).withBatch(4);
        recipe = recipe.withCliff(recipe.cliff().withLimit(0.01));
        NetworkGradient gradient = NetworkGradient.train(recipe, () -> false);
        TimeRecipe shown = recipe;
        PictureLook look = new PictureLook(900, 600, Theme.DARK, Texts.of(language), true);
        int[] pixels = painted(
                900, 600, g -> new NetworkClipPicture(shown, gradient, look).paint(g));
        assertTrue(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 255));
        NetworkScene scene = new NetworkScene(
                gradient, "RNN", recipe.cliff().clips(), Theme.DARK, Texts.of(language));
        assertTrue(scene.headline().contains(CliffWords.number(gradient.norm(Clip.OFF))), scene.headline());
        assertNotEquals("", scene.clipped());
        assertEquals(Kind.OFF, scene.ways().get(0).clip().kind());
        assertEquals(3, scene.ways().size());
    }

    @Test
    void inReliefTheFootOfTheWallIsSeenFromTheValleyAndHiddenFromBehind() {
        View view = CliffMap.home(RUN, 600, 400).visible();
        CliffRelief relief = new CliffRelief(600, 400, Theme.DARK, 1);
        CliffScene scene = scene(RUN, 200, CliffScene.Look.ALL);
        int[] front = painted(600, 400, g -> relief.paint(g, scene, view, Cliff.CAMERA));
        Point foot = relief.pixel(5, -2.45);
        assertEquals(-2.45, relief.pick(foot.x(), foot.y()).orElseThrow().y(), 0.02);
        painted(600, 400, g -> relief.paint(g, scene, view, Cliff.CAMERA.moved(180, -15)));
        Point behind = relief.pixel(5, -2.45);
        double hiding = relief.pick(behind.x(), behind.y()).orElseThrow().y();
        assertTrue(hiding < -2.47, "the wall at -2.5 hides it, not " + hiding);
        int[] again = painted(600, 400, g -> relief.paint(g, scene, view, Cliff.CAMERA));
        assertArrayEquals(front, again, "what was painted between leaves nothing behind");
    }

    @Test
    void whatIsPickedInReliefIsThePlaceThatLiesThere() {
        View view = CliffMap.home(RUN, 600, 400).visible();
        CliffRelief relief = new CliffRelief(600, 400, Theme.LIGHT, 1);
        painted(600, 400, g -> relief.paint(g, scene(RUN, 0, CliffScene.Look.ALL), view, Cliff.CAMERA));
        Point pixel = relief.pixel(5, -2.2);
        Point picked = relief.pick(pixel.x(), pixel.y()).orElseThrow();
        assertEquals(5, picked.x(), 0.02);
        assertEquals(-2.2, picked.y(), 0.02);
        assertTrue(relief.pick(1, 1).isEmpty(), "beside the box there is nothing");
    }

    @Test
    void anExportedPictureIsInReliefWhereTheRecipeSaysSo() {
        PictureLook look = new PictureLook(640, 480, Theme.DARK, EN, true);
        TimeRecipe recipe = TimeRecipe.standard().withMode(TimeRecipe.Mode.CLIPPING);
        int[] map = painted(640, 480, g -> new CliffPicture(recipe, look).paint(g, 200));
        int[] relief = painted(640, 480, g -> new CliffPicture(
                recipe.withRelief(Optional.of(Cliff.CAMERA)), look).paint(g, 200));
        int unlike = 0;
        for (int i = 0; i < map.length; i++) {
            assertEquals(255, relief[i] >>> 24, "opaque");
            unlike += map[i] != relief[i] ? 1 : 0;
        }
        assertTrue(unlike > 0.15 * map.length && unlike < 0.6 * map.length, unlike + " pixels");
    }
}
