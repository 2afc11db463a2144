package gradientlab.paint.time.training.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words at the threshold of vanishing and those of the arrow share a row, not a place. */
class ReachArrowTest {

    private static final double ROW = 120;

    private final Graphics2D g = new BufferedImage(700, 300, BufferedImage.TYPE_INT_RGB).createGraphics();
    private final ReachArrow arrow = arrow();

    private static ReachArrow arrow() {
        TickAxis across = new TickAxis();
        TickAxis up = new TickAxis();
        across.tell(1, 40, List.of());
        up.tell(0, 1, List.of());
        LinePlot plot = new LinePlot(across, up, Theme.DARK, 1);
        plot.place(new Rectangle2D.Double(0, 0, 700, 300));
        return new ReachArrow(plot, Theme.DARK, Texts.of(Language.EN), 1, 1);
    }

    private static Rectangle2D around(List<List<Point2D>> rows) {
        Rectangle2D box = new Rectangle2D.Double(rows.get(0).get(0).getX(), rows.get(0).get(0).getY(), 0, 0);
        rows.forEach(row -> row.forEach(box::add));
        return box;
    }

    /** A curve that leaves no place but beside the arrow's words, where it lies right of the middle. */
    @Test
    void theThresholdIsNotNamedUnderTheArrowsWords() {
        List<List<Point2D>> words = arrow.words("RNN", 13, 40, ROW);
        List<List<Point2D>> taken = new ArrayList<>(words);
        double left = around(words).getX();
        taken.add(List.of(new Point2D.Double(0, ROW + 12), new Point2D.Double(left - 150, ROW + 12)));
        List<List<Point2D>> named = arrow.line(g, ROW, taken);
        assertTrue(named.isEmpty() || !around(named).intersects(around(words)), () -> named + " " + words);
        assertFalse(arrow.line(g, ROW, List.of()).isEmpty(), "it is named where there is room");
    }

    @Test
    void theArrowsWordsEndAtTheLastTimeStepAndAreKeptFree() {
        List<List<Point2D>> words = arrow.words("RNN", 13, 40, ROW);
        List<List<Point2D>> busy = arrow.arrow(g, "RNN", 13, 40, ROW);
        assertEquals(words, busy.subList(1, busy.size()));
    }
}
