package gradientlab.core.convolution.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanesTest {

    private static final Planes COLOURS = new Planes(3, 1, 2, new double[] {200, 10, 100, 20, 50, -30});

    @Test
    void greyIsTheWeightedSumOfTheColoursRounded() {
        assertArrayEquals(new double[] {
                Math.rint(0.299 * 200 + 0.587 * 100 + 0.114 * 50),
                Math.rint(0.299 * 10 + 0.587 * 20 - 0.114 * 30)}, COLOURS.grey().values());
        assertEquals(1, COLOURS.grey().channels());
    }

    @Test
    void summedIsTheSumOfTheChannels() {
        assertArrayEquals(new double[] {350, 0}, COLOURS.summed().values());
        assertEquals(2, COLOURS.summed().width());
    }

    @Test
    void onePlaneIsItsOwnGreyAndSum() {
        Planes one = new Planes(1, 1, 2, new double[] {0.4, 1});
        assertSame(one, one.grey());
        assertSame(one, one.summed());
    }

    @Test
    void theLargestCountsWithoutItsSign() {
        assertEquals(200, COLOURS.largest());
        assertEquals(7, new Planes(1, 1, 2, new double[] {3, -7}).largest());
        assertEquals(2, COLOURS.pixels());
        assertEquals(-30, COLOURS.at(2, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "1, 0, 2", "1, 2, 0", "1, 1, 1"})
    void valuesThatDoNotFillThePlanesAreRefused(int channels, int height, int width) {
        assertThrows(IllegalArgumentException.class,
                () -> new Planes(channels, height, width,
                        new double[channels * height * width == 1 ? 2 : 0]));
    }

    @Test
    void aKernelIsSquareAndOdd() {
        assertThrows(IllegalArgumentException.class, () -> new SquareKernel(2, new double[4]));
        assertThrows(IllegalArgumentException.class, () -> new SquareKernel(3, new double[8]));
        assertThrows(IllegalArgumentException.class, () -> new SquareKernel(-1, new double[1]));
    }

    @Test
    void aResultHasAPixelWhereverAWindowStands() {
        assertEquals(3, PictureFilter.resultSize(10, 3, 2, 2, Rim.CROP));
        assertEquals(1, PictureFilter.resultSize(5, 5, 1, 1, Rim.CROP));
        assertEquals(0, PictureFilter.resultSize(5, 7, 1, 1, Rim.CROP));
        assertEquals(5, PictureFilter.resultSize(10, 3, 2, 2, Rim.EDGE));
        for (Rim rim : Rim.values()) {
            assertEquals(rim.name().toLowerCase(Locale.ROOT), rim.id());
        }
    }

    @Test
    void aWindowAsLargeAsThePictureGivesOnePixelAndALargerOneIsToldOf() {
        double[] weights = new double[25];
        Arrays.setAll(weights, i -> i % 7 - 2);
        SquareKernel kernel = new SquareKernel(5, weights);
        double[] ones = new double[25];
        Arrays.fill(ones, 1);
        PictureFilter filter = new PictureFilter();
        Planes y = filter.apply(new Planes(1, 5, 5, ones), kernel, 1, 1, Rim.CROP);
        assertEquals(1, y.pixels());
        assertEquals(kernel.sum(), y.at(0, 0, 0), 1e-12);
        Planes small = new Planes(1, 5, 6, new double[30]);
        assertEquals("The window spans 9, the picture 5 x 6", assertThrows(IllegalArgumentException.class,
                () -> filter.apply(small, kernel, 1, 2, Rim.CROP)).getMessage());
    }
}
