package gradientlab.paint.time.training.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.chart.Decades;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.Recurrences;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClippedRulesTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;
    /** 40 time steps; it leaves the chart, whose top is 10, half of the way back. */
    private static final CountedLine WILD = new CountedLine(1, Slot.of(1), powers());

    private final TickAxis time = new TickAxis();
    private final DecadeAxis values = new DecadeAxis();
    private final LinePlot plot = new LinePlot(time, values, Theme.DARK, 1);
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);

    private static double[] powers() {
        double[] powers = new double[40];
        Arrays.setAll(powers, i -> Math.pow(10, (39 - i) / 20.0));
        return powers;
    }

    @BeforeEach
    void place() {
        time.tell(1, 40, List.of());
        values.show(new Decades(-4, 1, false));
        plot.place(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    /** Rows of the words, none where they were left out. */
    private List<List<Point2D>> words(List<List<Point2D>> measured) {
        TimeRecipe recipe = Recurrences.first();
        CellWords names = new CellWords(recipe, Texts.of(Language.EN));
        Graphics2D g = image.createGraphics();
        List<List<Point2D>> busy = new ClippedRules(plot, values, Theme.DARK, 1)
                .draw(g, List.of(WILD), names, measured);
        g.dispose();
        return busy;
    }

    private boolean ink() {
        return Arrays.stream(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).anyMatch(p -> p != 0);
    }

    @Test
    void theNameStandsToTheLeftOfWhereTheRuleLeaves() {
        List<List<Point2D>> busy = words(List.of());
        assertTrue(ink());
        assertTrue(busy.get(0).get(1).getX() < plot.xOf(21), "it ends before its line leaves");
    }

    @Test
    void whereALineRunsThereTheNameStandsARowOn() {
        double y = words(List.of()).get(0).get(0).getY();
        double low = words(List.of(List.of(new Point2D.Double(0, y - 3), new Point2D.Double(WIDTH, y - 3))))
                .get(0).get(0).getY();
        assertTrue(low > y, low + " under " + y);
    }

    @Test
    void whereLinesRunEverywhereItIsLeftOut() {
        List<List<Point2D>> everywhere = new ArrayList<>();
        for (double y = 0; y < HEIGHT; y += 8) {
            everywhere.add(List.of(new Point2D.Double(0, y), new Point2D.Double(WIDTH, y)));
        }
        assertTrue(words(everywhere).isEmpty());
        assertFalse(ink());
    }
}
