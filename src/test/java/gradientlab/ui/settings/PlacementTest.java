package gradientlab.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void theFirstWindowStandsInTheMiddleOfALargeScreen() {
        assertEquals(
                new Rectangle2D(160, 90, 1600, 900), Placement.centred(new Rectangle2D(0, 0, 1920, 1080)));
    }

    @Test
    void itIsNoLargerThanASmallScreenAndLeavesItsBarsFree() {
        Rectangle2D belowABar = new Rectangle2D(0, 28, 1280, 692);
        assertEquals(belowABar, Placement.centred(belowABar));
    }
}
