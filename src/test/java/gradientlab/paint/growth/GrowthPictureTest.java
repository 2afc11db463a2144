package gradientlab.paint.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.Pixels;
import gradientlab.paint.growth.Growth.Cost;
import gradientlab.paint.growth.Growth.Point;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthPictureTest {

    /** From a microsecond on, by a power of the work. */
    private static Growth growth(Cost cost, double power, int points) {
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double work = 1 << i;
            all.add(new Point(work, String.valueOf(1 << i), 1e-6 * Math.pow(work, power)));
        }
        return new Growth(cost, all);
    }

    private static List<Growth> six() {
        return Arrays.stream(Cost.values()).map(cost -> growth(cost, 1, 6)).toList();
    }

    private static BufferedImage paint(List<Growth> growths, int width, int height, Theme theme) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new GrowthPicture(growths, "a machine",
                new PictureLook(width, height, theme, Texts.of(Language.KO), true)).paint(g);
        g.dispose();
        return image;
    }

    private static long count(BufferedImage image, Rectangle in, Color color) {
        int[] pixels = image.getRGB(in.x, in.y, in.width, in.height, null, 0, in.width);
        return Arrays.stream(pixels).filter(pixel -> Pixels.distance(pixel, color.getRGB()) < 40).count();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void eachOfTheSixHasItsChartAndItsColour(Theme theme) {
        BufferedImage image = paint(six(), 1200, 800, theme);
        for (int i = 0; i < 6; i++) {
            Rectangle cell = new Rectangle(400 * (i % 3), 370 * (i / 3), 398, 368);
            assertTrue(count(image, cell, Slot.of(i).color(theme)) > 100, "chart " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPixelIsPaintedAtAnySize(Theme theme) {
        for (int[] size : new int[][] {{1280, 800}, {160, 120}, {801, 333}}) {
            for (List<Growth> growths : List.of(six(), List.of(growth(Cost.CELLS, 2, 2)))) {
                for (int pixel : Pixels.of(paint(growths, size[0], size[1], theme))) {
                    assertEquals(255, pixel >>> 24, "opaque");
                }
            }
        }
    }

    @Test
    void equalTimesLieLevelAndLongerOnesHigher() {
        Rectangle left = new Rectangle(60, 30, 60, 500);
        Rectangle right = new Rectangle(700, 30, 90, 500);
        for (double power : new double[] {0, 1}) {
            BufferedImage image = paint(List.of(growth(Cost.DEPTH, power, 6)), 800, 600, Theme.DARK);
            double rise = middle(image, left) - middle(image, right);
            assertTrue(power == 0 ? Math.abs(rise) < 12 : rise > 150, power + " rises " + rise);
        }
    }

    /** The mean height of the first colour's pixels. */
    private static double middle(BufferedImage image, Rectangle in) {
        double sum = 0;
        long all = 0;
        for (int y = in.y; y < in.y + in.height; y++) {
            long here =
                    count(image, new Rectangle(in.x, y, in.width, 1), Slot.of(0).color(Theme.DARK));
            sum += here * y;
            all += here;
        }
        assertTrue(all > 0, "nothing in " + in);
        return sum / all;
    }

    @Test
    void theGraphicsIsLeftAsItWas() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.PINK);
        Object hints = g.getRenderingHints();
        new GrowthPicture(six(), "", new PictureLook(400, 300, Theme.DARK, Texts.of(Language.EN), false))
                .paint(g);
        assertEquals(Color.PINK, g.getColor());
        assertEquals(hints, g.getRenderingHints());
        assertTrue(g.getTransform().isIdentity());
        g.dispose();
    }
}
