package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SampleTest {

    private static final boolean[] CLASSES = {false, true};

    @Test
    void scaledBothNumbersHaveMeanZeroAndDeviationOne() {
        // 2 and 6 lie 2 to either side of 4, -3 and 7 lie 5 to either side of 2.
        Sample sample = new Sample(new double[] {2, 6}, new double[] {7, -3}, CLASSES);
        assertEquals(new Sample(new double[] {-1, 1}, new double[] {1, -1}, CLASSES), sample.scaled(true));
    }

    @Test
    void scaledAloneTheFirstLeavesTheTargetAsItIs() {
        Sample sample = new Sample(new double[] {2, 6}, new double[] {7, -3}, new boolean[0]);
        assertEquals(
                new Sample(new double[] {-1, 1}, new double[] {7, -3}, new boolean[0]), sample.scaled(false));
    }

    @Test
    void numbersThatAreAllAlikeBecomeZero() {
        Sample sample = new Sample(new double[] {5, 5}, new double[] {0, 2}, CLASSES);
        assertEquals(new Sample(new double[] {0, 0}, new double[] {-1, 1}, CLASSES), sample.scaled(true));
    }

    @Test
    void samplesAreEqualIfAllTheirNumbersAndClassesAre() {
        Sample one = new Sample(new double[] {1, 2}, new double[] {3, 4}, CLASSES);
        Sample same = new Sample(new double[] {1, 2}, new double[] {3, 4}, CLASSES);
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, new Sample(new double[] {1, 9}, new double[] {3, 4}, CLASSES));
        assertNotEquals(one, new Sample(new double[] {1, 2}, new double[] {3, 9}, CLASSES));
        assertNotEquals(one, new Sample(new double[] {1, 2}, new double[] {3, 4}, new boolean[2]));
        assertNotEquals(one, "a sample");
    }
}
