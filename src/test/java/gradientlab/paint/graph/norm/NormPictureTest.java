package gradientlab.paint.graph.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRecipe.Points;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormPictureTest {

    private static final NormRecipe SAVES =
            (NormRecipe) Presets.find(GraphKind.KIND, "bn-saves").orElseThrow().recipe();

    private static int[] painted(NormRecipe recipe, int step, int width, int height, Theme theme) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(Language.EN), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new NormPicture(recipe, look).paint(g, step);
        g.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private static NormStage stage(NormRecipe recipe, int step) {
        NormScene scene = new NormScene(new NormRun(recipe), step, false, Theme.DARK, Texts.of(Language.EN));
        return new NormStage(scene, NormScale.of(scene), 800, 740, true);
    }

    private static boolean has(int[] pixels, int rgb) {
        return Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) == (rgb & 0xFFFFFF));
    }

    @Test
    void thePictureIsTheSameEveryTime() {
        assertEquals(Arrays.hashCode(painted(SAVES, 12, 960, 540, Theme.DARK)),
                Arrays.hashCode(painted(SAVES, 12, 960, 540, Theme.DARK)));
    }

    @Test
    void everyStepChangesThePicture() {
        for (Position position : List.of(Position.BEFORE, Position.AFTER)) {
            NormRecipe recipe = SAVES.withPosition(position);
            for (int step = 1; step <= NormRecipe.STEPS; step++) {
                assertNotEquals(Arrays.hashCode(painted(recipe, step - 1, 1280, 720, Theme.LIGHT)),
                        Arrays.hashCode(painted(recipe, step, 1280, 720, Theme.LIGHT)), "step " + step);
            }
        }
    }

    /** The key of stems stands above all steps: it is left out here by a batch without gradient. */
    @Test
    void nothingOfTheStageHasTheGradientsHueBeforeTheBackwardPass() {
        NormRecipe recipe = SAVES.withPoints(
                new Points(SAVES.points().z(), SAVES.points().z().stream().map(z -> 0.0).toList(), 1, 0));
        int hue = Theme.DARK.gradient().getRGB();
        assertTrue(!has(painted(recipe, 5, 640, 480, Theme.DARK), hue));
        assertTrue(has(painted(SAVES, 6, 640, 480, Theme.DARK), hue));
    }

    private static BufferedImage staged(NormRecipe recipe, int step, double zoom) {
        BufferedImage image = new BufferedImage(
                (int) (800 * zoom), (int) (740 * zoom), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(zoom, zoom);
        stage(recipe, step).paint(g);
        g.dispose();
        return image;
    }

    /** Above the chosen point of x̂, where nothing else has the hue. */
    @Test
    void theGradientOfTheNormalizedValueStandsThereAsAStem() {
        NormStage stage = stage(SAVES, 9);
        int x = (int) Math.round(stage.stemX(2));
        int hue = Theme.DARK.gradient().getRGB() & 0xFFFFFF;
        int middle = (int) stage.yOf(NormLine.NORMALIZED);
        for (int step : new int[] {8, 9}) {
            BufferedImage image = staged(SAVES, step, 1);
            boolean stem = false;
            for (int at = x - 40; at < x + 40; at++) {
                stem |= (image.getRGB(at, middle - 20) & 0xFFFFFF) == hue;
            }
            assertEquals(step == 9, stem, "step " + step);
        }
    }

    /** The ground is painted in columns: at any size they meet. */
    @Test
    void theGroundHasNoGapsWhereAPixelIsLessThanOneOfThePicture() {
        NormStage stage = stage(SAVES, 0);
        for (double zoom : new double[] {0.73, 0.77, 1, 1.25, 1.4}) {
            BufferedImage image = staged(SAVES, 0, zoom);
            int row = (int) ((stage.yOf(NormLine.Z) + 30) * zoom);
            int ground = Theme.DARK.bg().getRGB();
            for (int x = (int) (30 * zoom); x < 770 * zoom; x++) {
                assertNotEquals(ground, image.getRGB(x, row), "column " + x + " at " + zoom);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void anyBatchCanBePainted(Position position) {
        List<Points> batches = List.of(
                new Points(List.of(2.0, 2.0), List.of(0.0, 0.0), 1, 0),
                new Points(List.of(-1e6, 1e6, 3.0), List.of(1e6, -1e6, 0.5), 10, 6),
                new Points(List.of(-5.0, -4.0, -3.0), List.of(1.0, 1.0, 1.0), 1, 0));
        for (Points points : batches) {
            for (String activation : List.of("relu", "step", "gelu_erf", "tanh")) {
                for (Source source : Source.values()) {
                    NormRecipe recipe = SAVES.withPoints(points).withExample(1).withPosition(position)
                            .withActivation(activation)
                            .withStatistics(SAVES.statistics().withSource(source));
                    painted(recipe, 12, 640, 480, Theme.LIGHT);
                }
            }
        }
    }

    @Test
    void aPointIsFoundWhereItIsPaintedAndTheGroundBesideIt() {
        NormStage stage = stage(SAVES, 12);
        double y = stage.yOf(NormLine.Z);
        for (int i = 0; i < 8; i++) {
            assertEquals(Optional.of(new NormSpot(NormSpot.Kind.POINT, i)), stage.at(stage.xOf(i), y));
            assertEquals(SAVES.points().z().get(i), stage.valueAt(stage.xOf(i)), 1e-12);
        }
        assertEquals(Optional.of(new NormSpot(NormSpot.Kind.GROUND, -1)), stage.at(60, y));
        assertEquals(Optional.empty(), stage.at(400, 5));
    }

    @Test
    void aStemIsFoundAtItsEndOnceItIsThere() {
        NormStage stage = stage(SAVES, 12);
        assertEquals(Optional.of(new NormSpot(NormSpot.Kind.STEM, 2)),
                stage.at(stage.stemX(2), stage.stemY(2)));
        assertEquals(0.11963282283811211, stage.gradientAt(stage.stemY(2)), 1e-12);
        NormStage before = stage(SAVES, 5);
        assertEquals(Optional.empty(), before.at(stage.stemX(2), stage.stemY(2)));
    }

    @Test
    void aWeightOf0HasAHandleBesideItsPoint() {
        List<Double> weights = new ArrayList<>(SAVES.points().weights());
        weights.set(4, 0.0);
        NormRecipe recipe = SAVES.withPoints(new Points(SAVES.points().z(), weights, 1, 0));
        NormStage stage = stage(recipe, 12);
        assertEquals(stage.yOf(NormLine.OUTPUT), stage.stemY(4), 1e-9);
        assertEquals(Optional.of(new NormSpot(NormSpot.Kind.STEM, 4)),
                stage.at(stage.stemX(4), stage.gripY(4)));
        assertEquals(stage.stemY(2), stage.gripY(2), "a stem that is seen is taken at its end");
        BufferedImage image = new BufferedImage(800, 740, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        stage.paint(g);
        int[] before = image.getRGB(0, 0, 800, 740, null, 0, 800);
        stage.paintHandles(g);
        g.dispose();
        assertTrue(!Arrays.equals(before, image.getRGB(0, 0, 800, 740, null, 0, 800)));
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void aChipIsFoundWhereItIsPaintedAndOpensItsFormulas(Position position) {
        NormStage stage = stage(SAVES.withPosition(position), 12);
        BufferedImage image = new BufferedImage(800, 740, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        stage.paint(g);
        List<NormChip> found = new ArrayList<>();
        for (int x = 0; x < 800; x++) {
            for (int y = 60; y < 110; y += 4) {
                stage.chipAt(x, y).filter(chip -> !found.contains(chip)).ifPresent(found::add);
            }
        }
        List<NormChip> wanted = switch (position) {
            case BEFORE -> List.of(NormChip.LAYER, NormChip.NORM, NormChip.ACTIVATION, NormChip.NEXT);
            case AFTER -> List.of(NormChip.LAYER, NormChip.ACTIVATION, NormChip.NORM, NormChip.NEXT);
            case OFF -> List.of(NormChip.LAYER, NormChip.ACTIVATION, NormChip.NEXT);
        };
        assertEquals(wanted, found);
        for (NormChip chip : found) {
            int[] before = image.getRGB(0, 0, 800, 740, null, 0, 800);
            stage.paintCard(g, chip);
            assertTrue(!Arrays.equals(before, image.getRGB(0, 0, 800, 740, null, 0, 800)), chip.id());
        }
        g.dispose();
    }
}
