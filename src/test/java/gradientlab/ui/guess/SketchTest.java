package gradientlab.ui.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.experiment.guess.Outcome;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final Outcome.Line NONE = new Outcome.Line(new double[0], new double[0]);

    private static Point2D at(double x, double y) {
        return new Point2D(x, y);
    }

    @Test
    void aPathGoesOnFromWhereItWasLeft() {
        Outcome.Line path = Sketch.path(Sketch.path(NONE, at(1, 2)), at(0, 5));
        assertArrayEquals(new double[] {1, 0}, path.x());
        assertArrayEquals(new double[] {2, 5}, path.y());
    }

    @Test
    void aCurveHasOneHeightOverEachStepAndTheLatestCounts() {
        Outcome.Line curve = Sketch.curve(NONE, at(10, 1), at(10, 1), 5);
        curve = Sketch.curve(curve, at(10, 1), at(20, 2), 5);
        curve = Sketch.curve(curve, at(20, 2), at(30.4, 3), 5);
        assertArrayEquals(new double[] {10, 20, 30}, curve.x());
        curve = Sketch.curve(curve, at(25, 7), at(15, 9), 5);
        assertArrayEquals(new double[] {10, 15, 25, 30}, curve.x(), "drawn from right to left as well");
        assertArrayEquals(new double[] {1, 9, 7, 3}, curve.y());
    }

    @Test
    void noStepIsDrawnThatWasSeen() {
        Outcome.Line curve = Sketch.curve(NONE, at(2, 1), at(8, 4), 5);
        assertArrayEquals(new double[] {5, 8}, curve.x());
        assertArrayEquals(new double[] {5}, Sketch.curve(NONE, at(1, 3), at(1, 3), 5).x());
    }

    @Test
    void aPlaceOfAPictureHasItsNumbersAndBack() {
        Region picture = new Region();
        picture.relocate(100, 50);
        GuessPlane plane = new GuessPlane(picture, new Rectangle2D.Double(10, 20, 200, 100),
                new GuessPlane.Span(0, 300), new GuessPlane.Span(1e-4, 1, true));
        Point2D numbers = plane.at(100 + 10 + 50, 50 + 20 + 50);
        assertEquals(75, numbers.getX(), 1e-9);
        assertEquals(1e-2, numbers.getY(), 1e-12, "the middle of four decades");
        Point2D place = plane.place(75, 1e-2);
        assertEquals(160, place.getX(), 1e-9);
        assertEquals(120, place.getY(), 1e-9);
        assertEquals(300, plane.at(9999, 0).getX(), 1e-9, "a place beside it counts as the nearest in it");
    }
}
