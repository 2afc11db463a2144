package gradientlab.paint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndNamesTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 50, 100, 200);

    private static double[] rows(double... wanted) {
        EndNames names = new EndNames(1);
        for (double row : wanted) {
            names.add("Sigmoid", Color.WHITE, row);
        }
        return names.rows(AREA);
    }

    @Test
    void aNameAloneStandsWhereItsLineEnds() {
        assertEquals(120, rows(120)[0]);
    }

    @Test
    void linesThatEndTogetherHaveTheirNamesAroundThem() {
        double[] rows = rows(120, 121, 122);
        assertEquals(17, rows[1] - rows[0], 1e-9);
        assertEquals(17, rows[2] - rows[1], 1e-9);
        assertEquals(121, rows[1], 1e-9);
    }

    /** Above the area lies the chooser of the quantity. */
    @Test
    void noNameStandsAboveTheArea() {
        for (double row : rows(50, 51, 52, Double.NaN)) {
            assertTrue(row >= AREA.getY(), "at " + row);
        }
    }

    @Test
    void toHideANameCountsAsMuchAsToHideACurveOfItsWidth() {
        EndNames names = new EndNames(1);
        names.add("No regularizer 73.6 %", Color.WHITE, 50);
        List<Point2D> line = names.lines(new Rectangle2D.Double(0, 0, 300, 200), 20).get(0);
        double width = line.get(line.size() - 1).getX() - 20;
        assertEquals(width + 1, line.size());
        assertEquals(EndNames.width(List.of("No regularizer 73.6 %"), 1), width, 1);
    }
}
