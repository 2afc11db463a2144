package gradientlab.core.convolution.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradientlab.core.Lcg;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFilterTest {

    static Stream<Named<RowSums>> sums() {
        return Stream.of(Named.of("scalar", new ScalarRowSums()), Named.of("fastest", RowSums.fastest()));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void everyKernelStrideDilationAndRimFollowsTheFormula(RowSums sums) {
        PictureFilter filter = new PictureFilter(sums);
        Planes x = random(2, 23, 70, new Lcg(1));
        for (Rim rim : Rim.values()) {
            for (int k : new int[] {1, 3, 5, 11}) {
                for (int stride = 1; stride <= 3; stride++) {
                    for (int dilation = 1; dilation <= 2; dilation++) {
                        SquareKernel kernel = random(k, new Lcg(k));
                        check(filter.apply(x, kernel, stride, dilation, rim), x, kernel, stride, dilation,
                                rim);
                        SquareKernel smooth = new SquareKernel(k, outer(k));
                        check(filter.apply(x, smooth, stride, dilation, rim), x, smooth, stride, dilation,
                                rim);
                    }
                }
            }
        }
    }

    private static void check(Planes y, Planes x, SquareKernel kernel, int stride, int dilation, Rim rim) {
        int half = rim == Rim.CROP ? 0 : dilation * (kernel.size() - 1) / 2;
        for (int c = 0; c < y.channels(); c++) {
            for (int i = 0; i < y.height(); i++) {
                for (int j = 0; j < y.width(); j++) {
                    double sum = 0;
                    for (int u = 0; u < kernel.size(); u++) {
                        for (int v = 0; v < kernel.size(); v++) {
                            int row = rim.pixel(stride * i + dilation * u - half, x.height());
                            int col = rim.pixel(stride * j + dilation * v - half, x.width());
                            sum += row < 0 || col < 0 ? 0 : kernel.at(u, v) * x.at(c, row, col);
                        }
                    }
                    assertEquals(sum, y.at(c, i, j), 1e-9 * Math.max(1, Math.abs(sum)));
                }
            }
        }
    }

    @Test
    void aRimStandsForPixelsAsPyTorchPadsThem() {
        assertArrayEquals(new int[] {2, 1, 0, 1, 2, 3, 2, 1}, pixels(Rim.MIRROR, 4));
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3, 3, 3}, pixels(Rim.EDGE, 4));
        assertArrayEquals(new int[] {-1, -1, 0, 1, 2, 3, -1, -1}, pixels(Rim.ZERO, 4));
        assertArrayEquals(new int[] {0, 1, 0, 1, 0, 1}, pixels(Rim.MIRROR, 2));
        assertArrayEquals(new int[] {0, 0, 0, 0, 0}, pixels(Rim.MIRROR, 1));
    }

    private static int[] pixels(Rim rim, int n) {
        int[] pixels = new int[n + 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rim.pixel(i - 2, n);
        }
        return pixels;
    }

    @Test
    void sobelOnARampIsTheSameEverywhere() {
        double[] ramp = new double[25];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i + 1;
        }
        Planes y = new PictureFilter().apply(
                new Planes(1, 5, 5, ramp), SquareKernelTest.SOBEL_X, 1, 1, Rim.CROP);
        assertArrayEquals(new double[] {-8, -8, -8, -8, -8, -8, -8, -8, -8}, y.values());
    }

    @Test
    void aWindowThatDoesNotFitIsToldOf() {
        SquareKernel kernel = random(5, new Lcg(1));
        Planes small = random(1, 4, 9, new Lcg(2));
        assertThrows(IllegalArgumentException.class,
                () -> new PictureFilter().apply(small, kernel, 1, 1, Rim.CROP));
        assertEquals(0, PictureFilter.resultSize(4, 5, 1, 1, Rim.CROP));
        assertEquals(2, PictureFilter.resultSize(4, 5, 2, 1, Rim.MIRROR));
    }

    static Planes random(int channels, int height, int width, Lcg stream) {
        double[] values = new double[channels * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = stream.below(256);
        }
        return new Planes(channels, height, width, values);
    }

    private static SquareKernel random(int k, Lcg stream) {
        double[] weights = new double[k * k];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = stream.below(7) - 3 + (i == 0 ? 0.25 : 0);
        }
        return new SquareKernel(k, weights);
    }

    private static double[] outer(int k) {
        double[] weights = new double[k * k];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (1 + i / k) * (i % k - 1.5) / 8;
        }
        return weights;
    }
}
