package gradientlab.paint.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.Training;
import gradientlab.paint.Pixels;
import gradientlab.paint.flow.Trainings.Run;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlowPictureTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    static List<Preset<FlowRecipe>> presets() {
        return Presets.of(FlowKind.KIND);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsAPictureAtEverySize(Preset<FlowRecipe> preset) {
        Run run = Trainings.of(preset.recipe(), 6);
        for (int[] size : new int[][] {{1280, 720}, {700, 520}, {400, 900}, {320, 200}, {16, 16}}) {
            for (boolean captioned : new boolean[] {true, false}) {
                FlowPicture picture =
                        new FlowPicture(run.recipe(), run.data(), FlowQuantity.DELTA, new PictureLook(
                                size[0], size[1], Theme.LIGHT, Texts.of(Language.KO), captioned));
                int[] pixels = Pixels.of(painted(picture, run, size[0], size[1]));
                for (int pixel : pixels) {
                    assertEquals(255, pixel >>> 24, "opaque");
                }
                Set<Integer> colours = new HashSet<>();
                for (int pixel : pixels) {
                    colours.add(pixel);
                }
                assertTrue(colours.size() > 5, size[0] + " x " + size[1]);
            }
        }
    }

    @Test
    void theCaptionNamesDataOptimizerStepSeedAndEveryNetworkWithItsVerdict() {
        Run run = Trainings.of(Trainings.first(), 7);
        FlowCaption caption = new FlowCaption(run.recipe(), ENGLISH);
        String head = caption.head(run.snapshot());
        for (String word : List.of("Circles", "400", "SGD η 0.05", "batch 32", "step 7 of 1000", "seed 1")) {
            assertTrue(head.contains(word), word + " in " + head);
        }
        List<Legend> legends = caption.legends(run.snapshot(), false, Optional.empty());
        assertEquals(4, legends.size());
        assertTrue(legends.get(0).words().startsWith("Sigmoid · Plain · Xavier · 20 × 32 · ✕ vanishing"),
                legends.get(0).words());
        String sentence = caption.legends(run.snapshot(), true, Optional.empty()).get(0).words();
        assertTrue(sentence.contains("Layer 1 hardly moves"), sentence);
    }

    @ParameterizedTest
    @EnumSource
    void networksOfARecipeHaveDifferentNames(Language language) {
        Texts texts = Texts.of(language);
        for (Preset<FlowRecipe> preset : Presets.of(FlowKind.KIND)) {
            assertDifferent(preset.recipe(), texts);
        }
        NetworkSpec one = NetworkSpec.of(0);
        FlowRecipe alike = Trainings.first().withNetworks(
                List.of(one, one, one.withInit("orthogonal"), one.withWeightScale(2)));
        assertDifferent(alike, texts);
    }

    @Test
    void namesAreShortWhereThatIsEnough() {
        NetworkWords words = new NetworkWords(Trainings.first(), ENGLISH);
        assertEquals("Sigmoid", words.name(0));
        assertEquals("Batch norm", words.name(3));
        assertEquals("ReLU · He · branch × 0.05", words.detail(2));
    }

    @Test
    void aFilmSaysExactlyWhatEachFrameChanges() {
        Training training = Trainings.training(Trainings.first());
        Run start = Trainings.now(training);
        FlowFrames frames =
                new FlowFrames(new FlowPicture(
                        start.recipe(), start.data(), FlowQuantity.DELTA, 640, 420, Theme.DARK, ENGLISH));
        int[] before = null;
        for (int step = 0; step < 4; step++) {
            Run run = Trainings.now(training);
            int[] now = Pixels.of(frames.frame(run.snapshot(), run.history(), run.boundaries()));
            Rectangle changed =
                    before == null ? new Rectangle(640, 420) : Pixels.changed(before, now, 640);
            assertEquals(changed, frames.changed());
            assertTrue(!changed.isEmpty());
            before = now;
            training.advance();
        }
    }

    @Test
    void aFrameIsThePictureOfItsStep() {
        Run run = Trainings.of(Trainings.first(), 5);
        FlowFrames frames =
                new FlowFrames(new FlowPicture(
                        run.recipe(), run.data(), FlowQuantity.DELTA, 900, 600, Theme.DARK, ENGLISH));
        FlowPicture picture =
                new FlowPicture(run.recipe(), run.data(), FlowQuantity.DELTA, 900, 600, Theme.DARK, ENGLISH);
        assertEquals(0, Pixels.differing(
                Pixels.of(painted(picture, run, 900, 600)),
                Pixels.of(frames.frame(run.snapshot(), run.history(), run.boundaries())), 0));
    }

    @Test
    void thePictureLeavesTheGraphicsAsItFoundIt() {
        Run run = Trainings.of(Trainings.first(), 1);
        Graphics2D g = new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
        g.translate(5, 6);
        g.clipRect(1, 2, 300, 200);
        AffineTransform transform = g.getTransform();
        Shape clip = g.getClip();
        new FlowPicture(run.recipe(), run.data(), FlowQuantity.DELTA, 700, 500, Theme.DARK, ENGLISH)
                .paint(g, run.snapshot(), run.history(), run.boundaries());
        assertEquals(transform, g.getTransform());
        assertEquals(clip, g.getClip());
    }

    @Test
    void regionsHaveTheirClassesTonesAndPointsStandOut() {
        int cells = 8;
        float[] chances = new float[cells * cells * 2];
        for (int i = 0; i < cells * cells; i++) {
            // The left half is of class 0.
            chances[2 * i + (i % cells < cells / 2 ? 0 : 1)] = 1;
        }
        Boundary boundary = new Boundary(cells, -1, 1, -1, 1, 2, chances);
        Examples points = new Examples(2, 1, new double[] {-0.5, 0.5, 0.5, -0.5}, new double[] {0, 1},
                new int[] {0, 1});
        for (Theme theme : Theme.values()) {
            BufferedImage image = new BoundaryPainter(theme, 1).paint(boundary, points, 80);
            assertTrue(Pixels.distance(image.getRGB(10, 70), theme.ramp(0.14).getRGB()) < 4);
            assertTrue(Pixels.distance(image.getRGB(70, 10), theme.ramp(0.7).getRGB()) < 4);
            assertTrue(Pixels.distance(image.getRGB(20, 20), theme.ramp(0).getRGB()) < 40, "up is up");
            assertTrue(Pixels.distance(image.getRGB(60, 60), theme.ramp(1).getRGB()) < 40);
        }
    }

    @Test
    void threeClassesAndNoNumbersArePaintedToo() {
        float[] chances = new float[4 * 3];
        chances[0] = Float.NaN;
        chances[4] = 1;
        chances[8] = 1;
        chances[9] = 1;
        Boundary boundary = new Boundary(2, -1, 1, -1, 1, 3, chances);
        Examples points = new Examples(2, 1, new double[] {0, 0}, new double[] {1}, new int[] {1});
        BufferedImage image = new BoundaryPainter(Theme.DARK, 1).paint(boundary, points, 60);
        assertEquals(Theme.DARK.surface().getRGB(), image.getRGB(2, 57), "what is no number has no colour");
        assertNotEquals(image.getRGB(57, 57), image.getRGB(57, 2));
    }

    @Test
    void aParagraphBreaksBetweenWordsAndEndsInAnEllipsis() {
        Font font = Fonts.text(12);
        Paragraph all = new Paragraph("one two three four", font, font, 60, 5);
        assertTrue(all.lines() > 1 && all.lines() <= 4);
        assertEquals(1, new Paragraph("one two three four", font, font, 60, 1).lines());
        assertEquals(1, new Paragraph("one two three four", font, font, 600, 5).lines());
    }

    private static void assertDifferent(FlowRecipe recipe, Texts texts) {
        NetworkWords words = new NetworkWords(recipe, texts);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            assertTrue(names.add(words.name(i)), words.name(i) + " twice");
        }
    }

    private static BufferedImage painted(FlowPicture picture, Run run, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        picture.paint(g, run.snapshot(), run.history(), run.boundaries());
        g.dispose();
        return image;
    }
}
