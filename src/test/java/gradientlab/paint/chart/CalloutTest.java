package gradientlab.paint.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalloutTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final String LONG = "Layer 1 of Sigmoid receives 0.01234";

    /** Lines that leave no place for a sentence. */
    private static final List<List<Point2D>> CROWD = IntStream.range(0, HEIGHT / 10)
            .mapToObj(row -> List.<Point2D>of(
                    new Point2D.Double(0, 10 * row), new Point2D.Double(WIDTH, 10 * row)))
            .toList();

    private static boolean drawn(String words, List<List<Point2D>> lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new Callout(Theme.DARK, 1).draw(
                g, List.of(words), null, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), lines);
        g.dispose();
        return Arrays.stream(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).anyMatch(pixel -> pixel != 0);
    }

    @Test
    void whereNoLineRunsItIsDrawnHoweverWide() {
        assertTrue(drawn(LONG, List.of()));
    }

    @Test
    void aShortOneIsDrawnOverLinesToo() {
        assertTrue(drawn("exactly 0", CROWD));
    }

    @Test
    void oneThatWouldHideTheLinesIsLeftOut() {
        assertFalse(drawn(LONG, CROWD));
    }
}
