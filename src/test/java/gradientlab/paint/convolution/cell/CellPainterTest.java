package gradientlab.paint.convolution.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellPainterTest {

    @Test
    void aPointerFindsTheCellUnderIt() {
        CellGrid grid = new CellGrid(3, 4, 10, 20, 30);
        assertEquals(Optional.of(new CellSpot(2, 3)), grid.at(129, 109));
        assertEquals(Optional.empty(), grid.at(131, 109));
        assertEquals(new CellSpot(2, 0), grid.near(-50, 500));
    }

    @Test
    void numbersAreWholeWhereTheyAreIntegersElseOfThreeDigits() {
        assertEquals("−30", CellNumber.shown(-30));
        assertEquals("12345", CellNumber.shown(12345));
        assertEquals("0.3", CellNumber.shown(0.1 + 0.2));
        assertEquals("0.111", CellNumber.shown(1 / 9.0));
        assertEquals("(−2)", CellNumber.factor(-2));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIT", "PLAIN", "DIM"})
    void aCellWithRoomHasItsNumber(Shade shade) {
        assertNotEquals(inks(30, shade, true), inks(30, shade, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"FUTURE", "BLANK"})
    void aCellThatIsNotComputedHasNone(Shade shade) {
        assertEquals(inks(30, shade, false), inks(30, shade, true));
    }

    @Test
    void aCellUnderEighteenPixelsHasNone() {
        assertNotEquals(inks(18, Shade.PLAIN, true), inks(18, Shade.PLAIN, false));
        assertEquals(inks(17.9, Shade.PLAIN, false), inks(17.9, Shade.PLAIN, true));
    }

    private static int inks(double cell, Shade shade, boolean numbers) {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        Cells cells = new Cells() {
            @Override
            public double value(int row, int column) {
                return 8;
            }

            @Override
            public Shade shade(int row, int column) {
                return shade;
            }
        };
        new CellPainter(g, Theme.DARK).paint(new CellGrid(2, 2, 5, 5, cell), cells, 16, numbers);
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 0, 120, 120, null, 0, 120));
    }
}
