package gradientlab.core.convolution.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.Convolution;
import gradientlab.core.convolution.ConvolutionAxis;
import gradientlab.core.convolution.ConvolutionShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final double[] SOBEL_X = {1, 0, -1, 2, 0, -2, 1, 0, -1};

    private static ConvolutionShape shape(int size, int kernel, int stride, int padding) {
        ConvolutionAxis axis = new ConvolutionAxis(size, kernel, stride, padding, 1);
        return new ConvolutionShape(1, 1, axis, axis, false);
    }

    @Test
    void countsAreThoseOfTheDesign() {
        assertArrayEquals(new long[] {529_984, 6_084, 9}, weights(shape(28, 3, 1, 0), false));
        assertArrayEquals(new long[] {2_472_873_984L, 443_556, 9}, weights(shape(224, 3, 1, 0), false));
        ConvolutionAxis axis = ConvolutionAxis.plain(28, 3);
        ConvolutionShape rgb = new ConvolutionShape(3, 16, axis, axis, false);
        assertEquals(25_450_048, LayerKind.FULL.weights(rgb, true));
        assertEquals(448, LayerKind.SHARED.weights(rgb, true));
        for (LayerKind kind : LayerKind.values()) {
            assertEquals(kind == LayerKind.FULL ? 529_984 : 6_084, kind.multiplications(shape(28, 3, 1, 0)));
        }
    }

    private static long[] weights(ConvolutionShape shape, boolean biases) {
        return Arrays.stream(LayerKind.values()).mapToLong(kind -> kind.weights(shape, biases)).toArray();
    }

    @Test
    void aShiftPassesThroughAConvolutionAloneAndExactly() {
        double[] digit = digits()[52];
        for (int shift = 1; shift <= 4; shift++) {
            for (LayerKind kind : LayerKind.values()) {
                RandomLayer layer = RandomLayer.of(kind, shape(8, 3, 1, 0), new Lcg(1));
                ShiftTest test = ShiftTest.of(layer, digit, shift);
                assertEquals(kind == LayerKind.SHARED, test.equivariant(), kind + " by " + shift);
                assertEquals(kind == LayerKind.SHARED ? 0 : test.ratio(), test.ratio());
                assertEquals(0, test.rim());
            }
        }
    }

    @Test
    void whatLeavesAtTheBorderMakesPaddedCellsDiffer() {
        double[] full = new double[64];
        Arrays.fill(full, 1);
        ShiftTest test = ShiftTest.of(
                RandomLayer.of(LayerKind.SHARED, shape(8, 3, 1, 1), new Lcg(1)), full, 1);
        assertTrue(test.equivariant());
        assertEquals(8, test.rim());
        assertFalse(test.inside()[0]);
        assertTrue(test.inside()[1]);
        assertFalse(test.inside()[6]);
    }

    @Test
    void aShiftThatIsNoMultipleOfTheStrideDoesNotPass() {
        RandomLayer layer = RandomLayer.of(LayerKind.SHARED, shape(8, 3, 2, 0), new Lcg(1));
        assertFalse(ShiftTest.of(layer, digits()[52], 1).equivariant());
        assertTrue(ShiftTest.of(layer, digits()[52], 2).equivariant());
        assertTrue(Double.isNaN(
                ShiftTest.of(RandomLayer.of(LayerKind.SHARED, shape(8, 7, 1, 0), new Lcg(1)), digits()[52], 4)
                        .ratio()));
    }

    @Test
    void weightsHaveTheVarianceOfWhatAnOutputReads() {
        Lcg stream = new Lcg(1);
        for (LayerKind kind : LayerKind.values()) {
            double squares = 0;
            for (int i = 0; i < 200; i++) {
                RandomLayer layer = RandomLayer.of(kind, shape(8, 3, 1, 0), stream);
                squares += Arrays.stream(layer.matrix()).map(weight -> weight * weight).sum();
            }
            assertEquals(36, squares / 200, 3);
        }
    }

    @Test
    void aFullyConnectedLayerMindsNoOrderOfThePixels() {
        RandomLayer layer = RandomLayer.of(LayerKind.FULL, shape(8, 3, 1, 0), new Lcg(1));
        PixelOrder order = PixelOrder.scrambled(64);
        assertArrayEquals(IntStream.range(0, 64).toArray(),
                Arrays.stream(order.source()).sorted().toArray());
        RandomLayer ordered = new RandomLayer(
                layer.kind(), layer.shape(), order.columns(layer.matrix()), new double[0]);
        double[] digit = digits()[52];
        assertArrayEquals(layer.output(digit), ordered.output(order.of(digit)), 1e-12);
    }

    @Test
    void theBestKernelForScrambledDigitsExplainsAnEighthOfSobel() {
        PixelOrder order = PixelOrder.scrambled(64);
        PixelMoments moments = new PixelMoments(digits(), 8);
        assertEquals(0.113, moments.explained(SOBEL_X, shape(8, 3, 1, 0), order), 5e-4);
        assertEquals(leastSquares(order), moments.explained(SOBEL_X, shape(8, 3, 1, 0), order), 1e-10);
        PixelOrder same = new PixelOrder(IntStream.range(0, 64).toArray());
        assertEquals(1, moments.explained(SOBEL_X, shape(8, 3, 1, 0), same), 1e-9);
        double padded = moments.explained(SOBEL_X, shape(8, 3, 2, 6), same);
        assertEquals(1, padded, 1e-9);
    }

    /** R² by the rows themselves, one a window. */
    private static double leastSquares(PixelOrder order) {
        double[][] digits = digits();
        DMatrixRMaj a = new DMatrixRMaj(digits.length * 36, 10);
        DMatrixRMaj y = new DMatrixRMaj(a.numRows, 1);
        int row = 0;
        for (double[] digit : digits) {
            double[] scrambled = order.of(digit);
            for (int o = 0; o < 36; o++, row++) {
                a.set(row, 9, 1);
                for (int tap = 0; tap < 9; tap++) {
                    int pixel = (o / 6 + tap / 3) * 8 + o % 6 + tap % 3;
                    a.set(row, tap, scrambled[pixel]);
                    y.add(row, 0, SOBEL_X[tap] * digit[pixel]);
                }
            }
        }
        DMatrixRMaj best = new DMatrixRMaj(10, 1);
        CommonOps_DDRM.solve(a, y, best);
        DMatrixRMaj residual = new DMatrixRMaj(a.numRows, 1);
        CommonOps_DDRM.mult(a, best, residual);
        double mean = CommonOps_DDRM.elementSum(y) / a.numRows;
        double left = 0;
        double all = 0;
        for (int i = 0; i < a.numRows; i++) {
            left += Math.pow(y.get(i) - residual.get(i), 2);
            all += Math.pow(y.get(i) - mean, 2);
        }
        return 1 - left / all;
    }

    @Test
    void neighboursAreAlikeUntilTheyAreScrambled() {
        PixelMoments moments = new PixelMoments(digits(), 8);
        PixelOrder same = new PixelOrder(IntStream.range(0, 64).toArray());
        assertEquals(0.5401, moments.neighbours(same), 5e-5);
        assertEquals(0.0575, moments.neighbours(PixelOrder.scrambled(64)), 5e-5);
    }

    private static double[][] digits() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                SharingTest.class.getResourceAsStream("/assets/datasets/digits.csv"),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> Arrays.stream(line.split(",")).limit(64).mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachKindHasItsBiases() {
        ConvolutionAxis axis = ConvolutionAxis.plain(4, 3);
        ConvolutionShape two = new ConvolutionShape(1, 2, axis, axis, false);
        assertEquals(16 * 8 + 8, LayerKind.FULL.weights(two, true));
        assertEquals(9 * 8 + 8, LayerKind.LOCAL.weights(two, true));
        assertEquals(9 * 2 + 2, LayerKind.SHARED.weights(two, true));
    }

    @Test
    void aLocalLayerHasWeightsWhereTheConvolutionHasThemAndAFullOneEverywhere() {
        ConvolutionShape shape = shape(5, 3, 2, 1);
        double[] ones = new double[9];
        Arrays.fill(ones, 1);
        double[] connected = Convolution.matrix(ones, shape);
        double[] local = RandomLayer.of(LayerKind.LOCAL, shape, new Lcg(2)).matrix();
        double[] full = RandomLayer.of(LayerKind.FULL, shape, new Lcg(2)).matrix();
        for (int i = 0; i < connected.length; i++) {
            assertEquals(connected[i] != 0, local[i] != 0, "weight " + i);
            assertTrue(full[i] != 0, "weight " + i);
        }
    }

    @Test
    void anOutputIsTheSumOfItsProducts() {
        RandomLayer layer = RandomLayer.of(LayerKind.FULL, shape(3, 2, 1, 0), new Lcg(2));
        for (int i = 0; i < 9; i++) {
            double[] one = new double[9];
            one[i] = 2;
            double[] y = layer.output(one);
            for (int o = 0; o < y.length; o++) {
                assertEquals(2 * layer.matrix()[o * 9 + i], y[o]);
            }
        }
    }
}
