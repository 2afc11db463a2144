package gradientlab.core.convolution.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SquareKernelTest {

    static final SquareKernel SOBEL_X =
            SquareKernel.of(new double[][] {{1, 0, -1}, {2, 0, -2}, {1, 0, -1}});
    private static final SquareKernel LAPLACIAN =
            SquareKernel.of(new double[][] {{0, 1, 0}, {1, -4, 1}, {0, 1, 0}});

    @Test
    void sobelIsAColumnTimesARowOfWholeWeights() {
        SquareKernel.Factors factors = SOBEL_X.factors().orElseThrow();
        assertArrayEquals(new double[] {1, 2, 1}, factors.column());
        assertArrayEquals(new double[] {1, 0, -1}, factors.row());
    }

    @Test
    void factorsMultiplyBackToTheKernel() {
        double[] weights = new double[49];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.sin(1 + i / 7) * Math.cos(2 + i % 7);
        }
        SquareKernel.Factors factors = new SquareKernel(7, weights).factors().orElseThrow();
        for (int i = 0; i < weights.length; i++) {
            assertEquals(weights[i], factors.column()[i / 7] * factors.row()[i % 7], 1e-15);
        }
    }

    @Test
    void aSecondSingularValueOverABillionthIsNoRounding() {
        assertTrue(LAPLACIAN.factors().isEmpty());
        assertTrue(nearlyFlat(1e-8).factors().isEmpty());
        assertTrue(nearlyFlat(1e-10).factors().isPresent());
        assertTrue(new SquareKernel(3, new double[9]).factors().isEmpty());
        assertTrue(new SquareKernel(1, new double[] {-2}).factors().isPresent());
    }

    private static SquareKernel nearlyFlat(double more) {
        return new SquareKernel(3, new double[] {1 + more, 1, 1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    void sumsCountWhatAFlatAreaGives() {
        assertEquals(0, SOBEL_X.sum());
        assertEquals(4, SOBEL_X.positive());
        assertArrayEquals(new double[] {-1, 0, 1, -2, 0, 2, -1, 0, 1}, SOBEL_X.turned().weights());
    }

    @Test
    void rowsOfNumbersBecomeAKernelRowByRow() {
        SquareKernel kernel = SquareKernel.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}});
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 10}, kernel.weights());
        assertEquals(3, kernel.size());
        assertEquals(3, kernel.rank());
    }

    @Test
    void twoRowsAreSummedOverWhatWasThere() {
        double[] x = {1, 2, 3, 4, 5};
        for (RowSums sums : new RowSums[] {new ScalarRowSums(), RowSums.fastest()}) {
            double[] y = {9, 9, 9, 9, 9, 9};
            sums.pair(y, 0, 3, x, new int[] {0, 2}, new double[] {1, 10, 2, 20}, 2, 2);
            assertArrayEquals(new double[] {7, 10, 9, 70, 100, 9}, y);
        }
    }
}
