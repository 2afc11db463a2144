package gradientlab.core.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small convolutions whose numbers anybody can check with a pencil. */
class ConvolutionByHandTest {

    @ParameterizedTest
    @CsvSource({
            "28, 3, 0, 1, 1, 26, 0", "28, 3, 1, 1, 1, 28, 0", "28, 5, 0, 1, 1, 24, 0",
            "28, 5, 2, 1, 1, 28, 0", "8, 3, 0, 1, 1, 6, 0", "8, 3, 1, 2, 1, 4, 1", "7, 3, 0, 2, 1, 3, 0",
            "6, 3, 0, 2, 1, 2, 1", "6, 3, 1, 2, 1, 3, 1", "5, 3, 1, 2, 1, 3, 0", "227, 11, 0, 4, 1, 55, 0",
            "224, 7, 3, 2, 1, 112, 1", "7, 3, 0, 1, 2, 3, 0"
    })
    void outputsAndRestAreThoseOfTheFormula(
            int size, int kernel, int padding, int stride, int dilation, int outputs, int rest) {
        ConvolutionAxis axis = new ConvolutionAxis(size, kernel, stride, padding, dilation);
        assertEquals(outputs, axis.outputs());
        assertEquals(rest, axis.rest());
    }

    @Test
    void oneDimensionIsARowOfOneCell() {
        ConvolutionShape full = new ConvolutionShape(
                1, 1, ConvolutionAxis.plain(1, 1), new ConvolutionAxis(3, 3, 1, 2, 1), false);
        double[] x = {1, 2, 3};
        double[] k = {4, 5, 6};
        assertArrayEquals(new double[] {6, 17, 32, 23, 12}, forward(x, k, full));
        assertArrayEquals(
                new double[] {4, 13, 28, 27, 18}, forward(x, Convolution.turned(k, full), full));
    }

    @Test
    void sobelOnARampIsTheSameEverywhere() {
        double[] ramp = new double[25];
        Arrays.setAll(ramp, i -> i + 1);
        double[] sobel = {1, 0, -1, 2, 0, -2, 1, 0, -1};
        double[] wanted = new double[9];
        Arrays.fill(wanted, -8);
        assertArrayEquals(wanted, forward(ramp, sobel, square(5, 3)));
    }

    @Test
    void withAStrideOf2WindowsOverlapUnevenlyWhereTheKernelIsOdd() {
        assertArrayEquals(
                new int[] {1, 1, 2, 1, 2, 1, 2, 1, 1}, new ConvolutionAxis(9, 3, 2, 0, 1).overlap());
        assertArrayEquals(
                new int[] {1, 1, 2, 2, 2, 2, 2, 2, 1, 1}, new ConvolutionAxis(10, 4, 2, 0, 1).overlap());
    }

    @Test
    void everyGradientOfASmallLayerIsTheOneByHand() {
        ConvolutionShape shape = square(4, 2);
        double[] x = {1, 2, 0, 1, 0, 1, 3, 2, 2, 1, 0, 1, 1, 0, 2, 3};
        double[] k = {1, 2, 0, -1};
        double[] dy = {1, 0, 2, -1, 1, 0, 0, 2, 1};
        assertArrayEquals(new double[] {4, -1, 0, 1, 7, 6, 4, -1, -1}, forward(x, k, shape));
        double[] dx = new double[16];
        Convolution.collect(dx, dy, k, shape, 1);
        assertArrayEquals(new double[] {1, 2, 2, 4, -1, -2, 2, -2, 0, 3, 4, 2, 0, 0, -2, -1}, dx);
        double[] dk = new double[4];
        Convolution.sum(dk, dy, x, shape, 1);
        assertArrayEquals(new double[] {4, 7, 7, 11}, dk);
        double[] db = new double[1];
        Convolution.bias(db, dy, shape, 1);
        assertEquals(6, db[0]);
    }

    @Test
    void weightsAndMultiplicationsOfThreeKindsOfLayersAreCounted() {
        ConvolutionShape shape = square(28, 3);
        assertEquals(9, shape.weights());
        assertEquals(6084, shape.localWeights());
        assertEquals(6084, shape.multiplications());
        assertEquals(529_984, shape.fullWeights());
        assertEquals(2_472_873_984L, square(224, 3).fullWeights());
        ConvolutionAxis axis = ConvolutionAxis.plain(28, 3);
        ConvolutionShape rgb = new ConvolutionShape(3, 16, axis, axis, false);
        assertEquals(25_450_048 - 16 * 26 * 26, rgb.fullWeights());
        assertEquals(448 - 16, rgb.weights());
        assertEquals(27, new ConvolutionShape(3, 3, axis, axis, true).weights());
    }

    @Test
    void maxPoolingHandsTheGradientToTheFirstMaximum() {
        MaxPooling pooling = new MaxPooling(1, 3, 5, 2);
        double[] x = {7, 7, 1, 2, 99, 7, 0, 4, 3, 99, 99, 99, 99, 99, 99};
        double[] y = new double[2];
        int[] winners = new int[2];
        pooling.forward(y, winners, x, 1);
        assertArrayEquals(new double[] {7, 4}, y);
        assertArrayEquals(new int[] {0, 7}, winners);
        double[] dx = new double[15];
        Arrays.fill(dx, Double.NaN);
        pooling.backward(dx, new double[] {10, 20}, winners, 1);
        double[] wanted = new double[15];
        wanted[0] = 10;
        wanted[7] = 20;
        assertArrayEquals(wanted, dx);
    }

    @Test
    void maxPoolingTakesEachChannelOfEachExampleByItself() {
        MaxPooling pooling = new MaxPooling(2, 2, 2, 2);
        double[] x = {1, 2, 3, 4, -1, -2, -3, -4, 0, Double.NaN, 5, 6, 8, 7, 6, 5};
        double[] y = new double[4];
        pooling.forward(y, new int[4], x, 2);
        assertArrayEquals(new double[] {4, -1, Double.NaN, 8}, y);
    }

    @Test
    void whatIsImpossibleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ConvolutionAxis.plain(2, 3));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionAxis(5, 3, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionAxis(5, 3, 1, -1, 1));
        ConvolutionAxis axis = ConvolutionAxis.plain(4, 2);
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionShape(2, 3, axis, axis, true));
        assertThrows(IllegalArgumentException.class, () -> new MaxPooling(1, 3, 1, 2));
    }

    private static ConvolutionShape square(int side, int kernel) {
        ConvolutionAxis axis = ConvolutionAxis.plain(side, kernel);
        return new ConvolutionShape(1, 1, axis, axis, false);
    }

    private static double[] forward(double[] x, double[] k, ConvolutionShape shape) {
        double[] y = new double[shape.outputSize()];
        Convolution.forward(y, x, k, null, shape, 1);
        return y;
    }
}
