package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CoverTest {

    @Test
    void theOrderOfPiecesMakesNoDifference() {
        Cover one = new Cover(100, 80);
        Cover other = new Cover(100, 80);
        double[][] pieces = {{5, 5, 90, 60}, {90, 60, 20, 70}, {20, 70, 50, -30}, {50, 5, 50, 75}};
        for (int i = 0; i < pieces.length; i++) {
            cover(one, pieces[i]);
            cover(other, pieces[pieces.length - 1 - i]);
        }
        assertArrayEquals(one.pixels(), other.pixels());
    }

    @Test
    void coveringTwiceIsCoveringOnce() {
        Cover once = new Cover(100, 80);
        Cover twice = new Cover(100, 80);
        double[] piece = {5, 5, 90, 60};
        cover(once, piece);
        cover(twice, piece);
        cover(twice, piece);
        assertArrayEquals(once.pixels(), twice.pixels());
    }

    @Test
    void aStrokeIsAsWideAsItSays() {
        Cover cover = new Cover(40, 40);
        cover.fine(5, 20, 35, 20, 1.5, false, false);
        cover.broad(20, 5, 20, 35, 2.5);
        int fine = 0;
        int broad = 0;
        for (int i = 0; i < 40; i++) {
            fine += cover.pixels()[i * 40 + 10] & 15;
            broad += cover.pixels()[8 * 40 + i] >> 4 & 15;
        }
        assertEquals(3, fine / (double) Cover.FULL, 0.1);
        assertEquals(5, broad / (double) Cover.FULL, 0.1);
    }

    @Test
    void aCutEndStopsWhereTheLineStopsAndARoundOneGoesOn() {
        Cover cover = new Cover(40, 40);
        cover.fine(10, 20, 30, 20, 3, true, false);
        assertEquals(0, cover.pixels()[20 * 40 + 8] & 15);
        assertEquals(Cover.FULL, cover.pixels()[20 * 40 + 31] & 15);
    }

    @Test
    void clearingForgetsEverythingAndTouchedTilesAreKnown() {
        Cover cover = new Cover(100, 80);
        cover(cover, new double[] {5, 5, 90, 60});
        int tilesAcross = Cover.tilesAlong(100);
        for (int i = 0; i < cover.pixels().length; i++) {
            int tile = i / 100 / 32 * tilesAcross + i % 100 / 32;
            assertTrue(cover.pixels()[i] == 0 || cover.tiles()[tile], "pixel " + i + " in an untouched tile");
        }
        cover.clear();
        assertArrayEquals(new byte[8000], cover.pixels());
        assertArrayEquals(new boolean[cover.tiles().length], cover.tiles());
    }

    @Test
    void piecesFarOutsideAreNothing() {
        Cover cover = new Cover(50, 50);
        cover(cover, new double[] {-100, -100, -90, 200});
        cover(cover, new double[] {60, 20, 1e6, 30});
        assertArrayEquals(new byte[2500], cover.pixels());
    }

    private static void cover(Cover cover, double[] piece) {
        cover.broad(piece[0], piece[1], piece[2], piece[3], 2.4);
        cover.fine(piece[0], piece[1], piece[2], piece[3], 1.1, false, true);
    }
}
