package gradientlab.ui.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.ui.guess.GuessPlane.Span;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class GuessPlaneTest {

    /** Steps across, powers of ten upwards. */
    private static final GuessPlane CHART = new GuessPlane(null, new Rectangle2D.Double(0, 0, 400, 100),
            new Span(0, 200), new Span(1e-4, 1, true));

    @Test
    void aKeyMovesAPenByTheSameShareWhateverTheAxesAre() {
        Point2D half = CHART.shares(100, 0.01);
        assertEquals(new Point2D(0.5, 0.5), half);
        Point2D moved = CHART.at(GuessPlane.moved(half, 0.25, -0.25));
        assertEquals(150, moved.getX(), 1e-9);
        assertEquals(1e-3, moved.getY(), 1e-12, "a decade less");
    }

    @Test
    void aPenStaysOnThePlane() {
        assertEquals(new Point2D(1, 0), GuessPlane.moved(new Point2D(0.99, 0.01), 0.025, -0.025));
        assertEquals(new Point2D(0, 1), CHART.shares(-3, 5), "what lies outside begins at the edge");
        assertEquals(0.5, CHART.shares(20, -1).getY(), "what the axis can't show in the middle");
    }
}
