package gradientlab.paint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        return ink(new Callout(Theme.DARK, 1), List.of(words), lines) > 0;
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

    /** Lines over the right part of the plot: at its left a column is free. */
    private static List<List<Point2D>> right(double share) {
        return IntStream.range(0, HEIGHT / 10)
                .mapToObj(row -> List.<Point2D>of(
                        new Point2D.Double(share * WIDTH, 10 * row), new Point2D.Double(WIDTH, 10 * row)))
                .toList();
    }

    private static int inkFrom(int column, List<String> words, List<List<Point2D>> lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new Callout(Theme.DARK, 1, 0.9).draw(
                g, words, null, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), lines);
        g.dispose();
        int[] pixels = image.getRGB(column, 0, WIDTH - column, HEIGHT, null, 0, WIDTH - column);
        return (int) Arrays.stream(pixels).filter(pixel -> pixel != 0).count();
    }

    @Test
    void oneThatMayBeBrokenTakesNarrowerLinesBeforeItLiesOnLines() {
        List<List<Point2D>> lines = right(0.72);
        assertTrue(inkFrom(0, List.of(LONG), lines) > 0, "it is written");
        assertEquals(0, inkFrom((int) (0.72 * WIDTH), List.of(LONG), lines), "beside the lines");
    }

    @Test
    void theLesserSentenceGivesWayBeforeLinesDo() {
        List<List<Point2D>> band = IntStream.range(7, HEIGHT / 10)
                .mapToObj(row -> List.<Point2D>of(
                        new Point2D.Double(0, 10 * row), new Point2D.Double(WIDTH, 10 * row)))
                .toList();
        List<String> one = List.of(LONG);
        List<String> two = List.of(LONG, LONG + ", and of the others all receive more than that one does");
        assertTrue(inkFrom(0, one, band) > 0, "it is written");
        assertEquals(inkFrom(0, one, band), inkFrom(0, two, band), "the main sentence alone");
        assertTrue(inkFrom(0, two, List.of()) > inkFrom(0, one, List.of()), "both where there is room");
    }

    @Test
    void oneThatMayBeBrokenIsLeftOutWhereLinesRunEverywhere() {
        assertEquals(0, inkFrom(0, List.of(LONG), CROWD.stream().flatMap(line -> IntStream.range(0, 30)
                .mapToObj(i -> List.<Point2D>of(new Point2D.Double(10 * i, line.get(0).getY()),
                        new Point2D.Double(10 * i + 10, line.get(0).getY()))))
                .toList()));
    }

    @Test
    void theLesserSentenceComesBackWithTheRoom() {
        List<List<Point2D>> band = IntStream.range(7, HEIGHT / 10)
                .mapToObj(row -> List.<Point2D>of(
                        new Point2D.Double(0, 10 * row), new Point2D.Double(WIDTH, 10 * row)))
                .toList();
        List<String> two = List.of(LONG, LONG + ", and of the others all receive more than that one does");
        Callout kept = new Callout(Theme.DARK, 1, 0.9);
        int crowded = ink(kept, two, band);
        assertEquals(inkFrom(0, two, List.of()), ink(kept, two, List.of()), "as one that was never crowded");
        assertEquals(crowded, ink(kept, two, band), "and gives way again");
    }

    private static int ink(Callout callout, List<String> words, List<List<Point2D>> lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        callout.draw(g, words, null, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), lines);
        g.dispose();
        return (int) Arrays.stream(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .filter(pixel -> pixel != 0).count();
    }
}
