package gradientlab.core.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest that is possible, and what is one short of it. */
class ConvolutionEdgesTest {

    @Test
    void oneCellAndOneTapAreEnough() {
        ConvolutionAxis axis = new ConvolutionAxis(1, 1, 1, 0, 1);
        assertEquals(1, axis.outputs());
        assertEquals(1, new ConvolutionShape(1, 1, axis, axis, true).weights());
        assertEquals(1, new MaxPooling(1, 1, 1, 1).outputSize());
        assertEquals(1, new ConvolutionAxis(5, 3, 1, 0, 2).outputs(), "a window that just fits");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 0, 1", "1, 0, 1, 0, 1", "1, 1, 0, 0, 1", "1, 1, 1, -1, 1", "3, 1, 1, 0, 0",
            "4, 3, 1, 0, 2", "2, 5, 1, 1, 1"})
    void anAxisWithoutAWindowIsRefused(int size, int kernel, int stride, int padding, int dilation) {
        assertThrows(IllegalArgumentException.class,
                () -> new ConvolutionAxis(size, kernel, stride, padding, dilation));
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 4, 2", "1, 4, 4, 0", "1, 1, 4, 2", "1, 4, 1, 2"})
    void poolingWithoutAWindowIsRefused(int channels, int height, int width, int size) {
        assertThrows(IllegalArgumentException.class, () -> new MaxPooling(channels, height, width, size));
    }

    @Test
    void aLayerWithoutChannelsOrFiltersIsRefused() {
        ConvolutionAxis axis = ConvolutionAxis.plain(4, 2);
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionShape(0, 1, axis, axis, false));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionShape(1, 0, axis, axis, false));
    }

    @Test
    void theRestsOfBothAxesAreTheirOwn() {
        ConvolutionShape shape = new ConvolutionShape(
                2, 3, new ConvolutionAxis(8, 3, 2, 0, 1), new ConvolutionAxis(9, 2, 3, 0, 2), false);
        assertEquals(1, shape.restVertical());
        assertEquals(0, shape.restHorizontal());
        assertEquals(3, shape.vertical().span());
        assertEquals(3, shape.horizontal().span());
        MaxPooling pooling = new MaxPooling(shape, 2);
        assertEquals(new MaxPooling(3, 3, 3, 2), pooling);
        assertEquals(3, pooling.outputSize());
    }

    @Test
    void onlyCellsOfTheInputAreHeldAndReadBack() {
        ConvolutionAxis axis = new ConvolutionAxis(4, 2, 2, 1, 1);
        boolean[] held = new boolean[6];
        for (int i = -1; i < 5; i++) {
            held[i + 1] = axis.holds(i);
        }
        assertArrayEquals(new boolean[] {false, true, true, true, true, false}, held);
        // Windows read -1 0, 1 2 and 3 4.
        int[][] readers = {{-1, 0}, {1, -1}, {-1, 1}, {2, -1}};
        for (int cell = 0; cell < 4; cell++) {
            for (int tap = 0; tap < 2; tap++) {
                assertEquals(readers[cell][tap], axis.output(cell, tap), cell + " by " + tap);
            }
        }
    }

    @Test
    void theGradientOfBiasesIsWrittenOverWhatWasThere() {
        ConvolutionAxis axis = ConvolutionAxis.plain(3, 2);
        double[] db = {Double.NaN, 7};
        Convolution.bias(db, new double[] {1, 2, 3, 4, 10, 20, 30, 40},
                new ConvolutionShape(1, 2, axis, axis, false), 1);
        assertArrayEquals(new double[] {10, 100}, db);
    }

    @Test
    void theRestCountsThePaddingOfItsOwnAxis() {
        ConvolutionShape shape = new ConvolutionShape(
                1, 1, new ConvolutionAxis(9, 3, 3, 0, 1), new ConvolutionAxis(8, 3, 3, 1, 1), false);
        assertEquals(0, shape.restVertical());
        assertEquals(1, shape.restHorizontal());
    }

    @Test
    void aWindowOverTheRimHoldsFewerCells() {
        ConvolutionAxis axis = new ConvolutionAxis(4, 3, 2, 2, 1);
        int[] inside = new int[axis.outputs()];
        for (int o = 0; o < inside.length; o++) {
            inside[o] = axis.inside(o);
        }
        assertArrayEquals(new int[] {1, 3, 2}, inside);
    }

    @Test
    void theGradientOfKernelsIsWrittenOverWhatWasThere() {
        ConvolutionAxis axis = ConvolutionAxis.plain(3, 2);
        double[] dk = {Double.NaN, 7, -1, 100};
        Convolution.sum(dk, new double[] {1, 0, 0, 10}, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                new ConvolutionShape(1, 1, axis, axis, false), 1);
        assertArrayEquals(new double[] {51, 62, 84, 95}, dk);
    }

    @Test
    void theGradientOfPoolingIsWrittenOverWhatWasThereInEveryPictureAndChannel() {
        MaxPooling pooling = new MaxPooling(3, 2, 2, 2);
        double[] dx = new double[2 * 3 * 4];
        Arrays.fill(dx, Double.NaN);
        int[] winners = {0, 5, 10, 15, 16, 21};
        pooling.backward(dx, new double[] {1, 2, 3, 4, 5, 6}, winners, 2);
        double[] expected = new double[dx.length];
        for (int at = 0; at < winners.length; at++) {
            expected[winners[at]] = at + 1;
        }
        assertArrayEquals(expected, dx);
    }
}
