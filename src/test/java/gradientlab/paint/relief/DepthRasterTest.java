package gradientlab.paint.relief;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DepthRasterTest {

    private static final int SIZE = 64;
    private static final int[] COLORS = {0xFF111111, 0xFF222222, 0xFF333333};

    private final int[] pixels = new int[SIZE * SIZE];
    private final DepthRaster raster = new DepthRaster(pixels, SIZE, SIZE);

    @Test
    void theNearerTriangleWinsWhateverTheOrder() {
        int[] first = drawn(0, 1);
        int[] second = drawn(1, 0);
        assertArrayEquals(first, second);
        assertEquals(COLORS[1], first[20 * SIZE + 20], "the nearer one");
    }

    @Test
    void twoThatCrossMeetWhereTheyAreEquallyNear() {
        raster.begin(6, COLORS, 3);
        raster.clear(0);
        corner(0, 0, 0, 0, 0);
        corner(1, 64, 0, 1, 0);
        corner(2, 0, 64, 0, 0);
        corner(3, 0, 0, 0.5, 1);
        corner(4, 64, 0, 0.5, 1);
        corner(5, 0, 64, 0.5, 1);
        raster.triangle(0, 1, 2, -1);
        raster.triangle(3, 4, 5, -1);
        assertEquals(COLORS[1], pixels[10 * SIZE + 30]);
        assertEquals(COLORS[0], pixels[10 * SIZE + 33]);
    }

    @Test
    void aFanOfTrianglesCoversEachPixelOfItsOutlineOnceAndLeavesNoGap() {
        Lcg lcg = new Lcg(7);
        for (int trial = 0; trial < 200; trial++) {
            double x = 8 + 48 * lcg.uniform();
            double y = 8 + 48 * lcg.uniform();
            double[][] around = {{2, 2}, {62, 3}, {61, 62}, {3, 61}};
            int[] counts = new int[SIZE * SIZE];
            for (int k = 0; k < 4; k++) {
                raster.begin(3, COLORS, 3);
                raster.clear(0);
                corner(0, x, y, 0, 2);
                corner(1, around[k][0], around[k][1], 0, 2);
                corner(2, around[(k + 1) % 4][0], around[(k + 1) % 4][1], 0, 2);
                raster.triangle(0, 1, 2, -1);
                for (int i = 0; i < pixels.length; i++) {
                    counts[i] += pixels[i] != 0 ? 1 : 0;
                }
            }
            for (int row = 4; row < 60; row++) {
                for (int column = 4; column < 60; column++) {
                    assertEquals(1, counts[row * SIZE + column], "trial " + trial);
                }
            }
        }
    }

    @Test
    void aPointIsSeenBeforeAndHiddenBehindATriangle() {
        drawn(0, 1);
        assertTrue(raster.seen(20, 20, 0.9, 0.01));
        assertFalse(raster.seen(20, 20, 0.7, 0.01));
        assertTrue(raster.seen(-5, 20, -3, 0.01), "nothing hides what is outside");
    }

    @Test
    void colourThereOutsideOfThePictureHarmsNothing() {
        raster.begin(3, COLORS, 3);
        raster.clear(0);
        corner(0, -500, -300, 0, 1);
        corner(1, 700, -200, 0, 1);
        corner(2, 30, 900, 0, 1);
        raster.triangle(0, 1, 2, -1);
        assertTrue(Arrays.stream(pixels).allMatch(pixel -> pixel == COLORS[1]));
    }

    /** Two triangles over the same pixels, the second nearer. */
    private int[] drawn(int one, int other) {
        raster.begin(6, COLORS, 3);
        raster.clear(0);
        for (int k = 0; k < 2; k++) {
            double near = k == 0 ? 0.2 : 0.8;
            corner(3 * k, 2, 2, near, k);
            corner(3 * k + 1, 60, 4, near, k);
            corner(3 * k + 2, 5, 60, near, k);
        }
        for (int k : new int[] {one, other}) {
            raster.triangle(3 * k, 3 * k + 1, 3 * k + 2, -1);
        }
        return pixels.clone();
    }

    private void corner(int index, double x, double y, double near, int color) {
        raster.corner(index, x, y, near, color + 0.5, 0);
    }
}
