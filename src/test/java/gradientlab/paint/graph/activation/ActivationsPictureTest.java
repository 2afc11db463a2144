package gradientlab.paint.graph.activation;

import static gradientlab.paint.graph.activation.ActivationWordsTest.POWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.paint.Pixels;
import gradientlab.paint.graph.activation.EvidencePicture.Shown;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationsPictureTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private static int[] painted(ActivationsRecipe recipe, PictureLook look, int step) {
        BufferedImage image = image(look.width(), look.height());
        Graphics2D g = image.createGraphics();
        new ActivationsPicture(recipe, look).paint(g, step);
        g.dispose();
        return Pixels.of(image);
    }

    @ParameterizedTest
    @EnumSource
    void itIsAPictureAtEverySizeInBothLanguages(Language language) {
        for (int[] size : new int[][] {{640, 480}, {1280, 720}, {500, 900}, {64, 48}}) {
            for (boolean captioned : new boolean[] {true, false}) {
                int[] pixels = painted(POWER, new PictureLook(
                        size[0], size[1], Theme.LIGHT, Texts.of(language), captioned), 10);
                for (int pixel : pixels) {
                    assertEquals(255, pixel >>> 24, "opaque");
                }
                assertTrue(Arrays.stream(pixels).distinct().count() > 5, size[0] + " x " + size[1]);
            }
        }
    }

    @Test
    void everyActivationIsPaintedInEverySlopeWithoutAnError() {
        List<String> ids = GraphActivations.all().stream().map(Activation::id).toList();
        for (Slope slope : Slope.values()) {
            for (int from : new int[] {0, 6}) {
                List<String> six = ids.subList(from, from + 6);
                for (String selected : six) {
                    ActivationsRecipe recipe =
                            POWER.withActivations(six, selected).withX(-6).withSlope(slope);
                    painted(recipe, new PictureLook(640, 480, Theme.DARK, ENGLISH, true), 100);
                }
            }
        }
    }

    @Test
    void theSamePictureComesOfTheSameRecipe() {
        PictureLook look = new PictureLook(960, 540, Theme.DARK, ENGLISH, true);
        int[] pixels = painted(POWER, look, 10);
        assertEquals(0, Pixels.differing(pixels, painted(POWER, look, 10), 0));
        assertNotEquals(0, Pixels.differing(pixels, painted(POWER, look, 11), 0));
        assertNotEquals(0, Pixels.differing(pixels, painted(POWER.withX(1.2), look, 10), 0));
    }

    @Test
    void theGraphicsAreLeftAsTheyWereFound() {
        Graphics2D g = image(800, 600).createGraphics();
        g.translate(5, 6);
        g.clipRect(1, 2, 300, 200);
        AffineTransform transform = g.getTransform();
        Shape clip = g.getClip();
        new ActivationsPicture(POWER, new PictureLook(700, 500, Theme.DARK, ENGLISH, true)).paint(g, 10);
        assertEquals(transform, g.getTransform());
        assertEquals(clip, g.getClip());
    }

    /** What a dragged line leaves behind is what would be painted anew. */
    @Test
    void theLineOverWhatStaysIsTheWholePicture() {
        CurvesPicture kept = curves(POWER);
        BufferedImage still = image(700, 700);
        kept.paintStill(still.createGraphics());
        kept.show(ActivationLines.of(POWER).after(POWER.withX(-3)), false);
        kept.paintLine(still.createGraphics());
        BufferedImage anew = image(700, 700);
        curves(POWER.withX(-3)).paint(anew.createGraphics());
        assertEquals(0, Pixels.differing(Pixels.of(anew), Pixels.of(still), 0));
    }

    private static CurvesPicture curves(ActivationsRecipe recipe) {
        CurvesPicture picture = new CurvesPicture(Theme.DARK, ENGLISH, 1);
        picture.show(ActivationLines.of(recipe), false);
        picture.place(new Rectangle(700, 700));
        return picture;
    }

    @Test
    void theColumnOfAnXIsTheXOfItsColumn() {
        CurvesPicture picture = curves(POWER);
        for (double x : new double[] {-6, -1.25, 0, 3, 6}) {
            assertEquals(x, picture.xAt(picture.columnOf(x)), 1e-12);
        }
        assertEquals(-6, picture.xAt(-50));
        assertEquals(6, picture.xAt(5000));
    }

    @Test
    void whileAClassPredictsNoLineOfPowersIsSeen() {
        ActivationsRecipe recipe = POWER.withActivations(List.of("relu", "sigmoid"), "relu").withX(2);
        int green = Slot.of(0).color(Theme.DARK).getRGB();
        Shown open = new Shown(10, false, false, true);
        Shown hidden = new Shown(10, true, false, true);
        assertTrue(count(evidence(recipe, open), green) > 50);
        assertEquals(0, count(evidence(recipe, hidden), green));
    }

    private static int[] evidence(ActivationsRecipe recipe, Shown shown) {
        BufferedImage image = image(560, 748);
        new EvidencePicture(Theme.DARK, ENGLISH, 1)
                .paint(image.createGraphics(), ActivationLines.of(recipe), shown, new Rectangle(560, 748));
        return Pixels.of(image);
    }

    private static long count(int[] pixels, int color) {
        return Arrays.stream(pixels).filter(pixel -> pixel == color).count();
    }

    /** One common track: the right ends of all bars' frames lie in one column. */
    @Test
    void theBarsOfAllActivationsHaveOneTrack() {
        BufferedImage image = image(560, 240);
        new SharesTable(Theme.DARK, ENGLISH, 1)
                .paint(image.createGraphics(), ActivationLines.of(POWER), new Rectangle(560, 240));
        int edge = Theme.DARK.edge().getRGB();
        long columns = 0;
        for (int x = 0; x < 560; x++) {
            int rows = 0;
            for (int y = 0; y < 240; y++) {
                rows += image.getRGB(x, y) == edge ? 1 : 0;
            }
            columns += rows > 40 ? 1 : 0;
        }
        assertTrue(columns <= 2, columns + " upright edges");
    }

    @Test
    void marksThatWouldCoverEachOtherStandSideBySide() {
        SlotMarks marks = new SlotMarks(1);
        for (double y : new double[] {100, 100, 104, 130, 100}) {
            marks.add(Slot.BLUE, y);
        }
        double[] asides = marks.asides();
        double[] ys = {100, 100, 104, 130, 100};
        assertEquals(0, asides[0]);
        assertEquals(0, asides[3]);
        for (int i = 0; i < ys.length; i++) {
            for (int k = 0; k < i; k++) {
                assertTrue(Math.hypot(asides[i] - asides[k], ys[i] - ys[k]) > 10, i + " and " + k);
            }
        }
    }
}
