package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.Pixels;
import java.awt.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotTest {

    private static final int SAMPLES = 60;

    @Test
    void anyTwoDifferByColourDashAndMarker() {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                Slot a = Slot.of(i);
                Slot b = Slot.of(j);
                assertFalse(Arrays.equals(a.dash(1), b.dash(1)), a + " and " + b + " by dash");
                assertTrue(differing(a.marker(), b.marker()) > 0.14, a + " and " + b + " by marker");
                for (Theme theme : Theme.values()) {
                    int apart = Pixels.distance(a.color(theme).getRGB(), b.color(theme).getRGB());
                    assertTrue(apart > 40, a + " and " + b + " in " + theme);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkerWeighsAboutAsMuchAsTheCircle(Slot slot) {
        double area = area(slot.marker()) / Math.PI;
        assertTrue(area > 0.45 && area < 1.25, slot + " covers " + area);
    }

    @Test
    void countingGoesOnFromTheFirstAfterTheEighth() {
        assertEquals(Slot.of(0), Slot.of(8));
        assertEquals(Slot.of(7), Slot.of(-1));
    }

    @Test
    void theFirstIsSolidAndDashesGrowWithTheScale() {
        assertNull(Slot.of(0).dash(2));
        assertEquals(22, Slot.of(1).dash(2)[0]);
        Slot.of(1).dash(1)[0] = 99;
        assertEquals(11, Slot.of(1).dash(1)[0], "nobody can change a slot's dash");
    }

    /** The area that one of two shapes covers alone, in the circle's. */
    private static double differing(Shape a, Shape b) {
        int count = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            count += a.contains(x(i), y(i)) != b.contains(x(i), y(i)) ? 1 : 0;
        }
        return count * 9.0 / SAMPLES / SAMPLES / Math.PI;
    }

    private static double area(Shape shape) {
        int count = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            count += shape.contains(x(i), y(i)) ? 1 : 0;
        }
        return count * 9.0 / SAMPLES / SAMPLES;
    }

    private static double x(int i) {
        return -1.5 + 3.0 * (i % SAMPLES + 0.5) / SAMPLES;
    }

    private static double y(int i) {
        return -1.5 + 3.0 * (i / SAMPLES + 0.5) / SAMPLES;
    }
}
